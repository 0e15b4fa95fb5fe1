"""Small, careful steps with the files of a space: create, settle on the disk, sweep up after a crash."""

import os
from pathlib import Path


def create_empty(path: Path) -> None:
    """Make a new empty file that only this account can read.

    Raises:
        FileExistsError: there is one already.
        OSError: the system refuses.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def settle(path: Path) -> None:
    """Have the system put a file, or the entries of a folder, on the disk for good. Windows needs no folder sync.

    Raises:
        OSError: the system refuses.
    """
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def journal_of(path: Path) -> Path:
    """The rollback journal beside a database."""
    return path.with_name(f"{path.name}-journal")


def has_unfinished_work(path: Path) -> bool:
    """Whether the journal says that a transaction was cut off; the next opening rolls it back."""
    journal = journal_of(path)
    return journal.is_file() and journal.stat().st_size > 0


def remove_leftover(path: Path, *, journal_only: bool = False) -> None:
    """Remove a half-made file and its journal. Only for temporary names: nothing was ever promised about them."""
    journal_of(path).unlink(missing_ok=True)
    if not journal_only:
        path.unlink(missing_ok=True)
