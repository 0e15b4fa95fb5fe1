"""Hiding covers everything at once and asks nothing."""

import time

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QMessageBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.hide import close_what_is_open, cover_window, hide_away, neutral_title


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setWindowTitle("Reflections – rmdesk")
    window.resize(400, 300)
    layout = QVBoxLayout(window)
    word = QLabel("secret")
    word.setStyleSheet("background: #ff0000;")
    layout.addWidget(word)
    layout.addWidget(QPushButton("Below"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def shows_red(window: QWidget) -> bool:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return any(
        image.pixelColor(x, y).red() > 240 and image.pixelColor(x, y).green() < 20
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


def test_nothing_below_shows_and_the_title_is_neutral(window: QWidget) -> None:
    assert shows_red(window)
    cover_window(window)
    assert not shows_red(window)
    assert window.windowTitle() == neutral_title()


def test_the_cover_follows_the_size_of_the_window(qtbot: QtBot, window: QWidget) -> None:
    cover_window(window)
    window.resize(700, 600)
    qtbot.wait(10)
    assert not shows_red(window)


def test_the_way_back_is_one_button(qtbot: QtBot, window: QWidget) -> None:
    cover = cover_window(window)
    button = cover.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(cover.left):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_return_presses_the_way_back_as_space_does(qtbot: QtBot, window: QWidget) -> None:
    cover = cover_window(window)
    button = cover.findChild(QPushButton)
    assert button is not None
    button.setFocus()
    with qtbot.waitSignal(cover.left):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def told(window: QWidget) -> list[str]:
    """What a screen reader is told of everything in the window that is not marked as invisible."""
    found: list[str] = []

    def walk(item: QAccessibleInterface) -> None:
        if not item.state().invisible:
            found.append(item.text(QAccessible.Text.Name))
            for number in range(item.childCount()):
                walk(item.child(number))

    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    walk(interface)
    return [words for words in found if words]


def test_a_screen_reader_is_told_of_the_cover_only_and_of_the_page_again_after_it(window: QWidget) -> None:
    before = told(window)
    first = cover_window(window)
    assert told(window) == ["Notes", "Notes", "Notes", "No notes yet.", "Open"]
    first.deleteLater()
    again = cover_window(window)
    button = again.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    again.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [words for words in told(window) if words != neutral_title()] == before[1:]


def test_dialogs_over_dialogs_and_menus_close_without_an_answer(qtbot: QtBot, window: QWidget) -> None:
    lower, upper = QDialog(window), QMessageBox(window)
    menu = QMenu(window)
    menu.addAction("Doing")
    lower.open()
    upper.open()
    menu.popup(window.mapToGlobal(window.rect().center()))
    close_what_is_open()
    assert not lower.isVisible()
    assert not upper.isVisible()
    assert not menu.isVisible()
    assert QApplication.activePopupWidget() is None


def test_a_dialog_that_waits_for_its_answer_gives_up(qtbot: QtBot, window: QWidget) -> None:
    dialog = QDialog(window)
    QTimer.singleShot(50, close_what_is_open)
    assert dialog.exec() == QDialog.DialogCode.Rejected


def test_hiding_is_quick_and_minimises(qtbot: QtBot, window: QWidget) -> None:
    start = time.thread_time()
    hide_away(window)
    assert time.thread_time() - start < 0.3, "counted is the work of this thread, and not what it waits for"
    assert window.isMinimized()


def test_the_title_of_the_cover_is_larger_than_its_words_in_large_letters_too(window: QWidget) -> None:
    font = window.font()
    font.setPixelSize(32)
    window.setFont(font)
    title, words = cover_window(window).findChildren(QLabel)
    assert title.fontMetrics().height() > words.fontMetrics().height()
