"""The two copies of a key file on the disk: reading them, writing both, and mending one from the other.

Both copies are staged before either is replaced, so that a full disk is noticed while nothing has changed.
"""

import contextlib
import os
import re
import secrets
import stat
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NewType

from rmdesk.domain.errors import (
    AsksForTooMuch,
    CannotWrite,
    KeyFileDamaged,
    KeyFileMissing,
    MadeByNewerVersion,
    WorldError,
)
from rmdesk.security import atomic_files, key_file
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_file import FILE_LENGTH, KeyFile

PartnerId8 = NewType("PartnerId8", str)
"""The first 8 hex digits of a partner's id, as they stand in file names."""

_SUFFIX = ".rmk"
_LETTERS = ("a", "b")
_ASIDE_MARK = ".bad-"
DAMAGED_MARK = ".damaged"
"""What the name of a damaged copy ends in once one from a backup took its place."""
_NAME = re.compile(r"[ab]-([0-9a-f]{8})\.rmk")
_PARTNER = re.compile(r"[0-9a-f]{8}(?:[0-9a-f]{24})?")


class CopyState(StrEnum):
    """What one copy looks like without any secret."""

    GOOD = "good"
    MISSING = "missing"
    DAMAGED = "damaged"
    FOREIGN = "belongs to somebody else"
    TOO_MUCH = "asks for too much"
    NEWER = "made by a newer version"
    UNREADABLE = "cannot be read"


@dataclass(frozen=True, slots=True, repr=False)
class Copy:
    """One copy as found. `file` is there when the state is GOOD."""

    path: Path
    state: CopyState
    data: bytes = b""
    file: KeyFile | None = None


@dataclass(frozen=True, slots=True)
class GoodCopy:
    """A copy whose shape is good; its MAC is still to be checked."""

    path: Path
    data: bytes
    file: KeyFile


_STATES: tuple[tuple[type[Exception], CopyState], ...] = (
    (FileNotFoundError, CopyState.MISSING),
    (OSError, CopyState.UNREADABLE),
    (MadeByNewerVersion, CopyState.NEWER),
    (AsksForTooMuch, CopyState.TOO_MUCH),
    (WorldError, CopyState.DAMAGED),
)


def short_id(partner: str) -> PartnerId8:
    """The file-name part of a partner's id, given in full or as its first 8 digits."""
    if _PARTNER.fullmatch(partner) is None:
        raise ValueError("not a partner id")
    return PartnerId8(partner[:8])


def copy_paths(folder: Path, partner: str) -> tuple[Path, Path]:
    """Where copy A and copy B of that partner are."""
    first, second = (folder / f"{letter}-{short_id(partner)}{_SUFFIX}" for letter in _LETTERS)
    return first, second


def list_partners(folder: Path) -> tuple[PartnerId8, ...]:
    """The partners of whom at least one copy is in `folder`, sorted; none when the folder cannot be read."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return ()
    return tuple(sorted({PartnerId8(match[1]) for name in names if (match := _NAME.fullmatch(name))}))


def read_copies(folder: Path, partner: str, policy: KdfPolicy) -> tuple[Copy, Copy]:
    """Copy A and copy B as they are. Never fails because of what is in them."""
    first, second = (_read_copy(path, partner, policy) for path in copy_paths(folder, partner))
    return first, second


def good_copies(copies: tuple[Copy, Copy]) -> tuple[GoodCopy, ...]:
    """The copies worth opening, newest first; copy A before copy B.

    Raises:
        KeyFileMissing, KeyFileDamaged, AsksForTooMuch, CannotWrite: there is none, and why.
        MadeByNewerVersion: even one copy is by a newer version, so that an older one is not taken for the truth.
    """
    states = {copy.state for copy in copies}
    if CopyState.NEWER in states:
        raise MadeByNewerVersion("a copy of the key file")
    found = [GoodCopy(copy.path, copy.data, copy.file) for copy in copies if copy.file is not None]
    if found:
        return tuple(sorted(found, key=lambda copy: -copy.file.sequence))
    if states == {CopyState.MISSING}:
        raise KeyFileMissing("no copy of the key file")
    if CopyState.UNREADABLE in states:
        raise CannotWrite("a copy of the key file cannot be read")
    if CopyState.TOO_MUCH in states:
        raise AsksForTooMuch("a copy of the key file")
    raise KeyFileDamaged("no good copy of the key file")


def write_both(folder: Path, partner: str, data: bytes) -> None:
    """Replace copy A, then copy B. Only when this returns is the change done.

    Raises:
        DiskFull, CannotWrite: until copy A is replaced nothing has changed; after that each copy still opens with
            its own secrets.
    """
    first, second = copy_paths(folder, partner)
    staged: list[Path] = []
    try:
        staged.append(atomic_files.stage(first, data))
        staged.append(atomic_files.stage(second, data))
        atomic_files.promote(staged[0], first)
        atomic_files.promote(staged[1], second)
    finally:
        for temporary in staged:
            atomic_files.discard(temporary)


def mend(damaged: Path, data: bytes, *, keep_old: bool) -> None:
    """Write `data` in the place of a bad copy; with `keep_old` the bad one stays beside it under another name.

    Raises:
        DiskFull, CannotWrite: the bad copy may be gone from its place, the good one has not been touched.
    """
    temporary = atomic_files.stage(damaged, data)
    try:
        if keep_old:
            aside = damaged.with_name(f"{damaged.name}{_ASIDE_MARK}{secrets.token_hex(4)}")
            atomic_files.promote(damaged, aside)
        atomic_files.promote(temporary, damaged)
    finally:
        atomic_files.discard(temporary)


def remove(folder: Path, partner: str) -> None:
    """Remove both copies: only for taking back a key file that nobody was told of."""
    for path in copy_paths(folder, partner):
        atomic_files.discard(path)


def remove_stray(folder: Path, partner: str) -> None:
    """Remove temporary files that a crash left. Only called after a copy has passed its MAC."""
    names = tuple(f"{path.name}{atomic_files.TEMPORARY_MARK}" for path in copy_paths(folder, partner))
    with contextlib.suppress(OSError):
        for path in list(folder.iterdir()):
            if path.name.startswith(names):
                atomic_files.discard(path)


def list_aside(folder: Path, partner: str) -> tuple[Path, ...]:
    """The copies that were set aside: bad ones that were mended, and damaged ones that a backup took the place of."""
    names = tuple(f"{path.name}{mark}" for path in copy_paths(folder, partner) for mark in (_ASIDE_MARK, DAMAGED_MARK))
    try:
        return tuple(sorted(path for path in folder.iterdir() if path.name.startswith(names)))
    except OSError:
        return ()


def remove_asides(folder: Path, partner: str) -> None:
    """Remove the copies that were set aside: after a change of keys they would open with what somebody else knows."""
    for path in list_aside(folder, partner):
        atomic_files.discard(path)


def _read_copy(path: Path, partner: str, policy: KdfPolicy) -> Copy:
    try:
        data = _read_bytes(path)
        file = key_file.parse(data, policy)
    except (OSError, WorldError) as error:
        return Copy(path, next(state for kind, state in _STATES if isinstance(error, kind)))
    if not file.ids.partner.startswith(partner):
        return Copy(path, CopyState.FOREIGN)
    return Copy(path, CopyState.GOOD, data, file)


def _read_bytes(path: Path) -> bytes:
    if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - see `atomic_files.discard`
        raise OSError("not a file")
    with path.open("rb") as stream:
        return stream.read(FILE_LENGTH + 1)
