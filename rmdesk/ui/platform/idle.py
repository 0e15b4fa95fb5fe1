"""Locks after a while without anybody at the keyboard, with a quiet line a minute before.

One timer that fires when it may be time and then looks; keys and clicks only note the moment, so they cost nothing.
"""

import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

STANDARD_LIMIT = timedelta(minutes=3)
SHORTEST_LIMIT = timedelta(minutes=2)
QUIET_LINE = timedelta(minutes=1)


def seconds_awake_or_asleep() -> float:
    """Seconds that go on while the computer sleeps, where the system counts them."""
    counter: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if counter is None else time.clock_gettime(counter)


class IdleWatch(QObject):
    """Emits `nearly(True)` a minute before the limit, `nearly(False)` when somebody is back, `idle` at the limit.

    Args:
        monotonic: seconds that only go up.
        quiet_line: how long before the limit the line shows.
        takes_longer: whether what is on the screen takes long to read; the limit is doubled then.
    """

    nearly = Signal(bool)
    idle = Signal()

    def __init__(
        self,
        monotonic: Callable[[], float] = seconds_awake_or_asleep,
        quiet_line: timedelta = QUIET_LINE,
        parent: QObject | None = None,
        takes_longer: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._takes_longer = takes_longer
        self._monotonic = monotonic
        self._quiet_line = quiet_line.total_seconds()
        self._limit = STANDARD_LIMIT.total_seconds()
        self._last = monotonic()
        self._told = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._look)

    def start(self, limit: timedelta = STANDARD_LIMIT) -> None:
        """Begin, or go on with another limit. A limit under 2 minutes is taken as 2 minutes."""
        self._limit = max(limit, SHORTEST_LIMIT).total_seconds()
        self._last = self._monotonic()
        self._say_nearly(False)
        self._wait(self._limit - self._quiet_line)

    def stop(self) -> None:
        """Locked already: no more watching."""
        self._timer.stop()
        self._say_nearly(False)

    def act(self) -> None:
        """Somebody did something. Too late if the time has passed already, as after a sleep."""
        if not self._timer.isActive():
            return
        if self._quiet_seconds() >= self._limit and self._quiet_seconds() >= self._limit_now():
            self._end()
            return
        self._last = self._monotonic()
        if self._told:
            self._say_nearly(False)
            self._wait(self._limit - self._quiet_line)

    def _look(self) -> None:
        quiet, limit = self._quiet_seconds(), self._limit_now()
        if quiet >= limit:
            self._end()
        elif quiet >= limit - self._quiet_line:
            self._say_nearly(True)
            self._wait(limit - quiet)
        else:
            self._wait(limit - self._quiet_line - quiet)

    def _limit_now(self) -> float:
        """Asked for only when it may be time: looking at the page takes a moment."""
        return self._limit * 2 if self._takes_longer() else self._limit

    def _end(self) -> None:
        self.stop()
        self.idle.emit()

    def _quiet_seconds(self) -> float:
        return max(0.0, self._monotonic() - self._last)

    def _wait(self, seconds: float) -> None:
        self._timer.start(max(10, int(seconds * 1000)))

    def _say_nearly(self, nearly: bool) -> None:
        if nearly != self._told:
            self._told = nearly
            self.nearly.emit(nearly)
