"""A seal under words that two people in one room tell each other: HMAC-SHA-256 under a key that HKDF makes of them.

10 words of a list of some thousands are more than 100 bits, so nobody can try them all, and no slow hash is needed.
"""

import hmac

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEAL_LENGTH = 32
_LABEL = b"rmdesk/1/pairing-room\0"


class RoomSeal:
    """Makes and checks seals. Holds the key: cannot be printed."""

    def __init__(self, secret: bytes, salt: bytes) -> None:
        """`secret`: the words, spelled in the one way that both sides use. `salt`: what tells this pairing apart."""
        if not secret:
            raise ValueError("no words")
        self._key = HKDF(hashes.SHA256(), 32, salt, _LABEL).derive(secret)

    def make(self, data: bytes) -> bytes:
        """The 32 bytes that seal `data`."""
        return hmac.digest(self._key, _LABEL + data, "sha256")

    def fits(self, data: bytes, seal: bytes) -> bool:
        """Whether that is the seal over `data`, compared in constant time."""
        return hmac.compare_digest(self.make(data), seal)

    def __repr__(self) -> str:
        return "RoomSeal(hidden)"
