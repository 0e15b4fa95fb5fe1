"""One column of the board: a heading with its count, the first cards, and a button for more."""

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.actions import ActionStatus
from rmdesk.ui.screens.actions.card import ActionCard
from rmdesk.ui.screens.actions.values import BoardCard, BoardColumn
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.action_words import status_words
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.picture import Picture
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.tab_order import put_last

STEP = 30
"""How many cards are made at first, and each time that more are asked for."""


class ColumnWidget(Card):
    """Keeps the cards whose value is the same when it is shown again, so that a move costs two cards."""

    opened = Signal(str)
    moved = Signal(str, str)
    grown = Signal()
    """More cards are there now."""

    def __init__(self, look: Look, status: ActionStatus) -> None:
        super().__init__(look, CardKind.COLUMN, dense=True)
        self.status = status
        self._cards: list[ActionCard] = []
        self._values: tuple[BoardCard, ...] = ()
        self._limit = STEP
        self.heading = Heading(look, "", 3)
        self._list = ColumnLayout(look, gap=12)
        self._nothing = _Nothing(look, self._empty_words())
        self.more_button = AppButton(look, "")
        self._more_row = ButtonRow(look, self.more_button)
        self.add(self.heading)
        self.add(self._list)
        self.add(self._nothing)
        self.add(self._more_row)
        self.more_button.clicked.connect(self._on_more)

    @property
    def cards(self) -> tuple[ActionCard, ...]:
        """The cards that have been made, from top to bottom."""
        return tuple(self._cards)

    def show_column(self, column: BoardColumn) -> bool:
        """Show these cards, as many as have been asked for so far; whether other cards are there now."""
        self._values = column.cards
        words = self.tr("{status} ({count})").format(status=status_words(self.status), count=len(column.cards))
        self.heading.setText(words)
        self.setAccessibleName(words)
        self._nothing.setVisible(not column.cards)
        return self._refill()

    def _refill(self) -> bool:
        wanted = self._values[: self._limit]
        known = {card.value: card for card in self._cards}
        cards = [known.pop(value) if value in known else self._make(value) for value in wanted]
        for gone in known.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        changed = cards != self._cards
        if changed:
            self._place(cards)
        rest = len(self._values) - len(wanted)
        self.more_button.set_words(
            self.tr("Show {count} more").format(count=min(rest, STEP)),
            self.tr("Show {count} more: {status}").format(count=min(rest, STEP), status=status_words(self.status)),
        )
        self._more_row.setVisible(rest > 0)
        return changed

    def _place(self, cards: list[ActionCard]) -> None:
        """Put the cards in their order, from the first that is another one; the order of Tab follows."""
        same = sum(1 for _ in takewhile(_are_one, zip(cards, self._cards, strict=False)))
        for card in cards[same:]:
            self._list.removeWidget(card)
            card.setParent(None)
        for card in cards[same:]:
            self._list.addWidget(card)
            card.show()
        self._cards = cards
        put_last(self.column, self._more_row)

    def _make(self, value: BoardCard) -> ActionCard:
        card = ActionCard(self._look, value)
        card.opened.connect(self.opened)
        card.moved.connect(self.moved)
        return card

    def _empty_words(self) -> str:
        return {
            ActionStatus.PROPOSED: self.tr("New actions start here."),
            ActionStatus.AGREED: self.tr("What you both agree to do stands here."),
            ActionStatus.UNDER_WAY: self.tr("Move an action here when you start."),
            ActionStatus.DONE: self.tr("Finished actions show here. There is no rush."),
            ActionStatus.SET_ASIDE: self.tr("Nothing is set aside."),
        }[self.status]

    @Slot()
    def _on_more(self) -> None:
        first_new = len(self._cards)
        self._limit += STEP
        self._refill()
        self.grown.emit()
        new: Sequence[ActionCard] = self._cards[first_new:]
        if new:
            new[0].open_button.setFocus(Qt.FocusReason.TabFocusReason)


def _are_one(pair: tuple[ActionCard, ActionCard]) -> bool:
    return pair[0] is pair[1]


class _Nothing(QWidget):
    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=8, margin=8)
        column.addWidget(Picture(look, "leaf", "muted", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        label = PlainLabel(look, words, TextRole.BODY, "muted")
        label.set_centred()
        column.addWidget(label)
