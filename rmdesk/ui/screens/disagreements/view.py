"""Layout of the page about two texts: one card for each thing that you both changed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.disagreements.card import DisagreementCard
from rmdesk.ui.screens.disagreements.values import DisagreementShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place


class DisagreementsView(Page):
    """Both texts stay until somebody chooses, for as long as they like."""

    chosen = Signal(str, str)
    written = Signal(str, str)
    both_kept = Signal(str)
    asked = Signal(str, str)
    back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Two texts for one thing"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        lead = self.tr(
            "You both changed the same words, each on your own laptop. Both texts are kept. Choose one, or write it "
            "together: best when you next speak to each other."
        )
        self._lead = Lead(look, lead)
        self.add(self._lead)
        self._place = Place("texts")
        self.add(self._place)
        self.cards: list[DisagreementCard] = []
        self.finish()
        self.back_button.clicked.connect(self._on_back)

    def show_disagreements(self, all_: Sequence[DisagreementShown]) -> None:
        """Show these."""
        self.cards = []
        self._lead.setVisible(bool(all_))
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=16)
        if not all_:
            words = self.tr("When you both change the same words before they meet, both texts wait here for you.")
            column.addWidget(EmptyState(self.look, self.tr("Everything has one text"), words, "leaf"))
        for one in all_:
            card = DisagreementCard(self.look, one)
            card.chosen.connect(self.chosen)
            card.written.connect(self.written)
            card.both_kept.connect(self.both_kept)
            card.asked.connect(self.asked)
            column.addWidget(card)
            self.cards.append(card)
        self._place.fill(body)

    @Slot()
    def _on_back(self) -> None:
        self.back_asked.emit()
