"""Two things beside one another where there is room, else one below the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look

_LEAST_WIDTH = 300


class SideBySide(QWidget):
    """Both get half of the room; below some 300 pixels each at 100% the second goes under the first."""

    def __init__(self, look: Look, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for part in (first, second):
            self._layout.addWidget(part, 1)
        self._fit()
        look.changed.connect(self._fit)

    @property
    def is_beside(self) -> bool:
        """Whether both stand on one line."""
        return self._layout.direction() == QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        gap = self._look.theme.space(24)
        beside = self.width() >= 2 * self._look.theme.px(_LEAST_WIDTH) + gap
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._layout.setSpacing(gap)
        if direction != self._layout.direction():
            self._layout.setDirection(direction)
