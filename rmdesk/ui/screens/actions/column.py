"""One column of the board: a heading with its count, the first cards, and a button for more."""

from collections.abc import Sequence

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
from rmdesk.ui.widgets.tab_order import order_tabs

STEP = 20
"""How many cards are shown at first, and each time that more are asked for."""
MOST = 60
"""How many there can be: a board of hundreds is no board. The others are in the list."""


class ColumnWidget(Card):
    """Keeps the cards whose value is the same when it is shown again, so that a move costs two cards."""

    opened = Signal(str)
    moved = Signal(str, str)
    grown = Signal()
    """More cards are asked for: call `refill` until all are there."""
    list_asked = Signal(str)
    """All actions of that status are asked for, in the list."""

    def __init__(self, look: Look, status: ActionStatus) -> None:
        super().__init__(look, CardKind.COLUMN, dense=True)
        self.status = status
        self._cards: list[ActionCard] = []
        self._values: Sequence[BoardCard] = ()
        self._wanted: Sequence[BoardCard] = ()
        self._first_new: int | None = None
        self._limit = STEP
        self.heading = Heading(look, "", 3)
        self._list = ColumnLayout(look, gap=12)
        self._nothing = _Nothing(look, self._empty_words())
        self.more_button = AppButton(look, "")
        self._more_row = ButtonRow(look, self.more_button)
        self.list_button = AppButton(look, "")
        self._list_row = ButtonRow(look, self.list_button)
        self.add(self.heading)
        self.add(self._list)
        self.add(self._nothing)
        self.add(self._more_row)
        self.add(self._list_row)
        self.more_button.clicked.connect(self._on_more)
        self.list_button.clicked.connect(self._on_list)

    @property
    def cards(self) -> tuple[ActionCard, ...]:
        """The cards that have been made, from top to bottom."""
        return tuple(self._cards)

    def show_column(self, column: BoardColumn, most: int) -> int:
        """Show these cards, as many as have been asked for so far, and make at most so many new ones now.

        Returns:
            How many were made, or 1 where only others went away; 0 if nothing is different.
        """
        self._values = column.cards
        count = f"{len(column.cards):,}"
        words = self.tr("{status} ({count})").format(status=status_words(self.status), count=count)
        self.heading.setText(words)
        self.setAccessibleName(words)
        self._nothing.setVisible(not column.cards)
        return self._choose(most)

    @property
    def lacks(self) -> bool:
        """Whether cards that are wanted have not been made yet."""
        return len(self._cards) < len(self._wanted)

    def refill(self, most: int) -> int:
        """Put the wanted cards into their order, and make at most so many that are not there yet; as `show_column`."""
        known = {card.value: card for card in self._cards}
        cards: list[ActionCard] = []
        made = 0
        for value in self._wanted:
            card = known.pop(value, None)
            if card is None and made < most:
                card, made = self._make(value), made + 1
            if card is not None:
                cards.append(card)
        for gone in known.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        changed = cards != self._cards
        if changed:
            self._place(cards)
        self._focus_first_new()
        return max(made, int(changed))

    def _choose(self, most: int) -> int:
        """Which cards are wanted, and what the buttons below them say."""
        self._wanted = self._values[: self._limit]
        rest, status = len(self._values) - len(self._wanted), status_words(self.status)
        more = self.tr("Show {count} more").format(count=min(rest, STEP))
        self.more_button.set_words(more, f"{more}: {status}")
        self._more_row.setVisible(rest > 0 and self._limit < MOST)
        everything = self.tr("See all {count} in the list").format(count=f"{len(self._values):,}")
        self.list_button.set_words(everything, f"{everything}: {status}")
        self._list_row.setVisible(rest > 0 and self._limit >= MOST)
        return self.refill(most)

    def _focus_first_new(self) -> None:
        """Once the first of the cards that were asked for is there, the focus goes to it."""
        place = self._first_new
        if place is not None and len(self._cards) > place:
            self._first_new = None
            self._cards[place].open_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self, cards: list[ActionCard]) -> None:
        """Put new cards where they belong, for the eye and for the Tab key. Those that stay keep their order."""
        there = set(self._cards)
        before: ActionCard | None = None
        for place, card in enumerate(cards):
            if card not in there:
                self._list.insertWidget(place, card)
                card.show()
                self._come_after(before, card)
            before = card
        self._cards = cards

    def _come_after(self, before: ActionCard | None, card: ActionCard) -> None:
        """Let Tab go to that card next. Qt keeps its place only after a widget without a menu: never start at Move."""
        if before is not None:
            order_tabs((before.open_button, before.move_button, *card.stops))
            return
        self.heading.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        order_tabs((self.heading, *card.stops))
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)

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
        self._first_new = len(self._cards)
        self._limit += STEP
        self._choose(0)
        self.grown.emit()

    @Slot()
    def _on_list(self) -> None:
        self.list_asked.emit(self.status.value)


class _Nothing(QWidget):
    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=8, margin=8)
        column.addWidget(Picture(look, "leaf", "muted", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        label = PlainLabel(look, words, TextRole.BODY, "muted")
        label.set_centred()
        column.addWidget(label)
