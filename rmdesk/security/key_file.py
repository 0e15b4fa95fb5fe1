"""The bytes of a key file: 4096 of them, little endian, built and parsed strictly.

Described for a second decoder in `resources/docs/format-keyfile.md`. Knows no file system and no passphrase.
"""

import hashlib
import hmac
import secrets
import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from rmdesk.domain.errors import KeyFileDamaged, MadeByNewerVersion
from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_slots import SLOT_LENGTH, Slot, parse_slot
from rmdesk.security.keys import KeyFileIds

FILE_LENGTH = 4096
MAGIC = b"RMDK\x00\x01\r\n"
MAJOR = 1
MINOR = 0
MOST_SLOTS = 8
_CHECKSUM_AT = FILE_LENGTH - 32
_HEADER = struct.Struct("<8sHHHHQ16s16s")
_SEAL = struct.Struct("<12sH")
_TAG_LENGTH = 16
_MAC_LENGTH = 32
_MAC_LABEL = b"rmdesk/1/mac"
_PAYLOAD_LABEL = b"rmdesk/1/payload"


@dataclass(frozen=True, slots=True, repr=False)
class KeyFile:
    """A parsed key file, nothing of it verified yet but its shape.

    `context` is every byte before the nonce, `covered` every byte before the MAC.
    """

    minor: int
    sequence: int
    ids: KeyFileIds
    slots: tuple[Slot, ...]
    nonce: bytes
    sealed: bytes
    mac: bytes
    context: bytes
    covered: bytes

    @property
    def made_by_newer(self) -> bool:
        """Whether a later minor version wrote it: it may be read, but must not be rewritten."""
        return self.minor > MINOR

    def __repr__(self) -> str:
        return f"KeyFile(sequence={self.sequence}, slots={len(self.slots)})"


def build(ids: KeyFileIds, sequence: int, slots: tuple[Slot, ...], root_key: bytes, payload: bytes) -> bytes:
    """The 4096 bytes of a key file.

    Raises:
        ValueError: no slot, too many slots, or more payload than fits.
    """
    if not 1 <= len(slots) <= MOST_SLOTS:
        raise ValueError("a key file has 1 to 8 slots")
    header = _HEADER.pack(
        MAGIC, MAJOR, MINOR, MINOR, len(slots), sequence, bytes.fromhex(ids.vault), bytes.fromhex(ids.partner)
    )
    context = header + b"".join(slot.raw for slot in slots)
    if len(payload) > _most_payload(len(slots)):
        raise ValueError("the payload does not fit")
    nonce = secrets.token_bytes(12)
    sealed = AESGCM(_subkey(root_key, _PAYLOAD_LABEL)).encrypt(nonce, payload, context)
    covered = context + _SEAL.pack(nonce, len(payload)) + sealed
    body = covered + hmac.digest(_subkey(root_key, _MAC_LABEL), covered, "sha256")
    body += bytes(_CHECKSUM_AT - len(body))
    return body + hashlib.sha256(body).digest()


def parse(data: bytes, policy: KdfPolicy) -> KeyFile:
    """The key file behind `data`.

    Raises:
        KeyFileDamaged: not a key file, cut off, damaged, or not in the one form that `build` writes.
        MadeByNewerVersion: its version is above ours.
        AsksForTooMuch: a slot's cost is above the caps.
    """
    _check_frame(data)
    _, major, minor, reader, count, sequence, vault, partner = _HEADER.unpack_from(data)
    if major > MAJOR or (major == MAJOR and reader > MINOR):
        raise MadeByNewerVersion(f"key file {major}.{minor}, readable from {reader}")
    if major != MAJOR or reader > minor or not 1 <= count <= MOST_SLOTS or sequence == 0:
        raise KeyFileDamaged("a field of the header is out of bounds")
    seal_at = _HEADER.size + count * SLOT_LENGTH
    slots = tuple(parse_slot(data[at : at + SLOT_LENGTH], policy) for at in range(_HEADER.size, seal_at, SLOT_LENGTH))
    nonce, length = _SEAL.unpack_from(data, seal_at)
    sealed_at = seal_at + _SEAL.size
    mac_at = sealed_at + length + _TAG_LENGTH
    if length > _most_payload(count) or any(data[mac_at + _MAC_LENGTH : _CHECKSUM_AT]):
        raise KeyFileDamaged("the payload is too long, or something follows the end")
    return KeyFile(
        minor=minor,
        sequence=sequence,
        ids=KeyFileIds(VaultId(vault.hex()), PartnerId(partner.hex())),
        slots=slots,
        nonce=nonce,
        sealed=data[sealed_at:mac_at],
        mac=data[mac_at : mac_at + _MAC_LENGTH],
        context=data[:seal_at],
        covered=data[:mac_at],
    )


def is_genuine(file: KeyFile, root_key: bytes) -> bool:
    """Whether the MAC over the whole file is by a holder of `root_key`."""
    return hmac.compare_digest(hmac.digest(_subkey(root_key, _MAC_LABEL), file.covered, "sha256"), file.mac)


def open_payload(file: KeyFile, root_key: bytes) -> bytes:
    """The payload, after checking the MAC over everything.

    Raises:
        KeyFileDamaged: the MAC or the seal does not fit.
    """
    if not is_genuine(file, root_key):
        raise KeyFileDamaged("the MAC does not fit")
    try:
        return AESGCM(_subkey(root_key, _PAYLOAD_LABEL)).decrypt(file.nonce, file.sealed, file.context)
    except InvalidTag as error:
        raise KeyFileDamaged("the payload does not open") from error


def _check_frame(data: bytes) -> None:
    if len(data) != FILE_LENGTH:
        raise KeyFileDamaged("not 4096 bytes")
    if data[: len(MAGIC)] != MAGIC:
        raise KeyFileDamaged("not a key file")
    if hashlib.sha256(data[:_CHECKSUM_AT]).digest() != data[_CHECKSUM_AT:]:
        raise KeyFileDamaged("the checksum does not fit")


def _most_payload(slots: int) -> int:
    return _CHECKSUM_AT - _HEADER.size - slots * SLOT_LENGTH - _SEAL.size - _TAG_LENGTH - _MAC_LENGTH


def _subkey(root_key: bytes, label: bytes) -> bytes:
    # The root key is uniform already, so the expand half of HKDF is all that is needed (RFC 5869, 3.3).
    return HKDFExpand(algorithm=hashes.SHA256(), length=32, info=label).derive(root_key)
