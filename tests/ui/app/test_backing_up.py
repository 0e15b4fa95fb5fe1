"""A backup makes itself after a workbook was opened; nobody waits for it, and a failure is one calm line."""

import pytest

from rmdesk.app import backing_up
from rmdesk.domain.errors import BackupNotMade
from rmdesk.storage.connection import SpaceClosed
from rmdesk.ui.widgets.notice_bar import NoticeBar
from rmdesk.vaultkeeping.backup.files import good_backups
from rmdesk.vaultkeeping.backup.waiting import waiting_place
from tests.backups import bring_back
from tests.ui.app.running import Running, settle


def notices(running: Running) -> list[str]:
    return [one.notice.text for one in running.window.notices.findChildren(NoticeBar)]


def test_opening_makes_one_that_can_be_restored(running: Running) -> None:
    running.unlock()
    (backup,) = good_backups(running.opened.folder, running.pair.a.seal)
    assert notices(running) == []
    restored = bring_back(backup, running.paths.data / "back")
    assert restored.opened.private == running.pair.a.private


def test_a_second_opening_on_the_same_day_makes_none(running: Running) -> None:
    running.unlock()
    backing_up.back_up(running.program.roof, running.opened)
    running.program.roof.slow.drain(10.0)
    assert len(good_backups(running.opened.folder, running.pair.a.seal)) == 1


def test_a_failure_is_told_in_one_calm_line_and_keeps_nobody_from_writing(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise BackupNotMade("made to")

    monkeypatch.setattr(backing_up, "back_up_if_due", fail)
    running.unlock()
    settle()
    assert notices(running) == [
        "A new backup could not be made. Your pages are safe, and your earlier backups are still there."
    ]
    running.write("Words after the failure")
    running.window.lock_asked.emit()
    assert "Words after the failure" in running.kept()


def test_locking_on_the_way_is_no_failure(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise SpaceClosed

    monkeypatch.setattr(backing_up, "back_up_if_due", fail)
    running.unlock()
    settle()
    assert notices(running) == []


def test_a_restore_that_was_cut_off_is_finished_before_the_lock_page_lists_workbooks(running: Running) -> None:
    folder = running.pair.folder.path
    folder.rename(waiting_place(folder))
    (card,) = running.program.outside.door.vaults()
    assert card.folder == folder
    assert folder.is_dir()
    running.unlock()
