"""The file of a pack, `.rmpack`: a head, the payload, and at least one signature over exactly those bytes.

Nothing of the payload is read before every signature has been checked. `resources/docs/format-pack.md` says the same
for a second reader.
"""

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from rmdesk.domain.pack_errors import NotAPack, PackDamaged, PackKeysWrong, PackTooLarge, PackTooNew
from rmdesk.domain.packs import LARGEST, MOST_KEYS, KeyName, Pack
from rmdesk.packs.codec import decode, encode
from rmdesk.security.signatures import Signer, verify

MAGIC = b"RMPK\x00\x01\r\n"
ENDING = ".rmpack"
LABEL = b"rmdesk/1/pack\0"
_NAME = MAGIC[:5]
_HEAD = struct.Struct("<8sIB")  # magic with the version in byte 5, length of the payload, number of signatures
_KEY, _SIGNATURE = 32, 64
LARGEST_FILE = _HEAD.size + LARGEST + MOST_KEYS * (_KEY + _SIGNATURE)


@dataclass(frozen=True, slots=True)
class SealedPack:
    """A pack that somebody signed. `signers`: the public keys under good signatures, each one that the pack names."""

    pack: Pack
    signers: tuple[bytes, ...]
    data: bytes
    """The whole file."""

    @property
    def signing_keys(self) -> tuple[KeyName, ...]:
        """The keys that signed, with their names."""
        return tuple(key for public in self.signers if (key := self.pack.key(public)) is not None)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the payload, as 64 hex digits: the same however many keys signed it."""
        start = _HEAD.size
        return hashlib.sha256(self.data[start : start + _HEAD.unpack_from(self.data)[1]]).hexdigest()


def seal(pack: Pack, signers: Sequence[Signer]) -> bytes:
    """The file of a pack, signed by each of those keys.

    Raises:
        PackRefused: it has a fault, or it does not name one of the keys.
        ValueError: nobody signs.
    """
    if not signers:
        raise ValueError("a pack needs a signature")
    payload = encode(pack)
    by_key = {one.public: one for one in signers}
    if any(pack.key(public) is None for public in by_key):
        raise PackKeysWrong("signer: not named by the pack")
    head = _HEAD.pack(MAGIC, len(payload), len(by_key))
    signed = b"".join(public + by_key[public].sign(head + payload, LABEL) for public in sorted(by_key))
    return head + payload + signed


def open_sealed(data: bytes) -> SealedPack:
    """The pack in a file, once every signature has been found good.

    Raises:
        PackRefused: what it is told by says why.
    """
    if len(data) < _HEAD.size or data[: len(_NAME)] != _NAME:
        raise NotAPack("head")
    if len(data) > LARGEST_FILE:
        raise PackTooLarge("file")
    magic, length, count = _HEAD.unpack_from(data)
    if magic != MAGIC:
        raise PackTooNew("head") if magic[6:] == MAGIC[6:] and magic[5] > MAGIC[5] else PackDamaged("head")
    end = _HEAD.size + length
    if length > LARGEST or not 1 <= count <= MOST_KEYS or len(data) != end + count * (_KEY + _SIGNATURE):
        raise PackDamaged("length")
    signers = _signers(data[:end], data[end:])
    pack = decode(data[_HEAD.size : end])
    if any(pack.key(public) is None for public in signers):
        raise PackKeysWrong("signer: not named by the pack")
    return SealedPack(pack, signers, data)


def _signers(signed: bytes, signatures: bytes) -> tuple[bytes, ...]:
    found = []
    for start in range(0, len(signatures), _KEY + _SIGNATURE):
        public, signature = signatures[start : start + _KEY], signatures[start + _KEY : start + _KEY + _SIGNATURE]
        if not verify(public, signed, signature, LABEL):
            raise PackDamaged("signature")
        found.append(public)
    if found != sorted(set(found)):
        raise PackDamaged("signatures: not in order")
    return tuple(found)
