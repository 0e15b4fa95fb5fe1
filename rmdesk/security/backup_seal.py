"""The seal of a backup: a MAC under a key that both partners of a pair hold, and nobody else.

It says that a backup was made by one of them and not changed since. It opens nothing.
"""

import hmac
from dataclasses import dataclass

from rmdesk.security.keys import KEY_LENGTH

SEAL_LENGTH = 32
_LABEL = b"rmdesk/1/backup\0"


@dataclass(frozen=True, slots=True, repr=False)
class BackupSeal:
    """Makes and checks seals. `key` is the backup MAC key of a key file, 32 bytes."""

    key: bytes

    def __post_init__(self) -> None:
        if len(self.key) != KEY_LENGTH:
            raise ValueError("a key has 32 bytes")

    def make(self, data: bytes) -> bytes:
        """The seal over `data`: HMAC-SHA256 over `rmdesk/1/backup`, a zero byte and the data, 32 bytes."""
        return hmac.digest(self.key, _LABEL + data, "sha256")

    def fits(self, data: bytes, seal: bytes) -> bool:
        """Whether that is the seal over `data`, compared in constant time."""
        return hmac.compare_digest(self.make(data), seal)

    def __repr__(self) -> str:
        return "BackupSeal(hidden)"
