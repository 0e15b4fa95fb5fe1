"""How radio buttons and check boxes are measured and drawn: large marks, words that wrap, a whole row to press."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import RADIUS_CONTROL

_MARK = 24
_UNLIMITED = 100_000


@dataclass(frozen=True, slots=True)
class OptionFace:
    """What an option looks like: its words, round or square mark, and whether it is a chip with a border.

    `patch` is the code of a colour that stands between mark and words, which name it (empty: none).
    """

    words: str
    round_mark: bool
    chip: bool
    patch: str = ""


class OptionPainter:
    """Measures and paints one option for the button that owns it."""

    def __init__(self, look: Look, face: OptionFace) -> None:
        self._look = look
        self.face = face

    def height(self, metrics: QFontMetrics, width: int) -> int:
        """Height in pixels at that width, at least 44 at 100%."""
        words = self._words(metrics, max(1, width - self._sides()))
        return max(self._look.theme.px(44), words.height() + 2 * self._look.theme.space(8))

    def size(self, metrics: QFontMetrics) -> QSize:
        """The size with the words on one line."""
        width = self._words(metrics, _UNLIMITED).width() + self._sides() + 2
        return QSize(width, self.height(metrics, width))

    def least(self, metrics: QFontMetrics) -> QSize:
        """The smallest size: a word or a few letters beside the mark."""
        longest = max((metrics.horizontalAdvance(word) for word in self.face.words.split()), default=0)
        return QSize(min(longest, self._look.theme.px(160)) + self._sides() + 2, self._look.theme.px(44))

    def paint(self, painter: QPainter, button: QAbstractButton) -> None:
        """Draw the option as the button stands now."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = button.isEnabled() and (button.underMouse() or button.isDown())
        self._paint_back(painter, button, hovered)
        box = self._mark_box(button)
        if self.face.round_mark:
            self._paint_round(painter, box, button, hovered)
        else:
            self._paint_square(painter, box, button, hovered)
        if self.face.patch:
            self._paint_patch(painter, button)
        room = button.width() - self._sides()
        words = QRect(self._pad() + self._mark_room(), 0, room, button.height())
        painter.setPen(self._ink(button))
        painter.drawText(self._mirrored(words, button), self._flags(button.fontMetrics(), room), self.face.words)

    def _pad(self) -> int:
        return self._look.theme.space(12) if self.face.chip else self._look.theme.space(4)

    def _mark_room(self) -> int:
        one = self._look.theme.px(_MARK) + self._look.theme.space(12)
        return 2 * one if self.face.patch else one

    def _sides(self) -> int:
        return 2 * self._pad() + self._mark_room()

    def _flags(self, metrics: QFontMetrics, room: int) -> int:
        breaks = any(metrics.horizontalAdvance(word) > room for word in self.face.words.split())
        wrap = Qt.TextFlag.TextWrapAnywhere if breaks else Qt.TextFlag.TextWordWrap
        return int(wrap.value | Qt.AlignmentFlag.AlignLeading.value | Qt.AlignmentFlag.AlignVCenter.value)

    def _words(self, metrics: QFontMetrics, room: int) -> QRect:
        return metrics.boundingRect(QRect(0, 0, room, _UNLIMITED), self._flags(metrics, room), self.face.words)

    def _ink(self, button: QAbstractButton) -> QColor:
        chosen = self.face.chip and button.isChecked()
        return self._look.colour("muted" if not button.isEnabled() else "on_soft" if chosen else "text")

    def _mark_box(self, button: QAbstractButton) -> QRectF:
        side = self._look.theme.px(_MARK)
        box = QRect(self._pad(), (button.height() - side) // 2, side, side)
        return QRectF(self._mirrored(box, button)).adjusted(1, 1, -1, -1)

    def _paint_patch(self, painter: QPainter, button: QAbstractButton) -> None:
        side = self._look.theme.px(_MARK)
        left = self._pad() + side + self._look.theme.space(12)
        box = QRect(left, (button.height() - side) // 2, side, side)
        painter.setPen(QPen(self._look.colour("text"), self._look.theme.line))
        painter.setBrush(QColor(self.face.patch))
        painter.drawRect(QRectF(self._mirrored(box, button)).adjusted(1, 1, -1, -1))

    def _mirrored(self, box: QRect, button: QAbstractButton) -> QRect:
        if self._look.right_to_left:
            return QRect(button.width() - box.x() - box.width(), box.y(), box.width(), box.height())
        return box

    def _paint_back(self, painter: QPainter, button: QAbstractButton, hovered: bool) -> None:
        line = self._look.theme.line
        chosen = button.isChecked()
        fill = "accent_soft" if hovered or (self.face.chip and chosen) else "surface" if self.face.chip else ""
        edge = ("accent" if chosen or hovered else "control") if self.face.chip else ""
        if not fill and not edge:
            return
        painter.setBrush(self._look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour(edge), line) if edge else Qt.PenStyle.NoPen)
        area = QRectF(button.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)

    def _edge(self, button: QAbstractButton, hovered: bool) -> QPen:
        active = button.isEnabled() and (button.isChecked() or hovered)
        return QPen(self._look.colour("accent" if active else "control"), 2)

    def _paint_round(self, painter: QPainter, box: QRectF, button: QAbstractButton, hovered: bool) -> None:
        painter.setPen(self._edge(button, hovered))
        painter.setBrush(self._look.colour("surface"))
        painter.drawEllipse(box)
        if button.isChecked():
            inset = box.width() * 0.26
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent" if button.isEnabled() else "muted"))
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))

    def _paint_square(self, painter: QPainter, box: QRectF, button: QAbstractButton, hovered: bool) -> None:
        paint_check(painter, self._look, box, button.isChecked(), self._edge(button, hovered))


def paint_check(painter: QPainter, look: Look, box: QRectF, checked: bool, edge: QPen | None = None) -> None:
    """Draw a square mark with or without its tick."""
    painter.setPen(edge or QPen(look.colour("accent" if checked else "control"), 2))
    painter.setBrush(look.colour("accent" if checked else "surface"))
    painter.drawRoundedRect(box, 5, 5)
    if not checked:
        return
    side = box.width()
    pen = QPen(look.colour("on_accent"), max(2.0, side / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    corners = ((0.25, 0.53), (0.43, 0.71), (0.76, 0.33))
    painter.drawPolyline([QPointF(box.x() + x * side, box.y() + y * side) for x, y in corners])
