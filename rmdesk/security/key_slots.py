"""One slot of a key file: a partner's root key, wrapped under one passphrase or one recovery code.

116 bytes, little endian; described for a second decoder in `resources/docs/format-keyfile.md`.
"""

import hmac
import secrets
import struct
from dataclasses import dataclass
from enum import IntEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from rmdesk.domain.errors import KeyFileDamaged
from rmdesk.security.kdf import KdfCost, KdfPolicy, check_cost
from rmdesk.security.keys import KeyFileIds

SLOT_LENGTH = 116
ROOT_KEY_LENGTH = 32
_HEAD = struct.Struct("<BBHIII8s16s")
_REST = struct.Struct("<16s12s48s")
_SLOT_VERSION = 1
_CHECK_LABEL = b"check"
_WRAP_LABEL = b"rmdesk/1/wrap"
_NO_COST = KdfCost(0, 0, 0)


class SlotKind(IntEnum):
    """What opens a slot."""

    PASSPHRASE = 1
    RECOVERY = 2


@dataclass(frozen=True, slots=True)
class SlotHead:
    """The first 40 bytes of a slot: all that is needed to derive its key. `cost` is zero for a recovery slot."""

    kind: SlotKind
    cost: KdfCost
    slot_id: bytes
    salt: bytes

    @staticmethod
    def new(kind: SlotKind, policy: KdfPolicy) -> "SlotHead":
        """A fresh head with a random id and salt."""
        cost = policy.cost if kind is SlotKind.PASSPHRASE else _NO_COST
        return SlotHead(kind, cost, secrets.token_bytes(8), secrets.token_bytes(16))

    @property
    def raw(self) -> bytes:
        """As stored, 40 bytes."""
        cost = self.cost
        return _HEAD.pack(
            self.kind, _SLOT_VERSION, 0, cost.memory_kib, cost.iterations, cost.lanes, self.slot_id, self.salt
        )


@dataclass(frozen=True, slots=True, repr=False)
class Slot:
    """A whole slot. `check` tells a wrong secret from a damaged slot; `wrapped` is the root key and its tag."""

    head: SlotHead
    check: bytes
    nonce: bytes
    wrapped: bytes

    @property
    def raw(self) -> bytes:
        """As stored, 116 bytes."""
        return self.head.raw + _REST.pack(self.check, self.nonce, self.wrapped)

    def __repr__(self) -> str:
        return f"Slot({self.head.kind.name})"


def parse_slot(data: bytes, policy: KdfPolicy) -> Slot:
    """The slot behind 116 bytes; checks the cost before anybody can spend it.

    Raises:
        KeyFileDamaged: unknown kind, version or flags, or a cost below the floor.
        AsksForTooMuch: a cost above the caps.
    """
    kind, version, flags, memory, iterations, lanes, slot_id, salt = _HEAD.unpack_from(data)
    if kind not in (SlotKind.PASSPHRASE, SlotKind.RECOVERY) or version != _SLOT_VERSION or flags != 0:
        raise KeyFileDamaged("unknown kind of slot")
    cost = KdfCost(memory, iterations, lanes)
    if kind == SlotKind.PASSPHRASE:
        check_cost(cost, policy)
    elif cost != _NO_COST:
        raise KeyFileDamaged("a recovery slot has no cost")
    return Slot(SlotHead(SlotKind(kind), cost, slot_id, salt), *_REST.unpack_from(data, _HEAD.size))


def wrap(head: SlotHead, ids: KeyFileIds, key: bytearray, root_key: bytes) -> Slot:
    """A slot that gives `root_key` to whoever can derive `key`. Each `key` wraps once, its salt being fresh."""
    check = _check_value(head, key)
    nonce = secrets.token_bytes(12)
    return Slot(head, check, nonce, AESGCM(key).encrypt(nonce, root_key, _wrap_context(head, ids, check)))


def unwrap(slot: Slot, ids: KeyFileIds, key: bytearray) -> bytes | None:
    """The root key, or None when `key` is not this slot's: a wrong secret.

    Raises:
        KeyFileDamaged: the key is right and the slot is damaged.
    """
    if not hmac.compare_digest(_check_value(slot.head, key), slot.check):
        return None
    try:
        return AESGCM(key).decrypt(slot.nonce, slot.wrapped, _wrap_context(slot.head, ids, slot.check))
    except InvalidTag as error:
        raise KeyFileDamaged("a slot does not open with its own key") from error


def _check_value(head: SlotHead, key: bytearray) -> bytes:
    return hmac.digest(key, _CHECK_LABEL + head.raw, "sha256")[:16]


def _wrap_context(head: SlotHead, ids: KeyFileIds, check: bytes) -> bytes:
    return _WRAP_LABEL + ids.raw + head.raw + check
