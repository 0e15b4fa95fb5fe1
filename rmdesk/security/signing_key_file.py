"""The file of a facilitator's signing key: a seed under a passphrase, with what may be read without one.

A head, then the sealed seed. The head holds the magic, the cost of the passphrase, a salt and a nonce, and `about`:
plain bytes that say whose key it is. All of it is bound to the seal. Integers are little endian; described for a second
reader in `resources/docs/format-signing-key.md`.
"""

import hmac
import secrets
import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from rmdesk.domain.desk_errors import SigningKeyDamaged, SigningPassphraseWrong
from rmdesk.domain.errors import KeyFileDamaged
from rmdesk.security.kdf import KdfCost, KdfPolicy, check_cost, derive_key
from rmdesk.security.passphrase import normalise, typings
from rmdesk.security.signatures import SEED_LENGTH

MAGIC = b"RMSK\x00\x01\r\n"
MOST_ABOUT = 1024
"""Bytes that `about` may have."""

_HEAD = struct.Struct("<8sIII16s12sH")  # magic, memory in KiB, passes, lanes, salt, nonce, length of `about`
_CHECK, _TAG = 16, 16
_SEALED = SEED_LENGTH + _TAG
_CONTEXT = b"rmdesk/1/signing-key\0"
_CHECK_LABEL = b"check"
LARGEST = _HEAD.size + MOST_ABOUT + _CHECK + _SEALED


@dataclass(frozen=True, slots=True)
class _Parts:
    head: bytes
    cost: KdfCost
    salt: bytes
    nonce: bytes
    about: bytes
    check: bytes
    sealed: bytes


def seal_seed(seed: bytes, about: bytes, passphrase: str, policy: KdfPolicy) -> bytes:
    """The file of a key. Takes as long as unlocking a workbook.

    Raises:
        AsksForTooMuch: this computer does not have the memory.
    """
    cost, salt, nonce = policy.cost, secrets.token_bytes(16), secrets.token_bytes(12)
    head = _HEAD.pack(MAGIC, cost.memory_kib, cost.iterations, cost.lanes, salt, nonce, len(about)) + about
    key = derive_key(normalise(passphrase), salt, cost, _CONTEXT + about)
    return head + _check_value(key, head) + AESGCM(key).encrypt(nonce, seed, head)


def about_of(data: bytes) -> bytes:
    """What the file says of its key without a passphrase. Nobody vouches for it before the file is opened.

    Raises:
        SigningKeyDamaged: this is no such file.
    """
    return _parts(data).about


def open_seed(data: bytes, passphrase: str, policy: KdfPolicy) -> bytes:
    """The seed, 32 bytes.

    Raises:
        SigningKeyDamaged: this is no such file, or it was changed.
        SigningPassphraseWrong: another passphrase opens it.
        AsksForTooMuch: opening it would cost more than any file of ours.
    """
    parts = _parts(data)
    try:
        check_cost(parts.cost, policy)
    except KeyFileDamaged as error:
        raise SigningKeyDamaged("cost") from error
    key = _key(parts, passphrase)
    try:
        return AESGCM(key).decrypt(parts.nonce, parts.sealed, parts.head)
    except InvalidTag as error:
        raise SigningKeyDamaged("seal") from error


def _key(parts: _Parts, passphrase: str) -> bytearray:
    for form in typings(passphrase):
        key = derive_key(normalise(form), parts.salt, parts.cost, _CONTEXT + parts.about)
        if hmac.compare_digest(_check_value(key, parts.head), parts.check):
            return key
    raise SigningPassphraseWrong("check")


def _check_value(key: bytearray, head: bytes) -> bytes:
    return hmac.digest(key, _CHECK_LABEL + head, "sha256")[:_CHECK]


def _parts(data: bytes) -> _Parts:
    if not _HEAD.size <= len(data) <= LARGEST:
        raise SigningKeyDamaged("length")
    magic, memory, iterations, lanes, salt, nonce, length = _HEAD.unpack_from(data)
    end = _HEAD.size + length
    if magic != MAGIC or length > MOST_ABOUT or len(data) != end + _CHECK + _SEALED:
        raise SigningKeyDamaged("head")
    cost = KdfCost(memory, iterations, lanes)
    about, check, sealed = data[_HEAD.size : end], data[end : end + _CHECK], data[end + _CHECK :]
    return _Parts(data[:end], cost, salt, nonce, about, check, sealed)
