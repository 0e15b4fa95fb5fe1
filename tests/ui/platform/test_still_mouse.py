"""A widget that moves away from under the mouse does not stay coloured as if the mouse were over it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.input_watch import InputWatch
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from tests.ui.opened_pair import settle


class Page(QWidget):
    """A note that appears above 2 buttons."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        super().__init__()
        self.note, self.button, self.far = (AppButton(look, words) for words in ("A note", "150%", "Far away"))
        self.note.hide()
        self.note.setFixedHeight(120)
        column = QVBoxLayout(self)
        for one in (self.note, self.button, self.far):
            column.addWidget(one)
        column.addStretch(1)
        qtbot.addWidget(self)
        self.resize(400, 500)
        self.show()
        settle()

    def middle(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self, widget.rect().center())

    def move_to(self, place: QPoint) -> None:
        QTest.mouseMove(self.windowHandle(), place)
        settle()


def test_a_press_where_a_button_was_leaves_it_uncoloured(qtbot: QtBot, look: Look) -> None:
    page = Page(qtbot, look)
    watch = InputWatch(QApplication.instance())
    qtbot.waitUntil(lambda: watch._window is page.windowHandle())
    place = page.middle(page.button)
    page.move_to(place)
    assert page.button.underMouse()
    page.note.show()
    settle()
    QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()
    assert not page.button.underMouse()
    page.move_to(page.middle(page.far))
    assert page.far.underMouse()
    assert not page.button.underMouse()
    watch.deleteLater()
