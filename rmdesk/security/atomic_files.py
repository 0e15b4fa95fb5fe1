"""Writing a small file so that a crash at any moment leaves the old bytes or the new bytes, never a mixture.

`stage` puts the bytes on the disk beside their place; `promote` moves them there. Knows nothing of key files.
"""

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rmdesk.domain.errors import CannotWrite, DiskFull, WorldError

if sys.platform == "darwin":
    import fcntl

TEMPORARY_MARK = ".tmp-"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
# Windows: access denied, sharing violation, lock violation. A scanner holds new files open for a moment.
_HELD_OPEN = frozenset({5, 32, 33})
_RETRIES = 10
_PAUSE_SECONDS = 0.5


def told_kindly(error: OSError) -> WorldError:
    """The failure of the world behind an operating system's error."""
    name = errno.errorcode.get(error.errno or 0, "unknown")
    return DiskFull(name) if error.errno in _NO_ROOM else CannotWrite(name)


def stage(path: Path, data: bytes) -> Path:
    """Write `data` to a new file beside `path`, force it to the disk, read it back; its path.

    Raises:
        DiskFull, CannotWrite: nothing is left behind.
    """
    temporary = path.with_name(f"{path.name}{TEMPORARY_MARK}{secrets.token_hex(8)}")
    try:
        _write_new(temporary, data)
        if temporary.read_bytes() != data:
            raise OSError(errno.EIO, "read back something else")
    except OSError as error:
        discard(temporary)
        raise told_kindly(error) from error
    return temporary


def promote(temporary: Path, path: Path, pause: Callable[[float], None] = time.sleep) -> None:
    """Put a staged file in the place of `path`, and force that to the disk.

    Raises:
        DiskFull, CannotWrite: `path` holds the old bytes or, when only the folder could not be forced, the new ones.
    """
    try:
        _replace(temporary, path, pause)
        _sync_folder(path.parent)
    except OSError as error:
        raise told_kindly(error) from error


def discard(path: Path) -> None:
    """Remove a file if it can be removed."""
    with contextlib.suppress(OSError):
        os.unlink(path)  # noqa: PTH108 - all changes go through `os`, where tests can make them fail


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        _force(descriptor)
    finally:
        os.close(descriptor)


def _force(descriptor: int) -> None:
    if sys.platform == "darwin":
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def _replace(temporary: Path, path: Path, pause: Callable[[float], None]) -> None:
    for attempt in range(_RETRIES + 1):
        try:
            os.replace(temporary, path)  # noqa: PTH105 - see `discard`
        except OSError as error:
            if attempt == _RETRIES or getattr(error, "winerror", None) not in _HELD_OPEN:
                raise
            pause(_PAUSE_SECONDS)
        else:
            return


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
