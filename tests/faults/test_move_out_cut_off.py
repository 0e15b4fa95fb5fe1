"""Moving out while calls of the system fail one at a time, and power cuts: nobody loses a word, and it can be finished.

Whatever happens on the first laptop, whoever stays opens everything, and whoever moves has everything on one laptop at
least. Every call is tried with RMDESK_FAULTS=full in the environment; else every few calls.
"""

import errno
import os
import shutil
from pathlib import Path

import pytest

from rmdesk.app.moves import take_moved_partner_off
from rmdesk.domain.errors import WorldError
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import at, back_up, full_pair, private_words, shared_titles
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.faulty_os import FaultyOs, PowerCut
from tests.fakes.kdf import QUICK_POLICY
from tests.moved_out import FIRST, bring_to_own, leave, moved, on_computer

CODES = {"no room": errno.ENOSPC, "a bad disk": errno.EIO, "no leave": errno.EACCES, "a power cut": None}
STEP = 1 if os.environ.get("RMDESK_FAULTS") == "full" else 7
WORDS = "private words of the second"


def fresh(model: BuiltPair, name: str) -> BuiltPair:
    """A copy of everything that a person would find after starting the computer again."""
    folder = VaultFolder(model.folder.path.with_name(name))
    shutil.rmtree(folder.path, ignore_errors=True)
    shutil.copytree(model.folder.path, folder.path)
    return at(model, folder)


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    pair = full_pair(tmp_path / "model")[0]
    pair.folder.ballast.unlink()
    back_up(pair)
    return pair


def first_call(name: str) -> int:
    return 1 + list(CODES).index(name) if STEP > 1 else 1


@pytest.mark.parametrize("name", CODES)
def test_taking_off(pair: BuiltPair, tmp_path: Path, name: str) -> None:
    own = moved(pair, tmp_path / "own")
    assert private_words(at(pair, own.folder), own.opened) == [WORDS]
    struck, number, told = True, first_call(name), 0
    while struck:
        here = fresh(pair, "tried")
        faulty = FaultyOs(number, CODES[name])
        try:
            with on_computer(FIRST), faulty.at_work():
                take_moved_partner_off(here.folder, here.a, here.clock)
        except (WorldError, PowerCut):
            told += 1
        struck, number = faulty.struck, number + min(STEP, 4)
        again = fresh(here, "again")
        assert unlock(again.folder, PASSPHRASE_A, QUICK_POLICY).private == pair.a.private
        assert private_words(again, pair.a) == ["private words of the first"]
        assert shared_titles(again) == ["Speak last on Tuesdays"]
        theirs = again.folder.path.rglob(f"*{pair.b.private.partner[:8]}*")
        if struck and list(theirs):
            with on_computer(FIRST):
                take_moved_partner_off(again.folder, again.a, again.clock)
        assert list(again.folder.path.rglob(f"*{pair.b.private.partner[:8]}*")) == []
    assert told


@pytest.mark.parametrize("name", CODES)
def test_leaving(pair: BuiltPair, tmp_path: Path, name: str) -> None:
    struck, number, told = True, first_call(name), 0
    while struck:
        here, copy, place = fresh(pair, "tried"), tmp_path / "copy.rmbackup", tmp_path / "own"
        copy.unlink(missing_ok=True)
        shutil.rmtree(place, ignore_errors=True)
        faulty = FaultyOs(number, CODES[name])
        try:
            with faulty.at_work():
                leave(here, copy)
            left = True
        except (WorldError, PowerCut):
            left = False
            told += 1
        struck, number = faulty.struck, number + 2 * STEP
        again = fresh(here, "again")
        assert unlock(again.folder, PASSPHRASE_B, QUICK_POLICY).private == pair.b.private
        assert private_words(again, pair.b) == [WORDS]
        assert shared_titles(again) == ["Speak last on Tuesdays"]
        if left:
            own = bring_to_own(again, copy, place)
            assert private_words(at(pair, own.folder), own.opened) == [WORDS]
    assert told
