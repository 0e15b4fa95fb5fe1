"""A second, independent reader of our encrypted pages, written from the description of the format alone.

SQLCipher 4 with a raw key: pages of 4096 bytes; the last 80 bytes of each page hold a 16-byte IV and an HMAC-SHA512
(64 bytes); the first 16 bytes of page 1 are the salt, in whose place a plain database would have its magic. Cipher:
AES-256-CBC without padding. MAC key: PBKDF2-HMAC-SHA512 of the key, 2 rounds, the salt with each byte XOR 0x3a. The
MAC covers ciphertext, IV and the page number (4 bytes, little endian).
"""

import hashlib
import hmac
from collections.abc import Iterator

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
_RESERVED = 80
_MAGIC = b"SQLite format 3\0"


class BadPage(ValueError):
    """The MAC of a page does not fit."""


def decrypt(data: bytes, key: bytes, salt: bytes) -> bytes:
    """The plain database behind the bytes of an encrypted file."""
    return b"".join(pages(data, key, salt))


def pages(data: bytes, key: bytes, salt: bytes) -> Iterator[bytes]:
    """The plain pages in their order."""
    for start in range(0, len(data), PAGE):
        yield decrypt_page(data[start : start + PAGE], start // PAGE + 1, key, salt)


def decrypt_page(page: bytes, number: int, key: bytes, salt: bytes) -> bytes:
    """One plain page of 4096 bytes.

    Raises:
        BadPage: the MAC does not fit.
    """
    head = len(salt) if number == 1 else 0
    body, reserved = page[head:-_RESERVED], page[-_RESERVED:]
    iv, mac = reserved[:16], reserved[16:]
    expected = hmac.new(_mac_key(key, salt), body + iv + number.to_bytes(4, "little"), hashlib.sha512).digest()
    if not hmac.compare_digest(mac, expected):
        raise BadPage(number)
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    plain = decryptor.update(body) + decryptor.finalize()
    return (_MAGIC if number == 1 else b"") + plain + reserved


def _mac_key(key: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
