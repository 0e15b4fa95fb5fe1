"""A new pair key on its way to the partner whose key file is closed: sealed to their exchange key, for nobody else.

Described for a second decoder in `resources/docs/format-mail.md`. Knows no file system. HPKE (RFC 9180) in base mode
does not say who sealed something, so the pair's own MAC key goes over the whole: both partners hold it and nobody else.
"""

import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from rmdesk.domain import canonical
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.ids import VaultId
from rmdesk.security.backup_seal import SEAL_LENGTH, BackupSeal
from rmdesk.security.keys import Recipient, SpaceKey

MAGIC = b"RMDM\x00\x01\r\n"
LARGEST = 4096
_VERSION = 1
_HEAD = struct.Struct("<8sHHI16s16s")  # magic, version, 0, epoch, vault, recipient
_LABEL = b"rmdesk/1/mail\0"
_LIMITS = canonical.Limits(size=LARGEST, depth=1, string=64, items=8)
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class NotForUs(ValueError):
    """A letter that is damaged, or for somebody else, or from nobody of this pair. Says nothing about a key."""


@dataclass(frozen=True, slots=True, repr=False)
class Letter:
    """What a letter brings: the key of the shared space from that epoch on."""

    epoch: int
    space: SpaceKey

    def __repr__(self) -> str:
        return f"Letter(epoch={self.epoch})"


def write_letter(vault: VaultId, to: Recipient, letter: Letter, seal: BackupSeal) -> bytes:
    """The bytes of a letter."""
    head = _HEAD.pack(MAGIC, _VERSION, 0, letter.epoch, bytes.fromhex(vault), bytes.fromhex(to.partner))
    space = letter.space
    plain = canonical.encode({"database_id": space.database_id, "key": space.key.hex(), "salt": space.salt.hex()})
    public = X25519PublicKey.from_public_bytes(to.exchange_public)
    body = head + _SUITE.encrypt(plain, public, info=_LABEL + head)
    return body + seal.make(_LABEL + body)


def read_letter(data: bytes, vault: VaultId, to: str, exchange_private: bytes, seal: BackupSeal) -> Letter:
    """The letter behind the bytes, for the partner `to` of that vault.

    Raises:
        NotForUs: it is not for them, not by this pair, or not whole.
    """
    if not _HEAD.size + SEAL_LENGTH < len(data) <= LARGEST:
        raise NotForUs("no letter has this size")
    body, mac = data[:-SEAL_LENGTH], data[-SEAL_LENGTH:]
    head = body[: _HEAD.size]
    magic, version, reserved, epoch, its_vault, recipient = _HEAD.unpack(head)
    if (magic, version, reserved) != (MAGIC, _VERSION, 0) or not 1 <= epoch < 2**31:
        raise NotForUs("not a letter")
    if (its_vault.hex(), recipient.hex()) != (vault, to) or not seal.fits(_LABEL + body, mac):
        raise NotForUs("for somebody else, or from nobody of this pair")
    try:
        private = X25519PrivateKey.from_private_bytes(exchange_private)
        plain = canonical.decode(_SUITE.decrypt(body[_HEAD.size :], private, info=_LABEL + head), _LIMITS)
        return Letter(epoch, _space(plain))
    except (InvalidTag, NotCanonical, ValueError, TypeError, KeyError):
        # Without the cause: its message could hold a piece of a key.
        raise NotForUs("it does not open") from None


def _space(plain: canonical.Canonical) -> SpaceKey:
    if not isinstance(plain, dict) or sorted(plain) != ["database_id", "key", "salt"]:
        raise TypeError("unknown members")
    parts = [str(plain[name]) for name in ("key", "salt", "database_id")]
    return SpaceKey(bytes.fromhex(parts[0]), bytes.fromhex(parts[1]), parts[2])
