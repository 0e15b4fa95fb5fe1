"""Coming back to one laptop while calls of the system fail one at a time, and power cuts: nobody loses a word.

Whatever happens, whoever was there all the time opens everything, the laptop that was left is as it was, and the same
copy brings it to its end. Every call is tried with RMDESK_FAULTS=full in the environment; else every few calls.
"""

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import WorldError
from rmdesk.domain.moving import MoveStage
from rmdesk.security.key_ring import list_key_files
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.come_back import HERS, HIS, Laptop, two_who_met
from tests.fakes.faulty_os import FaultyOs, PowerCut
from tests.fakes.kdf import QUICK_POLICY

CODES = {"no room": errno.ENOSPC, "a bad disk": errno.EIO, "no leave": errno.EACCES, "a power cut": None}
FULL = os.environ.get("RMDESK_FAULTS") == "full"
STEP = 1 if FULL else 29
TITLES = ["Begin on time", "Speak last on Tuesdays"]


def fresh(model: Laptop, name: str) -> Laptop:
    """What a person would find after starting that computer again."""
    folder = VaultFolder(model.folder.path.with_name(name))
    shutil.rmtree(folder.path, ignore_errors=True)
    shutil.copytree(model.folder.path, folder.path)
    return replace(model, folder=folder)


@pytest.mark.parametrize("name", CODES)
def test_coming_back(tmp_path: Path, name: str) -> None:
    two = two_who_met(tmp_path)
    two.helen.share("Begin on time")
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    for one in (two.amara, two.helen):
        one.folder.ballast.unlink(missing_ok=True)
    struck, told, number = True, 0, 1 if FULL else 1 + 7 * list(CODES).index(name)
    while struck:
        here = fresh(two.amara, "tried")
        faulty = FaultyOs(number, CODES[name])
        try:
            with faulty.at_work():
                here.welcome(copy)
        except (WorldError, PowerCut):
            told += 1
        struck, number = faulty.struck, number + STEP
        again = fresh(here, "again")
        assert unlock(again.folder, PASSPHRASE_A, QUICK_POLICY).private == two.amara.keys.private
        assert again.words() == [HIS]
        assert set(again.titles()) <= set(TITLES)
        if len(list_key_files(again.folder.path)) == 1:  # the page lets her in once more; else she has her own way in
            again.welcome(copy)
        helen = again.by(unlock(again.folder, PASSPHRASE_B, QUICK_POLICY))
        helen.open_workbook(tmp_path / "machine").close()
        assert unlock(again.folder, PASSPHRASE_B, QUICK_POLICY).private == two.helen.keys.private
        assert helen.words() == [HERS]
        assert sorted(helen.titles()) == TITLES
        assert again.stages()[1] is MoveStage.PARTNER_BACK
    assert told


@pytest.mark.parametrize("name", CODES)
def test_giving_up_the_laptop_that_was_left(tmp_path: Path, name: str) -> None:
    two = two_who_met(tmp_path)
    two.back(tmp_path / "copy.rmbackup")
    two.helen.open(*two.amara.make())
    two.helen.folder.ballast.unlink(missing_ok=True)
    struck, told, number = True, 0, 1 if FULL else 1 + list(CODES).index(name)
    while struck:
        here = fresh(two.helen, "tried")
        faulty = FaultyOs(number, CODES[name])
        try:
            with faulty.at_work():
                here.take_mine_off()
        except (WorldError, PowerCut):
            told += 1
        struck, number = faulty.struck, number + min(STEP, 6)
        if here.folder.path.exists():  # then it is whole, and can be done again
            assert here.words() == [HERS]
            assert here.take_mine_off()
        assert not here.folder.path.exists()
    assert told
