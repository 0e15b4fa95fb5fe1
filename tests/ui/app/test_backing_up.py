"""A backup makes itself after a workbook was opened; nobody waits for it, and a failure is one calm line."""

import threading
from datetime import timedelta

import pytest

from rmdesk.app import backing_up, leaving
from rmdesk.domain.errors import BackupDamaged, BackupNotMade
from rmdesk.storage.connection import SpaceClosed
from rmdesk.storage.integrity import ContentReport
from rmdesk.ui.widgets.notice_bar import NoticeBar
from rmdesk.vaultkeeping.backup import due, make
from rmdesk.vaultkeeping.backup.files import good_backups
from rmdesk.vaultkeeping.backup.waiting import waiting_place
from tests.backups import at, bring_back, files_below, private_words
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
    running.program.roof.slow.drain(60.0)
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


def test_locking_makes_one_of_the_last_words(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due, "AN_HOUR", timedelta(0))
    monkeypatch.setattr(leaving, "_FOR_BACKUP", 30.0)  # a busy machine may take more than the second it has
    running.unlock()
    running.write("The last words before the lock.")
    running.window.lock_asked.emit()
    assert running.restarts.asked == [()]
    newest = good_backups(running.pair.folder, running.pair.a.seal)[0]
    restored = bring_back(newest, running.paths.data / "back")
    assert "The last words before the lock." in private_words(at(running.pair, restored.folder), restored.opened)


@pytest.mark.parametrize("moment", ["making", "checking"])
def test_a_backup_that_takes_its_time_holds_no_lock_up(
    running: Running, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """Locked while the backup still takes its time, and every earlier backup is as it was."""
    monkeypatch.setattr(due, "AN_HOUR", timedelta(0))
    running.unlock()
    before = files_below(running.pair.folder.backups)
    slow = threading.Event()
    waited: list[bool] = []

    def wait(*_arguments: object) -> None:
        waited.append(slow.wait(90.0))
        raise BackupDamaged("the process has gone by then")

    monkeypatch.setattr(make, "_gather" if moment == "making" else "verify_backup", wait)
    running.write("Words before a slow backup.")
    spaces = running.opened.shared.space, running.opened.private.space
    running.window.lock_asked.emit()
    assert waited == [], "nothing waited for the backup"
    assert running.restarts.asked == [()]
    assert [space.closed for space in spaces] == [True, True]
    slow.set()
    assert running.program.roof.slow.drain(60.0)
    assert files_below(running.pair.folder.backups) == before
    assert "Words before a slow backup." in running.kept()


def test_nothing_is_backed_up_that_was_not_found_whole(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(backing_up, "back_up_if_due", lambda *given: asked.append(given))
    monkeypatch.setattr("rmdesk.app.looking_through.check_and_tidy", lambda _space: ContentReport(("made to",)))
    running.unlock()
    running.window.lock_asked.emit()
    assert asked == []
