"""The board with what is set aside below it; cards that are still to be made come a few at a time."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.actions import ActionStatus
from rmdesk.ui.screens.actions.board import Board
from rmdesk.ui.screens.actions.card import ActionCard
from rmdesk.ui.screens.actions.column import ColumnWidget
from rmdesk.ui.screens.actions.in_slices import InSlices
from rmdesk.ui.screens.actions.values import BoardShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.layouts import ColumnLayout

AT_FIRST, AT_ONCE = 4, 1
"""How many cards are made on the spot, and in each turn after that."""


class BoardPanel(QWidget):
    """Every signal of its cards and columns."""

    opened = Signal(str)
    moved = Signal(str, str)
    list_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.board = Board(look)
        self.aside = ColumnWidget(look, ActionStatus.SET_ASIDE)
        self.aside.setMaximumWidth(look.measure)
        self.aside_button = AppButton(look, "", icon="archive")
        self._aside_row = ButtonRow(look, self.aside_button)
        self._aside_shown = False
        self._shown: BoardShown | None = None
        self._column = ColumnLayout(look, self)
        for part in (self.board, self._aside_row, self.aside):
            self._column.addWidget(part)
        self.slices = InSlices(self._fill, self)
        self.aside_button.clicked.connect(self._on_aside)
        for source in (self.board, self.aside):
            source.opened.connect(self.opened)
            source.moved.connect(self.moved)
            source.list_asked.connect(self.list_asked)
            source.grown.connect(self.slices.start)

    def show_board(self, shown: BoardShown) -> None:
        """Show this; cards that stay the same stay where they are."""
        self._shown = shown
        self.board.show_columns(shown.columns, AT_FIRST)
        self._aside_row.setVisible(bool(shown.set_aside.cards))
        self._show_aside()
        self.slices.start()

    def card_of(self, action: str) -> ActionCard | None:
        """The card of that action, if it can be seen."""
        aside = self.aside.cards if self._aside_shown else ()
        return self.board.card_of(action) or next((card for card in aside if card.value.id == action), None)

    def finish(self) -> None:
        """Make every card that is still to be made, on the spot."""
        while self._fill():
            pass
        self.slices.stop()

    def focus_card(self, action: str) -> bool:
        """Put the focus on that card's Move button, or on what leads to it; whether that could be seen."""
        card = self.card_of(action)
        target = card.move_button if card is not None else self.aside_button
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return target.isVisible()

    def _fill(self) -> bool:
        made = self.board.fill(AT_ONCE)
        if not made and self._aside_shown and self.aside.lacks:
            made = self.aside.refill(AT_ONCE) > 0
        return made

    def _show_aside(self) -> None:
        """The cards of what is set aside are made only when they are asked for."""
        cards = self._shown.set_aside.cards if self._shown is not None else ()
        words = self.tr("Hide what is set aside") if self._aside_shown else self.tr("Show what is set aside ({count})")
        self.aside_button.set_words(words.format(count=f"{len(cards):,}"))
        if self._aside_shown and self._shown is not None:
            self.aside.show_column(self._shown.set_aside, AT_ONCE)
        self.aside.setVisible(self._aside_shown and bool(cards))

    @Slot()
    def _on_aside(self) -> None:
        self._aside_shown = not self._aside_shown
        self._show_aside()
        self.slices.start()
