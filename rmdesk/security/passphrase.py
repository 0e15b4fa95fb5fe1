"""Passphrases: one byte form, rules for a new one, and generated ones.

The rules follow the advice of the UK's NCSC: length, not complexity, and a list of what everybody tries first.
Nothing here is applied to a passphrase that only opens something.
"""

import itertools
import re
import secrets
import unicodedata
from collections.abc import Collection, Sequence
from typing import Final

from rmdesk.domain.errors import PassphraseRefused

MIN_BYTES = 12
MAX_BYTES = 1024
SEPARATOR = "-"
_FEWEST_WORDS_IN_A_LIST = 7000
_FEWEST_WORDS = 4
_MEANT_CHARACTERS = 8
_RUN = 4
_OWN_WORDS = ("rmdesk", "reciprocal", "mentoring", "mentor", "partner", "workbook", "password", "passphrase")
_ROWS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
)
_RUNS = frozenset(
    row[start : start + 2]
    for forwards in _ROWS
    for row in (forwards, forwards[::-1])
    for start in range(len(forwards) - 1)
)
_LOOKALIKES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"})
_BETWEEN = re.compile(r"[\W_]+")
_TAIL = re.compile(r"[\W\d_]+$")
_SPACED = re.compile(rf"[a-z]+(?: [a-z]+){{{_FEWEST_WORDS - 1},}}")


def normalise(text: str) -> bytearray:
    """The bytes of a passphrase: NFC, UTF-8, not trimmed. Never fails, so that every wrong try takes the same way."""
    return bytearray(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass"))


def typings(text: str) -> tuple[str, ...]:
    """What somebody may mean who typed `text`: just that, then the same words with dashes, as generated ones have.

    Words on paper are often typed with spaces. Nothing that opens as typed is ever taken for something else.
    """
    return (text, text.replace(" ", SEPARATOR)) if _SPACED.fullmatch(text) else (text,)


class PassphraseRules:
    """What a new passphrase must not be. `denied` holds lower-case passphrases that many people use."""

    def __init__(self, denied: Collection[str]) -> None:
        self._denied = frozenset(denied)

    def check(self, text: str) -> None:
        """Accept `text` as a new passphrase.

        Raises:
            PassphraseRefused: `detail` says why, as one plain sentence that does not repeat the passphrase.
        """
        _check_shape(text)
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
        joined = _BETWEEN.sub("", folded)
        if self._is_denied(folded) or self._is_denied(joined):
            raise PassphraseRefused("This is one of the passphrases that people try first.")
        if _is_repetition(joined):
            raise PassphraseRefused("This repeats the same part again and again.")
        if len(_without_runs(joined)) < _MEANT_CHARACTERS:
            raise PassphraseRefused("This is mostly a row of the keyboard, or the same letter again and again.")
        if len(_without_own_words(joined)) < _MEANT_CHARACTERS:
            raise PassphraseRefused("This is mostly words that are easy to guess for rmdesk.")

    def _is_denied(self, folded: str) -> bool:
        forms = {folded, folded[::-1], _TAIL.sub("", folded), folded.translate(_LOOKALIKES)}
        forms.add(_TAIL.sub("", folded).translate(_LOOKALIKES))
        return not forms.isdisjoint(self._denied)


def generate_passphrase(words: Sequence[str], count: int = 5) -> str:
    """`count` words drawn evenly and independently by the operating system's generator, joined by `-`.

    Five words of 7,000 or more are above 63 bits.

    Raises:
        ValueError: the list is short or repeats words, or `count` is below 4.
    """
    if len(words) < _FEWEST_WORDS_IN_A_LIST or len(set(words)) != len(words):
        raise ValueError("the word list is too short or repeats words")
    if count < _FEWEST_WORDS:
        raise ValueError("too few words")
    return SEPARATOR.join(secrets.choice(words) for _ in range(count))


def _check_shape(text: str) -> None:
    if any(unicodedata.category(character) in ("Cs", "Cc") for character in text):
        raise PassphraseRefused("This holds a character that cannot be typed again.")
    size = len(unicodedata.normalize("NFC", text).encode("utf-8"))
    if size < MIN_BYTES:
        raise PassphraseRefused(f"This is too short. Use {MIN_BYTES} letters or more.")
    if size > MAX_BYTES:
        raise PassphraseRefused("This is too long. Use fewer than 1,000 letters.")
    if not any(character.isalnum() for character in text):
        raise PassphraseRefused("This has no letters or numbers in it.")


def _is_repetition(text: str) -> bool:
    """Whether `text` is one part written two or more times, the last time perhaps cut short."""
    longest = len(text) // 2
    return any(all(text[i] == text[i - size] for i in range(size, len(text))) for size in range(1, longest + 1))


def _without_runs(text: str) -> str:
    """`text` with each run of 4 or more keyboard neighbours, or of 3 or more equal characters, cut to its first."""
    kept: list[str] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _continues(text, start, end):
            continue
        stretch = text[start:end]
        same = stretch[:2] == stretch[:1] * 2
        kept.append(stretch[0] if len(stretch) >= (_RUN - 1 if same else _RUN) else stretch)
        start = end
    return "".join(kept)


def _continues(text: str, start: int, end: int) -> bool:
    equal = text[end] == text[end - 1]
    if end - start > 1 and equal != (text[start] == text[start + 1]):
        return False
    return equal or text[end - 1 : end + 1] in _RUNS


def _without_own_words(text: str) -> str:
    for word, form in itertools.product(_OWN_WORDS, (text, text.translate(_LOOKALIKES))):
        if len(form) == len(text) and (at := form.find(word)) >= 0:
            return _without_own_words(text[:at] + text[at + len(word) :])
    return text
