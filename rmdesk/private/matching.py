"""What search looks for, and where it stands in a text: folded as the index folds words (no accents, small letters)."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rmdesk.private.entries import Mark

MOST_WORDS = 12
LONGEST_WORD = 64
SHORTEST_BEGINNING = 3
EXCERPT_LENGTH = 180
_LEAD = 60

_TOKEN = re.compile(r"[^\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_AFTER, _BETWEEN, _REST = r"(?![^\W_])", r"[\W_]+", r"[^\W_]*"


def fold(text: str) -> str:
    """Small letters without accents, each character in its place: the result is as long as `text`."""
    return (text if text.isascii() else _NOT_ASCII.sub(_fold_one, text)).lower()


@dataclass(frozen=True)
class Query:
    """What is looked for: whole words, and the beginning of one more (empty: none)."""

    words: tuple[str, ...]
    beginning: str

    @property
    def whole_words(self) -> str:
        """The whole words for the engine, each one quoted so that nothing in it has a special meaning."""
        return " ".join(map(_quoted, self.words))

    @property
    def everything(self) -> str:
        """All of it for the engine."""
        beginning = (f"{_quoted(self.beginning)} *",) if self.beginning else ()
        return " ".join((*map(_quoted, self.words), *beginning))

    @property
    def plain_beginning(self) -> str:
        """The beginning as the index would keep it, where that is beyond doubt: only plain letters and digits."""
        return self.beginning.lower() if self.beginning.isascii() and self.beginning.isalnum() else ""

    def with_any_of(self, endings: Iterable[str]) -> str:
        """All of it for the engine, with one of these whole words in the place of the beginning."""
        any_of = "(" + " OR ".join(map(_quoted, endings)) + ")"
        return f"({self.whole_words}) AND {any_of}" if self.words else any_of

    def begins_in(self, text: str) -> bool:
        """Whether a word in the text begins with the beginning."""
        folded = fold(text)
        return self._first_token in folded and self._beginning.search(folded) is not None

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Where the words stand in a text; a word that was begun is marked whole."""
        return tuple(found.span() for found in self._any.finditer(fold(text)))

    def excerpt(self, text: str) -> tuple[str, tuple[Mark, ...]]:
        """Some 180 characters round the first word found, in one line, and where the words stand in them."""
        first = self._any.search(fold(text))
        start = _word_start(text, max(0, first.start() - _LEAD)) if first else 0
        cut = " ".join(text[start : start + EXCERPT_LENGTH].split())
        whole = ("…" if start else "") + cut + ("…" if start + EXCERPT_LENGTH < len(text) else "")
        return whole, self.marks(whole)

    @cached_property
    def _first_token(self) -> str:
        return str(_TOKEN.findall(fold(self.beginning))[0])

    @cached_property
    def _beginning(self) -> "re.Pattern[str]":
        return re.compile(_pattern(self.beginning, unfinished=True))

    @cached_property
    def _any(self) -> "re.Pattern[str]":
        patterns = [_pattern(word, unfinished=False) for word in self.words]
        if self.beginning:
            patterns.append(_pattern(self.beginning, unfinished=True))
        return re.compile("|".join(patterns))

    def __repr__(self) -> str:
        return "Query(hidden)"


def parse(typed: str) -> Query | None:
    """Words as typed; None when there is nothing to look for.

    The last word counts as a beginning while it is being typed: neither a space nor a sign after it (`C++` is whole),
    and 3 characters or more (fewer in scripts that say more with each).
    """
    words = [word[:LONGEST_WORD] for word in unicodedata.normalize("NFC", typed).split() if _TOKEN.search(word)]
    words = words[:MOST_WORDS]
    if not words:
        return None
    last = words[-1]
    long_enough = not last.isascii() or (len(last) >= SHORTEST_BEGINNING and last[-1].isalnum())
    unfinished = long_enough and not typed[-1].isspace()
    return Query(tuple(words[:-1]), words[-1]) if unfinished else Query(tuple(words), "")


def _quoted(word: str) -> str:
    clean = word.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    return '"' + clean.replace('"', '""') + '"'


def _pattern(word: str, *, unfinished: bool) -> str:
    """It begins with letters as they are, which `re` can look for quickly; that no other stands before comes after."""
    first, *others = map(str, _TOKEN.findall(fold(word)))
    tokens = _BETWEEN.join((f"{first}(?<![^\\W_]{first})", *others))
    return tokens + (_REST if unfinished else _AFTER)


def _word_start(text: str, at: int) -> int:
    space = text.find(" ", at, at + _LEAD)
    return space + 1 if at and space >= 0 else at


def _fold_one(found: "re.Match[str]") -> str:
    plain = unicodedata.normalize("NFD", found[0])[0].lower()
    return plain if len(plain) == 1 else found[0]
