"""Signing operations and programme packs with Ed25519 (RFC 8032), and refusing public keys under which forgeries pass.

The library loads any 32 bytes as a public key. Under a key of small order many forged signatures verify, so every
key from outside is checked here first.
"""

from functools import lru_cache
from typing import NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

OPERATION_LABEL = b"rmdesk/1/op\0"
SEED_LENGTH = 32
_PRIME = 2**255 - 19
_D = -121665 * pow(121666, -1, _PRIME) % _PRIME
_ORDER_8 = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
# The y coordinates of the 8 points of small order (orders 1, 2, 4, 4, 8, 8, 8, 8).
_SMALL_ORDER_Y = frozenset({0, 1, _PRIME - 1, _ORDER_8, _PRIME - _ORDER_8})


class Signer:
    """Signs for one partner. Holds the private key: cannot be printed or pickled."""

    def __init__(self, seed: bytes) -> None:
        if len(seed) != SEED_LENGTH:
            raise ValueError("a signing seed has 32 bytes")
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public: bytes = self._key.public_key().public_bytes_raw()

    def sign(self, header: bytes, label: bytes = OPERATION_LABEL) -> bytes:
        """The 64-byte signature over the label and `header`. A signature under one label is none under another."""
        return self._key.sign(label + header)

    def __repr__(self) -> str:
        return "Signer(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signer stays in its process")


def verify(public: bytes, header: bytes, signature: bytes, label: bytes = OPERATION_LABEL) -> bool:
    """Whether `signature` is by the owner of `public` over this header and label. Bad keys verify nothing."""
    try:
        _checked(public).verify(signature, label + header)
    except (ValueError, InvalidSignature):
        return False
    return True


@lru_cache(maxsize=8)
def _checked(public: bytes) -> Ed25519PublicKey:
    """A key that has been checked; the check takes longer than a signature, and a log has two keys."""
    check_public_key(public)
    return Ed25519PublicKey.from_public_bytes(public)


def check_public_key(public: bytes) -> None:
    """Accept an Ed25519 public key from outside.

    Raises:
        ValueError: not 32 bytes, not the one encoding of its point, not on the curve, or of small order.
    """
    if len(public) != 32:
        raise ValueError("a public key has 32 bytes")
    y = int.from_bytes(public, "little") & ((1 << 255) - 1)
    if y >= _PRIME:
        raise ValueError("not the canonical encoding")
    if y in _SMALL_ORDER_Y:
        raise ValueError("a point of small order")
    x_squared = (y * y - 1) * pow(_D * y * y + 1, -1, _PRIME) % _PRIME
    if pow(x_squared, (_PRIME - 1) // 2, _PRIME) != 1:
        raise ValueError("not a point on the curve")
