"""Lists the pages and sentences of the workbook that may be hard to read: `make reading-age`.

A list to choose from when words are mended, and never a gate: a formula knows nothing of meaning, and a hard word may
be the right one. It is the Flesch-Kincaid grade (Kincaid and others, 1975) with syllables guessed from the letters. A
grade is about the age less 5.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.journey import Page
from rmdesk.workbook.loader import load_workbook

HARD_PAGE, HARD_SENTENCE = 11.0, 13.0
"""Ages from which a page, and a single sentence, are listed."""

_SHORT = 8
"""Sentences with fewer words are left alone: one long word would decide."""

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_SENTENCE_END = re.compile(r"(?<=[.?:]) ")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$")
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Hard:
    """A page, and those of its sentences that are the hardest to read, each beside its age."""

    page: str
    age: float
    sentences: tuple[tuple[float, str], ...]


def syllables(word: str) -> int:
    """About how many syllables a word has, at least 1."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word.lower()))))


def age_of(sentences: Sequence[str]) -> float:
    """The reading age of some sentences, in years; 0 if they hold no words."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return grade + 5


def sentences_of(page: Page) -> list[str]:
    """Every sentence on a page, except what is there to be picked."""
    texts = [page.intro, page.note, *(paragraph for block in page.reading for paragraph in block.paragraphs)]
    for question in page.questions:
        texts += [question.text, question.hint, question.lighter, *question.story]
    return [sentence for text in texts for sentence in _SENTENCE_END.split(text) if sentence]


def hard_ones(pages: Iterable[Page]) -> list[Hard]:
    """The pages that are hard to read as a whole or in a sentence, the hardest first."""
    found = []
    for page in pages:
        sentences = sentences_of(page)
        each = sorted(((age_of([one]), one) for one in sentences if len(_WORD.findall(one)) >= _SHORT), reverse=True)
        hard = tuple((age, one) for age, one in each if age >= HARD_SENTENCE)
        if hard or age_of(sentences) >= HARD_PAGE:
            found.append(Hard(page.id, age_of(sentences), hard))
    return sorted(found, key=lambda one: one.age, reverse=True)


def main() -> None:
    """Prints the list."""
    resources = Path(__file__).parents[1] / "resources"
    workbook = load_workbook(lambda path: (resources / path).read_text("utf-8"))
    pages = [page for stage in workbook.stages for page in stage.pages]
    found = hard_ones(pages)
    lines = []
    for one in found:
        lines.append(f"{one.page}: reading age about {one.age:.0f}")
        lines += [f"    about {age:.0f}: {sentence}" for age, sentence in one.sentences]
    lines.append(f"{len(found)} of {len(pages)} pages have something to look at. This is a hint and stops nothing.")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
