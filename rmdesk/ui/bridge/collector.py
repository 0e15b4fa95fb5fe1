"""Collecting garbage on the UI thread only.

Python collects reference cycles on whichever thread happens to ask for memory. A window that is no longer used is often
part of such a cycle, and Qt objects that are destroyed on another thread than their own can crash the program. So the
automatic collection is off while the program runs, and a timer of the UI thread collects instead.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_PAUSE = 2000
"""Milliseconds between looks. A look without anything to collect costs microseconds."""


class Collector(QObject):
    """Takes over from the automatic collection, from its making until `stop`. One for each program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.collect)
        gc.disable()
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python would have done by itself."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        for generation in (2, 1, 0):
            if due[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Hand back to the automatic collection."""
        self._timer.stop()
        gc.enable()
