"""One page of an encrypted database at a time, without its engine: for reading what is left of a damaged file.

SQLCipher 4 with a raw key: AES-256-CBC without padding; the last 80 bytes of a page hold the IV (16) and an HMAC-SHA512
(64) over ciphertext, IV and the page number (32 bits, little endian); the MAC key is PBKDF2-HMAC-SHA512 of the key, 2
rounds, under the salt with each byte XOR 0x3a. The first 16 bytes of page 1 are the salt. Source: SQLCipher's design
page, and its own files, which the tests read back.
"""

import hashlib
import hmac

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from rmdesk.security.keys import SpaceKey

PAGE_SIZE = 4096
RESERVED = 80
_IV = 16
_SALT_MASK = 0x3A


class PageCipher:
    """Decrypts the pages of one space."""

    def __init__(self, key: SpaceKey) -> None:
        self._key = key.key
        self._salt_size = len(key.salt)
        masked = bytes(byte ^ _SALT_MASK for byte in key.salt)
        self._mac_key = hashlib.pbkdf2_hmac("sha512", key.key, masked, 2, 32)

    def plain(self, page: bytes, number: int) -> bytes | None:
        """The plain page, 4,096 bytes with the reserved ones at its end; None if its MAC does not fit.

        `number` counts from 1. In page 1 the salt's place is filled with zeros.
        """
        head = self._salt_size if number == 1 else 0
        body, iv, mac = page[head:-RESERVED], page[-RESERVED : _IV - RESERVED], page[_IV - RESERVED :]
        expected = hmac.new(self._mac_key, body + iv + number.to_bytes(4, "little"), hashlib.sha512).digest()
        if len(page) != PAGE_SIZE or not hmac.compare_digest(mac, expected):
            return None
        decryptor = Cipher(algorithms.AES(self._key), modes.CBC(iv)).decryptor()
        return bytes(head) + decryptor.update(body) + decryptor.finalize() + page[-RESERVED:]
