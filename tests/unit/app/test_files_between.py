"""Files between two laptops have names that tell them apart: people who get five in a day must know which is which."""

import re

import pytest

from rmdesk.app.files_between import outgoing
from tests.fakes.clock import FakeClock
from tests.sample_exchange import sealed
from tests.sample_pairing import answer, invitation, proof

_ANSWER = answer(invitation())


@pytest.mark.parametrize(
    ("data", "made_for"),
    [
        (invitation().data, "1-invitation"),
        (_ANSWER.data, "2-answer"),
        (proof(_ANSWER).data, "3-last"),
        (sealed(), "news"),
    ],
    ids=["invitation", "answer", "proof", "news"],
)
def test_a_name_says_what_a_file_is_for_and_when_it_was_made(data: bytes, made_for: str) -> None:
    name = outgoing(data, FakeClock()).name
    assert re.fullmatch(rf"rmdesk-{made_for}-2026-11-2\d-\d{{6}}-[0-9a-f]{{4}}\.rmx", name)


def test_two_of_one_second_have_two_names() -> None:
    clock = FakeClock()
    assert len({outgoing(sealed(), clock).name for _ in range(5)}) > 1
