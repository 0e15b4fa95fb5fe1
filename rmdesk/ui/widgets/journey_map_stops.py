"""The stops on the map: real buttons that draw a landmark or a numbered stone, with a few words below."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.journey_map_values import Passage, SessionStop, StageStop
from rmdesk.ui.widgets.plain_text import in_brief, without_mnemonic

_UNLIMITED = 10_000
_FLAGS = int(Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignHCenter.value | Qt.AlignmentFlag.AlignTop.value)
_LANDMARK, _HERE, _STONE = 22, 28, 16
_STAGE_ROOM, _SESSION_ROOM = 112, 58


class Stop(QPushButton):
    """`radius` is that of its mark. The map sets where the mark stands inside the button."""

    def __init__(self, look: Look, words: str, name: str, hint: str, radius: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._radius = radius
        self._mark = 0.0
        self.words = in_brief(words)
        self.setText(without_mnemonic(self.words))
        self.setAccessibleName(in_brief(name))
        self.setAccessibleDescription(hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)

    @property
    def radius(self) -> int:
        """Half the size of the mark in pixels."""
        return self._look.theme.px(self._radius)

    def put_mark(self, y: float) -> None:
        """Where the middle of the mark is, from the top of the button."""
        self._mark = y
        self.update()

    def wide(self) -> int:
        """The least width in pixels."""
        raise NotImplementedError

    def words_height(self, width: int) -> int:
        """What the words below the mark need at that width."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Whatever the map gives it."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses it too, on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def _paint_disc(self, painter: QPainter, fill: str, edge: str, line: float) -> None:
        painter.setBrush(self._look.colour(fill))
        painter.setPen(QPen(self._look.colour(edge), line))
        radius = self.radius - line / 2
        painter.drawEllipse(QPointF(self.width() / 2, self._mark), radius, radius)

    def _below(self) -> int:
        return round(self._mark) + self.radius + self._look.theme.space(4)

    def _fonts(self) -> tuple[QFont, QFont]:
        """For words that stand out, and for others."""
        strong, plain = self._look.font(TextRole.SMALL), self._look.font(TextRole.SMALL)
        strong.setWeight(QFont.Weight.DemiBold)
        return strong, plain

    def _height_of(self, font: QFont, words: str, width: int) -> int:
        if not words:
            return 0
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, _UNLIMITED), _FLAGS, words).height()

    def _write(self, painter: QPainter, top: int, words: str, font: QFont, colour: str) -> int:
        """Write below one another; returns where the next words begin."""
        height = self._height_of(font, words, self.width())
        painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        painter.drawText(QRect(0, top, self.width(), height), _FLAGS, words)
        return top + height


class StageMark(Stop):
    """A landmark with an icon, the name of the stage, and what the programme holds then."""

    def __init__(self, look: Look, stage: StageStop, parent: QWidget) -> None:
        here = stage.passage is Passage.HERE
        self.stage = stage
        name = ", ".join(part for part in (stage.title, stage.said) if part)
        hint = ". ".join(part for part in (stage.event, stage.summary) if part)
        super().__init__(look, stage.title, name, hint, _HERE if here else _LANDMARK, parent)

    def wide(self) -> int:
        """Room for its longest word."""
        metrics = QFontMetrics(self._fonts()[0])
        words = f"{self.words} {self.stage.event}".split()
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return max(self._look.theme.px(_STAGE_ROOM), longest + self._look.theme.space(8))

    def words_height(self, width: int) -> int:
        """Its name, where the pair is, and what the programme holds."""
        strong, plain = self._fonts()
        lines = ((strong, self.words), (plain, self.stage.said), (plain, self.stage.event))
        return sum(self._height_of(font, words, width) for font, words in lines) + self._look.theme.space(4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw mark, icon and words."""
        painter = self._begin()
        passage, over = self.stage.passage, self.underMouse() or self.isDown()
        if passage is Passage.HERE:
            fill, edge, ink = "accent", "accent", "on_accent"
        elif passage is Passage.BEHIND:
            fill, edge, ink = "accent_soft", "accent", "on_soft"
        else:
            fill, edge, ink = "surface", "control", "muted"
        if over and passage is not Passage.HERE:
            fill, edge, ink = "accent_soft", "accent", "on_soft"
        self._paint_disc(painter, fill, edge, 2)
        icon = self._look.pixmap(self.stage.icon, ink, 24 if passage is Passage.HERE else 20)
        side = icon.width() / icon.devicePixelRatio()
        painter.drawPixmap(QPointF(self.width() / 2 - side / 2, self._mark - side / 2), icon)
        strong, plain = self._fonts()
        strong.setUnderline(over)
        top = self._write(painter, self._below(), self.words, strong, "text")
        top = self._write(painter, top, self.stage.said, plain, "accent")
        self._write(painter, top, self.stage.event, plain, "muted")


class SessionMark(Stop):
    """A stone with the number of a session, and its day below."""

    def __init__(self, look: Look, session: SessionStop, parent: QWidget) -> None:
        self.session = session
        super().__init__(look, str(session.number), session.name, session.hint, _STONE, parent)

    def wide(self) -> int:
        """Room for its day."""
        metrics = QFontMetrics(self._fonts()[0])
        longest = max((metrics.horizontalAdvance(line) for line in self.session.short.split("\n")), default=0)
        return max(self._look.theme.px(_SESSION_ROOM), longest + self._look.theme.space(8))

    def words_height(self, width: int) -> int:
        """Its day."""
        return self._height_of(self._fonts()[0], self.session.short, width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw stone, number and words."""
        painter = self._begin()
        passage, over = self.session.passage, self.underMouse() or self.isDown()
        strong, plain = self._fonts()
        if passage is Passage.HERE:
            fill, edge, ink = "accent", "accent", "on_accent"
        elif passage is Passage.BEHIND or over:
            fill, edge, ink = "accent_soft", "accent", "on_soft"
        else:
            fill, edge, ink = "surface", "control", "text"
        self._paint_disc(painter, fill, edge, 2)
        painter.setFont(strong)
        painter.setPen(self._look.colour(ink))
        side = 2 * self.radius
        box = QRectF(self.width() / 2 - side / 2, self._mark - side / 2, side, side)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words)
        font = strong if passage is Passage.HERE else plain
        font.setUnderline(over)
        self._write(painter, self._below(), self.session.short, font, "text" if passage is Passage.HERE else "muted")
