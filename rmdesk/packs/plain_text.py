"""What a text of a pack may be made of: letters that can be seen, in one line, read as they stand."""

import unicodedata

_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
"""Unseen, but Arabic, Persian and Indian scripts need them; they change no direction."""

_MOST_MARKS = 3
"""Accents on one letter, one after the other."""


def is_hostile(text: str) -> bool:
    """Whether it holds control characters, direction marks, unassigned or private letters, or heaps of accents."""
    marks = 0
    for letter in text:
        kind = unicodedata.category(letter)
        if kind in _REFUSED and letter not in _JOINERS:
            return True
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if marks > _MOST_MARKS:
            return True
    return False
