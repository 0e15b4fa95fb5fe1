from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.text_area import TextArea


class Paints(QObject):
    """Counts how often some widgets are painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self.count = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def area(look: Look, qtbot: QtBot) -> Iterator[TextArea]:
    page = Page(look, "A page")
    area = TextArea(look, "Your words")
    page.add(area)
    page.finish()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    area.set_text("One line.\nAnother line.")
    area.edit.setFocus()
    qtbot.waitUntil(area.edit.hasFocus)
    yield area
    page.hide()


def picture(edit: PlainEdit, *, covered: bool) -> QImage:
    edit.viewport().setAutoFillBackground(covered)
    return edit.window().grab().toImage()


@pytest.mark.parametrize("restyled", [False, True], ids=["as it was made", "after another look"])
def test_a_key_paints_the_words_and_nothing_behind_them(
    area: TextArea, look: Look, qtbot: QtBot, *, restyled: bool
) -> None:
    if restyled:
        look.choose(LookChoice(ThemeChoice.DARK, scale=1.5))
    qtbot.wait(50)
    words, behind = Paints(area.edit.viewport()), Paints(area, area.edit.window())
    qtbot.keyClick(area.edit, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: words.count > 0)
    qtbot.wait(20)
    assert behind.count == 0


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_the_ground_of_the_words_looks_as_the_style_says(
    area: TextArea, look: Look, qtbot: QtBot, theme: ThemeChoice
) -> None:
    look.choose(LookChoice(theme))
    edit = area.edit
    for state in ("ordinary", "read only", "disabled"):
        edit.setReadOnly(state == "read only")
        edit.setDisabled(state == "disabled")
        qtbot.wait(10)
        assert picture(edit, covered=True) == picture(edit, covered=False), state


def test_words_keep_hard_spaces_and_lose_the_signs_of_qt(area: TextArea) -> None:
    area.set_text("a\u00a0b\nc\u2028d")
    assert area.edit.words() == "a\u00a0b\nc\nd"
    area.edit.selectAll()
    assert area.edit.selected_words() == "a\u00a0b\nc\nd"
