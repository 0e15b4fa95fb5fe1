"""Backups (`format-backup.md`) and letters (`format-mail.md`)."""

import hashlib
import hmac
import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from tests.privacy.second_reader import plain_json

MAGIC, LETTER_MAGIC = bytes.fromhex("524D444200010D0A"), bytes.fromhex("524D444D00010D0A")
_NAMES = re.compile(r"shared\.db|private-[0-9a-f]{8}\.db|[ab]-[0-9a-f]{8}\.rmk")
_MEMBERS = {"demo", "kind", "made", "maker", "private_generation", "sections", "shared_generation", "vault"}


class RefusedError(ValueError):
    """A backup or a letter that is not whole, or not of this pair."""


@dataclass(frozen=True)
class Backup:
    data: bytes
    manifest: Mapping[str, object]
    sealed: int
    files: Mapping[str, bytes]

    def check_seal(self, backup_mac_key: bytes) -> None:
        """Whether one of the two made it."""
        seal = hmac.digest(backup_mac_key, b"rmdesk/1/backup\0" + self.data[: self.sealed], "sha256")
        if not hmac.compare_digest(seal, self.data[self.sealed : self.sealed + 32]):
            raise RefusedError("the seal")


def read_backup(data: bytes) -> Backup:
    """Shape, length, and the hash of each section."""
    if data[:8] != MAGIC or len(data) < 48:
        raise RefusedError("not a backup")
    version, reserved, length = struct.unpack_from("<HHI", data, 8)
    if version != 1 or reserved or not 1 <= length <= 16_384:
        raise RefusedError("a version or length that is not known")
    manifest = plain_json.decode(data[16 : 16 + length])
    if not isinstance(manifest, dict) or manifest.keys() != _MEMBERS:
        raise RefusedError("the manifest")
    files, place = {}, 48 + length
    for section in manifest["sections"]:
        name, size = section["name"], section["size"]
        files[name] = data[place : place + size]
        place += size
        if not _NAMES.fullmatch(name) or hashlib.sha256(files[name]).hexdigest() != section["sha256"]:
            raise RefusedError(name)
    if place != len(data) or list(files) != sorted(files):
        raise RefusedError("the sections")
    return Backup(data, manifest, 16 + length, files)


def read_letter(data: bytes, backup_mac_key: bytes, exchange_private: bytes) -> tuple[int, dict[str, str]]:
    """The epoch and the space key that a letter brings."""
    body, mac = data[:-32], data[-32:]
    magic, version, reserved, epoch = struct.unpack_from("<8sHHI", data)
    if magic != LETTER_MAGIC or version != 1 or reserved or len(data) > 4096 or not 1 <= epoch < 2**31:
        raise RefusedError("not a letter")
    label = b"rmdesk/1/mail\0"
    if not hmac.compare_digest(hmac.digest(backup_mac_key, b"rmdesk/1/backup\0" + label + body, "sha256"), mac):
        raise RefusedError("from nobody of this pair")
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    try:
        private = X25519PrivateKey.from_private_bytes(exchange_private)
        plain = plain_json.decode(suite.decrypt(body[48:], private, info=label + body[:48]), 1)
    except InvalidTag as error:
        raise RefusedError("for somebody else") from error
    if not isinstance(plain, dict) or plain.keys() != {"database_id", "key", "salt"}:
        raise RefusedError("its words")
    return epoch, plain
