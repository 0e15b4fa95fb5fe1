"""Doing something to a window and waiting until it has been painted, for programs that are measured."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE = 10.0
_QUIET_TURNS = 5


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        self._widget = widget
        widget.installEventFilter(self)

    def stop(self) -> None:
        """Count no more. Else it would look on until an event loop ends, and all of them together would cost time."""
        self._widget.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def until_painted(
    widget: Callable[[], QWidget], work: Callable[[], object], at_rest: Callable[[], bool] = lambda: True
) -> float:
    """Do it, and wait until that widget has been painted after it: milliseconds. Then everything else is let happen."""
    begin = time.perf_counter()
    work()
    painted = Painted(widget())
    while not painted.count and time.perf_counter() < begin + _PATIENCE:
        QApplication.processEvents()
    took = (time.perf_counter() - begin) * 1e3
    painted.stop()
    while not at_rest() and time.perf_counter() < begin + _PATIENCE:
        QApplication.processEvents()
    for _ in range(_QUIET_TURNS):
        QApplication.processEvents()
    return took
