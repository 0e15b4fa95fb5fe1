"""Leaving an open workbook: what was typed is on the disk or said to be lost, and the process ends whatever happens."""

import pytest
from PySide6.QtWidgets import QApplication

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.messages import bug_report
from rmdesk.vaultkeeping.folder import release_ballast
from tests.ui.app.running import Running, fail_writes, settle, told

WORDS = "Words typed a moment ago."


def test_locking_keeps_what_was_typed_a_moment_ago(running: Running) -> None:
    running.unlock()
    running.write(WORDS)
    running.window.lock_asked.emit()
    assert running.restarts.asked == [()]
    assert WORDS in running.kept()


def test_a_lock_because_nobody_was_there_says_so_afterwards(running: Running) -> None:
    running.unlock()
    leaving = running.program.outside.inside
    assert leaving is not None
    leaving._leaving._idle.idle.emit()
    assert running.restarts.asked == [("--away",)]
    assert "Nobody was here for a while" not in told(running.window)
    running.program.show(away=True)
    settle()
    assert "Nobody was here for a while, so rmdesk locked itself." in told(running.window)


def test_hiding_keeps_it_too_and_starts_again_covered(running: Running) -> None:
    running.unlock()
    running.write(WORDS)
    running.window.hide_asked.emit()
    assert running.restarts.asked == [("--covered",)]
    assert WORDS in running.kept()


def test_when_no_fresh_process_can_be_had_the_program_at_least_ends(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    quits: list[bool] = []
    running.unlock()
    monkeypatch.setattr(running.program.roof, "_app", type("App", (), {"quit": lambda _self: quits.append(True)})())
    running.restarts.trouble = OSError(2, "no such file")
    running.window.lock_asked.emit()
    assert quits == [True]


def test_a_bug_while_saving_holds_no_lock_up(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither an exception on the way nor the dialog that tells of it may leave keys behind a blank window."""
    shown: list[object] = []
    monkeypatch.setattr("rmdesk.ui.widgets.dialogs.QDialog.exec", lambda dialog: shown.append(dialog) or 0)
    running.unlock()
    running.write(WORDS)
    space = running.opened.private.space
    mend = fail_writes(space, RuntimeError("a bug"))
    running.window.lock_asked.emit()
    mend()
    assert running.restarts.asked == [("--unsaved",)]
    assert space.closed
    assert not shown


def test_an_answer_that_raises_holds_no_lock_up(running: Running) -> None:
    running.unlock()

    def explode(_result: object) -> None:
        raise RuntimeError("an answer that goes wrong")

    running.program.roof.writer.run(lambda: None, explode, lambda _error: None)
    running.window.lock_asked.emit()
    assert running.restarts.asked != []
    assert running.opened.private.space.closed


def test_a_lock_on_a_full_disk_goes_on_and_says_afterwards_that_words_were_lost(running: Running) -> None:
    running.unlock()
    release_ballast(running.pair.folder)
    running.write(WORDS)
    fail_writes(running.opened.private.space, DiskFull("ENOSPC"))
    running.window.lock_asked.emit()
    assert running.restarts.asked == [("--unsaved",)]


def test_the_fresh_process_says_so(running: Running) -> None:
    running.program.show(unsaved=True)
    assert "could not be saved" in told(running.window)


def test_a_file_that_was_being_opened_is_said_to_be_left(running: Running) -> None:
    running.program.show(stopped=True)
    assert "Nothing of it was taken in" in told(running.window)


def test_a_window_with_unsaved_words_stays_open_the_first_time(running: Running) -> None:
    running.unlock()
    release_ballast(running.pair.folder)
    page = running.write(WORDS)
    mend = fail_writes(running.opened.private.space, DiskFull("ENOSPC"))
    running.window.close()
    assert running.window.isVisible()
    assert page.editor.text.text() == WORDS
    assert "could not be saved" in told(running.window)
    mend()
    running.window.close()
    assert not running.window.isVisible()
    assert WORDS in running.kept()


def test_closing_a_second_time_closes(running: Running) -> None:
    running.unlock()
    release_ballast(running.pair.folder)
    running.write(WORDS)
    fail_writes(running.opened.private.space, DiskFull("ENOSPC"))
    running.window.close()
    running.window.close()
    assert not running.window.isVisible()
    assert running.opened.private.space.closed


def test_a_session_that_ends_keeps_what_was_typed(running: Running, qapp: QApplication) -> None:
    running.unlock()
    running.write(WORDS)
    running.program.end()
    assert WORDS in running.kept()


def test_one_dialog_for_a_bug_that_comes_again_and_again(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    dialogs = running.program.roof.dialogs
    shown: list[object] = []

    def run(dialog: object) -> int:
        shown.append(dialog)
        if len(shown) < 5:
            dialogs.report_bug(bug_report(RuntimeError()))
        return 0

    monkeypatch.setattr("rmdesk.ui.widgets.dialogs.QDialog.exec", run)
    dialogs.report_bug(bug_report(RuntimeError()))
    settle()
    assert len(shown) == 1
