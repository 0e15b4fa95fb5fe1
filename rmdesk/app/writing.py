"""Every write gets a second chance on a full disk: the ballast of the vault is given up first."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.tasks import TaskRunner
from rmdesk.vaultkeeping.folder import VaultFolder, release_ballast

T = TypeVar("T")


def with_room(folder: VaultFolder, work: Callable[[], T]) -> T:
    """Do that work; when it meets a full disk, release the ballast and do it once more.

    Raises:
        DiskFull: there is no room, or still none. Whatever else `work` raises comes out as it is.
    """
    try:
        return work()
    except DiskFull:
        if not release_ballast(folder):
            raise
        return work()


class BallastRunner:
    """A task runner that, when a piece of work meets a full disk, releases the ballast and does the work once more."""

    def __init__(self, runner: TaskRunner, folder: VaultFolder) -> None:
        self._runner = runner
        self._folder = folder
        self._failures = 0
        self.after: Callable[[], None] = lambda: None
        """Called on the UI thread after each piece of work that was done."""

    @property
    def failures(self) -> int:
        """How many pieces of work have failed so far, second chances included."""
        return self._failures

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """See `TaskRunner.run`."""

        def on_failed(error: Exception) -> None:
            self._failures += 1
            failed(error)

        def on_done(result: T) -> None:
            done(result)
            self.after()

        self._runner.run(partial(with_room, self._folder, work), on_done, on_failed)

    def drain(self, timeout: float) -> bool:
        """See `TaskRunner.drain`."""
        return self._runner.drain(timeout)
