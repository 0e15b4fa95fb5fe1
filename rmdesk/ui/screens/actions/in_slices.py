"""Making many widgets without a stall: a few in each turn of the event loop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class InSlices(QObject):
    """Calls `work` in turn after turn until it says that nothing is left."""

    def __init__(self, work: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def busy(self) -> bool:
        """Whether there is something left to make."""
        return self._timer.isActive()

    def start(self) -> None:
        """There is something to make."""
        self._timer.start()

    def stop(self) -> None:
        """What was left to make is not wanted any more."""
        self._timer.stop()

    @Slot()
    def _on_turn(self) -> None:
        if self._work():
            self._timer.start()
