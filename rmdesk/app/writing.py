"""Every write gets a second chance on a full disk: the ballast of the vault is given up first."""

from collections.abc import Callable
from typing import TypeVar

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.tasks import TaskRunner
from rmdesk.vaultkeeping.folder import VaultFolder, release_ballast

T = TypeVar("T")


class BallastRunner:
    """A task runner that, when a piece of work meets a full disk, releases the ballast and does the work once more."""

    def __init__(self, runner: TaskRunner, folder: VaultFolder) -> None:
        self._runner = runner
        self._folder = folder
        self._failures = 0

    @property
    def failures(self) -> int:
        """How many pieces of work have failed so far, second chances included."""
        return self._failures

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """See `TaskRunner.run`."""

        def with_room() -> T:
            try:
                return work()
            except DiskFull:
                if not release_ballast(self._folder):
                    raise
                return work()

        def on_failed(error: Exception) -> None:
            self._failures += 1
            failed(error)

        self._runner.run(with_room, done, on_failed)

    def drain(self, timeout: float) -> bool:
        """See `TaskRunner.drain`."""
        return self._runner.drain(timeout)
