"""Answers in rows: each row is a card with one text field a column. With one fixed row it is a card to fill in."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Column
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.text_area import TextArea

_LINES = 2


class RowsField(QWidget):
    """`name` is the question. `single` keeps exactly one row and offers no buttons."""

    changed = Signal()

    def __init__(
        self, look: Look, name: str, columns: Sequence[Column], single: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._look = look
        self._columns = tuple(columns)
        self._single = single
        self._rows: list[_Row] = []
        self._frame = ColumnLayout(look, self, gap=16)
        self._add = AppButton(look, "Add another", icon="plus", name=f"Add another: {name}")
        add_row = ButtonRow(look, self._add)
        self._frame.addWidget(add_row)
        add_row.setVisible(not single)
        self._add.clicked.connect(self._on_add)
        self.set_rows(())

    @property
    def add_button(self) -> AppButton:
        """The button that adds a row."""
        return self._add

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows as they are, without rows in which nothing is written at the end."""
        rows = [row.cells() for row in self._rows]
        while rows and not any(cell.strip() for cell in rows[-1]):
            rows.pop()
        return tuple(rows)

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows, and at least one. Cells that are missing are empty, more cells than columns stay unseen."""
        while self._rows:
            self._drop(self._rows[-1])
        for cells in rows[:1] if self._single else rows:
            self._insert(cells)
        if not self._rows:
            self._insert(())
        self._number()

    def focus_first(self) -> None:
        """Move the focus to the first field."""
        self._rows[0].focus_first()

    def _insert(self, cells: Sequence[str]) -> "_Row":
        row = _Row(self._look, self._columns, cells)
        row.changed.connect(self.changed)
        row.removed.connect(self._on_removed)
        self._rows.append(row)
        self._frame.insertWidget(len(self._rows) - 1, row)
        row.show()
        return row

    def _drop(self, row: "_Row") -> None:
        self._rows.remove(row)
        self._frame.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for number, row in enumerate(self._rows, 1):
            row.set_number(number, removable=len(self._rows) > 1)
        stops = [stop for row in self._rows for stop in row.stops()] + [self._add]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _on_add(self) -> None:
        row = self._insert(())
        self._number()
        row.focus_first()

    @Slot(QWidget)
    def _on_removed(self, row: QWidget) -> None:
        if isinstance(row, _Row) and row in self._rows:
            place = self._rows.index(row)
            self._drop(row)
            self._number()
            self._rows[max(0, place - 1)].focus_first()
            self.changed.emit()


class _Row(Card):
    changed = Signal()
    removed = Signal(QWidget)

    def __init__(self, look: Look, columns: Sequence[Column], cells: Sequence[str]) -> None:
        super().__init__(look)
        self._extra = tuple(cells[len(columns) :])
        self._heading = Heading(look, "", 3)
        self.add(self._heading)
        self._fields: list[TextArea] = []
        for place, column in enumerate(columns):
            field = TextArea(look, column.text, column.hint, lines=_LINES)
            field.set_text(cells[place] if place < len(cells) else "")
            field.changed.connect(self.changed)
            self._fields.append(field)
            self.add(field)
        self._remove = AppButton(look, "Remove this row", ButtonKind.QUIET, "trash-2")
        self._buttons = ButtonRow(look, self._remove)
        self.add(self._buttons)
        self._remove.clicked.connect(self._on_remove)

    def cells(self) -> tuple[str, ...]:
        return tuple(field.text() for field in self._fields) + self._extra

    def focus_first(self) -> None:
        if self._fields:
            self._fields[0].setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        edits: tuple[QWidget, ...] = tuple(field.edit for field in self._fields)
        return edits if self._buttons.isHidden() else (*edits, self._remove)

    def set_number(self, number: int, removable: bool) -> None:
        self._heading.setText(f"Row {number}")
        self._heading.setVisible(removable)
        self.setAccessibleName(f"Row {number}")
        self._buttons.setVisible(removable)
        self._remove.set_words("Remove this row", f"Remove this row: row {number}")

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self)
