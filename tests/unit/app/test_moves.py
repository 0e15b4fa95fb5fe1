"""A partner moves to a laptop of their own, with real files: what goes from the first laptop, and what never does."""

from pathlib import Path

import pytest

from rmdesk.app.moves import moving_of, take_moved_partner_off
from rmdesk.domain.errors import AlreadyOpen, BackupNotMade, MoveDoesNotFit, WrongSecret
from rmdesk.domain.moving import MoveStage
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.make import make_outside_copy
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import (
    at,
    back_up,
    files_below,
    full_pair,
    own_spaces,
    private_words,
    shared_titles,
    untouched,
    write_private,
)
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.kdf import QUICK_POLICY
from tests.moved_out import FIRST, bring_to_own, leave, moved, on_computer, send


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return full_pair(tmp_path / "vault")[0]


def take_off(pair: BuiltPair) -> None:
    with on_computer(FIRST):
        take_moved_partner_off(pair.folder, pair.a, pair.clock)


def stage_here(pair: BuiltPair) -> MoveStage:
    space = pair.shared()
    with on_computer(FIRST):
        found = moving_of(space, pair.a, pair.clock).of_partner().stage
    space.close()
    return found


def test_everything_private_goes_and_everything_else_stays(pair: BuiltPair, tmp_path: Path) -> None:
    back_up(pair)
    back_up(pair, pair.b)
    own = moved(pair, tmp_path / "own")
    assert stage_here(pair) is MoveStage.PARTNER_ARRIVED
    take_off(pair)
    theirs = pair.b.private.partner[:8]
    assert [path for path in pair.folder.path.rglob("*") if theirs in path.name] == []
    for one in find_backups(pair.folder):
        assert one.backup is not None
        assert theirs not in {section.owner for section in one.backup.manifest.sections}
    with pytest.raises(WrongSecret):
        unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY)
    assert unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY).private == pair.a.private
    assert private_words(pair, pair.a) == ["private words of the first"]
    assert shared_titles(pair) == ["Speak last on Tuesdays"]
    assert stage_here(pair) is MoveStage.PARTNER_OFF
    there = at(pair, own.folder)
    assert private_words(there, own.opened) == ["private words of the second"]
    send(pair, pair.folder, own.folder, pair.a, own.opened)
    space = there.shared(own.opened.shared)
    assert moving_of(space, own.opened, pair.clock).mine().stage is MoveStage.OFF_THERE
    space.log.verify()
    space.close()


def test_nothing_goes_before_their_laptop_has_told(pair: BuiltPair, tmp_path: Path) -> None:
    own = bring_to_own(pair, leave(pair, tmp_path / "copy.rmbackup"), tmp_path / "own")
    before = files_below(pair.folder.path)
    with pytest.raises(MoveDoesNotFit):
        take_off(pair)
    private = pair.folder.private(pair.b.private.partner)
    assert private.read_bytes() == before[private.name]
    send(pair, own.folder, pair.folder, own.opened, pair.a)
    take_off(pair)


def test_words_written_here_after_the_copy_are_kept(pair: BuiltPair, tmp_path: Path) -> None:
    moved(pair, tmp_path / "own")
    write_private(pair, pair.b, "and one more")
    with pytest.raises(MoveDoesNotFit):
        take_off(pair)
    assert private_words(pair, pair.b)[-1] == "and one more"
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).private == pair.b.private


def test_a_copy_put_back_here_lets_nothing_go(pair: BuiltPair, tmp_path: Path) -> None:
    """Restored on the same computer: that is no other place."""
    own = bring_to_own(pair, leave(pair, tmp_path / "copy.rmbackup"), tmp_path / "beside", FIRST)
    send(pair, own.folder, pair.folder, own.opened, pair.a)
    with pytest.raises(MoveDoesNotFit):
        take_off(pair)


def test_an_ordinary_copy_lets_nothing_go(pair: BuiltPair, tmp_path: Path) -> None:
    """Only who said that they leave has left."""
    make_outside_copy(pair.folder, pair.b, own_spaces(pair, pair.b), pair.clock, tmp_path / "copy.rmbackup")
    own = bring_to_own(pair, tmp_path / "copy.rmbackup", tmp_path / "own")
    send(pair, own.folder, pair.folder, own.opened, pair.a)
    assert stage_here(pair) is MoveStage.NONE
    with pytest.raises(MoveDoesNotFit):
        take_off(pair)


def test_an_open_workbook_is_left_alone(pair: BuiltPair, tmp_path: Path) -> None:
    moved(pair, tmp_path / "own")
    lock = InstanceLock(pair.folder.lock)
    lock.acquire()
    with untouched(pair.folder.path), pytest.raises(AlreadyOpen):
        take_off(pair)
    lock.release()


def test_who_has_no_key_file_here_takes_nobody_off(pair: BuiltPair, tmp_path: Path) -> None:
    """Else nobody would open what is left."""
    moved(pair, tmp_path / "own")
    mine = pair.a.shared.partner[:8]
    for path in pair.folder.path.glob(f"?-{mine}.rmk"):
        path.rename(path.with_suffix(".away"))
    with pytest.raises(Exception, match="no key file"):
        take_off(pair)
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).private == pair.b.private


def test_a_copy_that_cannot_be_made_leaves_nobody_gone(pair: BuiltPair, tmp_path: Path) -> None:
    with pytest.raises(BackupNotMade):
        leave(pair, tmp_path / "no such folder" / "copy.rmbackup")
    assert stage_here(pair) is MoveStage.NONE
    moved(pair, tmp_path / "own")
    assert stage_here(pair) is MoveStage.PARTNER_ARRIVED
