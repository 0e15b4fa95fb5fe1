"""Showing a page again where it is: nothing that somebody does there is disturbed."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.in_place import show_in_place
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place


class Sample(Page):
    """Rebuilds everything below its heading, as most pages do."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Actions")
        self.lines = [f"line {number}" for number in range(60)]
        self.buttons: dict[str, AppButton] = {}
        self.field = QLineEdit()
        self._place = Place("list")
        self.add_heading()
        self.add(self.field)
        self.add(self._place)
        self.finish()
        self.draw()
        self.again = self.draw

    def draw(self) -> None:
        body = QWidget()
        column = ColumnLayout(self.look, body)
        self.buttons = {one: AppButton(self.look, one) for one in self.lines}
        for one, button in self.buttons.items():
            column.addWidget(BodyText(self.look, one))
            column.addWidget(button)
        self._place.fill(body)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Sample:
    page = Sample(look)
    qtbot.addWidget(page)
    page.resize(800, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_heading()
    return page


def test_the_place_that_is_read_stays(page: Sample, qtbot: QtBot) -> None:
    bar = page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1_000)
    bar.setValue(900)
    page.lines = [*page.lines, "news"]
    before = bar.maximum()
    assert show_in_place(page)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert bar.value() == 900
    assert "news" in page.buttons


def test_the_heading_keeps_the_focus_without_a_word(page: Sample) -> None:
    moved: list[object] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    noted = partial(lambda *now: moved.append(now))
    app.focusChanged.connect(noted)
    assert show_in_place(page)
    app.focusChanged.disconnect(noted)
    assert moved == []
    assert page.heading.hasFocus()


def test_what_comes_in_the_place_of_what_had_the_focus_gets_it(page: Sample) -> None:
    page.buttons["line 7"].setFocus()
    old = page.buttons["line 7"]
    page.lines.insert(0, "news")
    assert show_in_place(page)
    assert page.buttons["line 7"] is not old
    assert QApplication.focusWidget() is page.buttons["line 7"]


def test_where_it_is_gone_the_heading_gets_it(page: Sample) -> None:
    page.buttons["line 7"].setFocus()
    page.lines.remove("line 7")
    assert show_in_place(page)
    assert page.heading.hasFocus()


@pytest.mark.parametrize("somebody_is_in_it", [True, False])
def test_words_in_a_field_stay_and_nothing_is_shown_again(page: Sample, somebody_is_in_it: bool) -> None:
    page.field.setText("half a sent")
    if somebody_is_in_it:
        page.field.setFocus()
        page.field.clear()
    buttons = page.buttons
    assert not show_in_place(page)
    assert page.buttons is buttons
    page.field.clear()
    page.heading.take_focus()
    assert show_in_place(page)


def test_a_page_that_cannot_waits(page: Sample) -> None:
    page.again = None
    assert not show_in_place(page)
    page.again = lambda: False
    assert not show_in_place(page)
