"""From a damaged workbook in the window, by what the pages say, to the last words on the screen again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextEdit

from rmdesk.app.way_back import BackupDesk
from rmdesk.runtime.clock import SystemClock
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.private_screens.reflections.view import ReflectionsView
from rmdesk.ui.screens.lock.view import LockView
from rmdesk.ui.screens.restore.view import RestoreView
from rmdesk.vaultkeeping.backup.make import make_outside_copy
from tests.backups import back_up, own_spaces, private_words, write_private
from tests.builders import PASSPHRASE_A
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.app.running import Running, settle

LAST = "The last sentence that I wrote."


def work(running: Running) -> None:
    running.program.roof.slow.drain(60.0)
    settle()


@pytest.mark.parametrize("how", ["a copy on a stick", "a backup on this computer"])
def test_the_last_words_come_back_and_are_on_the_screen_again(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    stick = tmp_path / "stick.rmbackup"
    pair = running.pair
    write_private(pair, pair.a, LAST)
    if how == "a copy on a stick":
        make_outside_copy(pair.folder, pair.a, own_spaces(pair, pair.a), SystemClock(), stick)
    else:
        back_up(pair)
    pair.folder.private(pair.a.shared.partner).write_bytes(b"\1" * 4096)
    monkeypatch.setattr(running.program.roof.dialogs, "choose_file_to_open", lambda *_question: stick)
    lock = running.page(LockView)
    lock.field.edit.setText(PASSPHRASE_A)
    lock.unlock_button.click()
    work(running)
    assert "estore" in lock.told.words, "the page says what to press"
    assert lock.restore_button.isVisible()
    lock.restore_button.click()
    assert running.window.current == "restore"
    page = running.page(RestoreView)
    work(running)
    if how == "a copy on a stick":
        page.file_step.button.click()
    else:
        (only,) = page.file_step.options
        only.click()
    work(running)
    page.next_button.click()
    page.secret.field.set_text(PASSPHRASE_A)
    page.next_button.click()
    page.next_button.click()
    work(running)
    assert page.current is page.end
    page.next_button.click()
    assert running.restarts.asked == [()]
    assert private_words(pair, pair.a) == [LAST]
    running.window.go("lock")  # as the fresh process begins
    running.unlock()
    running.window.go("reflections")
    settle()
    (row,) = [one for one in running.page(ReflectionsView).rows if one.isVisible()]
    row.button.click()
    settle()
    assert running.window.current == "reflection"
    shown = [edit.toPlainText() for edit in running.page(ReflectionView).findChildren(QTextEdit) if edit.isVisible()]
    assert LAST in shown, "the last words are on the screen again"


def test_what_a_restore_that_was_cut_off_has_left_goes_with_the_next_one(running: Running, tmp_path: Path) -> None:
    pair = running.pair
    write_private(pair, pair.a, LAST)
    stick = tmp_path / "stick.rmbackup"
    make_outside_copy(pair.folder, pair.a, own_spaces(pair, pair.a), SystemClock(), stick)
    beside = pair.folder.path.parent
    left = [beside / name for name in (".0011223344ff.restoring", ".0011223344ff.restoring.new-00112233")]
    other = beside / ".somebody.restoring"
    for path in (*left, other):
        path.mkdir()
        (path / "shared.db").write_bytes(b"x")
    BackupDesk(running.paths, SystemClock(), QUICK_POLICY).restore(stick, PASSPHRASE_A)
    assert [path.exists() for path in left] == [False, False]
    assert other.exists()
    assert private_words(pair, pair.a) == [LAST]
