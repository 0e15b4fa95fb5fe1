"""The words from Harder subjects to After, and for any time: safe to open, safe to leave, the same for both."""

import re
from collections.abc import Iterator

import pytest

from rmdesk.domain.journey import Audience, Page, Stage, StageKind, Workbook
from rmdesk.domain.questions import Question, QuestionKind

STEPS = ("harder-subjects", "action", "ending", "after")
STAGES = (*STEPS, "any-time")
SUBJECTS = ("bias", "privilege", "discrimination", "power", "speaking-up")

GROUPS = re.compile(
    r"\b(rac(e|es|ial|ism|ist)|ethnic\w*|black|brown|asian|white|gay|lesbian|bi|trans|LGBT\S*|gender|sexual\w*|"
    r"wom[ae]n|m[ae]n|girls?|boys?|husband|wife|disab\w+|autis\w+|deaf|blind|religio\w+|muslim|christian|foreign\w*|"
    r"overseas|skin|hair)\b",
    re.IGNORECASE,
)
"""No prompt says which difference it is about, nor which of the two partners has it."""

OWN_STORY = re.compile(
    r"\bwhat happened to (you|us)\b"
    r"|\b(tell|describe|write about) (the|a|your|our) (worst|time when (you|one of us) (was|were))\b",
    re.IGNORECASE,
)
"""Asking somebody to tell what was done to them."""

WENT_WELL = {
    "harder-subjects": (
        "depth-me-went-well",
        "bias-fair-chance",
        "privilege-helped",
        "discrimination-met-well",
        "power-more-than-thought",
        "speaking-glad",
        "circle-learned",
    ),
    "action": ("action-between-us", "ally-copy", "apply-proof", "ask-works", "doors-fresh-eyes"),
    "ending": ("final-proud", "thanks-each", "last-moment"),
    "after": ("again-grown", "back-stayed"),
    "any-time": ("landed-before", "right-good", "not-ok-kept", "changed-good", "changes-works"),
}

PAIRS = {
    "depth-for-me": "depth-for-both",
    "told-about-me": "told-about-us",
    "what-i-keep": "what-we-keep",
    "something-landed-badly": "putting-it-right",
    "something-changed": "when-something-changes",
}


def stage(workbook: Workbook, name: str) -> Stage:
    return next(one for one in workbook.stages if one.id == name)


def pages(workbook: Workbook) -> list[Page]:
    return [page for name in STAGES for page in stage(workbook, name).pages]


def questions(workbook: Workbook) -> list[Question]:
    return [one for page in pages(workbook) for one in page.questions]


def question(workbook: Workbook, name: str) -> Question:
    return next(one for one in questions(workbook) if one.id == name)


def asked(one: Question) -> Iterator[str]:
    yield from filter(None, (one.text, one.hint, one.lighter))


def choices(workbook: Workbook, name: str) -> list[str]:
    return [choice.id for choice in question(workbook, name).choices]


def test_there_is_enough_and_in_its_place(workbook: Workbook) -> None:
    assert len(pages(workbook)) >= 20
    assert len(questions(workbook)) >= 65
    assert [stage(workbook, name).number for name in STAGES] == [4, 5, 6, 7, 9]
    assert [stage(workbook, name).kind for name in STAGES] == [*[StageKind.STEP] * 4, StageKind.ANY_TIME]


def test_only_harder_subjects_wait_for_the_agreement(workbook: Workbook) -> None:
    assert [one.id for one in workbook.stages if one.needs_agreement] == ["harder-subjects"]


def test_the_whole_journey_is_long_enough_and_in_order(workbook: Workbook) -> None:
    assert [one.number for one in workbook.steps] == [0, 1, 2, 3, 4, 5, 6, 7]
    everything = [page for one in workbook.stages for page in one.pages]
    assert len(everything) >= 45
    assert sum(len(page.questions) for page in everything) >= 150


@pytest.mark.parametrize("name", STAGES)
def test_each_stage_asks_what_went_well(workbook: Workbook, name: str) -> None:
    its_own = {one.id for page in stage(workbook, name).pages for one in page.questions}
    assert set(WENT_WELL[name]) <= its_own


def test_each_step_has_one_short_private_page_on_the_short_path(workbook: Workbook) -> None:
    for name in STEPS:
        core = [one for one in stage(workbook, name).pages if one.core and one.audience is Audience.ONLY_YOU]
        assert len(core) == 1, name
        assert core[0].minutes <= 8, name
    assert not any(page.core for page in stage(workbook, "any-time").pages)


def test_partner_pages_name_each_other(workbook: Workbook) -> None:
    found = {page.id: page.partner_page for page in pages(workbook) if page.partner_page}
    assert found == PAIRS | {both: alone for alone, both in PAIRS.items()}
    for alone, both in PAIRS.items():
        assert workbook.page(alone).audience is Audience.ONLY_YOU
        assert workbook.page(both).audience is Audience.BOTH


def test_pages_for_both_speak_of_both(workbook: Workbook) -> None:
    for page in pages(workbook):
        for one in page.questions if page.audience is Audience.BOTH else ():
            words = [one.text, one.lighter, *(column.text for column in one.columns)]
            assert not any(re.search(r"\b(I|me|my|your partner)\b", text) for text in words), one.id


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_is_opened_gently_and_left_again(workbook: Workbook, subject: str) -> None:
    page = workbook.page(f"subject-{subject}")
    assert (page.audience, page.who_first, page.aftercare, page.core) == (Audience.BOTH, True, True, False)
    assert page.note
    first, *_, last = page.questions
    assert first.id in WENT_WELL["harder-subjects"]
    assert last.id.endswith("-close")
    assert (last.kind, last.source) == (QuestionKind.SHORT_TEXT, "S4")
    easier = [one.id for one in page.questions if one.lighter]
    assert {first.id, last.id} <= set(easier)
    assert len(easier) >= 4


def test_every_subject_that_can_be_chosen_has_its_page(workbook: Workbook) -> None:
    assert choices(workbook, "depth-both-subject") == [*SUBJECTS, "none"]
    for choice in question(workbook, "depth-both-subject").choices[:-1]:
        assert choice.text == workbook.page(f"subject-{choice.id}").title


def test_both_set_the_same_dial_and_the_lighter_one_counts(workbook: Workbook) -> None:
    mine, ours = question(workbook, "depth-me"), question(workbook, "depth-both")
    assert {mine.kind, ours.kind} == {QuestionKind.DEPTH_DIAL}
    assert [one.id for one in mine.choices] == ["comfortable", "uncomfortable", "heart"]
    assert mine.choices == ours.choices
    assert "lighter level counts" in mine.hint
    assert "lighter one counts" in ours.hint


def test_no_prompt_says_which_difference_it_is_or_asks_for_a_story_of_harm(workbook: Workbook) -> None:
    texts = [(one.id, text) for one in questions(workbook) for text in asked(one)]
    assert [found for found in texts if GROUPS.search(found[1])] == []
    assert [found for found in texts if OWN_STORY.search(found[1])] == []
    assert OWN_STORY.search("Describe a time when you were treated unfairly.")
    assert OWN_STORY.search("What happened to you?")


def test_nothing_is_asked_about_the_other_person_s_characteristics(workbook: Workbook) -> None:
    about = re.compile(
        r"\b(is|are|has|does) your partner\b|\byour partner's (age|name|background|faith|health|family)\b"
    )
    for page in pages(workbook):
        for one in page.questions:
            assert not about.search(one.text), one.id


def test_aftercare_is_short_private_and_leads_on(workbook: Workbook) -> None:
    page = workbook.page("aftercare")
    assert (page.audience, page.core) == (Audience.ONLY_YOU, False)
    assert page.minutes <= 5
    words = " ".join(text for block in page.reading for text in block.paragraphs)
    for part in ("Support is in the same place on each page", "Your support plan", "under Any time"):
        assert part in words
    assert not any(one.kind is QuestionKind.LONG_TEXT for one in page.questions)


def test_the_partner_s_words_do_not_travel_to_a_circle(workbook: Workbook) -> None:
    assert workbook.page("to-the-circle").audience is Audience.ONLY_YOU
    assert "Your partner's words do not travel." in question(workbook, "circle-slip").hint


def test_a_promise_says_where_what_when_and_if_a_name_may_be_used(workbook: Workbook) -> None:
    columns = question(workbook, "promise-rows").columns
    assert [one.id for one in columns] == ["who", "room", "words", "when", "named"]
    assert columns[-1].text == "Is the person happy to be named?"


def test_a_look_at_oneself_as_an_ally_asks_what_it_cost_and_what_changed(workbook: Workbook) -> None:
    page = workbook.page("ally-self-check")
    assert page.audience is Audience.ONLY_YOU
    assert [one.text for one in question(workbook, "ally-did").columns] == [
        "What I did",
        "What it cost me",
        "What changed",
    ]


def test_an_ask_names_no_person_and_nobody_at_risk(workbook: Workbook) -> None:
    assert "in general words" in question(workbook, "ask-barrier").text
    assert "points to a person" in question(workbook, "ask-barrier").hint
    assert "get into difficulty" in question(workbook, "ask-safe").text


def test_the_end_looks_back_at_every_statement_of_the_start(workbook: Workbook) -> None:
    start = {one.id: one.text for one in workbook.page("where-i-am-now").questions if one.kind is QuestionKind.SCALE}
    page = workbook.page("where-i-am-at-the-end")
    again = {one.earlier: one.text for one in page.questions if one.kind is QuestionKind.THEN_NOW}
    assert again == start
    assert (len(start), page.audience, page.core) == (8, Audience.ONLY_YOU, True)


def test_nothing_is_told_unless_it_is_chosen(workbook: Workbook) -> None:
    assert choices(workbook, "told-us-what")[0] == choices(workbook, "told-me-happy")[0] == "nothing"
    assert "Nothing is told unless you both say so." in workbook.page("told-about-us").intro
    assert "without a reason" in question(workbook, "told-us-back").hint
    assert "the one who wants less told" in question(workbook, "told-us-what").hint


def test_when_it_was_not_ok_there_are_ways_on_and_no_question_of_why(workbook: Workbook) -> None:
    page = workbook.page("something-not-ok")
    assert page.audience is Audience.ONLY_YOU
    assert {"pause", "end", "concern", "support", "wait"} <= set(choices(workbook, "not-ok-first"))
    assert page.reading[0].heading == "3 ways on, and you need no reason for any of them"
    assert "not what happened" in page.note
    words = " ".join(text for one in page.questions for text in asked(one))
    assert not re.search(r"\bwhy did\b|\breason for\b|\bexplain\b", words)


def test_putting_it_right_can_be_left_and_obliges_nobody(workbook: Workbook) -> None:
    page = workbook.page("putting-it-right")
    assert (page.who_first, page.aftercare) == (True, True)
    assert "Nobody has to forgive, explain or comfort." in page.reading[0].paragraphs[0]
    assert {"help", "break", "end"} <= set(choices(workbook, "right-enough"))
    assert "not-ok" in choices(workbook, "landed-next")


@pytest.mark.parametrize("name", ["changed-next", "changes-next"])
def test_a_change_can_lead_to_an_end_without_a_fault(workbook: Workbook, name: str) -> None:
    assert {"same", "agreement", "pause", "end"} <= set(choices(workbook, name))
