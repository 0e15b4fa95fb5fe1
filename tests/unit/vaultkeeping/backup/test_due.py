"""When a backup makes itself."""

from pathlib import Path

import pytest

from rmdesk.domain.errors import BackupNotMade
from rmdesk.vaultkeeping.backup import due
from rmdesk.vaultkeeping.backup.due import Moment, last_own_backup
from rmdesk.vaultkeeping.backup.files import find_backups, scratch_folder
from tests.backups import back_up_open, bring_back, outside, untouched, write_private, write_shared
from tests.builders import BuiltPair
from tests.fakes.clock import FakeClock


def test_the_first_start_makes_one(pair: BuiltPair) -> None:
    made = back_up_open(pair, Moment.START)
    assert made is not None
    last = last_own_backup(pair.folder, pair.a)
    assert last is not None
    assert last.path == made
    assert last_own_backup(pair.folder, pair.b) is None


def test_at_start_it_is_due_once_a_day_when_something_changed(pair: BuiltPair, clock: FakeClock) -> None:
    assert back_up_open(pair, Moment.START)
    write_private(pair, pair.a, "more")
    clock.advance(hours=23)
    assert back_up_open(pair, Moment.START) is None
    clock.advance(hours=1)
    assert back_up_open(pair, Moment.START)
    clock.advance(days=3)
    assert back_up_open(pair, Moment.START) is None  # nothing changed
    write_shared(pair)
    assert back_up_open(pair, Moment.START)


def test_without_a_change_it_is_made_afresh_each_week(pair: BuiltPair, clock: FakeClock) -> None:
    assert back_up_open(pair, Moment.START)
    clock.advance(days=6.9)
    assert back_up_open(pair, Moment.START) is None
    clock.advance(days=0.1)
    assert back_up_open(pair, Moment.START)


def test_on_leaving_it_is_due_when_something_changed_and_the_last_one_is_an_hour_old(
    pair: BuiltPair, clock: FakeClock
) -> None:
    assert back_up_open(pair, Moment.START)
    assert back_up_open(pair, Moment.LEAVING) is None
    write_private(pair, pair.a, "more")
    clock.advance(minutes=59)
    assert back_up_open(pair, Moment.LEAVING) is None
    clock.advance(minutes=1)
    assert back_up_open(pair, Moment.LEAVING)
    clock.advance(hours=2)
    assert back_up_open(pair, Moment.LEAVING) is None
    assert back_up_open(pair, Moment.NOW)


def test_the_partner_s_backup_does_not_stand_in_for_mine(pair: BuiltPair) -> None:
    assert back_up_open(pair, Moment.START, pair.b)
    assert back_up_open(pair, Moment.START, pair.a)
    assert len(find_backups(pair.folder)) == 2


def test_a_clock_that_went_back_does_not_stop_backups(pair: BuiltPair, clock: FakeClock) -> None:
    clock.advance(days=4000)
    assert back_up_open(pair, Moment.START)
    clock.advance(days=-4000)
    write_private(pair, pair.a, "more")
    assert back_up_open(pair, Moment.START)


def test_after_200_days_away_the_newest_goes_only_once_a_new_one_is_there(
    pair: BuiltPair, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = back_up_open(pair, Moment.START)
    assert first is not None
    clock.advance(days=200)

    def fail(*_: object) -> Path:
        raise BackupNotMade("made to")

    with monkeypatch.context() as patch:
        patch.setattr(due, "make_backup", fail)
        with untouched(pair.folder.path), pytest.raises(BackupNotMade):
            back_up_open(pair, Moment.START)
    bring_back(first, tmp_path / "back")
    newest = back_up_open(pair, Moment.START)
    assert [one.path for one in find_backups(pair.folder)] == [newest]


def test_it_sweeps_what_a_crash_left_even_when_none_is_due(pair: BuiltPair) -> None:
    assert back_up_open(pair, Moment.START)
    left = scratch_folder(pair.folder)
    left.mkdir()
    assert back_up_open(pair, Moment.START) is None
    assert not left.exists()


def test_a_copy_for_outside_that_lies_in_the_vault_does_not_count(pair: BuiltPair) -> None:
    outside(pair, pair.folder.backups / "backup-20261121-194200-00112233.rmbackup")
    assert back_up_open(pair, Moment.START)


def test_an_old_vault_goes_only_after_a_new_backup(pair: BuiltPair, clock: FakeClock) -> None:
    old = pair.folder.path.with_name(".vault.old-20261121-194200-00112233")
    old.mkdir()
    assert back_up_open(pair, Moment.START)
    clock.advance(days=8)
    assert old.exists()
    assert back_up_open(pair, Moment.START)
    assert not old.exists()


def test_of_those_made_in_the_same_second_the_one_that_holds_more_is_the_newest(pair: BuiltPair) -> None:
    made = []
    for count in range(6):
        write_private(pair, pair.a, f"more {count}")
        made.append(back_up_open(pair, Moment.NOW))
    assert [one.path for one in find_backups(pair.folder)] == made[:0:-1]  # 5 stay, newest first
