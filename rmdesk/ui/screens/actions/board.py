"""The columns beside one another, and below one another where there is no room."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from rmdesk.domain.actions import ActionStatus
from rmdesk.ui.screens.actions.card import ActionCard
from rmdesk.ui.screens.actions.column import ColumnWidget
from rmdesk.ui.screens.actions.values import BoardColumn
from rmdesk.ui.theme.look import Look

BOARD = (ActionStatus.PROPOSED, ActionStatus.AGREED, ActionStatus.UNDER_WAY, ActionStatus.DONE)
_FOUR_FROM, _TWO_FROM = 880, 480
"""Width divided by text size from which columns stand beside one another."""


class Board(QWidget):
    """Four columns; two or one in a narrow window."""

    opened = Signal(str)
    moved = Signal(str, str)
    grown = Signal()
    """More cards are asked for: call `fill` until all are there."""
    list_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.columns = tuple(ColumnWidget(look, status) for status in BOARD)
        for column in self.columns:
            column.opened.connect(self.opened)
            column.moved.connect(self.moved)
            column.grown.connect(self.grown)
            column.list_asked.connect(self.list_asked)
        self._arrange()
        look.changed.connect(self._arrange)

    @property
    def across(self) -> int:
        """How many columns stand beside one another."""
        return self._across

    def show_columns(self, columns: tuple[BoardColumn, ...], most: int) -> None:
        """Show these, by their status, and make at most so many new cards now."""
        by_status = {column.status: column for column in columns}
        for widget in self.columns:
            most = max(0, most - widget.show_column(by_status[widget.status], most))

    def fill(self, most: int) -> bool:
        """Make at most so many of the cards that are still wanted; whether there were any to make."""
        lacking = next((widget for widget in self.columns if widget.lacks), None)
        return lacking is not None and lacking.refill(most) > 0

    def card_of(self, action: str) -> ActionCard | None:
        """The card of that action, if it is on the board and has been made."""
        cards = (card for column in self.columns for card in column.cards)
        return next((card for card in cards if card.value.id == action), None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _put(self, number: int, column: ColumnWidget) -> None:
        self._grid.addWidget(column, number // self._across, number % self._across, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _arrange(self) -> None:
        self._grid.setSpacing(self._look.theme.space(16))
        room = self.width() / self._look.theme.scale
        across = 4 if room >= _FOUR_FROM else 2 if room >= _TWO_FROM else 1
        if across == self._across:
            return
        self._across = across
        for number, column in enumerate(self.columns):
            self._grid.removeWidget(column)
            self._put(number, column)
        for place in range(4):
            self._grid.setColumnStretch(place, 1 if place < across else 0)
