"""Calls of the system that fail, one at a time, while a backup is made, restored or swapped in; and power cuts there.

Whatever happens: the vault is as it was, every earlier backup is as it was, and the next try works. Every call is tried
with RMDESK_FAULTS=full in the environment; else every few calls, other ones for each kind of failure.
"""

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from rmdesk.domain.errors import WorldError
from rmdesk.vaultkeeping.backup.files import find_backups, sweep_leftovers
from rmdesk.vaultkeeping.backup.format import check_hashes, read_backup
from rmdesk.vaultkeeping.backup.rotate import rotate
from rmdesk.vaultkeeping.backup.swap import swap_in
from rmdesk.vaultkeeping.backup.waiting import finish_swap
from tests.backups import back_up, bring_back, files_below, full_pair, outside, private_words, shared_titles
from tests.builders import BuiltPair
from tests.fakes.faulty_os import FaultyOs, PowerCut
from tests.fakes.kdf import QUICK_POLICY

POWER = None
CODES = [errno.ENOSPC, errno.EIO, errno.EACCES, POWER]
NAMES = ["full disk", "disk error", "no permission", "power cut"]
STEP = 1 if os.environ.get("RMDESK_FAULTS") == "full" else 9


def first_call(code: int | None) -> int:
    """Where to begin, so that the kinds of failure strike different calls."""
    return 1 + 2 * CODES.index(code) if STEP > 1 else 1


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return full_pair(tmp_path / "vault")[0]


def live(pair: BuiltPair) -> dict[str, bytes]:
    """The vault without its folder of backups and without empty journals."""
    files = files_below(pair.folder.path)
    return {
        name: data
        for name, data in files.items()
        if not name.startswith("backups/") and name != "lock" and not name.endswith("-journal")
    }


def whole_backups(pair: BuiltPair) -> dict[str, bytes]:
    """Every file that is named like a backup; each of them must be whole."""
    found = find_backups(pair.folder)
    for one in found:
        check_hashes(read_backup(one.path))
    return {one.path.name: one.path.read_bytes() for one in found}


@pytest.mark.parametrize("code", CODES, ids=NAMES)
def test_making_a_backup(pair: BuiltPair, code: int | None) -> None:
    first = back_up(pair)
    before, data = live(pair), first.read_bytes()
    number, struck = first_call(code) - STEP, 0
    while True:
        number += STEP
        system = FaultyOs(number, code)
        with system.at_work(), suppress(WorldError, PowerCut):
            rotate(pair.folder, pair.a.seal, pair.clock.now(), back_up(pair))
        assert live(pair) == before, f"call {number}"
        assert whole_backups(pair)[first.name] == data
        if not system.struck:
            break
        struck += 1
        sweep_leftovers(pair.folder)
        assert {path.suffix for path in pair.folder.backups.iterdir()} == {".rmbackup"}
        for one in find_backups(pair.folder):
            if one.path != first:
                one.path.unlink()
    assert struck >= 40 // STEP
    assert len(whole_backups(pair)) == 2
    assert shared_titles(pair) == ["Speak last on Tuesdays"]


@pytest.mark.parametrize("code", CODES, ids=NAMES)
def test_removing_old_backups_never_leaves_none(pair: BuiltPair, code: int | None) -> None:
    old = back_up(pair)
    kept = old.read_bytes()
    number = first_call(code) - STEP
    while True:
        number += STEP
        newest = back_up(pair)
        later = newest.with_name("backup-20261121-194300-00112233.rmbackup")
        old.write_bytes(kept)
        newest.rename(later)
        system = FaultyOs(number, code)
        with system.at_work(), suppress(WorldError, PowerCut):
            rotate(pair.folder, pair.a.seal, pair.clock.now(), later)
        assert later.name in whole_backups(pair)
        later.unlink()
        if not system.struck:
            break


@pytest.mark.parametrize("code", CODES, ids=NAMES)
def test_restoring(pair: BuiltPair, tmp_path: Path, code: int | None) -> None:
    backup = back_up(pair)
    before = files_below(pair.folder.path)
    number, struck = first_call(code) - STEP, 0
    while True:
        number += STEP
        place = tmp_path / f"restored-{number}" / "vault"
        system = FaultyOs(number, code)
        with system.at_work(), suppress(WorldError, PowerCut):
            bring_back(backup, place)
        assert files_below(pair.folder.path) == before, f"call {number}"
        if place.exists():
            back = BuiltPair(type(pair.folder)(place), pair.a, pair.b, pair.code_a, pair.code_b, pair.clock)
            assert shared_titles(back) == ["Speak last on Tuesdays"], f"call {number}"
            assert private_words(back, pair.a) == ["private words of the first"]
        if not system.struck:
            break
        struck += 1
        if not place.exists():
            if code is not POWER and place.parent.exists():
                assert list(place.parent.iterdir()) == [], f"call {number}"
            if struck % 3 == 0:
                bring_back(backup, place)
    assert struck >= 25 // STEP
    assert place.exists()


@pytest.mark.parametrize("code", CODES, ids=NAMES)
def test_swapping_in(tmp_path: Path, code: int | None) -> None:
    number, struck = first_call(code) - STEP, 0
    root = tmp_path / "model"
    pair = full_pair(root / "vault")[0]
    back_up(pair)
    backups = whole_backups(pair)
    while True:
        number += STEP
        restored = bring_back(pair.folder.backups / next(iter(backups)), pair.folder.path.with_name(f"back-{number}"))
        system = FaultyOs(number, code)
        with system.at_work(), suppress(WorldError, PowerCut):
            swap_in(pair.folder, restored, pair.clock.now(), QUICK_POLICY)
        assert finish_swap(pair.folder.path), f"call {number}"
        assert whole_backups(pair) == backups, f"call {number}"
        assert shared_titles(pair) == ["Speak last on Tuesdays"], f"call {number}"
        assert private_words(pair, pair.a) == ["private words of the first"]
        assert private_words(pair, pair.b) == ["private words of the second"]
        if not system.struck:
            break
        struck += 1
    assert struck >= 15 // STEP


@pytest.mark.parametrize("code", CODES, ids=NAMES)
def test_a_copy_for_outside(pair: BuiltPair, tmp_path: Path, code: int | None) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    before = outside(pair, stick / "b").read_bytes()
    number, struck = first_call(code) - STEP, 0
    while True:
        number += STEP
        (stick / "b").write_bytes(before)
        system = FaultyOs(number, code)
        with system.at_work(), suppress(WorldError, PowerCut):
            outside(pair, stick / "b")
        check_hashes(read_backup(stick / "b"))
        if not system.struck:
            break
        struck += 1
        if code is not POWER:
            assert [path.name for path in stick.iterdir()] == ["b"] or number_of_parts(stick) == 1
    assert struck >= 25 // STEP


def number_of_parts(folder: Path) -> int:
    """Temporary files that could not be removed, because removing was what failed."""
    return len([path for path in folder.iterdir() if path.name.endswith(".part")])
