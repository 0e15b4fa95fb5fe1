"""Draws the shipped line icons in a colour of the theme."""

import re
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DENSITY = 2.0
_MOST_KEPT = 500
MIRRORED = frozenset(
    {"chevron-left", "chevron-right", "arrow-left", "arrow-right", "skip-forward", "undo-2", "log-out"}
)
"""Icons that point along the line of reading: they are turned round where people read from right to left."""


class IconPainter:
    """Reads icons once, paints them at twice the size, so that they stay sharp, and keeps what it has painted."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._sources: dict[str, str] = {}
        self._painted: dict[tuple[str, str, int, bool], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, right_to_left: bool = False) -> QPixmap:
        """The icon with that name, `size` pixels square, in `colour` (`#RRGGBB`).

        Raises:
            ValueError: the name is not a name of an icon.
        """
        key = (name, colour, size, right_to_left)
        if key not in self._painted:
            if len(self._painted) >= _MOST_KEPT:
                self._painted.clear()
            self._painted[key] = self._paint(*key)
        return self._painted[key]

    def _paint(self, name: str, colour: str, size: int, right_to_left: bool) -> QPixmap:
        source = self._source(name).replace("currentColor", colour)
        side = round(size * _DENSITY)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        if right_to_left and name in MIRRORED:
            painter.translate(side, 0)
            painter.scale(-1, 1)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(_DENSITY)
        return pixmap

    def icon(self, name: str, colour: str, size: int, right_to_left: bool = False) -> QIcon:
        """The same as an icon for menus and windows."""
        icon = QIcon()
        icon.addPixmap(self.pixmap(name, colour, size, right_to_left))
        return icon

    def _source(self, name: str) -> str:
        if name not in self._sources:
            if not _NAME.fullmatch(name):
                raise ValueError(f"{name!r} is not the name of an icon")
            self._sources[name] = self._read(f"icons/{name}.svg").decode("utf-8")
        return self._sources[name]
