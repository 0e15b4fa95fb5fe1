"""A panel with rounded corners, in the kinds that pages are made of."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import RADIUS_CARD
from rmdesk.ui.widgets.layouts import ColumnLayout


class CardKind(StrEnum):
    """What a card is for."""

    PLAIN = "plain"
    CALM = "calm"
    NOTE = "note"
    INFO = "info"
    OK = "ok"
    ERROR = "error"
    COLUMN = "column"


_FILL = {
    CardKind.PLAIN: "surface", CardKind.CALM: "calm_soft", CardKind.NOTE: "note_soft", CardKind.INFO: "accent_soft",
    CardKind.OK: "ok_soft", CardKind.ERROR: "err_soft", CardKind.COLUMN: "sunken",
}  # fmt: skip
_EDGE = {
    CardKind.PLAIN: "border", CardKind.CALM: "calm", CardKind.NOTE: "note_line", CardKind.INFO: "accent",
    CardKind.OK: "ok", CardKind.ERROR: "err", CardKind.COLUMN: "border",
}  # fmt: skip
_BAR = 4


class Card(QFrame):
    """Fill its `column`, or give it another layout. A name makes it a named group for screen readers."""

    def __init__(
        self, look: Look, kind: CardKind = CardKind.PLAIN, name: str = "", dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._look = look
        self._kind = kind
        self.setFrameShape(QFrame.Shape.NoFrame)
        if name:
            self.setAccessibleName(name)
        self.column = ColumnLayout(look, self, gap=8 if dense else 12, margin=16 if dense else 24)
        look.changed.connect(self.update)

    def add(self, item: QWidget | QLayout) -> None:
        """Add a widget or a layout below the others."""
        if isinstance(item, QWidget):
            self.column.addWidget(item)
        else:
            self.column.addLayout(item)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the panel: notes and errors have a bar where reading starts, cut to the rounded shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, strong = self._look.colour, self._look.theme.scheme.strong_borders
        line = self._look.theme.line
        shape = QPainterPath()
        inset = line / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        shape.addRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        painter.fillPath(shape, colours(_FILL[self._kind]))
        if self._kind in (CardKind.NOTE, CardKind.ERROR):
            self._paint_bar(painter, shape)
        if strong or self._kind in (CardKind.PLAIN, CardKind.ERROR):
            painter.setPen(QPen(colours(_EDGE[self._kind]), line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)

    def _paint_bar(self, painter: QPainter, shape: QPainterPath) -> None:
        width = _BAR + 2
        left = self.width() - width if self._look.right_to_left else 0
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(left, 0, width, self.height(), self._look.colour(_EDGE[self._kind]))
        painter.restore()
