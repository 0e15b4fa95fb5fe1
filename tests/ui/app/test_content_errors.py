"""An error in a content file is found once somebody is in: it is told as what it is, and nothing stays open."""

from types import ModuleType

import pytest

from rmdesk.domain.errors import ContentBroken
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.ui.screens.lock.view import LockView
from rmdesk.workbook import clauses, loader
from tests.builders import PASSPHRASE_A
from tests.ui.app.running import Running


@pytest.mark.parametrize(("module", "part"), [(loader, "load_workbook"), (clauses, "load_clauses")])
def test_it_is_told_with_its_line_and_the_workbook_is_closed_again(
    running: Running, monkeypatch: pytest.MonkeyPatch, module: ModuleType, part: str
) -> None:
    def broken(*_arguments: object) -> None:
        raise ContentBroken("content/en-GB/workbook.toml, line 3: not a table")

    with monkeypatch.context() as patched:
        patched.setattr(module, part, broken)
        page = running.page(LockView)
        page.field.edit.setText(PASSPHRASE_A)
        page.unlock_button.click()
        running.qtbot.waitUntil(lambda: bool(running.window.notices.bars))
    (bar,) = running.window.notices.bars
    assert bar.notice.text.startswith(ContentBroken.told.happened)
    assert "workbook.toml, line 3" in bar.notice.text
    lock = InstanceLock(running.pair.folder.lock)
    lock.acquire()
    lock.release()
    running.unlock()
    assert running.window.top_bar.lock_button.isVisible()
