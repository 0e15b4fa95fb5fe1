"""The recovery code: 130 random bits on paper, one per partner, as seven groups of four characters.

26 Crockford base32 characters carry the bits; 2 more are check characters: a Reed-Solomon code over GF(32) with
distance 3. So any one wrong character, any two wrong characters and any two swapped characters are noticed.
"""

import re
import secrets
import unicodedata
from dataclasses import dataclass, field
from functools import reduce

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from rmdesk.domain.errors import RecoveryCodeMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 7
GROUP_LENGTH = 4
_DATA_LENGTH = 26
_SECRET_BITS = 5 * _DATA_LENGTH
_SECRET_BYTES = 17
_FIELD_POLYNOMIAL = 0b100101
# So that a code of equal characters, such as all zeros, never fits.
_CHECK_OFFSET = (11, 23)
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_IGNORED = re.compile(r"[\s\-\u2010-\u2015\u2212.,_]+")
_LONGEST_INPUT = 200


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryCode:
    """A code whose check characters fit. `secret` is 17 bytes: the 130 bits as a big-endian number."""

    groups: tuple[str, ...]
    secret: bytes = field(compare=False)

    @property
    def text(self) -> str:
        """As it is shown and printed: `XXXX-XXXX-…`."""
        return "-".join(self.groups)

    def __repr__(self) -> str:
        return "RecoveryCode(hidden)"


def new_recovery_code() -> RecoveryCode:
    """A fresh code from the operating system's generator."""
    bits = secrets.randbits(_SECRET_BITS)
    data = [(bits >> 5 * place) & 31 for place in reversed(range(_DATA_LENGTH))]
    return _from_symbols([*data, *_checks(data)])


def parse_recovery_code(text: str) -> RecoveryCode:
    """The code that somebody typed. Case, spaces and dashes do not matter; O reads as 0, I and L as 1.

    Raises:
        RecoveryCodeMistyped: a character is missing, too many or wrong.
    """
    if len(text) > _LONGEST_INPUT:
        raise RecoveryCodeMistyped("too long")
    plain = _IGNORED.sub("", unicodedata.normalize("NFKC", text).upper()).translate(_READ_AS)
    if len(plain) != GROUPS * GROUP_LENGTH or any(character not in ALPHABET for character in plain):
        raise RecoveryCodeMistyped("not 28 characters of the alphabet")
    symbols = [ALPHABET.index(character) for character in plain]
    if symbols[_DATA_LENGTH:] != _checks(symbols[:_DATA_LENGTH]):
        raise RecoveryCodeMistyped("the check characters do not fit")
    return _from_symbols(symbols)


def derive_key(code: RecoveryCode, salt: bytes, context: bytes) -> bytearray:
    """The 32-byte key behind a code, by HKDF-SHA256 (RFC 5869). `context` is label, vault, partner and slot.

    No slow work is needed: 130 random bits cannot be guessed.
    """
    return bytearray(HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=context).derive(code.secret))


def _from_symbols(symbols: list[int]) -> RecoveryCode:
    text = "".join(ALPHABET[symbol] for symbol in symbols)
    groups = tuple(text[start : start + GROUP_LENGTH] for start in range(0, len(text), GROUP_LENGTH))
    bits = reduce(lambda number, symbol: number << 5 | symbol, symbols[:_DATA_LENGTH], 0)
    return RecoveryCode(groups, bits.to_bytes(_SECRET_BYTES, "big"))


def _times(left: int, right: int) -> int:
    """Product in GF(32) modulo x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if right >> bit & 1:
            product ^= left << bit
    for bit in (8, 7, 6, 5):
        if product >> bit & 1:
            product ^= _FIELD_POLYNOMIAL << (bit - 5)
    return product


def _checks(data: list[int]) -> list[int]:
    """Remainder of data · x² by (x + 2)(x + 4), plus the offset. 2 generates the field, 4 is its square."""
    first, second = 0, 0
    linear, constant = 2 ^ 4, _times(2, 4)
    for symbol in data:
        lead = symbol ^ first
        first, second = second ^ _times(lead, linear), _times(lead, constant)
    return [first ^ _CHECK_OFFSET[0], second ^ _CHECK_OFFSET[1]]
