"""Escape goes back from pages on which nothing is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rmdesk.ui.screens.limits.view import LimitsView
from rmdesk.ui.screens.support.view import SupportView
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.page import Page


@pytest.mark.parametrize("kind", [SupportView, LimitsView])
def test_escape_goes_back(qtbot: QtBot, look: Look, kind: type[SupportView | LimitsView]) -> None:
    page = kind(look)
    qtbot.addWidget(page)
    page.show()
    went: list[bool] = []
    page.back_asked.connect(lambda: went.append(True))
    page.focus_heading()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert went == [True]


def test_no_other_page_is_left_by_it(qtbot: QtBot, look: Look) -> None:
    page = Page(look, "Reflection")
    qtbot.addWidget(page)
    page.show()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.isVisible()
