"""The way from Support to the page for a pause: closed words that nobody has to read on the way to a number."""

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading


class PauseCard(Card):
    """One line and one button."""

    def __init__(self, look: Look) -> None:
        title = self.tr("Pause for a moment")
        super().__init__(look, CardKind.CALM, title)
        self.add(Heading(look, title, 2))
        self.add(BodyText(look, self.tr("A few quiet lines, one pause at a time. Nothing moves, and nothing is kept.")))
        self.button = AppButton(look, self.tr("Take a pause"), icon="pause")
        self.add(ButtonRow(look, self.button))
