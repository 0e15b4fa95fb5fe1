"""Overlapping circles that are drawn from the theme and can each be ticked: where on the map something lies."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.option_paint import paint_check
from rmdesk.ui.widgets.plain_text import in_brief, without_mnemonic

_RADIUS = 0.3
"""Of the side of the whole drawing. With `_OFF_CENTRE` it makes every circle overlap every other."""

_OFF_CENTRE = 0.2
_WORDS_OFF_CENTRE = 0.27
_WORDS_WIDE = 0.37
_SIDE = 440
_LEAST = 300
_BOX = 22
_BADGE = 24
_CLEAR = 110


@dataclass(frozen=True, slots=True)
class Badge:
    """The number of a question that lies in a circle; `chosen`: it is the one that is being answered."""

    number: int
    chosen: bool


class Circle(QCheckBox):
    """What stands in one circle: a box to tick, its name, and the numbers of the questions that lie in it.

    It covers the part that the other circles leave free; the circle itself is drawn by `Circles`.
    """

    def __init__(self, look: Look, choice: Choice, towards: tuple[int, int], parent: QWidget) -> None:
        """`towards` is where its own part of the drawing is: -1 or 1 across, -1 or 1 down."""
        super().__init__(parent)
        self.id = choice.id
        self.words = in_brief(choice.text)
        self.towards = towards
        self._look = look
        self._badges: tuple[Badge, ...] = ()
        self.setText(without_mnemonic(self.words))
        self._restyle()
        look.changed.connect(self._restyle)

    def show_badges(self, badges: tuple[Badge, ...]) -> None:
        """Which questions lie here."""
        self._badges = badges
        self.update()

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Everywhere on it counts."""
        return self.rect().contains(place)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Whatever the map gives it."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw box, name and numbers below each other, in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle = self._look.theme, self.rect().center()
        box, gap, badge = theme.px(_BOX), theme.space(4), theme.px(_BADGE)
        words = self.fontMetrics().boundingRect(QRect(0, 0, self.width(), 1000), _FLAGS, self.words)
        high = box + gap + words.height() + (gap + badge if self._badges else 0)
        top = middle.y() - high // 2
        paint_check(painter, self._look, QRectF(middle.x() - box / 2, top, box, box), self.isChecked())
        painter.setPen(self._look.colour("on_soft" if self.isChecked() else "text"))
        below = top + box + gap
        painter.drawText(QRect(0, below, self.width(), words.height()), _FLAGS, self.words)
        self._paint_badges(painter, QPoint(middle.x(), below + words.height() + gap), badge)

    def _paint_badges(self, painter: QPainter, top: QPoint, side: int) -> None:
        gap = self._look.theme.space(4)
        left = top.x() - (len(self._badges) * (side + gap) - gap) / 2
        order = reversed(self._badges) if self._look.right_to_left else self._badges
        for place, badge in enumerate(order):
            area = QRectF(left + place * (side + gap), top.y(), side, side).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(self._look.colour("accent" if badge.chosen else "surface"))
            painter.drawEllipse(area)
            painter.setPen(self._look.colour("on_accent" if badge.chosen else "accent"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(badge.number))

    def _restyle(self) -> None:
        font = self._look.font(TextRole.SMALL)
        font.setWeight(font.Weight.DemiBold)
        self.setFont(font)
        self.update()


_FLAGS = int(Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignHCenter.value)
_CORNERS = ((-1, -1), (1, -1), (-1, 1), (1, 1))


class Circles(QWidget):
    """Four circles that all overlap. A press belongs to the circle whose middle is nearest."""

    ticked = Signal()
    """The person ticked a circle or took a tick away."""

    def __init__(self, look: Look, choices: Sequence[Choice]) -> None:
        """At most four choices: more are refused where the workbook is read."""
        super().__init__()
        self._look = look
        self.circles = tuple(
            Circle(look, choice, towards, self) for choice, towards in zip(choices, _CORNERS, strict=False)
        )
        for circle in self.circles:
            circle.clicked.connect(self._on_clicked)
            circle.toggled.connect(self.update)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It is a square."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as wide, up to a size that grows with the text."""
        return min(width, self._look.theme.px(_SIDE))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The largest square."""
        side = self._look.theme.px(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The smallest square that its words fit into."""
        longest = max((self._widest_word(circle) for circle in self.circles), default=0)
        side = max(round(longest / _WORDS_WIDE) + 8, _LEAST)
        return QSize(side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Put the words where no other circle is."""
        wide = _WORDS_WIDE * self._side
        for circle in self.circles:
            middle = self._at(circle, _WORDS_OFF_CENTRE)
            circle.setGeometry(QRectF(middle.x() - wide / 2, middle.y() - wide / 2, wide, wide).toRect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the circles so that those below shine through, the ticked ones last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = _RADIUS * self._side
        for circle in sorted(self.circles, key=QCheckBox.isChecked):
            wide = self._look.theme.line + (2 if circle.isChecked() else 0)
            painter.setPen(QPen(self._look.colour("accent" if circle.isChecked() else "control"), wide))
            painter.setBrush(self._fill(circle.isChecked()))
            painter.drawEllipse(self._at(circle, _OFF_CENTRE), radius - wide, radius - wide)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick the circle that is meant."""
        meant = self.circle_at(event.position())
        if meant is not None and event.button() is Qt.MouseButton.LeftButton:
            meant.setFocus(Qt.FocusReason.MouseFocusReason)
            meant.click()

    def circle_at(self, place: QPointF) -> Circle | None:
        """Of the circles that hold that place, the one whose middle is nearest."""

        def away(circle: Circle) -> float:
            line = self._at(circle, _OFF_CENTRE) - place
            return math.hypot(line.x(), line.y())

        nearest = min(self.circles, key=away, default=None)
        return nearest if nearest is not None and away(nearest) <= _RADIUS * self._side else None

    @property
    def _side(self) -> int:
        return min(self.width(), self.height())

    def _at(self, circle: Circle, off: float) -> QPointF:
        """A place on the way from the middle of the drawing to the circle; `off` is a share of the side."""
        across = -circle.towards[0] if self._look.right_to_left else circle.towards[0]
        side = self._side
        return QPointF(self.width() / 2 + across * off * side, side / 2 + circle.towards[1] * off * side)

    def _fill(self, ticked: bool) -> QColor:
        fill = self._look.colour("accent_soft")
        fill.setAlpha(0 if self._look.theme.scheme.strong_borders else 220 if ticked else _CLEAR)
        return fill

    @staticmethod
    def _widest_word(circle: Circle) -> int:
        metrics = QFontMetrics(circle.font())
        return max((metrics.horizontalAdvance(word) for word in circle.words.split()), default=0)

    @Slot()
    def _on_clicked(self) -> None:
        self.ticked.emit()
