"""A code on the screen before anything can be locked: covered after a while, and there again for whoever comes back."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.hide import Cover, neutral_title
from rmdesk.ui.screens.first_run.view import FirstRunView
from rmdesk.ui.screens.lock.view import LockView
from rmdesk.ui.widgets.button import AppButton
from tests.ui.app.running import Running, settle, told


def nobody_for(running: Running, seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the clock had gone on and the timer had fired."""
    watch = running.program._idle_cover._idle
    monkeypatch.setattr(watch, "_quiet_seconds", lambda: seconds)
    watch._look()
    monkeypatch.undo()
    settle()


def cover(running: Running) -> Cover | None:
    return next(iter(running.window.findChildren(Cover)), None)


def test_the_code_is_covered_after_a_while_and_comes_back_as_it_was(
    running: Running, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.window.go("first-run")
    page = running.page(FirstRunView)
    page.go_to(3)
    title, step = running.window.windowTitle(), page.current
    nobody_for(running, 165, monkeypatch)
    assert cover(running) is None
    assert "covers this page in 1 minute" in told(running.window)
    nobody_for(running, 181, monkeypatch)
    found = cover(running)
    assert found is not None
    assert running.window.windowTitle() == "This page is covered"
    assert "It is as you left it." in " ".join(label.text() for label in found.findChildren(QLabel))
    assert neutral_title() not in [label.text() for label in found.findChildren(QLabel)]
    assert [button.words for button in found.findChildren(AppButton)] == ["Show the page"]
    assert not page.isVisible()
    found.findChildren(AppButton)[0].click()
    settle()
    assert page.isVisible()
    assert page.current is step
    assert running.window.windowTitle() == title
    assert running.restarts.asked == []


def test_the_lock_page_forgets_what_was_half_typed_and_is_not_covered(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.window.go("lock")
    page = running.page(LockView)
    page.field.set_text("half a passphr")
    nobody_for(running, 181, monkeypatch)
    assert cover(running) is None
    assert page.field.text() == ""


def test_a_page_with_nothing_of_theirs_on_it_is_not_covered(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    running.window.go("first-run")
    page = running.page(FirstRunView)
    for step in (0, 1):  # what rmdesk is, and who writes here
        page.go_to(step)
        nobody_for(running, 165, monkeypatch)
        assert "covers this page" not in told(running.window)
        nobody_for(running, 181, monkeypatch)
        assert cover(running) is None
    running.window.go("first-invitation")
    nobody_for(running, 181, monkeypatch)
    assert cover(running) is None


def test_an_open_workbook_is_left_to_its_own_lock(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    running.unlock()
    assert not running.program._idle_cover._idle._timer.isActive()
    nobody_for(running, 181, monkeypatch)
    assert cover(running) is None
