"""Real key events through a real window reach the watch; typing goes on undisturbed."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.input_watch import InputWatch


class Seconds:
    def __init__(self) -> None:
        self.value = 0.0

    def __call__(self) -> float:
        self.value += 0.02
        return self.value


class Desk:
    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.window = QWidget()
        self.field = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.field)
        qtbot.addWidget(self.window)
        self.sticky = False
        self.seconds = Seconds()
        self.watch = InputWatch(app, self.seconds, lambda: self.sticky)
        self.hidden = 0
        self.acts = 0
        self.watch.hide_asked.connect(self.on_hide)
        self.watch.acted.connect(self.on_act)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(lambda: self.field.hasFocus() and self.watch._field is self.field)

    def on_hide(self) -> None:
        self.hidden += 1

    def on_act(self) -> None:
        self.acts += 1

    def press_shift(self) -> None:
        handle = self.window.windowHandle()
        QTest.keyPress(handle, Qt.Key.Key_Shift)
        QTest.keyRelease(handle, Qt.Key.Key_Shift)

    def type_capital(self, letter: str) -> None:
        """Shift down, letter down and up, Shift up: QTest adds the Shift by itself."""
        QTest.keyClick(self.window.windowHandle(), letter, Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication):
    desk = Desk(qtbot, qapp)
    yield desk
    desk.watch.deleteLater()


def test_three_bare_presses_ask_to_hide(desk: Desk) -> None:
    for _ in range(3):
        desk.press_shift()
    assert desk.hidden == 1


def test_typing_capitals_types_and_never_hides(desk: Desk) -> None:
    for letter in "NHSBMENHSBME":
        desk.type_capital(letter)
    assert desk.hidden == 0
    assert desk.field.text() == "NHSBMENHSBME"


def test_a_click_between_does_not_count(desk: Desk) -> None:
    desk.press_shift()
    desk.press_shift()
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton)
    desk.press_shift()
    assert desk.hidden == 0


def test_selecting_with_shift_and_arrows_never_hides(desk: Desk) -> None:
    desk.field.setText("some words")
    for _ in range(3):
        QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert desk.hidden == 0
    assert desk.field.selectedText()


def test_with_control_held_it_is_not_bare(desk: Desk) -> None:
    handle = desk.window.windowHandle()
    for _ in range(3):
        QTest.keyPress(handle, Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)
        QTest.keyRelease(handle, Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)
    assert desk.hidden == 0


def test_not_while_composing(desk: Desk) -> None:
    QCoreApplication.sendEvent(desk.field, QInputMethodEvent("にほ", []))
    for _ in range(3):
        desk.press_shift()
    assert desk.hidden == 0
    done = QInputMethodEvent()
    done.setCommitString("日本")
    QCoreApplication.sendEvent(desk.field, done)
    for _ in range(3):
        desk.press_shift()
    assert desk.hidden == 1


def test_not_with_sticky_keys(desk: Desk) -> None:
    desk.sticky = True
    for _ in range(6):
        desk.press_shift()
    assert desk.hidden == 0


def test_keys_and_clicks_count_as_being_there(desk: Desk) -> None:
    QTest.keyClick(desk.window.windowHandle(), "a")
    after_key = desk.acts
    assert after_key >= 1
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton)
    assert desk.acts > after_key


def test_hide_and_lock_are_heard_through_a_dialog(qtbot: QtBot, desk: Desk) -> None:
    locked: list[bool] = []
    desk.watch.lock_asked.connect(lambda: locked.append(True))
    dialog = QDialog(desk.window)
    dialog.setModal(True)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, control)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_H, control | Qt.KeyboardModifier.ShiftModifier)
    assert (locked, desk.hidden) == ([True], 1)
    dialog.reject()


def test_it_survives_a_window_that_goes_away(qtbot: QtBot, desk: Desk) -> None:
    other = QWidget()
    with qtbot.waitExposed(other):
        other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is other.windowHandle())
    other.deleteLater()
    desk.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is desk.window.windowHandle())
    for _ in range(3):
        desk.press_shift()
    assert desk.hidden == 1
