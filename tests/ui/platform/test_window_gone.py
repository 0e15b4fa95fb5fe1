"""A window that somebody took away is noticed; one that is only out of sight is not taken for that."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.window_gone import WindowGone, is_there


def shown(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_window_that_was_taken_away_is_told_once(qtbot: QtBot) -> None:
    window, told = shown(qtbot), list[bool]()
    watch = WindowGone(window, lambda _window: False)
    watch.gone.connect(lambda: told.append(True))
    handle = window.windowHandle()
    handle.setVisible(False)  # the handle alone, as when the system does it
    qtbot.waitUntil(lambda: told == [True])
    QApplication.sendEvent(handle, QEvent(QEvent.Type.Expose))
    assert told == [True]


def test_one_that_is_out_of_sight_or_hidden_by_us_is_left_alone(qtbot: QtBot) -> None:
    window, told = shown(qtbot), list[str]()
    asked: list[QWidget] = []

    def there(one: QWidget) -> bool:
        asked.append(one)
        return True

    watch = WindowGone(window, there)
    watch.gone.connect(lambda: told.append("gone"))
    window.windowHandle().setVisible(False)
    qtbot.waitUntil(lambda: bool(asked))
    window.hide()
    QApplication.processEvents()
    assert is_there(window)
    assert told == []
