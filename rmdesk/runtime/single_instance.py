"""One open window for each user, and for each workbook: a lock that the operating system lets go of by itself.

The file stays when the lock is released and is always empty: taking it away could let two processes hold two files of
the same name. After `execv` the new process can `adopt` the descriptor (no moment without the lock) or `acquire` anew
and wait.
"""

import os
import sys
import time
from pathlib import Path

from rmdesk.domain.errors import AlreadyOpen
from rmdesk.runtime.atomic import world_error

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.05


class InstanceLock:
    """The lock on one file. Not held until `acquire` or `adopt`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor is not None

    def acquire(self, wait: float = 0.0) -> None:
        """Takes the lock, trying for up to `wait` seconds.

        Raises:
            AlreadyOpen: another process holds it.
            DiskFull, CannotWrite: the lock file cannot be made.
        """
        if self.held:
            return
        deadline = time.monotonic() + wait
        descriptor = _open(self._path)
        while not _try_to_lock(descriptor):
            if time.monotonic() >= deadline:
                os.close(descriptor)
                raise AlreadyOpen("the lock is held")
            time.sleep(_PAUSE)
        self._descriptor = descriptor

    def release(self) -> None:
        """Lets go. Does nothing when the lock is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def hand_over(self) -> int:
        """The descriptor, kept open through `execv` for the next process to `adopt`.

        Raises:
            RuntimeError: the lock is not held.
        """
        if self._descriptor is None:
            raise RuntimeError("nothing to hand over")
        os.set_inheritable(self._descriptor, True)
        return self._descriptor

    def adopt(self, descriptor: int) -> None:
        """Takes over what the process before `execv` held.

        Raises:
            AlreadyOpen: the descriptor is not an open lock on this file.
        """
        try:
            ours = os.path.samestat(os.fstat(descriptor), self._path.stat())
        except OSError as error:
            raise AlreadyOpen("no such descriptor") from error
        if not ours or not _try_to_lock(descriptor):
            raise AlreadyOpen("another file or another holder")
        os.set_inheritable(descriptor, False)
        self._descriptor = descriptor


def _open(path: Path) -> int:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise world_error(error) from error


def _try_to_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
