"""What a backup says about itself: whose it is, when it was made, and which files are in it.

Everything here is plain values. `format` reads and writes them; the format is described in `format-backup.md`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from rmdesk.domain.canonical import Canonical, Limits, NotCanonical, decode, encode
from rmdesk.domain.errors import BackupDamaged
from rmdesk.domain.ids import VaultId, is_id
from rmdesk.security.key_file import FILE_LENGTH

LARGEST_MANIFEST = 16 * 1024
LARGEST_SECTION = 2**32 - 4096
SHARED = "shared.db"
_PAGE = 4096
_LAST_SECOND = 253_402_300_799  # the end of the year 9999
_LAST_GENERATION = 2**63 - 1
_LIMITS = Limits(size=LARGEST_MANIFEST, depth=3, string=64, items=16)
_SHORT = re.compile(r"[0-9a-f]{8}")
_HASH = re.compile(r"[0-9a-f]{64}")
_KEY_FILE = re.compile(r"[ab]-([0-9a-f]{8})\.rmk")
_PRIVATE = re.compile(r"private-([0-9a-f]{8})\.db")


class BackupKind(StrEnum):
    """What a backup is for."""

    VAULT = "vault"
    """Kept in the vault: everything of both partners, as far as the maker could reach it."""
    OUTSIDE = "outside"
    """For a place outside this computer: the maker's private space, the shared space and the maker's key file."""


@dataclass(frozen=True, slots=True)
class Section:
    """One file in a backup: the name it has in a vault folder, its size in bytes, its SHA-256 in hex."""

    name: str
    size: int
    sha256: str

    def __post_init__(self) -> None:
        whole_pages = self.size == FILE_LENGTH if self.is_key_file else self.size % _PAGE == 0
        if not (self.is_key_file or self.is_database) or not _HASH.fullmatch(self.sha256):
            raise ValueError("not a section")
        if not whole_pages or not 0 < self.size <= LARGEST_SECTION:
            raise ValueError("not the size of a section")

    @property
    def is_key_file(self) -> bool:
        """Whether it is a copy of a key file."""
        return _KEY_FILE.fullmatch(self.name) is not None

    @property
    def is_database(self) -> bool:
        """Whether it is a space."""
        return self.name == SHARED or _PRIVATE.fullmatch(self.name) is not None

    @property
    def owner(self) -> str:
        """The short id of the partner whose file it is; empty for the shared space."""
        found = _KEY_FILE.fullmatch(self.name) or _PRIVATE.fullmatch(self.name)
        return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The whole manifest. `maker` is the short id of the partner who made the backup; `made` is in whole seconds.

    The shared space and the maker's private space were opened and checked when it was made; their generations stand
    here. Another partner's files were copied as bytes.
    """

    vault: VaultId
    maker: str
    made: datetime
    kind: BackupKind
    demo: bool
    shared_generation: int
    private_generation: int
    sections: tuple[Section, ...]

    def __post_init__(self) -> None:
        names = [section.name for section in self.sections]
        if not is_id(self.vault) or not _SHORT.fullmatch(self.maker):
            raise ValueError("not an identifier")
        if names != sorted(set(names)) or not self.checked <= set(names):
            raise ValueError("sections are missing or out of order")
        if not any(section.is_key_file and section.owner == self.maker for section in self.sections):
            raise ValueError("no key file")
        foreign = any(section.owner not in ("", self.maker) for section in self.sections)
        if foreign and self.kind is BackupKind.OUTSIDE:
            raise ValueError("somebody else's files in a backup for outside")
        if min(self.shared_generation, self.private_generation) < 0:
            raise ValueError("not a generation")

    @property
    def checked(self) -> frozenset[str]:
        """The spaces that their owner opened and checked when this was made, by file name."""
        return frozenset({SHARED, f"private-{self.maker}.db"})

    @property
    def size(self) -> int:
        """Bytes in all sections together."""
        return sum(section.size for section in self.sections)


def manifest_bytes(manifest: Manifest) -> bytes:
    """The canonical JSON of a manifest."""
    plain: dict[str, Canonical] = {
        "demo": manifest.demo,
        "kind": manifest.kind.value,
        "made": int(manifest.made.timestamp()),
        "maker": manifest.maker,
        "private_generation": manifest.private_generation,
        "sections": [{"name": one.name, "sha256": one.sha256, "size": one.size} for one in manifest.sections],
        "shared_generation": manifest.shared_generation,
        "vault": manifest.vault,
    }
    return encode(plain)


def manifest_from(data: bytes) -> Manifest:
    """The manifest behind canonical bytes.

    Raises:
        BackupDamaged: not what `manifest_bytes` writes.
    """
    try:
        plain = _members(
            decode(data, _LIMITS),
            ("demo", "kind", "made", "maker", "private_generation", "sections", "shared_generation", "vault"),
        )
        if not isinstance(plain["demo"], bool) or not isinstance(plain["sections"], list):
            raise TypeError("a member has another type")
        return Manifest(
            vault=VaultId(_text(plain["vault"])),
            maker=_text(plain["maker"]),
            made=datetime.fromtimestamp(_number(plain["made"], _LAST_SECOND), UTC),
            kind=BackupKind(_text(plain["kind"])),
            demo=plain["demo"],
            shared_generation=_number(plain["shared_generation"], _LAST_GENERATION),
            private_generation=_number(plain["private_generation"], _LAST_GENERATION),
            sections=tuple(_section(item) for item in plain["sections"]),
        )
    except (NotCanonical, TypeError, ValueError) as error:
        raise BackupDamaged("the manifest has the wrong shape") from error


def _section(value: Canonical) -> Section:
    plain = _members(value, ("name", "sha256", "size"))
    return Section(_text(plain["name"]), _number(plain["size"], LARGEST_SECTION), _text(plain["sha256"]))


def _members(value: Canonical, names: tuple[str, ...]) -> Mapping[str, Canonical]:
    if not isinstance(value, Mapping) or sorted(value) != list(names):
        raise TypeError("not these members")
    return value


def _text(value: Canonical) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _number(value: Canonical, largest: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= largest:
        raise TypeError("not a number in its limits")
    return value
