"""Layout of what both have shared: one card for each offer, the newest first, with a way to take back one's own."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.offers import Offer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.offered_card import OfferedCard
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place

FIRST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class OfferedLine:
    """One offer: who shared it and when, its words (None: taken back, as `gone` says), and whether it is mine."""

    id: str
    told_by: str
    offer: Offer | None = field(repr=False)
    gone: str
    mine: bool


class OfferedView(Page):
    """Only shared words are here. The window's title says none of them."""

    take_back_asked = Signal(str)
    """The id of an offer of one's own."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("What we have shared"), self.tr("What we have shared with each other"))
        self.add_heading()
        lead = self.tr("Words that one of you chose to show the other. Each of you can take your own back at any time.")
        self.add(Lead(look, lead))
        self.audience = AudienceLine(look, Reach.BOTH)
        self.add(self.audience)
        self._list = Place("offers")
        self.add(self._list)
        self.more = AppButton(look, self.tr("Show all"), icon="chevron-down")
        self._more_row = ButtonRow(look, self.more)
        self.add(self._more_row)
        self.finish()
        self._lines: Sequence[OfferedLine] = ()
        self.more.clicked.connect(self._on_more)

    def show_offers(self, lines: Sequence[OfferedLine]) -> None:
        """Show these, the newest first; of many the first 30."""
        self._lines = lines
        self._fill(lines[:FIRST_SHOWN])
        self._more_row.setVisible(len(lines) > FIRST_SHOWN)

    def _fill(self, lines: Sequence[OfferedLine]) -> None:
        body = QWidget()
        column = ColumnLayout(self.look, body)
        if not lines:
            words = self.tr("When one of you offers some words, they are here for both of you. Nobody has to.")
            column.addWidget(EmptyState(self.look, self.tr("Nothing is here yet"), words, "message-square"))
        for line in lines:
            column.addWidget(self._card(line))
        self._list.fill(body)

    def _card(self, line: OfferedLine) -> OfferedCard:
        card = OfferedCard(self.look, line.told_by, line.offer, line.gone)
        if line.mine and line.offer is not None:
            text = self.tr("Take back")
            about = line.offer.label or line.offer.words
            button = AppButton(self.look, text, ButtonKind.QUIET, "undo-2", name=f"{text}: {about[:80]}")
            button.setProperty("offer", line.id)
            button.clicked.connect(self._on_take_back)
            card.add(ButtonRow(self.look, button))
        return card

    @Slot()
    def _on_take_back(self) -> None:
        self.take_back_asked.emit(str(self.sender().property("offer")))

    @Slot()
    def _on_more(self) -> None:
        self._fill(self._lines)
        self._more_row.hide()
        self.focus_heading()
