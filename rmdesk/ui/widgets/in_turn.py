"""Making a long page a piece at a time, so that what is in sight is there at once and no key has to wait."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot


class InTurn(QObject):
    """Takes the next step of `steps` in each turn of the event loop, the first few of them on the spot."""

    def __init__(self, steps: Iterator[None], at_once: int, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._on_later)
        self._done = False
        for _ in range(at_once):
            self._take()
        if not self._done:
            self._later.start()

    @property
    def done(self) -> bool:
        """Whether all of it is there."""
        return self._done

    def finish(self) -> None:
        """Take all the steps that are left, now."""
        self._later.stop()
        while not self._done:
            self._take()

    def _take(self) -> None:
        self._done = self._done or next(self._steps, self) is self

    @Slot()
    def _on_later(self) -> None:
        self._take()
        if not self._done:
            self._later.start()
