"""A task runner without a thread: runs work at once, or when the test asks for it."""

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from rmdesk.domain.errors import WorldError

T = TypeVar("T")


class FakeTaskRunner:
    """Runs inline by default; after `hold()` it queues until `run_next()`, `run_all()` or `drain()`.

    `bugs` records what the bug reporter would have got; `fail_next(error)` makes the next work raise instead.
    """

    def __init__(self) -> None:
        self.bugs: list[Exception] = []
        self.drained = 0
        self.stuck = False
        self._holding = False
        self._queue: deque[Callable[[], None]] = deque()
        self._failures: deque[Exception] = deque()

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        def perform() -> None:
            try:
                if self._failures:
                    raise self._failures.popleft()
                result = work()
            except Exception as error:  # noqa: BLE001 - handed on, as the real runner does
                failed(error)
                if not isinstance(error, WorldError):
                    self.bugs.append(error)
            else:
                done(result)

        self._queue.append(perform)
        if not self._holding:
            self.run_all()

    def drain(self, timeout: float) -> bool:
        self.drained += 1
        if self.stuck:
            return False
        self.run_all()
        return True

    def hold(self) -> None:
        """Queue from now on."""
        self._holding = True

    def release(self) -> None:
        """Run what waits, and run inline again."""
        self._holding = False
        self.run_all()

    def fail_next(self, *errors: Exception) -> None:
        """The next pieces of work raise these, one each."""
        self._failures.extend(errors)

    def run_next(self) -> None:
        self._queue.popleft()()

    def run_all(self) -> None:
        while self._queue:
            self._queue.popleft()()

    @property
    def waiting(self) -> int:
        return len(self._queue)
