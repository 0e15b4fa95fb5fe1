"""From a damaged workbook in the window, by what the pages say, to the last words on the screen again."""

from pathlib import Path

import pytest

from rmdesk.runtime.clock import SystemClock
from rmdesk.ui.screens.lock.view import LockView
from rmdesk.ui.screens.restore.view import RestoreView
from rmdesk.vaultkeeping.backup.make import make_outside_copy
from tests.backups import own_spaces, private_words, write_private
from tests.builders import PASSPHRASE_A
from tests.ui.app.running import Running, settle

LAST = "The last sentence that I wrote."


def work(running: Running) -> None:
    running.program.roof.slow.drain(20.0)
    settle()


def test_the_last_words_come_back_from_a_copy(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick.rmbackup"
    pair = running.pair
    write_private(pair, pair.a, LAST)
    make_outside_copy(pair.folder, pair.a, own_spaces(pair, pair.a), SystemClock(), stick)
    pair.folder.private(pair.a.shared.partner).write_bytes(b"\1" * 4096)
    monkeypatch.setattr(running.program.roof.dialogs, "choose_file_to_open", lambda *_question: stick)
    lock = running.page(LockView)
    lock.field.edit.setText(PASSPHRASE_A)
    lock.unlock_button.click()
    work(running)
    assert lock.told.words
    assert lock.restore_button.isVisible()
    lock.restore_button.click()
    assert running.window.current == "restore"
    page = running.page(RestoreView)
    page.file_step.button.click()
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
