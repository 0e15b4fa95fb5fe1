"""What a press makes appear pushes nothing away that is pressed next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.first_run.steps import Writers, WritersStep
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from tests.ui.opened_pair import settle

_CHOICES = (Choice("little", "A little"), Choice("much", "Much"))


class Stack(QWidget):
    """A widget with a button below it."""

    def __init__(self, qtbot: QtBot, look: Look, above: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.button = AppButton(look, "Save and continue")
        column.addWidget(above)
        column.addWidget(self.button)
        column.addStretch(1)
        qtbot.addWidget(self)
        self.resize(700, 900)
        self.show()
        settle()

    def height_of_button(self) -> int:
        settle()
        return self.button.y()


def test_choosing_pushes_no_button_away(qtbot: QtBot, look: Look) -> None:
    group = ChoiceGroup(look, "How much energy?", _CHOICES)
    stack = Stack(qtbot, look, group)
    before = stack.height_of_button()
    group.options[0].click()
    assert stack.height_of_button() == before
    qtbot.mouseClick(group.findChild(AppButton), Qt.MouseButton.LeftButton)
    assert group.chosen() == ""
    assert stack.height_of_button() == before


def test_a_choice_that_stays_keeps_no_room_for_taking_it_back(qtbot: QtBot, look: Look) -> None:
    clearable, not_clearable = (ChoiceGroup(look, "Q", _CHOICES, clearable=one) for one in (True, False))
    heights = [Stack(qtbot, look, one).height_of_button() for one in (clearable, not_clearable)]
    assert heights[0] > heights[1]


def test_that_a_setting_is_in_use_pushes_nothing_away(qtbot: QtBot, look: Look) -> None:
    card = SettingCard(look, "How rmdesk looks")
    card.finish()
    stack = Stack(qtbot, look, card)
    before = stack.height_of_button()
    assert card.said == ""
    card.say("In use now, and kept for the next time.")
    assert card.said == "In use now, and kept for the next time."
    assert stack.height_of_button() == before
    card.say("")
    assert card.said == ""
    assert stack.height_of_button() == before


def test_the_note_of_sharing_a_computer_pushes_nothing_away(qtbot: QtBot, look: Look) -> None:
    step = WritersStep(look)
    stack = Stack(qtbot, look, step)
    before = stack.height_of_button()
    step.choose(Writers.BOTH)
    assert stack.height_of_button() == before
