"""kill -9 of the real program while somebody types, saves, changes the passphrase, or a backup is made or restored.

A few kills of each kind in every run, 500 of each with RMDESK_FAULTS=full (or as many as it says in RMDESK_KILLS). What
was told as saved is there; of what was only typed, at most the last 2 seconds are gone; everything opens.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from rmdesk.domain.errors import WrongSecret
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state, save_state
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import check_hashes
from rmdesk.vaultkeeping.backup.waiting import finish_swap
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import back_up, private_words, write_private
from tests.builders import BuiltPair, build_pair
from tests.evidence import note
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
from tests.faults.kills.child import passphrase, piece

FULL = os.environ.get("RMDESK_FAULTS") == "full"
KILLS = int(os.environ.get("RMDESK_KILLS", "500" if FULL else "2"))
SPARED = 2.0
"""Seconds of typing that may be lost."""
BACKED_UP, LATER = "It is in the backup.", "It was written later."
SLACK = 0.5
"""Seconds that it may take from saying that something was typed to the moment of the kill."""
STALL = 0.2
"""Seconds between two key presses above which the machine has kept the program waiting, and so its saving too."""


@dataclass(frozen=True)
class Said:
    """What the program said: the highest number of a kind, and when it said the numbers typed."""

    lines: tuple[tuple[str, int, float], ...]
    killed: float

    def highest(self, what: str) -> int:
        return max((number for said, number, _ in self.lines if said == what), default=-1)

    @property
    def slack(self) -> float:
        """More for a machine that kept the program waiting. Whoever waits for the processor waits for each step."""
        times = [at for said, _, at in self.lines if said == "typed"]
        longest = max((later - earlier for earlier, later in pairwise([*times, self.killed])), default=0.0)
        return SLACK + 4 * max(0.0, longest - STALL)

    def typed_before(self, moment: float) -> int:
        return max((number for said, number, at in self.lines if said == "typed" and at < moment), default=-1)


@pytest.mark.timeout(14_400 if FULL else 900)
@pytest.mark.parametrize("job", ["typing", "saving", "changing", "backing_up", "restoring"])
def test_nothing_that_was_told_as_saved_is_lost(tmp_path: Path, job: str) -> None:
    place = tmp_path / "model" / "data" / "vaults" / "a0a0a0a0a0a0"
    place.parent.mkdir(parents=True)
    model = build_pair(place, FakeClock())
    write_private(model, model.a, BACKED_UP)
    back_up(model)
    write_private(model, model.a, LATER)
    chance = random.Random(job)
    busy = 0
    for number in range(KILLS):
        home = tmp_path / f"home-{number}"
        shutil.copytree(tmp_path / "model", home)
        paths = Paths.under(home)
        folder = paths.vaults / place.name
        save_state(paths.state_file, load_state(paths.state_file).with_vault(model.a.shared.vault, folder))
        said = _run_and_kill(job, home, chance.uniform(0.2, 3.5))
        pair = BuiltPair(type(model.folder)(folder), model.a, model.b, model.code_a, model.code_b, FakeClock())
        try:
            CHECKS[job](pair, said)
        except Exception as error:
            raise AssertionError(f"kill {number} while {job}: {said.lines[-3:]}") from error
        busy += len(said.lines) > 1
        shutil.rmtree(home)
    assert busy >= KILLS // 2, "the kills came before there was anything to lose"
    note(f"kill -9 while {job}", f"{KILLS} kills", "0 lost, 0 unopenable", f"{busy} with something to lose")


def _run_and_kill(job: str, home: Path, after: float) -> Said:
    """Let it work for some seconds after it is ready, and end it without a word."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    command = [sys.executable, "-m", "tests.faults.kills.child", job, str(home)]
    out = home / "said"
    with out.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, env=environment)
        deadline = time.monotonic() + 200
        first = b"typed" if job == "typing" else b"done"
        try:
            while first not in out.read_bytes():
                assert process.poll() is None, "it ended by itself"
                assert time.monotonic() < deadline, "it never began"
                time.sleep(0.02)
            time.sleep(after)
        finally:
            killed = time.monotonic()
            process.kill()
            process.wait()
    lines = (line.split() for line in out.read_text().splitlines(keepends=True) if line.endswith("\n"))
    return Said(tuple((one[0], int(one[1]), float(one[2])) for one in lines), killed)


def check_typing(pair: BuiltPair, said: Said) -> None:
    wing = pair.private()
    drafts = [draft.content.reveal() for draft in wing.drafts.all()]
    wing.close()
    needed = said.typed_before(said.killed - SPARED - said.slack)
    words = "".join(drafts)
    missing = [number for number in range(needed + 1) if piece(number) not in words]
    assert missing == []


def check_saving(pair: BuiltPair, said: Said) -> None:
    wing = pair.private()
    texts = [wing.journal.get(one.id).text.reveal() for one in wing.journal.page(1000)]
    wing.close()
    for number in range(said.highest("done") + 1):
        assert any(text.startswith(piece(number)) for text in texts), number


def check_changing(pair: BuiltPair, said: Said) -> None:
    done, trying = max(said.highest("done"), 0), max(said.highest("trying"), 0)
    ways = [number for number in {done, trying} if _opens(pair, passphrase(number))]
    assert ways
    if done == trying and done > 0:
        assert not _opens(pair, passphrase(done - 1))


def check_backing_up(pair: BuiltPair, said: Said) -> None:
    found = find_backups(pair.folder)
    assert found
    for one in found:
        assert one.backup is not None
        check_hashes(one.backup)
    assert said.highest("done") >= 1
    pair.private().close()
    pair.shared().close()


def check_restoring(pair: BuiltPair, said: Said) -> None:
    assert finish_swap(pair.folder.path), "what the next start does"
    texts = private_words(pair, pair.a)
    assert texts in ([BACKED_UP], [BACKED_UP, LATER])
    if said.highest("done") >= 1:
        assert texts == [BACKED_UP], "the restored one stands in its place"
    pair.shared().close()
    (backup,) = find_backups(pair.folder)
    assert backup.backup is not None, "restoring never uses up a backup"
    check_hashes(backup.backup)


def _opens(pair: BuiltPair, secret: str) -> bool:
    try:
        return unlock(pair.folder, secret, QUICK_POLICY).shared.partner == pair.a.shared.partner
    except WrongSecret:
        return False


CHECKS: dict[str, Callable[[BuiltPair, Said], None]] = {
    "typing": check_typing,
    "saving": check_saving,
    "changing": check_changing,
    "backing_up": check_backing_up,
    "restoring": check_restoring,
}
