"""An icon that is decoration: it is silent for screen readers, because words beside it say the same."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look


class Picture(QWidget):
    """One icon, `size` pixels square at 100%."""

    def __init__(
        self, look: Look, name: str, colour: str = "text", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._colour = colour
        self._size = size
        self._drop = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pixmap = look.pixmap(name, colour, size)
        look.changed.connect(self._redraw)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self._redraw()

    def set_drop(self, pixels: int) -> None:
        """Leave that many pixels empty above the icon."""
        self._drop = pixels
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square, below the room that is left above it."""
        side = self._look.theme.px(self._size)
        return QSize(side, side + self._drop)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the icon."""
        painter = QPainter(self)
        painter.drawPixmap(0, self._drop, self._pixmap)

    def _redraw(self) -> None:
        self._pixmap = self._look.pixmap(self._name, self._colour, self._size)
        self.updateGeometry()
        self.update()
