"""The fingerprint of a key for people: 8 words of the list of words, or 40 digits in 8 groups of 5. Either will do.

Both are made from SHA-256 of the key under a label, so nobody can make another key with the same one: 8 of 7,365 words
are 102 bits, 40 digits 132. The list of words is part of the format: another list gives other words.
"""

import re
from collections.abc import Sequence

from rmdesk.domain.packs import KeyName

WORDS, DIGITS = 8, 40
_GROUP = 5
_BETWEEN = re.compile(r"[^a-z0-9]+")


def fingerprint_words(key: KeyName, words: Sequence[str]) -> tuple[str, ...]:
    """Its 8 words, from the program's list of words."""
    rest = int.from_bytes(key.digest, "big")
    found = []
    for _ in range(WORDS):
        rest, place = divmod(rest, len(words))
        found.append(words[place])
    return tuple(found)


def fingerprint_digits(key: KeyName) -> str:
    """Its 40 digits, as 8 groups of 5 with a space between them."""
    digits = str(int.from_bytes(key.digest, "big") % 10**DIGITS).zfill(DIGITS)
    return " ".join(digits[start : start + _GROUP] for start in range(0, DIGITS, _GROUP))


def fits(typed: str, key: KeyName, words: Sequence[str]) -> bool:
    """Whether what somebody typed is the fingerprint of that key, in words or digits, however it is spaced."""
    bare = "".join(_BETWEEN.split(typed.strip().lower()))
    return bool(bare) and bare in {
        "".join(_BETWEEN.split(" ".join(fingerprint_words(key, words)).lower())),
        fingerprint_digits(key).replace(" ", ""),
    }
