"""Which parts of a text are words that a dictionary can judge.

What begins with a capital letter is never judged: most of it is names, and nobody's name is told to be wrong here. Nor
are capitals alone (NHS), single letters, and what belongs to an address, a link or a number.
"""

import re
from collections.abc import Iterator

LONGEST_WORD = 60
_WORD = re.compile(r"(?<![\w@/.:#])(?<!\w['’])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@]|[/.:]\w|://)")

Span = tuple[int, int]
"""Start and end of a word, in characters."""


def judged(text: str) -> Iterator[Span]:
    """Where the words stand that may be looked up."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        if 1 < end - start <= LONGEST_WORD and text[start].islower():
            yield start, end


def word_at(text: str, place: int) -> Span | None:
    """The word that holds that place or ends there, whether it is judged or not."""
    return next((found.span() for found in _WORD.finditer(text) if found.start() <= place <= found.end()), None)


def plain(word: str) -> str:
    """The word as dictionaries spell it: a straight apostrophe, and no `'s` at the end."""
    straight = word.replace("’", "'")
    return straight.removesuffix("'s")
