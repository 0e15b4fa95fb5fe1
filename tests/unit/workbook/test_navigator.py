"""Whichever way somebody goes, they are somewhere, they can go back, and a skip leaves nothing behind."""

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.journey import Audience, Block, Page, Workbook
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.workbook.navigator import Bookmark, StopKind, Walk, WalkMode, begin, resume

MOVES = {
    "continue": Walk.continue_,
    "back": Walk.back,
    "skip": Walk.skip,
    "lighter": Walk.take_lighter,
    "full": Walk.take_full,
    "one": lambda walk: walk.in_mode(WalkMode.ONE_AT_A_TIME),
    "all": lambda walk: walk.in_mode(WalkMode.ALL_AT_ONCE),
}


def page_of(lighter: list[bool], *, note: bool = False, reading: bool = False) -> Page:
    questions = tuple(
        Question(f"q{number}", QuestionKind.SHORT_TEXT, f"Text {number}?", lighter="Less?" if one else "")
        for number, one in enumerate(lighter, start=1)
    )
    blocks = (Block("", ("Words.",)),) if reading else ()
    return Page("page", "Page", Audience.ONLY_YOU, 5, "Intro.", questions, blocks, note="Note." if note else "")


PAGES = st.builds(page_of, st.lists(st.booleans(), max_size=6), note=st.booleans(), reading=st.booleans())
WAYS = st.lists(st.sampled_from(sorted(MOVES)), max_size=12)


def walked(page: Page, way: list[str]) -> Walk:
    walk = begin(page)
    for move in way:
        walk = MOVES[move](walk)
    return walk


@settings(max_examples=150, deadline=None)
@given(PAGES, WAYS)
def test_nobody_is_ever_lost(page: Page, way: list[str]) -> None:
    walk = walked(page, way)
    assert 0 <= walk.at < len(walk.stops)
    assert walk.stops[-1].kind is StopKind.END
    assert set(walk.stop.questions) <= set(page.questions)
    if walk.progress:
        assert 1 <= walk.progress.number <= walk.progress.total <= len(page.questions)
    for _ in walk.stops:
        walk = walk.continue_()
    assert walk.at_end
    assert walk.continue_() == walk


@settings(max_examples=150, deadline=None)
@given(PAGES, WAYS)
def test_back_undoes_continue(page: Page, way: list[str]) -> None:
    walk = walked(page, way)
    if not walk.at_end:
        assert walk.continue_().back() == walk
    if not walk.at_start:
        assert walk.back().continue_() == walk


@settings(max_examples=150, deadline=None)
@given(PAGES, WAYS)
def test_a_skip_leaves_exactly_what_continuing_leaves(page: Page, way: list[str]) -> None:
    walk = walked(page, way)
    assert {field.name for field in fields(walk)} == {"page", "mode", "lighter", "at"}
    if walk.stop.kind is StopKind.OPENING:
        assert walk.skip().at_end
    else:
        assert walk.skip() == walk.continue_()
    assert walk.skip().pause() == replace(walk, at=walk.skip().at).pause()


@settings(max_examples=150, deadline=None)
@given(PAGES, WAYS)
def test_coming_back_lands_where_the_person_stopped(page: Page, way: list[str]) -> None:
    walk = walked(page, way)
    assert resume(page, walk.pause()) == walk


@settings(max_examples=100, deadline=None)
@given(PAGES, PAGES, WAYS)
def test_coming_back_to_a_page_whose_content_changed_still_lands_somewhere(
    old: Page, new: Page, way: list[str]
) -> None:
    mark = walked(old, way).pause()
    walk = resume(new, mark)
    assert 0 <= walk.at < len(walk.stops)
    if mark.prompt in {one.id for one in walk.questions}:
        assert mark.prompt in {one.id for one in walk.stop.questions}


def test_one_question_at_a_time() -> None:
    walk = begin(page_of([False, True], reading=True))
    assert (walk.stop.kind, walk.progress, walk.at_start) == (StopKind.OPENING, None, True)
    first = walk.continue_()
    assert first.stop.questions[0].id == "q1"
    assert first.progress is not None
    assert first.progress.text == "Question 1 of 2"
    assert first.continue_().continue_().at_end
    assert begin(page_of([False])).stop.kind is StopKind.QUESTIONS


def test_all_questions_at_once_still_open_with_the_note() -> None:
    walk = begin(page_of([False, True, False], note=True), WalkMode.ALL_AT_ONCE)
    assert [stop.kind for stop in walk.stops] == [StopKind.OPENING, StopKind.QUESTIONS, StopKind.END]
    everything = walk.continue_()
    assert [one.id for one in everything.stop.questions] == ["q1", "q2", "q3"]
    assert everything.progress is None
    mark = everything.pause("q3")
    assert mark.prompt == "q3"
    assert resume(walk.page, mark) == everything
    assert everything.pause("unknown").prompt == "q1"
    assert resume(walk.page, replace(mark, mode=WalkMode.ONE_AT_A_TIME)).stop.questions[0].id == "q3"


def test_the_lighter_version_asks_less_in_its_own_words() -> None:
    page = page_of([False, True, False, True, False], note=True)
    light = begin(page).take_lighter()
    assert [one.id for one in light.questions] == ["q2", "q4"]
    assert light.stop.questions[0].id == "q2"
    assert light.wording(light.stop.questions[0]) == "Less?"
    assert not light.has_lighter
    assert light.take_full().stop.questions[0].id == "q2"
    assert light.take_full().wording(page.questions[1]) == "Text 2?"
    third = begin(page).continue_().continue_().continue_()
    assert third.take_lighter().stop.questions[0].id == "q4"
    last = third.continue_().continue_()
    assert last.take_lighter().at_end
    plain = begin(page_of([False]))
    assert plain.take_lighter() is plain


def test_a_bookmark_holds_no_words_of_anybody() -> None:
    assert {field.name for field in fields(Bookmark)} == {"page", "kind", "prompt", "mode", "lighter"}
    elsewhere = Bookmark("other", StopKind.END, "", WalkMode.ONE_AT_A_TIME, lighter=False)
    assert resume(page_of([True]), elsewhere).at_start


@pytest.mark.parametrize("mode", list(WalkMode))
def test_every_real_page_can_be_walked_to_its_end(workbook: Workbook, mode: WalkMode) -> None:
    for page in workbook.stages[0].pages:
        walk = begin(page, mode)
        seen = list(walk.stop.questions)
        while not walk.at_end:
            walk = walk.continue_()
            seen += walk.stop.questions
        assert tuple(seen) == page.questions
