"""What has the keyboard is in sight as a whole, with its ring, however it was come to."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.text_area import TextArea
from tests.ui.accessibility.stops import name_of, stops_of
from tests.ui.widgets.sample import sample_window


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_brings_all_of_it_into_sight(look: Look, qtbot: QtBot, key: Qt.Key) -> None:
    window, page, ring = sample_window(look, height=420)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.isActiveWindow)
    page.heading.setFocus(Qt.FocusReason.OtherFocusReason)
    for _stop in stops_of(page):
        qtbot.keyClick(QApplication.focusWidget(), key)
        now = QApplication.focusWidget()
        assert now is not None
        if now.height() < page.scroller.viewport().height() - 16:
            assert frame(page).contains(ring.geometry()), name_of(now)
            assert frame(page).contains(QRect(now.mapTo(window, QPoint(0, 0)), now.size())), name_of(now)
            assert ring.geometry().height() >= now.height() + 12, name_of(now)


def test_a_text_that_is_higher_than_the_window_shows_its_cursor(look: Look, qtbot: QtBot) -> None:
    window, page, _ring = sample_window(look, height=420)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.isActiveWindow)
    area = page.findChildren(TextArea)[-1]
    area.edit.set_lines(30, 30)
    area.edit.setFocus(Qt.FocusReason.TabFocusReason)
    cursor = area.edit.cursorRect().translated(area.edit.viewport().mapTo(window, QPoint(0, 0)))
    assert frame(page).contains(cursor)


def test_what_was_hidden_until_now_comes_into_sight_once_it_has_its_place(look: Look, qtbot: QtBot) -> None:
    window, page, _ring = sample_window(look, height=420)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.isActiveWindow)
    card, field = QWidget(), QLineEdit()
    column = QVBoxLayout(card)
    column.addSpacing(300)
    column.addWidget(field)
    card.hide()
    page.scroller.column.insertWidget(page.scroller.column.count() - 1, card)
    card.show()
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    place = QRect(QPoint(0, 0), field.size())
    qtbot.waitUntil(lambda: frame(page).contains(place.translated(field.mapTo(window, QPoint(0, 0)))))


def frame(page: Page) -> QRect:
    viewport: QWidget = page.scroller.viewport()
    return QRect(viewport.mapTo(page.window(), QPoint(0, 0)), viewport.size())
