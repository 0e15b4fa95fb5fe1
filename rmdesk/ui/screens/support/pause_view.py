"""A page to pause on: one short exercise at a time, large and still, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.grounding import Exercise, Grounding
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel


class PauseView(Page):
    """Nothing here moves, is timed or is counted."""

    back_asked = Signal()
    another_asked = Signal()
    support_asked = Signal()

    def __init__(self, look: Look, words: Grounding) -> None:
        super().__init__(look, words.title)
        self.back_button = AppButton(look, self.tr("Back to where I was"), ButtonKind.BACK, "chevron-left")
        self.another_button = AppButton(look, self.tr("Another pause"), ButtonKind.SECONDARY, "arrow-right")
        self.support_button = AppButton(look, self.tr("Go to Support"), ButtonKind.QUIET, "life-buoy")
        self._place = Place("Exercise")
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        self.add(Lead(look, words.intro))
        self.add_gap(8)
        self.add(self._place)
        self.add_gap(8)
        self.add(ButtonRow(look, self.another_button, self.support_button))
        self.finish()
        self.back_button.clicked.connect(self.back_asked)
        self.go_back_by(self.back_button)
        self.another_button.clicked.connect(self.another_asked)
        self.support_button.clicked.connect(self.support_asked)

    @property
    def shown(self) -> QWidget | None:
        """The card with the exercise that is on the page."""
        return self._place.content

    def show_exercise(self, exercise: Exercise) -> None:
        """Show this exercise instead of the one before."""
        card = Card(self.look, CardKind.CALM, exercise.title)
        card.add(Heading(self.look, exercise.title, 2))
        for line in exercise.lines:
            card.add(PlainLabel(self.look, line, TextRole.LEAD))
        self._place.fill(card)
