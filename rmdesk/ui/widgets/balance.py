"""Where actions want to change something and who carries them, as a picture. Numbers of actions, never a score."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import RADIUS_CONTROL, TextRole
from rmdesk.ui.widgets.timeline import MarkKind, paint_mark

_CELL, _HEAD = 64, 32
_SIDE, _GAP, _PER_ROW, _ROWS = 16, 4, 6, 4


@dataclass(frozen=True, slots=True)
class CarrierShown:
    """Somebody who carries actions: a name, and a mark for each."""

    name: str
    marks: tuple[MarkKind, ...]


@dataclass(frozen=True, slots=True)
class BalanceShown:
    """How many actions there are at each level (`rows`) and of each domain (`columns`), and who carries them.

    `carriers` stand from side to side: one partner, both, the other partner.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    carriers: tuple[CarrierShown, ...]


_NOTHING = BalanceShown((), (), (), ())


class _Drawn(QWidget):
    """A picture with words for screen readers; it goes away where there is no room, for the words say the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = _NOTHING
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._restyle()
        look.changed.connect(self._restyle)

    def show_balance(self, shown: BalanceShown, name: str, describe: str) -> None:
        """Draw this; name and description are for screen readers."""
        self._shown = shown
        self.setAccessibleName(name)
        self.setAccessibleDescription(describe)
        self._restyle()

    def least_width(self) -> int:
        """The width in pixels below which words would be cut."""
        raise NotImplementedError

    def _height(self) -> int:
        raise NotImplementedError

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as it can be read, as high as its rows."""
        return QSize(self.least_width(), self._height())

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        return painter

    def _mirrored(self, box: QRectF) -> QRectF:
        if self._look.right_to_left:
            return QRectF(self.width() - box.x() - box.width(), box.y(), box.width(), box.height())
        return box

    def _widest(self, words: tuple[str, ...]) -> int:
        return max((self.fontMetrics().horizontalAdvance(one) for one in words), default=0)

    def _restyle(self) -> None:
        self.setFont(self._look.font(TextRole.SMALL))
        self.setFixedHeight(self._height())
        self.updateGeometry()
        self.update()


class PlacesPicture(_Drawn):
    """Levels down, domains across; a circle where there are actions, with their number in it."""

    def least_width(self) -> int:
        """The longest names beside one another."""
        shown, pad = self._shown, self._look.theme.space(16)
        return self._side() + len(shown.columns) * (self._widest(shown.columns) + pad)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw names, the lines between the rows, and the circles."""
        shown, painter = self._shown, self._painter()
        if not shown.columns:
            return
        theme, colour = self._look.theme, self._look.colour
        side, head, cell = self._side(), theme.px(_HEAD), theme.px(_CELL)
        width = (self.width() - side) / len(shown.columns)
        painter.setPen(colour("muted"))
        for place, name in enumerate(shown.columns):
            box = self._mirrored(QRectF(side + place * width, 0, width, head))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        for row, name in enumerate(shown.rows):
            top = head + row * cell
            painter.setPen(QPen(colour("border"), max(1, theme.line)))
            painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            painter.setPen(colour("text"))
            lead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(self._mirrored(QRectF(0, top, side, cell)), lead, name)
            for place, count in enumerate(shown.counts[row]):
                box = self._mirrored(QRectF(side + place * width, top, width, cell))
                self._paint_count(painter, count, box.center())

    def _paint_count(self, painter: QPainter, count: int, centre: QPointF) -> None:
        theme, colour = self._look.theme, self._look.colour
        if not count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("border"))
            painter.drawEllipse(centre, theme.px(2), theme.px(2))
            return
        radius = theme.px(14 + min(12, 3 * (count - 1)))
        painter.setBrush(colour("accent_soft"))
        painter.setPen(QPen(colour("accent"), max(1, theme.line)))
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(colour("on_soft"))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    def _side(self) -> int:
        return self._widest(self._shown.rows) + self._look.theme.space(24)

    def _height(self) -> int:
        return self._look.theme.px(_HEAD) + len(self._shown.rows) * self._look.theme.px(_CELL)


class CarriersPicture(_Drawn):
    """Who carries what: three fields of the same size beside one another, with a mark for each action."""

    def least_width(self) -> int:
        """Three fields with their marks and names."""
        return max(1, len(self._shown.carriers)) * self._field_width()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw field after field."""
        shown, painter = self._shown, self._painter()
        theme, colour = self._look.theme, self._look.colour
        gap = theme.space(12)
        count = max(1, len(shown.carriers))
        width = (self.width() - (count - 1) * gap) / count
        for number, carrier in enumerate(shown.carriers):
            box = self._mirrored(QRectF(number * (width + gap), 0, width, self.height()))
            painter.setBrush(colour("sunken"))
            painter.setPen(QPen(colour("border"), theme.line) if theme.scheme.strong_borders else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)
            painter.setPen(colour("text"))
            head = QRectF(box.x(), theme.space(8), width, self.fontMetrics().height())
            name = self.fontMetrics().elidedText(carrier.name, Qt.TextElideMode.ElideRight, int(width) - 16)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
            self._paint_marks(painter, carrier, box, head.bottom() + theme.space(8))

    def _paint_marks(self, painter: QPainter, carrier: CarrierShown, box: QRectF, top: float) -> None:
        side, gap = self._look.theme.px(_SIDE), self._look.theme.px(_GAP)
        most = _PER_ROW * _ROWS
        shown = carrier.marks if len(carrier.marks) <= most else carrier.marks[: most - _PER_ROW]
        for start in range(0, len(shown), _PER_ROW):
            line = shown[start : start + _PER_ROW]
            left = box.center().x() - (len(line) * side + (len(line) - 1) * gap) / 2
            for number, kind in enumerate(line):
                mark = QRectF(left + number * (side + gap), top + start // _PER_ROW * (side + gap), side, side)
                paint_mark(painter, self._look, kind, mark)
        rest = len(carrier.marks) - len(shown)
        if rest:
            painter.setPen(self._look.colour("text"))
            area = QRectF(box.x(), top + (_ROWS - 1) * (side + gap), box.width(), side)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"+{rest}")

    def _field_width(self) -> int:
        theme = self._look.theme
        return _PER_ROW * (theme.px(_SIDE) + theme.px(_GAP)) + 2 * theme.space(16)

    def _height(self) -> int:
        theme = self._look.theme
        most = max((len(one.marks) for one in self._shown.carriers), default=0)
        rows = min(_ROWS, max(1, -(-most // _PER_ROW)))
        return rows * (theme.px(_SIDE) + theme.px(_GAP)) + self.fontMetrics().height() + 3 * theme.space(8)
