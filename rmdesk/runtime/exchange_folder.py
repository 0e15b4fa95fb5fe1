"""The folder through which two laptops meet: sealed files are put into it, found in it, and taken out of it again.

Another program carries it (a cloud drive, Syncthing, a share), so nothing in it is taken for granted. A file may be
half there, renamed, doubled, deleted, put back, a stand-in for what lies elsewhere, or not ours. Names and times decide
nothing: what a file is, its content says. A laptop writes and removes only its own files.
"""

import os
import re
import stat
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.errors import CannotWrite
from rmdesk.runtime.atomic import TEMPORARY_END, TEMPORARY_START, world_error, write_atomic

SUFFIX = ".rmx"
LARGEST = 8 * 1024 * 1024
"""Bytes: the largest file that is looked at."""
MOST = 200
"""Files that are looked at in one go; whoever fills the folder with more slows nobody down."""
_MOST_NAMES = 5000
_PART = re.compile(r"[0-9a-f]{8,16}")


@dataclass(frozen=True, slots=True)
class Lying:
    """A file as it lies there. When any of this differs, it is worth reading again."""

    path: Path
    size: int
    changed: int
    file: int


class ExchangeFolder:
    """One laptop's view of the folder. Every call reads or writes the disk: keep it off the UI thread.

    Args:
        path: the folder; it need not be there at the moment.
        device: the first 8 digits of this laptop's device id: what its own files are known by.
    """

    def __init__(self, path: Path, device: str) -> None:
        self.path = path
        self._device = ""
        self.go_by(device)

    def go_by(self, device: str) -> None:
        """What this laptop's files are known by from now on: it may have gone on as another device."""
        if not _PART.fullmatch(device):
            raise ValueError("not the beginning of a device id")
        self._device = device

    def check(self) -> None:
        """Whether something can be written, read back and removed here.

        Raises:
            DiskFull, CannotWrite: it cannot.
        """
        trial = self.path / f"{TEMPORARY_START}{os.urandom(8).hex()}{TEMPORARY_END}"
        try:
            write_atomic(trial, b"rmdesk")
            if trial.read_bytes() != b"rmdesk":
                raise CannotWrite("something else came back")
        except OSError as error:
            raise world_error(error) from error
        finally:
            with suppress(OSError):
                trial.unlink(missing_ok=True)

    def put(self, recipient: str, number: int, data: bytes) -> Path:
        """Write one of our files, whole or not at all; its path.

        Args:
            recipient: the key id that the file is sealed for, in hex.
            number: counts this laptop's files; a number that is there already is replaced.

        Raises:
            DiskFull, CannotWrite: it is not there.
        """
        if not _PART.fullmatch(recipient) or number < 0:
            raise ValueError("not a key id, or not a number")
        path = self.path / f"rmx-{recipient}-{self._device}-{number:06d}{SUFFIX}"
        write_atomic(path, data)
        return path

    def found(self, known: Container[Lying] = ()) -> tuple[Lying, ...]:
        """What may be a file from the other laptop, in the order of the names. Ours, and copies of ours, are left out.

        Those in `known` were looked at before: they are named again, and do not count among the most.

        Raises:
            CannotWrite: the folder cannot be read, or is not there.
        """
        others = [one for one in self._lying() if not self._is_ours(one.path.name)]
        fresh = [one for one in others if one not in known][:MOST]
        return tuple(one for one in others if one in known or one in fresh)

    def read(self, lying: Lying) -> bytes | None:
        """The bytes of a file; None when it is gone, changes at the moment, or cannot be read now."""
        try:
            with lying.path.open("rb") as file:
                data = file.read(LARGEST + 1)
                after = _seen(lying.path, os.fstat(file.fileno()))
        except OSError:
            return None
        return data if after == lying and len(data) == lying.size else None

    def has_own(self) -> bool:
        """Whether a file of ours lies there.

        Raises:
            CannotWrite: the folder cannot be read, or is not there.
        """
        return any(self._is_ours(one.path.name) for one in self._lying())

    def remove_own(self, up_to: int) -> None:
        """Take away our files of that number and below, and copies that something made of them, as far as it goes."""
        with suppress(CannotWrite):
            for one in self._lying():
                number = self._number(one.path.name)
                if number is not None and number <= up_to:
                    with suppress(OSError):
                        one.path.unlink()

    def remove(self, lying: Lying) -> None:
        """Take away one file, as far as it goes, unless it has become another one."""
        with suppress(OSError):
            if _seen(lying.path, lying.path.lstat()) == lying:
                lying.path.unlink()

    def _lying(self) -> Iterator[Lying]:
        try:
            names = sorted(name for name, _ in zip(_names(self.path), range(_MOST_NAMES), strict=False))
        except OSError as error:
            raise world_error(error) from error
        for name in names:
            path = self.path / name
            with suppress(OSError):
                found = _seen(path, path.lstat())
                if found is not None:
                    yield found

    def _is_ours(self, name: str) -> bool:
        return self._number(name) is not None

    def _number(self, name: str) -> int | None:
        """The number of a file of ours, whatever was put behind it when it was copied; None for every other file."""
        ours = re.match(rf"rmx-[0-9a-f]{{8,16}}-{self._device}-([0-9]{{6,12}})(?![0-9])", name)
        return int(ours[1]) if ours else None


def _names(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.lower().endswith(SUFFIX) and not entry.name.startswith("."):
                yield entry.name


def _seen(path: Path, told: os.stat_result) -> Lying | None:
    """What is to be known of a file; None for what is no plain file, or has no size that one of ours can have."""
    if not stat.S_ISREG(told.st_mode) or not 0 < told.st_size <= LARGEST:
        return None
    return Lying(path, told.st_size, told.st_mtime_ns, told.st_ino)
