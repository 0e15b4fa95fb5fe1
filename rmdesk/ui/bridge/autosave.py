"""Drafts save themselves: soon after typing stops, and every so often while it goes on.

The text is read from its field only when it is about to be written, so a key press costs a timer restart and no copy.
What could not be written is kept and tried again by itself. "Saved" is said only after the work has returned.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import Told, WorldError

V = TypeVar("V")
T = TypeVar("T")

TOLD_OF_A_BUG = Told(
    "This could not be saved.",
    "What you typed is still on the screen, and everything saved before is safe.",
    "rmdesk will try again by itself. You can also copy your words and keep them somewhere safe.",
)


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing has been typed yet."""


@dataclass(frozen=True, slots=True)
class Typing:
    """Something has changed and is not written yet."""


@dataclass(frozen=True, slots=True)
class Saving:
    """The work is under way."""


@dataclass(frozen=True, slots=True)
class Saved:
    """Everything is on the disk since `at`."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Failed:
    """Not saved; the text is kept and will be tried again."""

    told: Told


SaveState = Idle | Typing | Saving | Saved | Failed


@dataclass(frozen=True, slots=True)
class Pace:
    """How soon to save, in milliseconds.

    `longest_ms` stays below 2 seconds so that 2 seconds hold with the time of the write itself.
    """

    quiet_ms: int = 500
    longest_ms: int = 1_500
    retry_ms: tuple[int, ...] = (2_000, 5_000, 15_000, 60_000)


STANDARD_PACE = Pace()


class Runner(Protocol):
    """The part of a task runner that saving needs."""

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Queue `work`; answer on the UI thread."""
        ...

    def drain(self, timeout: float) -> bool:
        """Finish everything queued."""
        ...


@dataclass(frozen=True, slots=True)
class _Held(Generic[V]):
    """A value that has been read already, in the shape of a field that can be read."""

    value: V

    def __call__(self) -> V:
        return self.value


class Autosave(QObject, Generic[V]):
    """Saves the changed fields of one page or one wing, all that wait in one piece of work.

    Args:
        runner: the writer.
        clock: tells when a save came back.
        save: called off the UI thread with the changed fields, `{field: value}`. It raises if they are not on the disk.
        pace: how soon.
    """

    state_changed = Signal(object)
    """A `SaveState`, each time it changes."""

    def __init__(
        self,
        runner: Runner,
        clock: Clock,
        save: Callable[[Mapping[str, V]], None],
        pace: Pace = STANDARD_PACE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._clock = clock
        self._save = save
        self._pace = pace
        self._waiting: dict[str, Callable[[], V]] = {}
        self._under_way: dict[str, V] = {}
        self._due = False
        self._failures = 0
        self._state: SaveState = Idle()
        self._quiet = self._new_timer(self._save_when_due)
        self._longest = self._new_timer(self._save_when_due)
        self._retry = self._new_timer(self.retry_now)

    @property
    def state(self) -> SaveState:
        """How things stand."""
        return self._state

    @property
    def unsaved(self) -> bool:
        """Whether anything typed is not on the disk yet."""
        return bool(self._waiting or self._under_way)

    def changed(self, field: str, read: Callable[[], V]) -> None:
        """Note that `field` has changed; `read` gives its value, on the UI thread, when it is about to be saved.

        A field that goes away calls `flush` first, or hands over a `read` that needs no widget.
        """
        self._waiting[field] = read
        if isinstance(self._state, Failed):
            return
        self._quiet.start(self._pace.quiet_ms)
        if not self._longest.isActive():
            self._longest.start(self._pace.longest_ms)
        self._become(Typing())

    def waits(self, field: str) -> bool:
        """Whether words of that field are not on the disk yet."""
        return field in self._waiting or field in self._under_way

    def forget(self, field: str) -> None:
        """Drop what waits for `field`: it has been saved another way, or thrown away by its writer."""
        self._waiting.pop(field, None)
        if isinstance(self._state, Failed) and not self.unsaved:
            self._retry.stop()
            self._failures = 0
            self._become(Idle())

    def retry_now(self) -> None:
        """Try again at once after a failure; without one, save what waits."""
        self._retry.stop()
        self._save_when_due()

    def flush(self, timeout: float) -> bool:
        """Save everything before a lock or a close, on the spot, at most `timeout` seconds a wait.

        Returns:
            Whether everything typed is now on the disk.
        """
        if self._runner.drain(timeout) and self._waiting and not self._under_way:
            self._start_saving()
            self._runner.drain(timeout)
        return not self.unsaved

    def stop(self) -> None:
        """No more timers: the writer is about to be closed."""
        for timer in (self._quiet, self._longest, self._retry):
            timer.stop()

    def _new_timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        timer.timeout.connect(slot)
        return timer

    def _save_when_due(self) -> None:
        self._due = True
        if self._waiting and not self._under_way:
            self._start_saving()

    def _start_saving(self) -> None:
        self._due = False
        self._quiet.stop()
        self._longest.stop()
        self._under_way, troubles = _read_all(self._waiting)
        self._waiting = {}
        for trouble in troubles:
            self._runner.run(partial(_raise, trouble), _ignore, _ignore)
        if not isinstance(self._state, Failed):
            self._become(Saving())
        batch = dict(self._under_way)
        self._runner.run(lambda: self._save(batch), self._on_saved, self._on_failed)

    def _on_saved(self, _result: None) -> None:
        self._under_way = {}
        self._failures = 0
        self._retry.stop()
        self._become(Typing() if self._waiting else Saved(self._clock.now()))
        if self._waiting:
            self._continue()

    def _continue(self) -> None:
        """Go on with what was typed while the last batch was being written."""
        if self._due:
            self._start_saving()
        elif not self._longest.isActive():
            self._longest.start(self._pace.longest_ms)

    def _on_failed(self, error: Exception) -> None:
        kept: dict[str, Callable[[], V]] = {field: _Held(value) for field, value in self._under_way.items()}
        self._waiting = kept | self._waiting
        self._under_way = {}
        self._quiet.stop()
        self._longest.stop()
        last = len(self._pace.retry_ms) - 1
        self._retry.start(self._pace.retry_ms[min(self._failures, last)])
        self._failures += 1
        self._become(Failed(error.told if isinstance(error, WorldError) else TOLD_OF_A_BUG))

    def _become(self, state: SaveState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)


def _read_all(waiting: Mapping[str, Callable[[], V]]) -> tuple[dict[str, V], list[Exception]]:
    """The values, and what went wrong: a field that cannot be read (a bug) must not hold the others up."""
    values: dict[str, V] = {}
    troubles: list[Exception] = []
    for field, read in waiting.items():
        try:
            values[field] = read()
        except Exception as error:  # noqa: BLE001 - of whatever kind: the runner reports it
            troubles.append(error)
    return values, troubles


def _raise(error: Exception) -> None:
    raise error


def _ignore(_answer: object) -> None:
    """Whoever runs the work has reported it."""
