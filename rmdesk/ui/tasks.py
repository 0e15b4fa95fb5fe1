"""Work off the UI thread: one serial thread per runner, answers back on the UI thread.

Storage is read on the UI thread and written on the one thread of the first runner, so writes keep their order. A second
runner serves slow work (deriving a key, waiting for a worker process), so that it never holds a save up.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from rmdesk.domain.errors import WorldError

T = TypeVar("T")


class TaskRunner(Protocol):
    """Runs work one after the other, elsewhere, and answers on the UI thread."""

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Queue `work`. Its result goes to `done`, or its exception to `failed`, on the UI thread and in order."""
        ...

    def drain(self, timeout: float) -> bool:
        """Finish everything queued, its answers included, within `timeout` seconds; False when time ran out."""
        ...


@dataclass(frozen=True, slots=True)
class _Task(Generic[T]):
    """One piece of work; calling it gives the answer to deliver on the UI thread."""

    work: Callable[[], T]
    done: Callable[[T], None]
    failed: Callable[[Exception], None]
    report_bug: Callable[[Exception], None]

    def perform(self) -> Callable[[], None]:
        """Do the work on the calling thread; returns what the UI thread has to call."""
        try:
            result = self.work()
        except Exception as error:  # noqa: BLE001 - handed on whole to the UI thread, which tells or reports it
            return _Failure(error, self.failed, self.report_bug)
        return _Success(result, self.done)


@dataclass(frozen=True, slots=True)
class _Success(Generic[T]):
    result: T
    done: Callable[[T], None]

    def __call__(self) -> None:
        self.done(self.result)


@dataclass(frozen=True, slots=True)
class _Failure:
    error: Exception
    failed: Callable[[Exception], None]
    report_bug: Callable[[Exception], None]

    def __call__(self) -> None:
        """Tell the caller. What is not the world's failure is a bug of ours and is reported too, come what may."""
        try:
            self.failed(self.error)
        finally:
            if not isinstance(self.error, WorldError):
                self.report_bug(self.error)


class ThreadTaskRunner(QObject):
    """A `TaskRunner` over one daemon thread, started with the first work.

    Args:
        name: the thread's name, for the log.
        report_bug: called on the UI thread with every exception that is not a `WorldError`.
    """

    _answered = Signal()

    def __init__(self, name: str, report_bug: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._report_bug = report_bug
        self._condition = threading.Condition()
        self._waiting: deque[Callable[[], Callable[[], None]]] = deque()
        self._answers: deque[Callable[[], None]] = deque()
        self._unfinished = 0
        self._closed = False
        self._thread: threading.Thread | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """See `TaskRunner.run`.

        Raises:
            RuntimeError: the runner has been closed.
        """
        task = _Task(work, done, failed, self._report_bug)
        with self._condition:
            if self._closed:
                raise RuntimeError(f"task runner {self._name} is closed")
            self._waiting.append(task.perform)
            self._unfinished += 1
            self._start_thread()
            self._condition.notify_all()

    def drain(self, timeout: float) -> bool:
        """See `TaskRunner.drain`. Call it on the UI thread; work that the answers queue is finished too."""
        deadline = time.monotonic() + timeout
        while True:
            with self._condition:
                finished = self._condition.wait_for(self._nothing_left, max(0.0, deadline - time.monotonic()))
            self._deliver()
            if not finished:
                return False
            with self._condition:
                if not self._unfinished and not self._answers:
                    return True

    def close(self, timeout: float) -> bool:
        """Drain, then end the thread. Nothing can be queued afterwards. False when time ran out."""
        drained = self.drain(timeout)
        with self._condition:
            self._closed = True
            self._condition.notify_all()
            thread = self._thread
        if drained and thread is not None:
            thread.join(timeout)
        return drained

    @property
    def busy(self) -> bool:
        """Whether any work is queued or under way."""
        with self._condition:
            return self._unfinished > 0

    def _start_thread(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work_through, name=self._name, daemon=True)
            self._thread.start()

    def _nothing_left(self) -> bool:
        return self._unfinished == 0

    def _work_through(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(self._has_reason_to_wake)
                if not self._waiting:
                    return
                perform = self._waiting.popleft()
            answer = perform()
            with self._condition:
                self._answers.append(answer)
                self._unfinished -= 1
                self._condition.notify_all()
            del perform, answer  # they can hold a passphrase or keys, and the next piece of work may never come
            self._answered.emit()

    def _has_reason_to_wake(self) -> bool:
        return self._closed or bool(self._waiting)

    def _deliver(self) -> None:
        """Hand the answers out. One that raises leaves the rest for the next call, which is asked for at once."""
        while True:
            with self._condition:
                if not self._answers:
                    return
                answer = self._answers.popleft()
            try:
                answer()
            except BaseException:
                self._answered.emit()
                raise
