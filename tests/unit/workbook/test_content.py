"""The real words: complete, symmetric, calm, and within the limits that a tired person can bear."""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from rmdesk.domain.journey import Audience, Page, StageKind, Workbook
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.workbook.checks import CORE_MINUTES, CORE_PAGES
from rmdesk.workbook.clauses import load_clauses
from rmdesk.workbook.contacts import load_contacts
from rmdesk.workbook.loader import load_workbook

FORBIDDEN = re.compile(
    r"\b(mentors?|mentees?|BAME|BAEM|BME|bands?|victims?|perpetrators?|sufferers?|minorit\w+|vulnerable|"
    r"should|shouldn't|must|please|just|simply|obviously|of course|journey|empower\w*|safe space|ZOUD|"
    r"trauma\w*|diagnos\w+|abuse\w*|he|she|him|his|her|hers|cannot wait|score of|streak|"
    r"two|three|four|five|six|seven|eight|nine|ten)\b|!|&|\.\.\.|;",
    re.IGNORECASE,
)

LONGEST_SENTENCE = 26
MEETING_MINUTES = 60


def pages_of(workbook: Workbook) -> list[Page]:
    return [page for stage in workbook.stages for page in stage.pages]


def questions_of(workbook: Workbook) -> list[Question]:
    return [question for page in pages_of(workbook) for question in page.questions]


def words_of(workbook: Workbook) -> Iterator[tuple[str, str]]:
    """Every text that people read, beside where it stands."""
    for stage in workbook.stages:
        yield from ((stage.id, text) for text in (stage.title, stage.summary))
    for page in pages_of(workbook):
        yield from ((page.id, text) for text in (page.title, page.intro, page.note) if text)
        for block in page.reading:
            yield from ((page.id, text) for text in (block.heading, *block.paragraphs) if text)
    for question in questions_of(workbook):
        yield from ((question.id, text) for text in (question.text, question.hint, question.lighter) if text)
        yield from ((question.id, paragraph) for paragraph in question.story)
        yield from ((question.id, choice.text) for choice in question.choices)
        yield from ((question.id, text) for column in question.columns for text in (column.text, column.hint) if text)


def test_getting_ready_is_complete(workbook: Workbook) -> None:
    stage = workbook.stages[0]
    assert (stage.number, stage.title) == (0, "Getting ready")
    audiences = Counter(page.audience for page in stage.pages)
    assert audiences[Audience.ONLY_YOU] >= 8
    assert audiences[Audience.BOTH] in (2, 3)
    questions = [question for page in stage.pages for question in page.questions]
    assert len(questions) >= 35
    assert sum(question.kind is QuestionKind.SCALE for question in questions) == 8
    assert len(workbook.page("nine-qualities").questions) >= 9
    assert all(page.partner_page for page in stage.pages if page.audience is Audience.BOTH)


def test_every_page_has_exactly_one_audience_and_pairs_agree(workbook: Workbook) -> None:
    for page in pages_of(workbook):
        assert isinstance(page.audience, Audience)
        if page.partner_page:
            other = workbook.page(page.partner_page)
            assert other.partner_page == page.id
            assert {page.audience, other.audience} == set(Audience)


def test_the_short_path_of_a_month_stays_short(workbook: Workbook) -> None:
    """A month is a stage and one session. Time alone and time in the meeting are counted apart."""

    def core(pages: Iterable[Page], audience: Audience) -> list[Page]:
        return [page for page in pages if page.core and page.audience is audience]

    session = [page for stage in workbook.of_kind(StageKind.EVERY_SESSION) for page in stage.pages]
    for stage in workbook.steps:
        pages = [*stage.pages, *(session if stage.number else [])]
        alone, together = core(pages, Audience.ONLY_YOU), core(pages, Audience.BOTH)
        assert 1 <= len(alone) <= CORE_PAGES == 3, stage.id
        assert sum(page.minutes for page in alone) <= CORE_MINUTES == 25, stage.id
        assert sum(page.minutes for page in together) <= MEETING_MINUTES, stage.id


def test_every_prompt_has_a_hint_and_says_where_it_comes_from(workbook: Workbook) -> None:
    sources = {"own", *(source.id for source in workbook.sources)}
    assert sources == {"own", "S0", "S1", "S2", "S3", "S4"}
    for question in questions_of(workbook):
        assert question.hint, question.id
        assert question.source in sources
        assert question.status == ("own" if question.source == "own" else "adapted")
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", question.checked_on)


def test_a_few_words_are_offered_wherever_much_could_be_written(workbook: Workbook) -> None:
    for page in pages_of(workbook):
        assert not page.note or sum(bool(question.lighter) for question in page.questions) >= 2, page.id
        for question in page.questions:
            assert question.lighter or question.kind is not QuestionKind.LONG_TEXT
            assert question.lighter != question.text


def test_a_calm_note_says_how_long_it_takes(workbook: Workbook) -> None:
    noted = [page for page in pages_of(workbook) if page.note]
    assert {"bring-and-risk", "getting-it-wrong", "my-support-plan", "hopes-and-worries"} <= {one.id for one in noted}
    for page in noted:
        assert f"about {page.minutes} minutes" in page.note


def test_something_that_went_well_is_asked_for(workbook: Workbook) -> None:
    texts = {question.id: question.text for question in questions_of(workbook)}
    assert "learned something useful" in texts["hopes-good-time"]
    assert "glad of it later" in texts["wrong-glad"]


def test_what_is_said_once_is_said_once(workbook: Workbook) -> None:
    said = [text for _, text in words_of(workbook) if "not records for revalidation" in text]
    assert said == [
        "These notes are not records for revalidation, and no app can promise that a court will never ask for them."
    ]
    for texts in (
        [question.text for question in questions_of(workbook) if question.kind is not QuestionKind.THEN_NOW],
        [question.hint for question in questions_of(workbook)],
        [page.intro for page in pages_of(workbook)],
    ):
        assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_no_word_divides_blames_or_commands(workbook: Workbook, read) -> None:
    contacts = load_contacts(read, date(2026, 11, 21))
    words = [
        *words_of(workbook),
        *((one.id, f"{one.heading}. {one.text}") for one in load_clauses(read)),
        *((one.id, f"{one.for_whom} {one.hours} {one.note} {one.cost}".replace("A&E", "")) for one in contacts),
        *((one.id, f"{one.name} {one.for_whom} {one.ask}") for one in contacts.slots),
    ]
    found = [(place, match[0], text) for place, text in words if (match := FORBIDDEN.search(text))]
    assert found == []


def test_the_word_check_can_fail() -> None:
    for text in ("Your mentor helps", "You should go", "a Band 8 leader", "BAME staff", "the victim", "Well done!"):
        assert FORBIDDEN.search(text)
    for text in ("reciprocal mentoring", "an under-represented group", "husband", "when", "attention", "other"):
        assert not FORBIDDEN.search(text)


def test_sentences_are_short_and_end(workbook: Workbook, read) -> None:
    words = [*words_of(workbook), *((one.id, one.text) for one in load_clauses(read))]
    for place, text in words:
        for sentence in re.split(r"(?<=[.?:]) ", text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, (place, sentence)
    for question in questions_of(workbook):
        for text in filter(None, (question.text, question.hint, question.lighter)):
            assert text[-1] in ".?", (question.id, text)
        for choice in question.choices:
            assert choice.text[0].isupper() or choice.text[0].isdigit()
            assert choice.text[-1] not in ".?", (question.id, choice.text)


def test_scales_go_from_disagreeing_to_agreeing(workbook: Workbook) -> None:
    for question in questions_of(workbook):
        if question.kind is QuestionKind.SCALE:
            assert (question.choices[0].text, question.choices[4].text) == ("Strongly disagree", "Strongly agree")


def test_loading_is_quick(read) -> None:
    def milliseconds() -> float:
        start = time.thread_time()
        load_workbook(read)
        return (time.thread_time() - start) * 1000

    assert min(milliseconds() for _ in range(5)) < 100


@pytest.mark.parametrize("shared", ["how-we-will-meet", "how-we-like-to-work", "our-dates"])
def test_shared_pages_speak_of_both(workbook: Workbook, shared: str) -> None:
    for question in workbook.page(shared).questions:
        assert not re.search(r"\b(I|me|my|your partner)\b", question.text), question.id
