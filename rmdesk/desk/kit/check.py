"""Checking a kit before anybody installs from it: every file, the list, its signature, and the pack.

A signature alone says only that somebody signed. Whose key it is, a person sees by its fingerprint, which stands on the
programme card; given one, a kit of another key is refused.
"""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rmdesk.desk.kit.layout import GUIDE, LARGEST, MOST_FILES, PACKS, may_be_in_a_kit
from rmdesk.desk.kit.sums import SIGNATURE, SUMS, read_sums, signer_of, sum_of
from rmdesk.domain.errors import CannotWrite
from rmdesk.domain.kit_errors import (
    KitFileChanged,
    KitFileMissing,
    KitFileStrange,
    KitNotSigned,
    KitOfAnotherKey,
    KitTooLarge,
    NotAKit,
)
from rmdesk.domain.packs import KeyName
from rmdesk.packs.fingerprint import fits
from rmdesk.packs.sealed import ENDING, LARGEST_FILE, SealedPack, open_sealed

_PIECE = 1024 * 1024
_LARGEST_LIST = 64 * 1024
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class CheckedKit:
    """A kit that is whole. `key` signed its list; `names` are its files."""

    sealed: SealedPack
    key: KeyName
    names: tuple[str, ...]


def check_kit(path: Path, words: Sequence[str], fingerprint: str = "") -> CheckedKit:
    """Everything that can be checked about a kit.

    Args:
        words: the program's list of words, for fingerprints.
        fingerprint: as somebody typed it from the programme card, in words or digits; empty: it is not compared.

    Raises:
        KitRefused, PackRefused: what it is told by says why.
        CannotWrite: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as kit:
            return _checked(kit, words, fingerprint)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise NotAKit("zip") from error
    except OSError as error:
        raise CannotWrite("read") from error


def _checked(kit: zipfile.ZipFile, words: Sequence[str], fingerprint: str) -> CheckedKit:
    entries = _entries(kit)
    listed = _small(kit, entries, SUMS, _LARGEST_LIST)
    public = signer_of(listed, _small(kit, entries, SIGNATURE, _LARGEST_LIST))
    sums = read_sums(listed)
    _compare(kit, entries, sums)
    packs = [name for name in sums if name.startswith(f"{PACKS}/") and name.endswith(ENDING)]
    if GUIDE not in sums or len(packs) != 1:
        raise KitFileMissing(PACKS)
    sealed = open_sealed(_small(kit, entries, packs[0], LARGEST_FILE))
    key = sealed.pack.key(public)
    if key is None:
        raise KitNotSigned("key: not named by the pack")
    if fingerprint and not fits(fingerprint, key, words):
        raise KitOfAnotherKey("fingerprint")
    return CheckedKit(sealed, key, tuple(sorted(entries)))


def _entries(kit: zipfile.ZipFile) -> Mapping[str, zipfile.ZipInfo]:
    found: dict[str, zipfile.ZipInfo] = {}
    for info in kit.infolist():
        if info.filename in found or not may_be_in_a_kit(info.filename) or info.flag_bits & _ENCRYPTED:
            raise KitFileStrange(info.filename[:100])
        found[info.filename] = info
    if len(found) > MOST_FILES or sum(info.file_size for info in found.values()) > LARGEST:
        raise KitTooLarge("entries")
    return found


def _compare(kit: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], sums: Mapping[str, str]) -> None:
    for name in sums:
        if name not in entries:
            raise KitFileMissing(name)
    for name in entries:
        if name not in sums and name not in (SUMS, SIGNATURE):
            raise KitFileStrange(name)
    for name, expected in sums.items():
        if sum_of(_pieces(kit, entries[name])) != expected:
            raise KitFileChanged(name)


def _pieces(kit: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with kit.open(info) as entry:
            while piece := entry.read(_PIECE):
                yield piece
    except (zipfile.BadZipFile, EOFError) as error:
        raise KitFileChanged(info.filename) from error


def _small(kit: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], name: str, most: int) -> bytes:
    if name not in entries:
        raise KitFileMissing(name)
    if entries[name].file_size > most:
        raise KitTooLarge(name)
    return b"".join(_pieces(kit, entries[name]))
