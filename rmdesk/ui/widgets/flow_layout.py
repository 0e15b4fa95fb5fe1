"""A layout that puts things beside one another and starts a new line when a line is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from rmdesk.ui.theme.look import Look


class FlowLayout(QLayout):
    """Rows of buttons, tags or chips. It is as high as its width makes it, and follows the direction of reading."""

    def __init__(self, look: Look, parent: QWidget | None = None, gap: int = 12) -> None:
        super().__init__()
        self._look = look
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._on_look_changed)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add one thing at the end."""
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        """How many things there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """One thing, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take one thing out."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all lines at that width."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it is of another size, came, or went."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Everything on one line."""
        sizes = [_wished(item) for item in self._items if not item.isEmpty()]
        gaps = self._space() * max(0, len(sizes) - 1)
        return QSize(sum(s.width() for s in sizes) + gaps, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The largest single thing: as narrow as it can be, and as low as it is with the room that it wants."""
        size = QSize()
        for item in self._items:
            low = _wished(item).height() if item.hasHeightForWidth() else item.minimumSize().height()
            size = size.expandedTo(QSize(item.minimumSize().width(), low))
        return size

    def _space(self) -> int:
        return self._look.theme.space(self._gap)

    def _on_look_changed(self) -> None:
        self.invalidate()

    def _place(self, rect: QRect, move: bool) -> int:
        """Lay out in lines inside `rect`; returns the height used in pixels."""
        gap, used = self._space(), 0
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            x = 0
            for item, size in line:
                if move:
                    left = rect.width() - x - size.width() if self._look.right_to_left else x
                    corner = QPoint(rect.x() + left, rect.y() + used + (height - size.height()) // 2)
                    item.setGeometry(QRect(corner, size))
                x += size.width() + gap
            used += height + gap
        return max(0, used - gap)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._fitted(item, width)
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._space()
        return lines

    @staticmethod
    def _fitted(item: QLayoutItem, width: int) -> QSize:
        size = _wished(item)
        if size.width() <= width:
            return size
        narrow = max(width, item.minimumSize().width())
        return QSize(narrow, item.heightForWidth(narrow) if item.hasHeightForWidth() else size.height())


def _wished(item: QLayoutItem) -> QSize:
    """As wide as it wants to be, and as high as it is then.

    Words that have just become longer still ask for the height of the width that they had before.
    """
    size = item.sizeHint()
    return QSize(size.width(), item.heightForWidth(size.width())) if item.hasHeightForWidth() else size
