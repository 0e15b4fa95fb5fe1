"""The way from a shared action to one's own steps: the app puts it there while the private wing is open.

It says the same whether there are steps or not: somebody may be looking on.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Audience
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout


class WayToSteps(QWidget):
    """One card with one button."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        title = self.tr("Just for you")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        card.add(AudienceLine.for_audience(look, Audience.ONLY_YOU))
        words = self.tr("Steps of your own towards this action have a page of their own.")
        card.add(BodyText(look, words))
        self.button = AppButton(look, self.tr("My own steps"), icon="lock", name=self.tr("My own steps: only you"))
        card.add(ButtonRow(look, self.button))
        ColumnLayout(look, self, gap=0).addWidget(card)


class WayToStepsScreen(QObject):
    """Call `show` with the action that can be read now; with an empty id there is no way."""

    def __init__(self, context: ScreenContext) -> None:
        self.view = WayToSteps(context.look)
        super().__init__(self.view)
        self._context = context
        self._action = ""
        self.view.button.clicked.connect(self._on_steps)

    @Slot(str)
    def show(self, action: str) -> None:
        """Lead to the steps of that action from now on."""
        self._action = action
        self.view.setVisible(bool(action))

    @Slot()
    def _on_steps(self) -> None:
        if self._action:
            self._context.frame.go("steps", self._action)
