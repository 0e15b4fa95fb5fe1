"""Sealing bytes to one partner's exchange key, and opening what was sealed to one's own: HPKE (RFC 9180), base mode.

DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Base mode does not say who sealed something, so whoever uses this
signs inside. What has to stay as it is although it is not sealed goes into `info`.
"""

from typing import NoReturn

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

OVERHEAD = 48
"""Bytes by which sealing makes something longer: 32 of an encapsulated key, 16 of a tag."""

KEY_LENGTH = 32
_PRIME = 2**255 - 19
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_ANY_PRIVATE = X25519PrivateKey.from_private_bytes(bytes(range(32)))


class NotForThisKey(ValueError):
    """It does not open: sealed to another key, damaged, or with another `info`. HPKE cannot tell which."""


class Unsealer:
    """Opens what was sealed to one partner. Holds the private key: cannot be printed or pickled."""

    def __init__(self, private: bytes) -> None:
        if len(private) != KEY_LENGTH:
            raise ValueError("an exchange key has 32 bytes")
        self._key = X25519PrivateKey.from_private_bytes(private)
        self.public: bytes = self._key.public_key().public_bytes_raw()

    def unseal(self, sealed: bytes, info: bytes) -> bytes:
        """What was sealed.

        Raises:
            NotForThisKey: it does not open.
        """
        try:
            return _SUITE.decrypt(sealed, self._key, info=info)
        except (InvalidTag, ValueError):
            raise NotForThisKey("it does not open") from None

    def __repr__(self) -> str:
        return "Unsealer(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an unsealer stays in its process")


def seal_to(public: bytes, plain: bytes, info: bytes) -> bytes:
    """`plain`, sealed to the owner of that public key, together with `info`.

    Raises:
        ValueError: the key is a weak one (see `check_exchange_key`).
    """
    check_exchange_key(public)
    return _SUITE.encrypt(plain, X25519PublicKey.from_public_bytes(public), info=info)


def check_exchange_key(public: bytes) -> None:
    """Accept an X25519 public key from outside.

    Raises:
        ValueError: not 32 bytes, not the one encoding of its point, or of small order: the shared secret would be zero.
    """
    if len(public) != KEY_LENGTH:
        raise ValueError("a public key has 32 bytes")
    if int.from_bytes(public, "little") >= _PRIME:
        raise ValueError("not the canonical encoding")
    try:
        _ANY_PRIVATE.exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        raise ValueError("a point of small order") from None
