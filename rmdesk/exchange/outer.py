"""The outer part of a sealed file, `.rmx`: what anybody who carries it can read, which is no more than it needs.

`resources/docs/format-exchange.md` says the same for a second reader.
"""

import hashlib
import struct
from dataclasses import dataclass

from rmdesk.domain.exchange_errors import ExchangeDamaged, ExchangeTooLarge, ExchangeTooNew, NotAnExchange
from rmdesk.domain.ids import VaultId

MAGIC = b"RMDX\x00\x01\r\n"
ENDING = ".rmx"
LARGEST_FILE = 8 * 1024 * 1024
VERSION = 1
SUITE = 1
"""HPKE with X25519. 2 is kept free for one with ML-KEM beside it."""

STEP = 4096
_HEAD = struct.Struct("<8sHH16s8sI")  # magic, version, suite, pair tag, recipient key, length of what follows
HEAD_SIZE = _HEAD.size
_NAME = MAGIC[:5]
_PAIR_LABEL = b"rmdesk/1/exchange-pair\0"
_KEY_LABEL = b"rmdesk/1/exchange-key\0"


@dataclass(frozen=True, slots=True)
class Outer:
    """Which pair it is for and which key it is sealed to, as tags that say nothing else."""

    pair_tag: bytes
    key_id: bytes
    length: int

    def bytes(self) -> bytes:
        """The first 40 bytes of the file."""
        return _HEAD.pack(MAGIC, VERSION, SUITE, self.pair_tag, self.key_id, self.length)


def pair_tag(pair: VaultId) -> bytes:
    """The 16 bytes by which a file says which pair it is of."""
    return hashlib.sha256(_PAIR_LABEL + bytes.fromhex(pair)).digest()[:16]


def key_id(exchange_public: bytes) -> bytes:
    """The 8 bytes by which a file says whose key it is sealed to."""
    return hashlib.sha256(_KEY_LABEL + exchange_public).digest()[:8]


def looks_sealed(data: bytes) -> bool:
    """Whether it begins as a sealed file of the exchange does."""
    return data[: len(_NAME)] == _NAME


def read_outer(data: bytes) -> Outer:
    """The outer part of a whole file.

    Raises:
        ExchangeRefused: too large, something else, of a newer version, or not whole.
    """
    if not looks_sealed(data):
        raise NotAnExchange("head")
    if len(data) > LARGEST_FILE:
        raise ExchangeTooLarge("file")
    if len(data) < HEAD_SIZE:
        raise ExchangeDamaged("cut off")
    magic, version, suite, tag, key, length = _HEAD.unpack_from(data)
    if magic != MAGIC or 0 in (version, suite):
        raise ExchangeDamaged("head")
    if (version, suite) != (VERSION, SUITE):
        raise ExchangeTooNew("head")
    if len(data) != HEAD_SIZE + length or len(data) % STEP:
        raise ExchangeDamaged("length")
    return Outer(tag, key, length)
