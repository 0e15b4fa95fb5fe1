"""Where one is in a short sequence: words first, the bar is only an extra."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel

_HEIGHT = 8


class Progress(QWidget):
    """A caption such as "Your hopes and worries: question 2 of 6" above a bar. Never a percentage."""

    def __init__(self, look: Look, caption: str, step: int, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = ColumnLayout(look, self, gap=8)
        self._caption = PlainLabel(look, "", TextRole.SMALL, "muted")
        self._bar = _Bar(look)
        column.addWidget(self._caption)
        column.addWidget(self._bar)
        self.show_step(caption, step, steps)

    def show_step(self, caption: str, step: int, steps: int) -> None:
        """Show another place; `step` counts from 1."""
        self._caption.setText(caption)
        self._bar.show_share(step / steps if steps > 0 else 0.0)


class _Bar(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_share(self, share: float) -> None:
        self._share = min(1.0, max(0.0, share))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(80, self._look.theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._look.theme.scheme.strong_borders
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = area.height() / 2
        painter.setPen(QPen(self._look.colour("border"), 1) if strong else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("sunken" if strong else "border"))
        painter.drawRoundedRect(area, radius, radius)
        done = QRectF(area)
        done.setWidth(max(area.height(), area.width() * self._share) if self._share else 0)
        if self._look.right_to_left:
            done.moveRight(area.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(done, radius, radius)
