"""The drawn mark of a workbook: one of a few shapes in one of a few colours, so that two can be told apart."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

_SHADES = {
    "teal": "#1E8797", "plum": "#9A62A8", "amber": "#B87800", "green": "#2F8F57", "blue": "#4A7DC4", "brick": "#C25B45",
}  # fmt: skip
"""At least 3 to 1 against each background that cards have, light or dark."""
_OTHER_SHADE = "#7A8790"
_CORNERS = {"triangle": (3, -90.0), "square": (4, -135.0), "diamond": (4, -90.0), "hexagon": (6, -90.0)}


def shade_of(colour: str) -> QColor:
    """The shade for the name of a colour; a grey for a name that is not known."""
    return QColor(_SHADES.get(colour, _OTHER_SHADE))


def draw_mark(painter: QPainter, area: QRectF, colour: str, shape: str) -> None:
    """Draw the mark inside `area`; a shape that is not known is drawn as a circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade_of(colour))
    corners = _CORNERS.get(shape)
    if corners is None:
        painter.drawEllipse(area)
    else:
        painter.drawPolygon(_polygon(area, *corners))
    painter.restore()


def _polygon(area: QRectF, count: int, first: float) -> QPolygonF:
    """Corners on a circle round the middle of `area`, the first at `first` degrees."""
    middle, reach = area.center(), area.width() / 2
    angles = (math.radians(first + 360 * number / count) for number in range(count))
    return QPolygonF([middle + QPointF(math.cos(angle), math.sin(angle)) * reach for angle in angles])
