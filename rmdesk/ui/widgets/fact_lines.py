"""A few short lines, each with its icon, painted as one widget: a board of many cards needs few widgets a card."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.plain_text import in_brief

_ICON = 16
_GAP = 8
_BETWEEN = 4
_FLAGS = int(Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value | Qt.AlignmentFlag.AlignTop.value)
_ANYWHERE = int(Qt.TextFlag.TextWrapAnywhere.value | Qt.AlignmentFlag.AlignLeading.value)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: its icon, its words, and the colour of both."""

    icon: str
    words: str
    colour: str = "muted"


class FactLines(QWidget):
    """Screen readers read all lines as one text."""

    def __init__(self, look: Look, facts: Sequence[Fact]) -> None:
        super().__init__()
        self._look = look
        self._facts = tuple(Fact(one.icon, in_brief(one.words), one.colour) for one in facts)
        self._placed: dict[int, list[QRect]] = {}
        self.setAccessibleName(". ".join(one.words for one in self._facts))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._restyle()
        look.changed.connect(self._restyle)

    @property
    def words(self) -> str:
        """All lines, one below the other."""
        return "\n".join(one.words for one in self._facts)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Longer lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height in pixels of all lines at that width."""
        boxes = self._boxes(width)
        return boxes[-1].bottom() + 1 if boxes else 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Each on one line."""
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(one.words) for one in self._facts), default=0)
        width = min(longest + self._indent() + 2, self._look.measure)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A word or two beside the icon."""
        width = self._indent() + self._look.theme.px(64)
        return QSize(width, self.heightForWidth(max(self.width(), width)) if self.isVisible() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw icons and words, from the side where reading starts."""
        painter = QPainter(self)
        painter.setFont(self.font())
        theme, mirrored = self._look.theme, self._look.right_to_left
        side = theme.px(_ICON)
        drop = max(0, (self.fontMetrics().height() - side) // 2)
        for fact, box in zip(self._facts, self._boxes(self.width()), strict=True):
            x = self.width() - side if mirrored else 0
            painter.drawPixmap(x, box.y() + drop, self._look.pixmap(fact.icon, fact.colour, _ICON))
            painter.setPen(self._look.colour(fact.colour))
            area = QRect(0 if mirrored else box.x(), box.y(), box.width(), box.height())
            painter.drawText(area, self._flags(fact, area.width()), fact.words)

    def _indent(self) -> int:
        return self._look.theme.px(_ICON) + self._look.theme.space(_GAP)

    def _boxes(self, width: int) -> list[QRect]:
        """Where the words of each line stand."""
        if width not in self._placed:
            self._placed[width] = self._measured(width)
        return self._placed[width]

    def _measured(self, width: int) -> list[QRect]:
        boxes, top, indent = [], 0, self._indent()
        room = max(1, width - indent)
        least = max(self.fontMetrics().height(), self._look.theme.px(_ICON))
        for fact in self._facts:
            wanted = self.fontMetrics().boundingRect(QRect(0, 0, room, 100_000), self._flags(fact, room), fact.words)
            boxes.append(QRect(indent, top, room, max(least, wanted.height())))
            top = boxes[-1].bottom() + 1 + self._look.theme.space(_BETWEEN)
        return boxes

    def _flags(self, fact: Fact, room: int) -> int:
        metrics = self.fontMetrics()
        breaks = any(metrics.horizontalAdvance(word) > room for word in fact.words.split())
        return _ANYWHERE if breaks else _FLAGS

    def _restyle(self) -> None:
        self.setFont(self._look.font(TextRole.SMALL))
        self._placed.clear()
        self.updateGeometry()
        self.update()
