"""The words of the stages Relationship, Needs and Difference, and of every session: whole, and the same for both."""

import re
from collections.abc import Iterator

import pytest

from rmdesk.domain.journey import Audience, Page, SessionPart, Stage, StageKind, Workbook
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.workbook.clauses import load_clauses

STAGES = ("relationship", "needs", "difference", "every-session")

GROUPS = re.compile(
    r"\b(rac(e|es|ial|ism|ist)|ethnic\w*|black|brown|asian|white|gay|lesbian|bi|trans|LGBT\S*|gender|sexual\w*|"
    r"wom[ae]n|m[ae]n|girls?|boys?|husband|wife|disab\w+|autis\w+|deaf|blind|religio\w+|muslim|christian|foreign\w*|"
    r"overseas|accent|culture|skin|hair|age|older|younger)\b",
    re.IGNORECASE,
)
"""No prompt says which difference it is about, nor which of the two partners has it."""

SURPRISED_PRAISE = frozenset(
    "articulate,well-spoken,eloquent,resilient,strong,brave,inspiring,exotic,feisty,passionate,professional,polite,calm,"
    "humble,quick-to-learn,hard-working,independent,confident,mature,fluent,clean,normal,special,courageous".split(",")
)
"""Words that have often praised somebody as a surprise in their group."""

WENT_WELL = {
    "relationship": ("besides-glad", "agree-honest", "power-well", "people-glad", "began-helped"),
    "needs": ("need-helped", "our-need-already", "step-proud", "decision-well", "words-moment", "my-check-helped"),
    "difference": ("easy-ease", "ground-better", "scene-name-well", "scene-post-fair", "card-worked", "alone-helped"),
    "every-session": ("close-thanks", "after-glad"),
}


def stage(workbook: Workbook, name: str) -> Stage:
    return next(one for one in workbook.stages if one.id == name)


def pages(workbook: Workbook) -> list[Page]:
    return [page for name in STAGES for page in stage(workbook, name).pages]


def questions(workbook: Workbook, *kinds: QuestionKind) -> list[Question]:
    return [one for page in pages(workbook) for one in page.questions if not kinds or one.kind in kinds]


def question(workbook: Workbook, name: str) -> Question:
    return next(one for one in questions(workbook) if one.id == name)


def asked(one: Question) -> Iterator[str]:
    """Everything that a prompt says, except its story."""
    yield from filter(None, (one.text, one.hint, one.lighter))
    yield from (choice.text for choice in one.choices)
    yield from (text for column in one.columns for text in (column.text, column.hint))


def test_there_is_enough_and_in_its_place(workbook: Workbook) -> None:
    assert len(pages(workbook)) >= 18
    assert len(questions(workbook)) >= 65
    assert [stage(workbook, name).number for name in STAGES] == [1, 2, 3, 8]
    assert [stage(workbook, name).kind for name in STAGES] == [*[StageKind.STEP] * 3, StageKind.EVERY_SESSION]
    assert not any(stage(workbook, name).needs_agreement for name in STAGES)


@pytest.mark.parametrize("name", STAGES)
def test_each_stage_asks_what_went_well(workbook: Workbook, name: str) -> None:
    its_own = {one.id for page in stage(workbook, name).pages for one in page.questions}
    assert set(WENT_WELL[name]) <= its_own


def test_pages_for_both_speak_of_both(workbook: Workbook) -> None:
    for page in pages(workbook):
        if page.audience is not Audience.BOTH:
            continue
        for one in page.questions:
            words = [one.text, one.lighter, *(column.text for column in one.columns)]
            assert not any(re.search(r"\b(I|me|my|your partner)\b", text) for text in words), one.id


def test_no_prompt_says_which_difference_it_is_or_whose(workbook: Workbook) -> None:
    found = [(one.id, text) for one in questions(workbook) for text in asked(one) if GROUPS.search(text)]
    assert found == []
    for text in ("As a Black nurse", "your partner's gender", "a man or a woman", "older staff"):
        assert GROUPS.search(text)


def test_the_4_questions_are_the_same_map_for_both_and_say_where_they_come_from(workbook: Workbook) -> None:
    maps = questions(workbook, QuestionKind.NEEDS_MAP)
    assert [one.id for one in maps] == ["need-map", "our-need-map"]
    for one in maps:
        assert [column.id for column in one.columns] == ["needed", "helps", "supports", "required"]
        assert [choice.id for choice in one.choices] == [
            "sponsorship", "allyship", "peer-support", "surface-characteristics",
        ]  # fmt: skip
        assert (one.source, one.status) == ("S3", "adapted")
    alone, together = workbook.page("what-i-need"), workbook.page("what-we-need")
    assert alone.partner_page == together.id
    for page in (alone, together):
        words = " ".join(paragraph for block in page.reading for paragraph in block.paragraphs)
        assert "Sriram, Atwal and McKay" in words
        assert "adapt" in words


def test_goals_are_chosen_by_both(workbook: Workbook) -> None:
    [goals] = questions(workbook, QuestionKind.GOAL_PICKS)
    page = workbook.page("our-goals")
    assert goals in page.questions
    assert (page.audience, page.core, goals.source) == (Audience.BOTH, True, "S1")


def test_good_words_surprise_nobody(workbook: Workbook) -> None:
    picks = questions(workbook, QuestionKind.WORD_PICKS)
    assert {one.id for one in picks} == {"words-mine", "words-ready", "words-pair"}
    for one in picks:
        assert [choice.text for choice in one.choices] == sorted(choice.text for choice in one.choices)
        assert not {choice.text.lower().replace(" ", "-") for choice in one.choices} & SURPRISED_PRAISE


def test_scenes_are_made_up_and_somebody_can_speak_in_each(workbook: Workbook) -> None:
    scenes = [page for page in pages(workbook) if page.id.startswith("scene-")]
    assert 3 <= len(scenes) <= 4
    for page in scenes:
        assert "made-up scene" in page.intro
        first, *others = page.questions
        assert first.kind is QuestionKind.SCENE
        assert first.lighter
        assert "could" in first.text
        assert others


def test_the_card_never_asks_for_calm_words(workbook: Workbook) -> None:
    page = workbook.page("conversation-card")
    words = " ".join(paragraph for block in page.reading for paragraph in block.paragraphs)
    assert page.audience is Audience.ONLY_YOU
    assert "You do not have to sound calm to be heard." in words
    assert "Only the last box can be offered to your partner." in words
    [card] = questions(workbook, QuestionKind.CONVERSATION_CARD)
    assert [column.id for column in card.columns] == ["observation", "feeling", "need", "request"]


def test_halfway_looks_back_at_every_statement_of_the_start(workbook: Workbook) -> None:
    start = {one.id: one.text for one in workbook.page("where-i-am-now").questions if one.kind is QuestionKind.SCALE}
    page = workbook.page("halfway-now")
    again = {one.earlier: one.text for one in page.questions if one.kind is QuestionKind.THEN_NOW}
    assert again == start
    assert (len(start), page.audience, page.core) == (8, Audience.ONLY_YOU, True)


def test_the_looks_at_the_agreement_lead_to_it(workbook: Workbook) -> None:
    pages = [page for stage in workbook.stages for page in stage.pages]
    assert [page.id for page in pages if page.review] == ["agreement-check", "halfway-together"]


def test_halfway_can_end_without_a_fault(workbook: Workbook) -> None:
    for name in ("alone-go-on", "review-agreement"):
        assert "end" in {choice.id for choice in question(workbook, name).choices}
    assert workbook.page("halfway-alone").partner_page == "halfway-together"


def test_the_agreement_is_thought_over_alone_and_built_together(workbook: Workbook, read) -> None:
    alone, together = workbook.page("what-i-need-agreed"), workbook.page("building-our-agreement")
    assert (alone.partner_page, together.partner_page) == (together.id, alone.id)
    assert (alone.core, together.core) == (True, True)
    assert "open Agreement" in together.intro
    assert "agreement-stop" in {one.id for one in together.questions}
    matters = {choice.id for choice in question(workbook, "agree-matters").choices}
    clauses = {clause.id for clause in load_clauses(read)}
    assert {"limits", "power", "stop-word", "no-recording", "access", "ending", "records"} <= matters & clauses


def test_every_session_has_its_4_parts(workbook: Workbook) -> None:
    parts = [(page.id, page.session, page.audience, page.core) for page in stage(workbook, "every-session").pages]
    assert parts == [
        ("before", SessionPart.BEFORE, Audience.ONLY_YOU, True),
        ("together", SessionPart.TOGETHER, Audience.BOTH, True),
        ("close", SessionPart.CLOSE, Audience.BOTH, True),
        ("after", SessionPart.AFTER, Audience.ONLY_YOU, True),
    ]


def test_a_session_asks_what_the_programme_asks(workbook: Workbook) -> None:
    before, together, close, after = stage(workbook, "every-session").pages
    assert [one.id for one in before.questions] == ["before-said", "before-arriving", "before-want", "before-off-table"]
    assert all(one.kind is not QuestionKind.LONG_TEXT for one in before.questions)
    assert together.questions[0].text.startswith("What has each of us done or changed since")
    assert [one.id for one in close.questions] == ["close-leave", "close-thanks", "close-actions", "close-next"]
    assert [one.text.split("?")[0] for one in after.questions[:3]] == ["What", "So what", "Now what"]
    assert after.questions[-1].text == "Would you like some support?"
