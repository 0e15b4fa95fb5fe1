"""The list of what may be hard to read: it tells plain words from hard ones, and stops nothing."""

from dataclasses import replace

import pytest

from rmdesk.desk.reading_age import age_of, syllables
from rmdesk.domain.journey import Workbook
from tests.reading_age import HARD_PAGE, hard_ones, sentences_of

PLAIN = "What do you want to talk about when you meet?"
HARD = "Organisational accountability necessitates comprehensive documentation of developmental opportunities."


@pytest.mark.parametrize(
    ("word", "count"), [("the", 1), ("people", 2), ("listened", 2), ("agreement", 3), ("wanted", 2)]
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_hard_words_are_older_than_plain_ones() -> None:
    assert age_of([PLAIN]) < HARD_PAGE < age_of([HARD])
    assert age_of([]) == age_of(["4"]) == 0


def test_a_hard_page_is_listed_with_its_hard_sentence(workbook: Workbook) -> None:
    page = workbook.page("about-me")
    hard = replace(page, intro=HARD)
    assert hard_ones([page]) == []
    [found] = hard_ones([page, hard])
    assert [sentence for _, sentence in found.sentences] == [HARD]


def test_stories_and_notes_are_read_too(workbook: Workbook) -> None:
    page = workbook.page("scene-meant")
    sentences = sentences_of(page)
    assert "The people in it are made up." in sentences
    assert "They talk about something else." in sentences
