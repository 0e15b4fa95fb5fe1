"""Choices in one line: every arrow key leads on, for people and for screen readers that only know Up and Down."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.choice_group import ChoiceGroup

CHOICES = [Choice(one, one.title()) for one in ("agreed", "talk", "out")]


@pytest.fixture
def group(qtbot: QtBot, look: Look) -> ChoiceGroup:
    made = ChoiceGroup(look, "Where I stand", CHOICES, chips=True)
    qtbot.addWidget(made)
    made.resize(800, 100)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus_first()
    return made


def at(group: ChoiceGroup) -> int:
    return [option.hasFocus() for option in group.options].index(True)


@pytest.mark.parametrize(("on", "back"), [(Qt.Key.Key_Down, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Left)])
def test_both_pairs_of_arrows_lead_through_a_line_of_chips(group: ChoiceGroup, on: Qt.Key, back: Qt.Key) -> None:
    places = []
    for key in (on, on, on, back, back, back):
        QTest.keyClick(QApplication.focusWidget(), key)
        places.append(at(group))
    assert places == [1, 2, 2, 1, 0, 0]
    assert group.chosen() == ""


def test_space_chooses_where_an_arrow_led(group: ChoiceGroup) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert group.chosen() == "talk"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Right])
def test_a_choice_that_is_there_comes_along(group: ChoiceGroup, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert group.chosen() == "agreed"
    QTest.keyClick(QApplication.focusWidget(), key)
    assert group.chosen() == "talk"
    assert at(group) == 1
