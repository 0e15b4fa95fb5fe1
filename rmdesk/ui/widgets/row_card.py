"""One row of an answer in rows: a card with a text field for each column, and ways to move and remove it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Column
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.text_area import TextArea

_LINES = 2


class RowCard(Card):
    """Cells beyond the columns are kept unseen."""

    changed = Signal()
    removed = Signal(QWidget)
    moved = Signal(QWidget, int)
    """This row, and where to: -1 is one up, 1 is one down."""

    def __init__(self, look: Look, columns: Sequence[Column], cells: Sequence[str]) -> None:
        super().__init__(look)
        self._extra: tuple[str, ...] = ()
        self._heading = Heading(look, "", 3)
        self.add(self._heading)
        self._fields: list[TextArea] = []
        for column in columns:
            field = TextArea(look, column.text, column.hint, lines=_LINES)
            field.changed.connect(self.changed)
            self._fields.append(field)
            self.add(field)
        self._up = AppButton(look, self.tr("Move up"), ButtonKind.QUIET, "chevron-up")
        self._down = AppButton(look, self.tr("Move down"), ButtonKind.QUIET, "chevron-down")
        self._remove = AppButton(look, self.tr("Remove this row"), ButtonKind.QUIET, "trash-2")
        self._buttons = ButtonRow(look, self._up, self._down, self._remove)
        self.add(self._buttons)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._remove.clicked.connect(self._on_remove)
        self.set_cells(cells)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from top to bottom."""
        buttons = () if self._buttons.isHidden() else (self._up, self._down, self._remove)
        return (*(field.edit for field in self._fields), *(one for one in buttons if not one.isHidden()))

    def set_cells(self, cells: Sequence[str]) -> None:
        """Show these words; cells that are missing are empty."""
        self._extra = tuple(cells[len(self._fields) :])
        for place, field in enumerate(self._fields):
            field.set_text(cells[place] if place < len(cells) else "")

    def cells(self) -> tuple[str, ...]:
        """What is written, in the order of the columns."""
        return tuple(field.text() for field in self._fields) + self._extra

    def focus_first(self) -> None:
        """Move the focus to the first field."""
        if self._fields:
            self._fields[0].setFocus()

    def focus_move(self, by: int) -> None:
        """Move the focus to the button that moved this row, or to the other one where that one is gone."""
        wanted, other = (self._up, self._down) if by < 0 else (self._down, self._up)
        (other if wanted.isHidden() else wanted).setFocus()

    def set_place(self, number: int, total: int) -> None:
        """Which row this is, of how many."""
        name = self.tr("Row {number}").format(number=number)
        self._heading.setText(name)
        self._heading.setVisible(total > 1)
        self.setAccessibleName(name)
        self._buttons.setVisible(total > 1)
        self._up.setVisible(number > 1)
        self._down.setVisible(number < total)
        for button in (self._up, self._down, self._remove):
            button.set_words(button.words, f"{button.words}: {name}")

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self, -1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self)
