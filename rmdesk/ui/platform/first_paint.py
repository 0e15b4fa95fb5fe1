"""Telling when the first picture of a window is on the screen, so that everything else can wait for it.

A timer of 0 ms is no good for that: it comes before the first picture, and what it starts then competes with it.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 2_000
_SETTLE_MS = 30
"""From the first picture on: the next one often follows at once, with the focus or another size."""


class FirstPaint(QObject):
    """Tells once. A window that is never painted (started minimised, say) counts as painted after `patience_ms`."""

    painted = Signal()

    def __init__(self, window: QWidget, patience_ms: int = _PATIENCE_MS) -> None:
        super().__init__(window)
        self._window = window
        self._told = False
        window.installEventFilter(self)
        QTimer.singleShot(patience_ms, self._tell)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait until the picture that is being painted now has been handed over, and the next one too."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(_SETTLE_MS, self._tell)
        return False

    @Slot()
    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self._window.removeEventFilter(self)
            self.painted.emit()
