"""What was wanted for a window is asked for whenever the window is made, and lifted when two people look at it."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.capture import Capture
from rmdesk.ui.platform.capture_guard import CaptureGuard


class Asked:
    def __init__(self) -> None:
        self.allowed: list[bool] = []

    def __call__(self, window_id: int, allowed: bool) -> Capture:
        assert window_id
        self.allowed.append(allowed)
        return Capture.ALLOWED if allowed else Capture.EXCLUDED


def guarded(qtbot: QtBot, wanted: bool) -> tuple[QWidget, CaptureGuard, Asked]:
    window, asked = QWidget(), Asked()
    qtbot.addWidget(window)
    guard = CaptureGuard(window, wanted, asked)
    window.show()
    return window, guard, asked


def test_it_is_excluded_once_it_is_there_and_again_when_it_is_made_anew(qtbot: QtBot) -> None:
    window, guard, asked = guarded(qtbot, True)
    assert guard.is_excluded
    assert set(asked.allowed) == {False}
    asked.allowed.clear()
    window.hide()
    window.show()
    assert asked.allowed == [False]


def test_the_person_can_turn_it_off_and_on(qtbot: QtBot) -> None:
    _window, guard, asked = guarded(qtbot, True)
    asked.allowed.clear()
    guard.want(False)
    guard.want(False)
    guard.want(True)
    assert asked.allowed == [True, False]


def test_what_was_never_excluded_is_left_alone(qtbot: QtBot) -> None:
    assert guarded(qtbot, False)[2].allowed == []
