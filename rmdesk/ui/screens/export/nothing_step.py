"""What the export page shows while there is nothing that could leave."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.export.past_exports import PastExports
from rmdesk.ui.screens.export.values import Nothing
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.layouts import ColumnLayout


class NothingStep(QWidget):
    """An icon, a sentence, and the way to where there is something to do."""

    actions_asked = Signal()
    own_asked = Signal()

    def __init__(self, look: Look, state: Nothing) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        card = Card(look)
        if state.has_partner:
            title = self.tr("No agreed actions yet")
            words = self.tr("When both of you have agreed to an action, you can choose here whether it may leave.")
        else:
            title = self.tr("Your partner has not joined yet")
            words = self.tr("A list of both leaves only when two people agree to it.")
        card.add(EmptyState(look, title, words, "sprout" if state.has_partner else "users"))
        column.addWidget(card)
        self.actions_button = AppButton(look, self.tr("Go to our actions"), icon="list-checks")
        self.own_button = AppButton(look, self.tr("Make a list of mine only"), icon="user")
        column.addWidget(ButtonRow(look, self.actions_button, *([self.own_button] if state.own else [])))
        self.actions_button.clicked.connect(self.actions_asked)
        self.own_button.clicked.connect(self.own_asked)
        if state.past:
            column.addWidget(PastExports(look, state.past))
