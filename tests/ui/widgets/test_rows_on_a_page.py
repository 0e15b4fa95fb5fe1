"""A field of rows on a page: Tab goes through it from top to bottom, out of it, and the same way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.questions import Answer, QuestionKind, RowsAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.questions import QuestionField
from rmdesk.ui.widgets.rows_field import RowsField
from tests.ui.accessibility.stops import name_of
from tests.ui.widgets.sample import question


def walk(start: QWidget, end: QWidget, key: Qt.Key) -> list[QWidget]:
    """The stops from one to the other."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    passed: list[QWidget] = [start]
    while passed[-1] is not end:
        QTest.keyClick(passed[-1], key)
        now = QApplication.focusWidget()
        assert now is not None
        assert now not in passed, [name_of(one) for one in (*passed, now)]
        passed.append(now)
    return passed


class RowsPage(QWidget):
    """Buttons above and below the field; one owns a menu, after which Qt loses its place easily."""

    def __init__(self, look: Look, answer: Answer | None = None) -> None:
        super().__init__()
        self.first, self.after, self.last = (AppButton(look, words) for words in ("First", "After", "Last"))
        self.field = QuestionField(look, question(QuestionKind.ROWS), answer)
        column = ColumnLayout(look, self)
        for part in (self.first, MenuButton(look, "Menu", ()), self.field, self.after, self.last):
            column.addWidget(part)
        self.resize(700, 900)

    def check(self) -> None:
        """Tab goes from the top to the bottom through all that is there, and the same way back."""
        stops = [one for kind in (PlainEdit, QPushButton) for one in self.findChildren(kind) if one.isVisible()]
        there = walk(self.first, self.last, Qt.Key.Key_Tab)
        assert set(there) == set(stops)
        heights = [one.mapTo(self, one.rect().topLeft()).y() for one in there]
        assert heights == sorted(heights)
        assert walk(self.last, self.first, Qt.Key.Key_Backtab) == there[::-1]


def rows(number: int) -> RowsAnswer:
    return RowsAnswer(tuple((f"who {one}", "how") for one in range(number)))


def show(page: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_tab_leaves_rows_that_were_there_before_the_page(look: Look, qtbot: QtBot, number: int) -> None:
    asked = question(QuestionKind.ROWS)
    page = RowsPage(look, Answer(asked.id, asked.text, 1, rows(number)))
    around = QWidget()
    ColumnLayout(look, around).addWidget(page)
    show(around, qtbot)
    page.check()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_tab_leaves_rows_that_came_after_the_page_was_built(look: Look, qtbot: QtBot, number: int) -> None:
    page = RowsPage(look)
    show(page, qtbot)
    page.field.set_value(rows(number))
    page.check()
    control = page.field.control
    assert isinstance(control, RowsField)
    control.add_button.click()
    page.check()
    next(one for one in page.findChildren(QPushButton) if name_of(one) == "Remove this row: Row 1").click()
    page.check()
    control.undo_button.click()
    page.check()
    page.field.set_value(RowsAnswer((("another", ""), ("one", "more"))))
    page.check()
