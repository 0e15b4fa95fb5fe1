"""Small, careful steps with the files of a space: make one whole before it gets its name, sweep up after a crash."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """Hand out a new empty file beside `path`; when the block ends well, it is on the disk for good under that name.

    A half-made file of an earlier crash is swept away first, and after a failure nothing is left. All connections to
    the file must be closed before the block ends.

    Raises:
        OSError: the system refuses.
    """
    temporary = path.with_name(f"{path.name}.new")
    _remove(temporary)
    os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield temporary
        journal_of(temporary).unlink(missing_ok=True)
        _settle(temporary)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            _remove(temporary)
        raise
    _settle(path.parent)


def take_place_of(path: Path, made: Path) -> None:
    """Put a whole new file in the place of a database that nobody has open, whose journal has been played back.

    Raises:
        OSError: the system refuses; the old file is in its place, or the new one.
    """
    journal_of(path).unlink(missing_ok=True)
    made.replace(path)
    _settle(path.parent)


def journal_of(path: Path) -> Path:
    """The rollback journal beside a database."""
    return path.with_name(f"{path.name}-journal")


def has_unfinished_work(path: Path) -> bool:
    """Whether the journal says that a transaction was cut off; the next opening rolls it back."""
    journal = journal_of(path)
    return journal.is_file() and journal.stat().st_size > 0


def _settle(path: Path) -> None:
    """Have the system put a file, or the entries of a folder, on the disk for good. Windows needs no folder sync."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    journal_of(path).unlink(missing_ok=True)
    path.unlink(missing_ok=True)
