"""Writing a whole file so that a reader sees the old one or the new one, never half of either.

Temporary file in the same folder, fsync, replace, fsync of the folder. Used for settings, state and exports.
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rmdesk.domain.errors import CannotWrite, DiskFull

TEMPORARY_START = ".rmdesk-"
TEMPORARY_END = ".part"
"""Around eight random bytes: the name of a file that has not got its own yet."""
_PIECE = 1024 * 1024
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF})
_REPLACE_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between attempts on Windows, where a virus scanner may hold a file for a moment."""


def write_atomic(path: Path, data: bytes) -> None:
    """Puts `data` at `path`, readable by this user only. The folder must exist.

    Raises:
        DiskFull: there is no room; the old file is as it was.
        CannotWrite: the folder is missing or read-only, the disk reports an error, or another program holds the file.
    """
    write_atomic_pieces(path, (data,))


def write_atomic_pieces(path: Path, pieces: Iterable[bytes], check: Callable[[Path], None] | None = None) -> None:
    """Like `write_atomic`, for what is too large to hold in memory. `check` sees the file before it gets its name.

    Raises:
        DiskFull, CannotWrite: as `write_atomic`.
        Exception: what `check` or the pieces raised; the old file is as it was.
    """
    temporary = path.with_name(f"{TEMPORARY_START}{os.urandom(8).hex()}{TEMPORARY_END}")
    try:
        try:
            write_synced(temporary, pieces)
            if check is not None:
                check(temporary)
            _replace(temporary, path)
        except BaseException:
            _forget(temporary)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise world_error(error) from error


def write_in_own_folder(path: Path, data: bytes) -> None:
    """Like `write_atomic`, but makes the folder first, closed to other users.

    Raises:
        DiskFull, CannotWrite: as `write_atomic`.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise world_error(error) from error
    write_atomic(path, data)


def world_error(error: OSError) -> DiskFull | CannotWrite:
    """The told error for a failed write. Its detail is the name of the error number, never a path."""
    name = errno.errorcode.get(error.errno or 0, "unknown")
    return DiskFull(name) if error.errno in _NO_ROOM else CannotWrite(name)


def pieces_of(path: Path) -> Iterator[bytes]:
    """The bytes of a file in pieces of a megabyte.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def write_synced(path: Path, pieces: Iterable[bytes]) -> None:
    """Makes a new file, readable by this user only, and has it put on the disk for good.

    Raises:
        OSError: there is one of that name, or the system refuses; what was written so far stays.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        for piece in pieces:
            left = memoryview(piece)
            while left:
                left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _replace(temporary: Path, path: Path) -> None:
    for pause in _REPLACE_PAUSES if sys.platform == "win32" else ():
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    temporary.replace(path)


def _forget(temporary: Path) -> None:
    try:
        temporary.unlink()
    except OSError:
        return  # never made, or the disk is gone: the first error tells more


def sync_folder(folder: Path) -> None:
    """Flushes a folder, so that a name just given in it survives a power cut (nothing to do on Windows).

    Raises:
        OSError: the disk reports an error.
    """
    if sys.platform != "win32":  # a folder cannot be opened there; the file itself has been flushed
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(descriptor)
