"""A page that scrolls keeps what has the focus in sight."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.scroll_page import ScrollPage


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> ScrollPage:
    page = ScrollPage(look)
    qtbot.addWidget(page)
    for _number in range(30):
        field = QLineEdit()
        field.setFixedHeight(60)
        page.add(field)
    page.finish()
    page.resize(600, 400)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def in_sight(page: ScrollPage, field: QWidget) -> bool:
    top = field.mapTo(page.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + field.height() <= page.viewport().height()


def settled_at(page: ScrollPage, qtbot: QtBot, field: QWidget) -> None:
    """As the first look after a change of the focus leaves it; the second one is the test's to have."""
    field.setFocus()
    qtbot.waitUntil(lambda: in_sight(page, field) and not page._settled.isActive())
    page._later.stop()
    page._left_at = page.verticalScrollBar().value()


def test_what_grows_above_the_focus_just_afterwards_does_not_push_it_away(page: ScrollPage, qtbot: QtBot) -> None:
    fields = page.findChildren(QLineEdit)
    settled_at(page, qtbot, fields[20])
    fields[2].setFixedHeight(600)
    qtbot.waitUntil(lambda: not in_sight(page, fields[20]))
    page._on_later()
    assert in_sight(page, fields[20])


def test_whoever_has_scrolled_meanwhile_is_left_alone(page: ScrollPage, qtbot: QtBot) -> None:
    fields = page.findChildren(QLineEdit)
    settled_at(page, qtbot, fields[20])
    page.verticalScrollBar().setValue(0)
    page._on_later()
    assert page.verticalScrollBar().value() == 0


def test_a_change_of_the_focus_is_looked_at_twice(page: ScrollPage, qtbot: QtBot) -> None:
    settled_at(page, qtbot, page.findChildren(QLineEdit)[20])
    page._settled.start()
    qtbot.waitUntil(page._later.isActive)
