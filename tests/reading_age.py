"""Lists the pages and sentences of the workbook that may be hard to read: `make reading-age`.

A list to choose from when words are mended, and never a gate: a formula knows nothing of meaning, and a hard word may
be the right one. It is the Flesch-Kincaid grade (Kincaid and others, 1975) with syllables guessed from the letters. A
grade is about the age less 5.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rmdesk.desk.reading_age import FEWEST_WORDS, HARD_SENTENCE, age_of, sentences_in, words_in
from rmdesk.domain.journey import Page
from rmdesk.workbook.loader import load_workbook

HARD_PAGE = 11.0
"""The age from which a page is listed."""


@dataclass(frozen=True, slots=True)
class Hard:
    """A page, and those of its sentences that are the hardest to read, each beside its age."""

    page: str
    age: float
    sentences: tuple[tuple[float, str], ...]


def sentences_of(page: Page) -> list[str]:
    """Every sentence on a page, except what is there to be picked."""
    texts = [page.intro, page.note, *(paragraph for block in page.reading for paragraph in block.paragraphs)]
    for question in page.questions:
        texts += [question.text, question.hint, question.lighter, *question.story]
    return [sentence for text in texts for sentence in sentences_in(text)]


def hard_ones(pages: Iterable[Page]) -> list[Hard]:
    """The pages that are hard to read as a whole or in a sentence, the hardest first."""
    found = []
    for page in pages:
        sentences = sentences_of(page)
        each = sorted(((age_of([one]), one) for one in sentences if words_in(one) >= FEWEST_WORDS), reverse=True)
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
