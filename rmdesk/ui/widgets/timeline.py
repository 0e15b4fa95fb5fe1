"""The due actions of some months as a picture: a stack of small marks above each month. The same stands in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import RADIUS_CONTROL, RADIUS_TAG, TextRole

_SIDE, _GAP, _ACROSS, _HIGH = 16, 4, 2, 6
_LEAST_MONTH = 72


class MarkKind(StrEnum):
    """How an action stands, as a mark: the shape says it as well as the colour."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    UNDER_WAY = "under-way"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class MonthShown:
    """One month: its short name, the year where it begins (else empty), a mark for each action, and if it is now."""

    short: str
    year: str
    marks: tuple[MarkKind, ...]
    is_now: bool


def paint_mark(painter: QPainter, look: Look, kind: MarkKind, box: QRectF) -> None:
    """Empty outline: proposed; outline with a point: agreed; filled: under way; filled with a tick: done."""
    line = 2.0
    edge = look.colour("ok" if kind is MarkKind.DONE else "accent" if kind is not MarkKind.PROPOSED else "control")
    filled = kind in (MarkKind.UNDER_WAY, MarkKind.DONE)
    painter.setPen(QPen(edge, line))
    painter.setBrush(edge if filled else look.colour("surface"))
    inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.drawRoundedRect(inner, RADIUS_TAG, RADIUS_TAG)
    if kind is MarkKind.AGREED:
        painter.setBrush(edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(box.center(), box.width() / 6, box.width() / 6)
    elif kind is MarkKind.DONE:
        painter.setPen(QPen(look.colour("surface"), line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y, w = box.x(), box.y(), box.width()
        points = [QPointF(x + w * 0.27, y + w * 0.52), QPointF(x + w * 0.44, y + w * 0.69)]
        painter.drawPolyline([*points, QPointF(x + w * 0.74, y + w * 0.34)])


class LegendMark(QWidget):
    """One mark, for the line that says what the marks mean. The words beside it say it to screen readers."""

    def __init__(self, look: Look, kind: MarkKind) -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as in the picture."""
        side = self._look.theme.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._look, self._kind, QRectF(self.rect()))


class TimelinePicture(QWidget):
    """Months beside one another, in as many lines as it takes. `describe` is the whole picture in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._months: tuple[MonthShown, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._restyle()
        look.changed.connect(self._restyle)

    def show_months(self, months: Sequence[MonthShown], name: str, describe: str) -> None:
        """Draw these; name and description are for screen readers."""
        self._months = tuple(months)
        self.setAccessibleName(name)
        self.setAccessibleDescription(describe)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """A narrow picture has more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all lines at that width."""
        across = self._across(width)
        lines = -(-len(self._months) // across) if self._months else 0
        gap = self._look.theme.space(16)
        return max(0, lines * (self._line_height() + gap) - gap)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All months on one line, if there is room."""
        width = min(12, max(1, len(self._months))) * self._look.theme.px(_LEAST_MONTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two months."""
        width = 2 * self._look.theme.px(_LEAST_MONTH)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw month after month, in the direction of reading."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        across = self._across(self.width())
        width, height = self.width() / across, self._line_height()
        gap = self._look.theme.space(16)
        for number, month in enumerate(self._months):
            line, place = divmod(number, across)
            place = across - 1 - place if self._look.right_to_left else place
            box = QRectF(place * width, line * (height + gap), width, height)
            self._paint_month(painter, month, box)

    def _paint_month(self, painter: QPainter, month: MonthShown, box: QRectF) -> None:
        colour, theme = self._look.colour, self._look.theme
        words = self.fontMetrics().height()
        baseline = box.bottom() - 2 * words - theme.space(8)
        if month.is_now:
            painter.setBrush(colour("accent_soft"))
            painter.setPen(QPen(colour("accent"), theme.line) if theme.scheme.strong_borders else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setPen(QPen(colour("border"), max(1, theme.line)))
        painter.drawLine(QPointF(box.left(), baseline), QPointF(box.right(), baseline))
        self._paint_marks(painter, month, box, baseline - theme.space(4))
        painter.setPen(colour("on_soft" if month.is_now else "text"))
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        top = baseline + theme.space(4)
        painter.drawText(QRectF(box.x(), top, box.width(), words), centre, month.short)
        painter.setPen(colour("on_soft" if month.is_now else "muted"))
        painter.drawText(QRectF(box.x(), top + words, box.width(), words), centre, month.year)

    def _paint_marks(self, painter: QPainter, month: MonthShown, box: QRectF, bottom: float) -> None:
        side, gap = self._look.theme.px(_SIDE), self._look.theme.px(_GAP)
        most = _ACROSS * _HIGH
        shown = month.marks if len(month.marks) <= most else month.marks[: most - _ACROSS]
        across = min(_ACROSS, max(1, len(shown)))
        left = box.center().x() - (across * side + (across - 1) * gap) / 2
        for number, kind in enumerate(shown):
            up, along = divmod(number, across)
            mark = QRectF(left + along * (side + gap), bottom - side - up * (side + gap), side, side)
            paint_mark(painter, self._look, kind, mark)
        rest = len(month.marks) - len(shown)
        if rest:
            top = bottom - _HIGH * (side + gap)
            painter.setPen(self._look.colour("on_soft" if month.is_now else "text"))
            area = QRectF(box.x(), top, box.width(), side + gap)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"+{rest}")

    def _across(self, width: int) -> int:
        """As many months on a line as fit, with lines of the same length."""
        count = max(1, len(self._months))
        fits = max(1, min(count, width // self._look.theme.px(_LEAST_MONTH)))
        lines = -(-count // fits)
        return -(-count // lines)

    def _line_height(self) -> int:
        theme = self._look.theme
        tallest = max((len(month.marks) for month in self._months), default=0)
        rows = min(_HIGH, max(2, -(-tallest // _ACROSS)))
        marks = rows * (theme.px(_SIDE) + theme.px(_GAP))
        return marks + 2 * self.fontMetrics().height() + 3 * theme.space(8)

    def _restyle(self) -> None:
        self.setFont(self._look.font(TextRole.SMALL))
        self.updateGeometry()
        self.update()
