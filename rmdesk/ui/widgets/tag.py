"""A small chip that names a state in words. The colour is only an extra."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import RADIUS_TAG, TextRole
from rmdesk.ui.widgets.plain_text import in_brief


class TagKind(StrEnum):
    """What the state is about."""

    QUIET = "quiet"
    ACTIVE = "active"
    DONE = "done"
    PRIVATE = "private"
    NOTE = "note"


_COLOURS = {
    TagKind.QUIET: ("sunken", "text"),
    TagKind.ACTIVE: ("accent_soft", "on_soft"),
    TagKind.DONE: ("ok_soft", "ok"),
    TagKind.PRIVATE: ("calm_soft", "calm"),
    TagKind.NOTE: ("note_soft", "note"),
}


class Tag(QLabel):
    """One or two words such as "In progress"."""

    def __init__(self, look: Look, text: str, kind: TagKind = TagKind.QUIET, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = kind
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(in_brief(text))
        self._restyle()
        look.changed.connect(self._restyle)

    def set_state(self, text: str, kind: TagKind) -> None:
        """Show another state."""
        self._kind = kind
        self.setText(in_brief(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words with a little room round them."""
        metrics, theme = self.fontMetrics(), self._look.theme
        width = metrics.horizontalAdvance(self.text()) + 2 * theme.space(8)
        return QSize(width, metrics.height() + 2 * theme.space(4))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Tags are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = (self._look.colour(colour) for colour in _COLOURS[self._kind])
        painter.setBrush(fill)
        painter.setPen(QPen(ink, 1) if self._look.theme.scheme.strong_borders else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_TAG, RADIUS_TAG)
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _restyle(self) -> None:
        font = self._look.font(TextRole.SMALL)
        font.setWeight(font.Weight.DemiBold)
        self.setFont(font)
        self.updateGeometry()
        self.update()
