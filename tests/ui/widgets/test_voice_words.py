"""Whose words they are: nobody is shown as the one who said what only somebody else has signed."""

from datetime import UTC, datetime

import pytest

from rmdesk.domain.ids import OperationId, PartnerId, RecordId
from rmdesk.domain.partners import Pair, Partner
from rmdesk.services.disagreements import Disagreement, Side
from rmdesk.ui.screens.disagreements.reading import name_above, shown_side
from rmdesk.ui.widgets.voice_words import typed_for, words_of

ME, HELEN = PartnerId("a" * 32), PartnerId("b" * 32)
PAIR = Pair(Partner(ME, "Amara"), Partner(HELEN, "Helen"))
MOMENT = datetime(2026, 12, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("author", "voice", "words"),
    [
        (ME, "", ""),
        (HELEN, HELEN, ""),
        (ME, HELEN, "Words of Helen, typed by you. Helen has not confirmed them."),
        (HELEN, ME, "Your words, typed by Helen. You have not confirmed them."),
        (ME, "both", "Words of both of you, typed by you. Your partner has not confirmed them."),
        (HELEN, "both", "Words of both of you, typed by Helen. You have not confirmed them."),
    ],
)
def test_it_says_who_typed_them(author: PartnerId, voice: str, words: str) -> None:
    assert typed_for(PAIR, author, voice) == words


def test_once_confirmed_they_are_theirs() -> None:
    assert [words_of(PAIR, one) for one in (HELEN, ME, "both")] == [
        "Words of Helen",
        "Your words",
        "Words of both of you",
    ]


def side(author: PartnerId, voice: str, confirmed: bool) -> Side:
    return Side(OperationId("1"), author, voice, MOMENT, {"value": {"text": "words"}}, confirmed)


@pytest.mark.parametrize(
    ("one", "who", "above"),
    [
        (side(ME, "", True), "You wrote", "Amara"),
        (side(HELEN, "", True), "Helen wrote", "Helen"),
        (side(ME, HELEN, False), *["Words of Helen, typed by you. Helen has not confirmed them."] * 2),
        (side(ME, HELEN, True), "Words of Helen", "Helen"),
        (side(HELEN, "both", True), "Words of both of you", ""),
    ],
)
def test_two_texts_side_by_side(one: Side, who: str, above: str) -> None:
    disagreement = Disagreement(RecordId("c" * 32), "answer", "answer", (one, one))
    assert shown_side(PAIR, disagreement, one).who == who
    assert name_above(PAIR, one) == above
