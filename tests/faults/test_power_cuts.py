"""The power goes while the program writes: what was told as done is there, and everything still opens.

A few dozen states of each job in every run; with RMDESK_FAULTS=full 10,000 for the databases and 3,000 for each other.
"""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import WrongSecret
from rmdesk.storage.connection import Space
from rmdesk.storage.integrity import check_and_tidy
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import check_hashes
from rmdesk.vaultkeeping.backup.waiting import finish_swap
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import private_words, shared_titles
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.evidence import note
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
from tests.faults.power_cuts.child import NEW, passphrase, words
from tests.faults.power_cuts.disk import Disk
from tests.faults.power_cuts.recorder import CannotRecord, record

FULL = os.environ.get("RMDESK_FAULTS") == "full"
STATES = {
    "databases": (40, 10_000),
    "key-files": (40, 3_000),
    "backups": (25, 3_000),
    "restoring": (25, 3_000),
    "changing-every-key": (25, 3_000),
}


@dataclass(frozen=True)
class Told:
    """What the program had said before the cut: the last step done (-1: none), and the one being tried."""

    done: int
    trying: int
    names: tuple[str, ...]


@pytest.mark.timeout(7200 if FULL else 900)
@pytest.mark.parametrize("job", STATES)
def test_nothing_that_was_told_as_done_is_lost(tmp_path: Path, job: str) -> None:
    states = 0
    for folder, told in _remains(tmp_path, job, STATES[job][FULL]):
        try:
            CHECKS[job](folder, told)
        except Exception as error:
            raise AssertionError(f"state {states} of {job}, after {told}") from error
        states += 1
    assert states >= 20
    note(f"Power cuts: {job}", f"{states} states", "0 lost, 0 unopenable")


def _remains(tmp_path: Path, job: str, count: int) -> Iterator[tuple[VaultFolder, Told]]:
    """What may be left, again and again, of the moments after the vault was made."""
    work = tmp_path / "work"
    work.mkdir()
    try:
        changes = record(["tests.faults.power_cuts.child", job, str(work)], work, tmp_path / "log")
    except CannotRecord as error:
        pytest.skip(str(error))
    lines = [change.data.decode().strip() if change.what == "said" else "" for change in changes]
    start = lines.index("ready")
    chance = random.Random(f"{job} {count}")
    moments = sorted(chance.randrange(start, len(changes)) for _ in range(count))
    disk, at = Disk(work), 0
    for moment in moments:
        for change in changes[at : moment + 1]:
            disk.follow(change)
        at = max(at, moment + 1)
        target = tmp_path / "left"
        target.mkdir()
        disk.after_a_cut(chance, target)
        yield VaultFolder(target / "vault"), _told(lines[start : moment + 1])
        shutil.rmtree(target)


def _told(lines: list[str]) -> Told:
    done = [line.split() for line in lines if line.startswith("done")]
    trying = [int(line.split()[1]) for line in lines if line.startswith("trying")]
    names = tuple(parts[2] for parts in done if len(parts) > 2)
    return Told(int(done[-1][1]) if done else -1, trying[-1] if trying else -1, names)


def _open(folder: VaultFolder, secret: str, other: str = PASSPHRASE_B) -> BuiltPair:
    """Both partners, as they open it now."""
    mine = unlock(folder, secret, QUICK_POLICY)
    theirs = unlock(folder, other, QUICK_POLICY)
    return BuiltPair(folder, mine, theirs, None, None, FakeClock())  # type: ignore[arg-type]


def _check_space(space: Space) -> None:
    """Pages that were torn while they held nothing are no loss, and the file is made anew without them."""
    assert check_and_tidy(space).problems == ()


def check_databases(folder: VaultFolder, told: Told) -> None:
    pair = _open(folder, PASSPHRASE_A)
    private, shared = pair.private(), pair.shared()
    try:
        _check_space(private.space)
        _check_space(shared.space)
        kept = [str(row[0]) for row in private.space.read("SELECT text FROM reflection_versions ORDER BY n")][1:]
        assert kept[: told.done + 1] == [words(number) for number in range(told.done + 1)]
        assert len(kept) <= told.trying + 1
        titles = {action.text.title for action in shared.actions.all()}
        assert titles >= {f"action {number}" for number in range(told.done + 1)}
        shared.log.verify()
    finally:
        private.close()
        shared.close()
    assert private_words(pair, pair.b) == ["private words of the second"]


def check_key_files(folder: VaultFolder, told: Told) -> None:
    opened = [number for number in {max(told.done, 0), max(told.trying, 0)} if _opens(folder, passphrase(number))]
    assert opened
    if told.done == told.trying and told.done > 0:
        assert not _opens(folder, passphrase(told.done - 1)), "the old passphrase was told to be gone"
    _check_words(_open(folder, passphrase(opened[-1])), "private words of the first")


def check_backups(folder: VaultFolder, told: Told) -> None:
    pair = _open(folder, PASSPHRASE_A)
    kept = private_words(pair, pair.a)
    assert kept[: told.trying + 2] == ["private words of the first", *map(words, range(told.trying + 1))]
    found = find_backups(folder)
    for one in found:
        assert one.backup is not None, "a file that is named like a backup is whole"
        check_hashes(one.backup)
    if told.names:
        assert told.names[-1] in {one.path.name for one in found}
    _check_words(pair, "private words of the first")


def check_restoring(folder: VaultFolder, told: Told) -> None:
    if not folder.path.exists():
        assert finish_swap(folder.path)
    pair = _open(folder, PASSPHRASE_A)
    kept = private_words(pair, pair.a)
    assert kept[0] == "private words of the first"
    if told.trying >= 0:
        assert kept[1] == words(0)
    if told.done >= 0:
        assert kept == ["private words of the first", words(0)], "the restored one stands in its place"
    _check_words(pair, "private words of the first")


def check_changing_every_key(folder: VaultFolder, told: Told) -> None:
    ways = [secret for secret in (PASSPHRASE_A, NEW) if _opens(folder, secret)]
    assert ways
    if told.done >= 0:
        assert ways == [NEW]
    for secret in ways:
        tried = VaultFolder(folder.path.with_name(f"tried-{len(secret)}"))
        shutil.copytree(folder.path, tried.path)
        pair = _open(tried, secret)
        _check_words(pair, "private words of the first")
        again: OpenedVault = unlock(tried, PASSPHRASE_B, QUICK_POLICY)
        assert shared_titles(replace(pair, a=again)) == ["Speak last on Tuesdays"]


def _check_words(pair: BuiltPair, first: str) -> None:
    assert private_words(pair, pair.a)[0] == first
    assert private_words(pair, pair.b) == ["private words of the second"]
    assert shared_titles(pair) == ["Speak last on Tuesdays"]


def _opens(folder: VaultFolder, secret: str) -> bool:
    """Asked of a copy: opening may finish what was cut off."""
    copy = VaultFolder(folder.path.with_name("asked"))
    shutil.copytree(folder.path, copy.path)
    try:
        unlock(copy, secret, QUICK_POLICY)
    except WrongSecret:
        return False
    finally:
        shutil.rmtree(copy.path)
    return True


CHECKS: dict[str, Callable[[VaultFolder, Told], None]] = {
    "databases": check_databases,
    "key-files": check_key_files,
    "backups": check_backups,
    "restoring": check_restoring,
    "changing-every-key": check_changing_every_key,
}
