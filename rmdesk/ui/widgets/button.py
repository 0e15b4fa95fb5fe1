"""The button, in all kinds that the program has. It paints itself, so that icon, gap, wrapping and bar are right."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import RADIUS_CONTROL, TextRole
from rmdesk.ui.widgets.button_style import ButtonColours, ButtonKind, ButtonState, colours_for
from rmdesk.ui.widgets.plain_text import in_brief, without_mnemonic

__all__ = ["AppButton", "ButtonKind"]

_LEADING = (ButtonKind.NAV, ButtonKind.ROW_LINK, ButtonKind.BACK)
_EDGELESS = (ButtonKind.ROW_LINK, ButtonKind.BACK)
_STRETCHED = (ButtonKind.NAV, ButtonKind.ROW_LINK)
_PADS = {ButtonKind.ROW_LINK: 0, ButtonKind.BACK: 0, ButtonKind.QUIET: 8}
_ICON = 20
_UNLIMITED = 100_000
_WORDS_MEASURED = 3
"""The ones with most letters: one of them is the longest, or as good as."""
_PLACED = Qt.AlignmentFlag.AlignLeading.value | Qt.AlignmentFlag.AlignVCenter.value
_WRAPPED = int(Qt.TextFlag.TextWordWrap.value | _PLACED)
_BROKEN = int(Qt.TextFlag.TextWrapAnywhere.value | _PLACED)


class AppButton(QPushButton):
    """A button with words, and perhaps an icon before them.

    Put buttons into a `ButtonRow` or `FlowLayout`, except the kinds nav and row-link, which fill the width they get.
    `name` is what screen readers say; it starts with the words that are seen and adds the thing it acts on.
    """

    def __init__(
        self, look: Look, text: str, kind: ButtonKind = ButtonKind.SECONDARY, icon: str = "", name: str = "",
        trailing: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._look = look
        self._kind = kind
        self._icon_name = icon
        self._trailing = trailing
        self._words = ""
        self._heights: dict[int, int] = {}
        self._rects: dict[int, QRect] = {}
        self._longest_word = 0
        self._current = False
        self.setProperty("kind", kind.value)
        self.setProperty("ringGap", 3 if kind in _EDGELESS else 0)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        across = QSizePolicy.Policy.Preferred if kind in _STRETCHED else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(text, name)
        self._restyle()
        look.changed.connect(self._restyle)

    @property
    def words(self) -> str:
        """The words that are seen."""
        return self._words

    @property
    def is_current(self) -> bool:
        """Whether this is the way to the page that is shown."""
        return self._current

    def set_words(self, text: str, name: str = "") -> None:
        """Show other words, with another name for screen readers (empty: the words themselves)."""
        words, name = in_brief(text), in_brief(name)
        if (words, name) == (self._words, self.accessibleName()):
            return
        self._words = words
        self.setText(without_mnemonic(words))
        self.setAccessibleName(name)
        self._measure_again()

    def set_icon(self, icon: str) -> None:
        """Show another icon before the words (empty: none)."""
        self._icon_name = icon
        self._measure_again()

    def set_current(self, current: bool) -> None:
        """Mark or unmark a nav button as the one of the page that is shown."""
        self._current = current
        self.setProperty("current", current)
        self.setAccessibleDescription(self.tr("Current page") if current else "")
        self._restyle()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height in pixels at that width, at least 44 (in rows 36) at 100%."""
        if width not in self._heights:
            words = self._words_rect(max(1, width - self._sides())).height()
            self._heights[width] = max(self._least_height(), words + 2 * self._look.theme.space(8))
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words on one line."""
        width = self._words_rect(_UNLIMITED).width() + self._sides() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The longest word."""
        width = min(self._longest_word, self._look.theme.px(160)) + self._sides() + 2
        return QSize(min(width, self.sizeHint().width()), self._least_height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw again when it is switched on or off."""
        super().changeEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses the button too, on every system: some leave it to Space."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif self.menu() is not None:
            self.showMenu()
        else:
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw background, bar, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = ButtonState(self._kind, self.isEnabled(), self.underMouse(), self.isDown(), self._current)
        colours = colours_for(state, self._look.theme.scheme.strong_borders)
        self._paint_back(painter, colours)
        self._paint_words(painter, colours)

    def _restyle(self) -> None:
        self.setFont(self._words_font())
        self._measure_again()

    def _measure_again(self) -> None:
        """Words or font are other ones. Layouts ask often, so that what was measured is kept."""
        self._heights.clear()
        self._rects.clear()
        metrics = self.fontMetrics()
        words = sorted(self._words.split(), key=len)[-_WORDS_MEASURED:]
        self._longest_word = max((metrics.horizontalAdvance(word) for word in words), default=0)
        self.updateGeometry()
        self.update()

    def _words_font(self) -> QFont:
        font = self._look.font(TextRole.STRONG)
        if self._kind in (ButtonKind.NAV, ButtonKind.BACK) and not self._current:
            font.setWeight(QFont.Weight.Medium)
        if self._kind is ButtonKind.ROW_LINK:
            font.setUnderline(True)
        return font

    def _pad(self) -> int:
        theme = self._look.theme
        return theme.space(_PADS.get(self._kind, 16))

    def _least_height(self) -> int:
        return self._look.theme.px(36 if self._kind is ButtonKind.ROW_LINK else 44)

    def _icon_room(self, name: str) -> int:
        return self._look.theme.px(_ICON) + self._gap() if name else 0

    def _gap(self) -> int:
        return self._look.theme.space(12 if self._kind is ButtonKind.NAV else 8)

    def _sides(self) -> int:
        return 2 * self._pad() + self._icon_room(self._icon_name) + self._icon_room(self._trailing)

    def _words_rect(self, width: int) -> QRect:
        if width not in self._rects:
            room = QRect(0, 0, width, _UNLIMITED)
            self._rects[width] = self.fontMetrics().boundingRect(room, self._flags(width), self._words)
        return self._rects[width]

    def _flags(self, width: int) -> int:
        return _BROKEN if self._longest_word > width else _WRAPPED

    def _paint_back(self, painter: QPainter, colours: ButtonColours) -> None:
        line = max(self._look.theme.line, 1)
        inset = line / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(self._look.colour(colours.fill) if colours.fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour(colours.edge), line) if colours.edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)
        if self._current:
            bar = QRectF(6, 10, 4, self.height() - 20)
            if self._look.right_to_left:
                bar.moveRight(self.width() - 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent"))
            painter.drawRoundedRect(bar, 2, 2)

    def _paint_words(self, painter: QPainter, colours: ButtonColours) -> None:
        room = self.width() - self._sides()
        words = self._words_rect(room)
        spare = 0 if self._kind in _LEADING else max(0, (room - words.width()) // 2)
        start = self._pad() + spare
        if self._icon_name:
            self._paint_icon(painter, self._icon_name, colours.icon, start)
            start += self._icon_room(self._icon_name)
        box = self._mirrored(QRect(start, 0, room - spare, self.height()))
        painter.setPen(self._look.colour(colours.ink))
        painter.setFont(self.font())
        painter.drawText(box, self._flags(room), self._words)
        if self._trailing:
            end = start + min(words.width(), room) + self._gap()
            self._paint_icon(painter, self._trailing, colours.icon, end)

    def _paint_icon(self, painter: QPainter, name: str, colour: str, x: int) -> None:
        side = self._look.theme.px(_ICON)
        box = self._mirrored(QRect(x, (self.height() - side) // 2, side, side))
        painter.drawPixmap(QPoint(box.x(), box.y()), self._look.pixmap(name, colour, _ICON))

    def _mirrored(self, box: QRect) -> QRect:
        if self._look.right_to_left:
            return QRect(self.width() - box.x() - box.width(), box.y(), box.width(), box.height())
        return box
