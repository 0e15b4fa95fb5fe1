"""The file of a backup: a head, the manifest, its seal, and then the sections back to back. Nothing comes after.

Reading is in two steps. `read_backup` looks at shape and length alone. Nothing in a manifest may be believed until
its seal fits and the hash of each section has been compared.
"""

import hashlib
import os
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rmdesk.domain.errors import BackupDamaged, MadeByNewerVersion
from rmdesk.security.backup_seal import SEAL_LENGTH, BackupSeal
from rmdesk.vaultkeeping.backup.manifest import LARGEST_MANIFEST, Manifest, Section, manifest_bytes, manifest_from

SUFFIX = ".rmbackup"
MAGIC = b"RMDB\x00\x01\r\n"
VERSION = 1
_HEAD = struct.Struct("<8sHHI")  # magic, version, 0, length of the manifest
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Backup:
    """A file that has the shape of a backup. `signed` is what the seal covers; `start` is where the sections begin."""

    path: Path
    manifest: Manifest
    signed: bytes
    seal: bytes

    @property
    def start(self) -> int:
        """Where the first section begins, in bytes from the start of the file."""
        return len(self.signed) + SEAL_LENGTH

    @property
    def how_far(self) -> tuple[datetime, int, int]:
        """When it was made, to the second; of two in the same second, the one that holds more comes later."""
        return self.manifest.made, self.manifest.shared_generation, self.manifest.private_generation

    def is_sealed_by(self, seal: BackupSeal) -> bool:
        """Whether the pair whose seal this is made it, and nobody has changed head or manifest since."""
        return seal.fits(self.signed, self.seal)

    def pieces(self, section: Section) -> Iterator[bytes]:
        """The bytes of one section. They are as the manifest says only if this comes to its end.

        Raises:
            BackupDamaged: they are not what the manifest says, or cannot be read.
        """
        offset = self.start
        for one in self.manifest.sections:
            if one == section:
                break
            offset += one.size
        digest = hashlib.sha256()
        try:
            for piece in _read_pieces(self.path, offset, section.size):
                digest.update(piece)
                yield piece
        except OSError as error:
            raise BackupDamaged("cannot be read") from error
        if digest.hexdigest() != section.sha256:
            raise BackupDamaged("a section does not fit its hash")


def sealed_head(manifest: Manifest, seal: BackupSeal) -> bytes:
    """The bytes before the sections: head, manifest and seal."""
    plain = manifest_bytes(manifest)
    signed = _HEAD.pack(MAGIC, VERSION, 0, len(plain)) + plain
    return signed + seal.make(signed)


def read_backup(path: Path) -> Backup:
    """A backup by its shape: head, manifest, and a length that fits both. No seal and no hash is checked here.

    Raises:
        BackupDamaged: it is missing, cannot be read, or is no whole backup.
        MadeByNewerVersion: its version is above ours.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - tests make calls of `os` fail
            raise BackupDamaged("not a file")
        with path.open("rb") as file:
            head = file.read(_HEAD.size)
            length = _manifest_length(head)
            plain, seal = file.read(length), file.read(SEAL_LENGTH)
            size = file.seek(0, os.SEEK_END)
    except OSError as error:
        raise BackupDamaged("cannot be read") from error
    if len(plain) != length:
        raise BackupDamaged("cut off")
    backup = Backup(path, manifest_from(plain), head + plain, seal)
    if size != backup.start + backup.manifest.size:
        raise BackupDamaged("cut off, or something comes after it")
    return backup


def check_hashes(backup: Backup) -> None:
    """Read every section and compare it with its hash.

    Raises:
        BackupDamaged: one does not fit.
    """
    for section in backup.manifest.sections:
        for _ in backup.pieces(section):
            pass


def _manifest_length(head: bytes) -> int:
    if len(head) != _HEAD.size:
        raise BackupDamaged("cut off")
    magic, version, reserved, length = _HEAD.unpack(head)
    if magic != MAGIC:
        raise BackupDamaged("not a backup")
    if version > VERSION:
        raise MadeByNewerVersion(f"backup version {version}")
    if version != VERSION or reserved or not 0 < length <= LARGEST_MANIFEST:
        raise BackupDamaged("the head does not fit")
    return int(length)


def _read_pieces(path: Path, offset: int, size: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(offset)
        left = size
        while left:
            piece = file.read(min(left, _PIECE))
            if not piece:
                return
            left -= len(piece)
            yield piece
