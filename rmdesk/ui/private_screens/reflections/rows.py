"""The rows of the list of reflections, filled in small steps, so that neither a key nor a page of 25 has to wait."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from rmdesk.ui.private_screens.reflections.row import ReflectionRow
from rmdesk.ui.private_screens.reflections.values import Line
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.card import Card

_AT_ONCE = 6
_ENDLESS = 2**31
_ONCE_PAINTED_MS = 30


class ReflectionRows(Card):
    """A row for each `Line`. Rows are used again, and some are made ready while nothing else is to be done."""

    opened = Signal(str)
    made = Signal()
    """There are more rows, in the order of Tab they come last."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name=name, dense=True)
        self._look = look
        self._rows: list[ReflectionRow] = []
        self._lines: tuple[Line, ...] = ()
        self._filled = 0
        self._spare = 0
        self._in_order = 0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._on_later)

    @property
    def rows(self) -> tuple[ReflectionRow, ...]:
        """The rows that are shown, from top to bottom, all of them filled."""
        self._fill_up_to(len(self._lines))
        return tuple(self._rows[: len(self._lines)])

    @property
    def at_rest(self) -> bool:
        """Whether all rows are filled, and those that wait for a use are ready."""
        return not self._later.isActive()

    @property
    def every_row(self) -> tuple[ReflectionRow, ...]:
        """Also those that wait for a use."""
        return tuple(self._rows)

    def row(self, place: int) -> ReflectionRow | None:
        """The row at that place, filled; None where there is none."""
        if place >= len(self._lines):
            return None
        self._fill_up_to(place + 1)
        return self._rows[place]

    def show_lines(self, lines: Sequence[Line], spare: int) -> None:
        """Show these, and have `spare` rows more ready for later.

        Before the page is shown all of them are filled. Afterwards the first ones that are new are there at once, those
        further down a moment later; until then a row there shows what it has shown before, and opens that too.
        """
        self._lines, self._spare = tuple(lines), spare
        pairs = zip(self._rows, self._lines, strict=False)
        same = next((place for place, (row, line) in enumerate(pairs) if row.line != line), len(self._rows))
        self._filled = 0
        self._fill_up_to(len(lines), since=same if self.isVisible() else None)
        self._later.start(_ONCE_PAINTED_MS)

    def _room(self, since: int) -> int:
        """How much of the list can be in sight from the row at that place on, in pixels."""
        frame = self._frame()
        top, bottom = (self.mapFrom(frame, QPoint(0, y)).y() for y in (0, frame.height()))
        known = since < len(self._rows) and self._rows[since].isVisible()
        return bottom - (self._rows[since].y() if known else max(top, 0))

    def _frame(self) -> QWidget:
        """What cuts off the list: the area that scrolls, or the window."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QAbstractScrollArea):
            around = around.parentWidget()
        return self.window() if around is None else around.viewport()

    def _fill_up_to(self, end: int, since: int | None = None) -> None:
        """Fill the rows before `end`; with `since`, no more of those from there on than can be in sight."""
        end = min(end, len(self._lines))
        room = _ENDLESS if since is None else self._room(since)
        margins = self.column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self.column.setEnabled(False)  # or each row that comes or goes would have all of them laid out again
        for place in range(self._filled, end):
            if room < 0:
                end = place
                break
            if place == len(self._rows):
                self._make_row()
            row = self._rows[place]
            row.show_line(self._lines[place], place == 0)
            row.show()
            if since is not None and place >= since:
                room -= row.heightForWidth(width) + self.column.spacing()
        for row in self._rows[len(self._lines) :]:
            row.hide()
        self._filled = max(self._filled, end)
        self.setVisible(bool(self._lines))
        self.column.setEnabled(True)
        self.column.activate()
        if self._in_order < self._filled:
            self._put_in_order()

    def _make_row(self) -> ReflectionRow:
        row = ReflectionRow(self._look)
        row.hide()
        row.opened.connect(self.opened)
        self.add(row)
        self._rows.append(row)
        return row

    def _put_in_order(self) -> None:
        self._in_order = len(self._rows)
        self.made.emit()

    @Slot()
    def _on_later(self) -> None:
        """One more step of what is left to do."""
        if self._filled < len(self._lines):
            self._fill_up_to(self._filled + _AT_ONCE)
        elif len(self._rows) < len(self._lines) + self._spare and self.isVisible():
            row = self._make_row()
            for part in (row, *row.findChildren(QWidget)):
                part.ensurePolished()
        else:
            if self._in_order < len(self._rows):
                self._put_in_order()
            return
        self._later.start(0)
