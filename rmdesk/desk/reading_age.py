"""How hard some words may be to read: a hint, and never a gate.

A formula knows nothing of meaning, and a hard word may be the right one. It is the Flesch-Kincaid grade (Kincaid and
others, 1975) with syllables guessed from the letters. A grade is about the age less 5.
"""

import re
from collections.abc import Sequence

HARD_SENTENCE = 13.0
"""The age from which a single sentence is worth another look."""

FEWEST_WORDS = 8
"""Shorter sentences are left alone: one long word would decide."""

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_SENTENCE_END = re.compile(r"(?<=[.?:]) ")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$")
_VOWELS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """About how many syllables a word has, at least 1."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word.lower()))))


def sentences_in(text: str) -> list[str]:
    """The sentences of a text."""
    return [one for one in _SENTENCE_END.split(text) if one]


def words_in(sentence: str) -> int:
    """How many words a sentence has."""
    return len(_WORD.findall(sentence))


def age_of(sentences: Sequence[str]) -> float:
    """The reading age of some sentences, in years; 0 if they hold no words."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return grade + 5


def hard_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text that are hard to read."""
    return tuple(one for one in sentences_in(text) if words_in(one) >= FEWEST_WORDS and age_of([one]) >= HARD_SENTENCE)
