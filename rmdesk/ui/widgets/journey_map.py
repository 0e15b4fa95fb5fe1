"""The journey as a picture: a way that winds through the stages, with the sessions as stones on it.

Every stop is a real button, in the order of the way. The same stands in words in `journey_map_list`.
"""

import itertools

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.journey_map_stops import SessionMark, StageMark, Stop
from rmdesk.ui.widgets.journey_map_values import JourneyShown, Passage
from rmdesk.ui.widgets.journey_map_way import Spot, spots_of, steps_between, sway

_BANK, _PATH = 30, 6
_WAVE, _SWAY = 300, 9
_MARGIN = 48
_LEAST = 260
_REACH = 0.75
"""How far a bend comes, as a share of the distance of what pulls it."""


class JourneyMap(QWidget):
    """As many rows as the width needs. Name and description say all of it to screen readers."""

    stage_chosen = Signal(str)
    session_chosen = Signal(int)

    def __init__(self, look: Look, shown: JourneyShown) -> None:
        super().__init__()
        self._look = look
        self._stops: list[Stop] = []
        self._reached: list[bool] = []
        for stage in shown.stages:
            mark = StageMark(look, stage, self)
            mark.clicked.connect(self._on_clicked)
            self._add(mark, stage.passage is not Passage.AHEAD)
            for session in stage.sessions:
                stone = SessionMark(look, session, self)
                stone.clicked.connect(self._on_clicked)
                self._add(stone, session.passage is Passage.BEHIND)
        self.setAccessibleName(self.tr("Map of our journey"))
        self.setAccessibleDescription(shown.describe)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._place()
        look.changed.connect(self._on_look_changed)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Every stop, in the order of the way."""
        return tuple(self._stops)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """A narrow map has more rows."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all rows at that width."""
        return sum(self._heights(self._spots(width)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as a column of text."""
        width = self._look.measure
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for its widest stop."""
        widest = max((stop.wide() for stop in self._stops), default=0)
        width = max(widest + 2 * self._margin(), _LEAST)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put every stop on the way anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the banks, what lies behind as a line, and what is ahead as stepping stones."""
        if not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        whole, walked = self._ways()
        painter.setPen(_pen(self._look.colour("accent_soft"), theme.px(_BANK)))
        painter.drawPath(whole)
        ahead = _pen(self._look.colour("control"), theme.px(3))
        ahead.setDashPattern([0.1, 3.4])
        painter.setPen(ahead)
        painter.drawPath(whole)
        painter.setPen(_pen(self._look.colour("accent"), theme.px(_PATH)))
        painter.drawPath(walked)

    def _add(self, stop: Stop, reached: bool) -> None:
        self._stops.append(stop)
        self._reached.append(reached)

    def _spots(self, width: int) -> list[Spot]:
        widths = [stop.wide() for stop in self._stops]
        margin = self._margin()
        return spots_of(widths, max(width - 2 * margin, 1), margin, self._look.right_to_left)

    def _heights(self, spots: list[Spot]) -> list[int]:
        """The height of each row: the marks, the sway of the way, and the words below."""
        rows: list[int] = []
        least = self._above() * 2 + self._look.theme.space(16)
        for stop, spot in zip(self._stops, spots, strict=True):
            if spot.row == len(rows):
                rows.append(least)
            rows[spot.row] = max(rows[spot.row], least + stop.words_height(int(spot.room)))
        return rows

    def _above(self) -> int:
        """From the top of a row to its middle."""
        theme = self._look.theme
        return max(stop.radius for stop in self._stops) + theme.px(_SWAY) + theme.space(4)

    def _place(self) -> None:
        spots = self._spots(self.width())
        tops = self._tops(spots)
        above = self._above() if self._stops else 0
        for stop, spot in zip(self._stops, spots, strict=True):
            mark = above + self._sway(spot.x)
            edge = mark - stop.radius - 2
            bottom = mark + stop.radius + self._look.theme.space(4) + stop.words_height(int(spot.room))
            left = spot.x - spot.room / 2
            top = tops[spot.row] + edge
            stop.setGeometry(QRect(round(left), round(top), int(spot.room), round(bottom - edge) + 2))
            stop.put_mark(stop.radius + 2)
        self.update()

    def _tops(self, spots: list[Spot]) -> list[int]:
        tops, top = [], 0
        for height in self._heights(spots):
            tops.append(top)
            top += height
        return tops

    def _sway(self, x: float) -> float:
        theme = self._look.theme
        return sway(x, theme.px(_WAVE), theme.px(_SWAY), (self._margin(), self.width() - self._margin()))

    def _margin(self) -> int:
        """Room for the bends beside the rows."""
        return self._look.theme.space(_MARGIN)

    def _ways(self) -> tuple[QPainterPath, QPainterPath]:
        """The whole way, and the part of it up to where the pair is."""
        spots = self._spots(self.width())
        tops, above = self._tops(spots), self._above()
        here = max((place for place, reached in enumerate(self._reached) if reached), default=-1)
        whole = QPainterPath(self._point(spots[0].x, tops[0] + above))
        walked = QPainterPath(whole)
        for place, (before, spot) in enumerate(itertools.pairwise(spots), 1):
            for way in (whole, walked) if place <= here else (whole,):
                self._go(way, before, spot, [top + above for top in tops])
        return whole, walked

    def _go(self, way: QPainterPath, before: Spot, spot: Spot, middles: list[int]) -> None:
        """On to the next stop, round the bend where it stands in the next row."""
        middle = middles[before.row]
        if before.row == spot.row:
            for x in steps_between(before.x, spot.x):
                way.lineTo(self._point(x, middle))
            return
        onwards = 1 if spot.x > self.width() / 2 else -1
        edge = self.width() - self._margin() if onwards > 0 else self._margin()
        for x in steps_between(before.x, edge):
            way.lineTo(self._point(x, middle))
        bulge = onwards * (self._margin() - self._look.theme.px(_BANK) / 2) / _REACH
        below = self._point(edge, middles[spot.row])
        way.cubicTo(self._point(edge, middle) + QPointF(bulge, 0), below + QPointF(bulge, 0), below)
        for x in steps_between(edge, spot.x):
            way.lineTo(self._point(x, middles[spot.row]))

    def _point(self, x: float, middle: float) -> QPointF:
        return QPointF(x, middle + self._sway(x))

    @Slot()
    def _on_clicked(self) -> None:
        stop = self.sender()
        if isinstance(stop, StageMark):
            self.stage_chosen.emit(stop.stage.id)
        elif isinstance(stop, SessionMark):
            self.session_chosen.emit(stop.session.number)

    @Slot()
    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self._place()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
