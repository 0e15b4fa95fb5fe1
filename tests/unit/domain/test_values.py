"""The plain values: ids, clock words, answers, agreement, actions, partners, the workbook's shape, told sentences."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain import errors
from rmdesk.domain.actions import BOTH, ActionDomain, ActionText
from rmdesk.domain.agreement import AgreementVersion, Clause, Signature, clauses_to_plain, hash_of_clauses
from rmdesk.domain.answer_codec import answer_from_plain, answer_to_plain, value_from_plain
from rmdesk.domain.canonical import Canonical, NotCanonical, decode, encode
from rmdesk.domain.clock import from_minute, plain_date, plain_month, plain_time, to_minute
from rmdesk.domain.ids import PartnerId, RecordId, is_id, new_id
from rmdesk.domain.journey import Audience, Page, Stage, Workbook
from rmdesk.domain.partners import Pair, Partner
from rmdesk.domain.questions import Answer, AnswerValue, PickedAnswer, RowsAnswer, ScaleAnswer, TextAnswer, is_empty

QUICK = settings(max_examples=60, deadline=None)
A, B = PartnerId("a1" * 16), PartnerId("b2" * 16)
NOW = datetime(2026, 11, 21, 19, 42, 58, tzinfo=UTC)
NFC_TEXT = st.text(st.characters(max_codepoint=0x2FF, exclude_categories=["Cs"]), max_size=30)


def test_ids_are_32_hex_digits_and_differ() -> None:
    made = {new_id() for _ in range(100)}
    assert len(made) == 100
    assert all(map(is_id, made))


@pytest.mark.parametrize("text", ["", "a" * 31, "a" * 33, "A" * 32, "g" * 32, "a" * 32 + "\n", "٣" * 32])
def test_other_texts_are_no_ids(text: str) -> None:
    assert not is_id(text)


@QUICK
@given(
    st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 30)),
    st.integers(-14 * 60, 14 * 60),
)
def test_a_moment_survives_to_the_minute_in_every_zone(moment: datetime, offset: int) -> None:
    zoned = moment.replace(tzinfo=timezone(timedelta(minutes=offset)))
    back = from_minute(to_minute(zoned))
    assert timedelta(0) <= zoned - back < timedelta(minutes=1)
    assert back.utcoffset() == timedelta(0)
    assert len(to_minute(zoned)) == 17


def test_a_moment_is_written_in_utc() -> None:
    assert to_minute(NOW) == "2026-11-21T19:42Z"
    assert to_minute(datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))) == "2026-06-30T23:30Z"


@pytest.mark.parametrize(
    "text",
    ["", "2026-11-21", "2026-11-21T19:42", "2026-1-21T19:42Z", "2026-11-21T19:42:00Z", "2026-11-21T19:42+00:00",
     "2026-11-21T20:42+01:00", "2026-11-21 19:42Z", "2026-13-21T19:42Z", "20261121T1942Z", " 2026-11-21T19:42Z"],
)  # fmt: skip
def test_other_forms_of_a_moment_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_minute(text)


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [(19, 42, "7:42pm"), (17, 0, "5pm"), (12, 0, "midday"), (0, 0, "midnight"), (0, 5, "12:05am"), (12, 1, "12:01pm"),
     (11, 59, "11:59am"), (9, 0, "9am")],
)  # fmt: skip
def test_times_of_day(hour: int, minute: int, words: str) -> None:
    assert plain_time(datetime(2026, 8, 6, hour, minute)) == words


def test_dates_and_months() -> None:
    assert plain_date(date(2026, 8, 6)) == "6 August 2026"
    assert plain_month(date(2027, 12, 31)) == "December 2027"


VALUES: st.SearchStrategy[AnswerValue] = (
    st.builds(TextAnswer, NFC_TEXT)
    | st.builds(PickedAnswer, st.lists(NFC_TEXT, max_size=4).map(tuple))
    | st.builds(ScaleAnswer, st.integers(1, 5))
    | st.sampled_from((ScaleAnswer(None, "prefer-not-to-say"), ScaleAnswer(None, "does-not-fit"), ScaleAnswer(None)))
    | st.builds(RowsAnswer, st.lists(st.lists(NFC_TEXT, max_size=3).map(tuple), max_size=3).map(tuple))
)


@QUICK
@given(st.builds(Answer, NFC_TEXT, NFC_TEXT, st.integers(0, 999), VALUES))
def test_an_answer_survives_its_canonical_form(answer: Answer) -> None:
    assert answer_from_plain(decode(encode(answer_to_plain(answer)))) == answer


@pytest.mark.parametrize(
    "plain",
    [None, [], "text", {}, {"text": 1}, {"text": "a", "picked": []}, {"picked": "a"}, {"picked": [1]},
     {"scale": 3}, {"scale": 0, "reason": ""}, {"scale": 6, "reason": ""}, {"scale": True, "reason": ""},
     {"scale": "3", "reason": ""}, {"rows": "a"}, {"rows": ["a"]}, {"rows": [[1]]}, {"later": 1}],
)  # fmt: skip
def test_values_of_another_shape_are_refused(plain: Canonical) -> None:
    with pytest.raises(NotCanonical):
        value_from_plain(plain)


@pytest.mark.parametrize(
    "change", [{"prompt": 1}, {"wording": None}, {"content": True}, {"content": "1"}, {"extra": 1}]
)
def test_answers_of_another_shape_are_refused(change: dict[str, Canonical]) -> None:
    plain = answer_to_plain(Answer("p", "w", 1, TextAnswer("t")))
    with pytest.raises(NotCanonical):
        answer_from_plain({**plain, **change})


@pytest.mark.parametrize(
    ("value", "empty"),
    [(TextAnswer(" \n"), True), (TextAnswer("a"), False), (PickedAnswer(()), True), (PickedAnswer(("a",)), False),
     (ScaleAnswer(None), True), (ScaleAnswer(1), False), (ScaleAnswer(None, "does-not-fit"), False),
     (RowsAnswer(()), True), (RowsAnswer((("", " "),)), True), (RowsAnswer((("", "a"),)), False)],
)  # fmt: skip
def test_empty_answers(value: AnswerValue, empty: bool) -> None:
    assert is_empty(value) is empty


CLAUSES = (Clause("a", "Time", "Every 6 weeks"), Clause("b", "Quiet", "We tell nobody"))


def version(*signatures: Signature) -> AgreementVersion:
    return AgreementVersion(RecordId("11" * 16), 1, CLAUSES, A, NOW, signatures)


def test_the_hash_covers_words_and_order() -> None:
    others = (CLAUSES[::-1], CLAUSES[:1], (replace(CLAUSES[0], text="Never"), CLAUSES[1]))
    assert len({hash_of_clauses(one) for one in (CLAUSES, *others)}) == 4
    assert clauses_to_plain(CLAUSES)[0] == {"id": "a", "heading": "Time", "text": "Every 6 weeks"}


def test_two_different_partners_must_sign_the_same_words() -> None:
    mine, again = Signature(A, hash_of_clauses(CLAUSES), NOW), Signature(A, hash_of_clauses(CLAUSES), NOW)
    theirs, stale = Signature(B, hash_of_clauses(CLAUSES), NOW), Signature(B, "0" * 64, NOW)
    assert not version(mine, again).agreed
    assert not version(mine, stale).agreed
    assert version(mine, theirs).agreed
    assert version(mine, stale).signers == {A}
    assert version(mine).signed_by(A)
    assert not version(mine, stale).signed_by(B)


def test_the_core_of_an_action_is_what_both_agree_to() -> None:
    text = ActionText("Title", "Why", due=date(2027, 1, 31))
    core = [replace(text, title="X"), replace(text, why="X"), replace(text, owner=A), replace(text, due=None)]
    assert len({one.core_hash for one in (text, *core)}) == 5
    free = replace(text, notes="X", steps=("X",), outcome="X", domain=ActionDomain.CAREER)
    assert free.core_hash == text.core_hash
    assert text.owner == BOTH


@pytest.mark.parametrize(
    ("name", "initials"),
    [("", "?"), ("amina", "A"), ("Amina Okafor", "AO"), ("Mary-Jane van Dyke", "MJV"), ("  ", "?"), ("(A) b", "B")],
)
def test_initials(name: str, initials: str) -> None:
    assert Partner(A, name).initials == initials


@pytest.mark.parametrize(
    ("own", "initials"),
    [
        ("ak", "AK"), (" a. k. ", "A.K."), ("both", "BOTH"), ("Amina Okafor", "AMINA"), ("...", "AO"), ("", "AO"),
        ("a\u202ek\n", "AK"), ("ß", "SS"), ("e\u0301", "É"),
    ],
)  # fmt: skip
def test_own_initials_count_before_the_name_and_cannot_hold_much(own: str, initials: str) -> None:
    assert Partner(A, "Amina Okafor", own).initials == initials


def test_a_pair_names_both_and_nobody_else() -> None:
    pair = Pair(Partner(A, "Amina"), Partner(B, "John"))
    assert (pair.named(A).name, pair.named(B).name) == ("Amina", "John")
    assert Pair(Partner(A, "Amina"), None).named(B) == Partner(B, "")


def test_a_workbook_finds_pages_and_their_stages() -> None:
    page = Page("p", "Page", Audience.BOTH, 5, "", ())
    stage = Stage("s", 0, "Getting ready", "", (page,))
    workbook = Workbook(1, "en-GB", (stage,))
    assert workbook.page("p") is page
    assert workbook.stage_of("p") is stage
    for ask in (workbook.page, workbook.stage_of):
        with pytest.raises(KeyError):
            ask("q")


ALL_ERRORS = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.WorldError)]


@pytest.mark.parametrize("kind", [one for one in ALL_ERRORS if one is not errors.WorldError])
def test_every_failure_of_the_world_is_told_in_three_sentences(kind: type[errors.WorldError]) -> None:
    told = kind.told
    for part in (told.happened, told.safe, told.next_step):
        assert part.endswith(".")
        assert "mentee" not in part
        assert "error" not in part.lower() or kind is errors.ContentBroken
    assert told.as_text() == f"{told.happened} {told.safe} {told.next_step}"
    assert kind().detail == ""
    assert str(kind("detail")) == "detail"
