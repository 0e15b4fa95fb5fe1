"""Answers in rows: each row is a card with one text field a column. Rows can be added, moved and removed with undo."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import AnswerValue, Column, RowsAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.row_card import RowCard
from rmdesk.ui.widgets.tab_order import order_tabs, put_last


class RowsField(AnswerControl):
    """`name` is the question. There is always one row to write in."""

    def __init__(self, look: Look, name: str, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = tuple(columns)
        self._rows: list[RowCard] = []
        self._removed: tuple[int, tuple[str, ...]] | None = None
        self._frame = ColumnLayout(look, self, gap=16)
        self._told = BodyText(look, "")
        self._undo = AppButton(look, self.tr("Undo"), icon="undo-2")
        self._undo.clicked.connect(self._on_undo)
        self._notice = ButtonRow(look, self._told, self._undo)
        self._frame.addWidget(self._notice)
        self._notice.hide()
        words = self.tr("Add another")
        self._add = AppButton(look, words, icon="plus", name=f"{words}: {name}")
        self._adding = ButtonRow(look, self._add)
        self._frame.addWidget(self._adding)
        self._add.clicked.connect(self._on_add)
        self.set_rows(())

    @property
    def add_button(self) -> AppButton:
        """The button that adds a row."""
        return self._add

    @property
    def undo_button(self) -> AppButton:
        """The button that brings back the row that was removed last."""
        return self._undo

    def value(self) -> RowsAnswer:
        """The rows as an answer."""
        return RowsAnswer(self.rows())

    def set_value(self, value: AnswerValue) -> None:
        """Show these rows."""
        if isinstance(value, RowsAnswer):
            self.set_rows(value.rows)

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows as they are, without rows in which nothing is written at the end."""
        rows = [row.cells() for row in self._rows]
        while rows and not any(cell.strip() for cell in rows[-1]):
            rows.pop()
        return tuple(rows)

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows, and at least one. Cells that are missing are empty, more cells than columns stay unseen."""
        self._forget_removed()
        while self._rows:
            self._drop(self._rows[-1])
        for cells in rows or ((),):
            self._append(cells)
        self._settle()

    def focus_first(self) -> None:
        """Move the focus to the first field."""
        self._rows[0].focus_first()

    def _append(self, cells: Sequence[str]) -> RowCard:
        """Cards are only ever added at the end: then their order for the Tab key is easy to keep."""
        row = RowCard(self._look, self._columns, cells)
        row.changed.connect(self.changed)
        row.removed.connect(self._on_removed)
        row.moved.connect(self._on_moved)
        self._frame.insertWidget(len(self._rows), row)
        self._rows.append(row)
        row.show()
        return row

    def _drop(self, row: RowCard) -> None:
        self._rows.remove(row)
        self._frame.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _settle(self) -> None:
        """Number the rows anew, and let Tab go through them from top to bottom."""
        for place, row in enumerate(self._rows):
            row.set_place(place + 1, len(self._rows))
        undo = () if self._notice.isHidden() else (self._undo,)
        stops = [*(stop for row in self._rows for stop in row.stops), *undo, self._add]
        if not self.isVisible() and self._comes_last():  # what is made first comes first, and stays so when it moves
            put_last(self._frame, self._notice, self._adding)
            return
        # The field itself stands where the rows belong, the first row does not: it may just have come to the end.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # without one, Qt puts nothing after it
        order_tabs((self, *stops))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _comes_last(self) -> bool:
        """Whether Tab comes to nothing else after the field, as long as it is not on a page yet."""
        after = self.nextInFocusChain()
        while after is not None and after is not self.window() and self.isAncestorOf(after):
            after = after.nextInFocusChain()
        return after in (self, self.window())

    def _forget_removed(self) -> None:
        self._removed = None
        self._notice.hide()

    @Slot()
    def _on_add(self) -> None:
        row = self._append(())
        self._settle()
        row.focus_first()

    @Slot(QWidget)
    def _on_removed(self, row: QWidget) -> None:
        if not isinstance(row, RowCard) or row not in self._rows:
            return
        place = self._rows.index(row)
        self._removed = (place, row.cells())
        words = self.tr("Row {number} is removed.").format(number=place + 1)
        self._told.setText(words)
        self._notice.show()
        self._undo.setFocus()
        self._drop(row)
        self._settle()
        announce(self, words)
        self.changed.emit()

    @Slot()
    def _on_undo(self) -> None:
        if self._removed is None:
            return
        place, cells = self._removed
        kept = [] if not self.rows() else [row.cells() for row in self._rows]
        kept.insert(place, cells)
        for row, words in zip_longest(tuple(self._rows), kept):
            if row is None:
                self._append(words)
            else:
                row.set_cells(words)
        self._settle()
        self._rows[min(place, len(self._rows) - 1)].focus_first()
        self._forget_removed()
        self.changed.emit()

    @Slot(QWidget, int)
    def _on_moved(self, row: QWidget, by: int) -> None:
        if not isinstance(row, RowCard) or row not in self._rows:
            return
        place = self._rows.index(row)
        wanted = place + by
        if not 0 <= wanted < len(self._rows):
            return
        other = self._rows[wanted]
        mine, theirs = row.cells(), other.cells()
        row.set_cells(theirs)
        other.set_cells(mine)
        other.focus_move(by)
        announce(self, self.tr("This is row {number} now.").format(number=wanted + 1))
        self.changed.emit()
