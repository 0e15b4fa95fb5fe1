"""Hears that the system wants the program to end (logging out, shutting down, Ctrl+C), so that it can save first.

Python runs a signal's handler only between two of its own steps, and while nothing happens Qt takes none. So the number
of the signal goes through a pipe that Qt watches. Windows has no such signals: there Qt tells by itself.
"""

import os
import signal
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_ENDS = ("SIGTERM", "SIGHUP", "SIGINT")


class EndSignals(QObject):
    """Emits `asked` on the UI thread, however often the system asks. Make one for a process, and keep it."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = -1

    def listen(self) -> bool:
        """Begin; False where there are no such signals."""
        if sys.platform == "win32":
            return False
        self._reader, writer = os.pipe()
        for end in (self._reader, writer):
            os.set_blocking(end, False)
        notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_heard)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        for name in _ENDS:
            signal.signal(getattr(signal, name), _heard)
        return True

    @Slot()
    def _on_heard(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._reader, 64)
        self.asked.emit()


def _heard(_number: int, _frame: object) -> None:
    """Nothing more: the pipe has been told."""
