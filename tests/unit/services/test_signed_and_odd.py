"""What a partner signs with a changed program and every laptop takes in: it hides nothing and stops nothing."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from rmdesk.domain import canonical
from rmdesk.domain.agreement import Clause, newest_versions
from rmdesk.domain.answer_codec import answer_to_plain
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.domain.operations import Operation
from rmdesk.domain.questions import Answer, TextAnswer
from tests.forged import signed, slip_in
from tests.two_laptops import Desk, meet, send, two_desks

ANSWER = Answer("p.hopes", "What do you hope for?", 1, TextAnswer("A map."))
ELSEWHERE = answer_to_plain(Answer("p.fears", "What worries you?", 1, TextAnswer("Time.")))
SHEET: Canonical = {"lines": [], "made_in": "2026-11", "options": {}, "sheet": 1, "title": "t"}
HASH = sha256(canonical.encode(SHEET)).hexdigest()


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    meet(*pair)
    yield pair
    for one in pair:
        one.close()


@pytest.mark.parametrize("odd", ["x", None, 1, [["x"]], {"prompt": "p.hopes"}, ELSEWHERE])
def test_what_is_no_answer_hides_none(desks: tuple[Desk, Desk], odd: Canonical) -> None:
    amina, john = desks
    answers = amina.space.answers
    record = answers.record_of("p.hopes")
    with amina.space.space.transaction() as tx:
        answers.put(tx, amina.workspace.author, ANSWER, "both")
    slip_in(john, *(answer_of(john, odd, at) for at in (record, RecordId(new_id()))))
    send(john, amina)
    amina.reopen()
    answers = amina.space.answers
    assert answers.answered() == {"p.hopes"}
    for found in (answers.get("p.hopes"), answers.voiced(), answers.history("p.hopes")):
        assert [one.answer for one in found] == [ANSWER]


def answer_of(john: Desk, plain: Canonical, record: RecordId) -> Operation:
    return signed(john.keys, plain, type="answer", field="answer", record=record, voice="both")


def agree(one: Desk) -> None:
    with one.space.space.transaction() as tx:
        one.space.sheets.propose(tx, one.workspace.author, SHEET, HASH)
    say_yes(one)


def say_yes(one: Desk) -> None:
    with one.space.space.transaction() as tx:
        one.space.log.append(tx, one.workspace.author, one.space.sheets.consent_intent(HASH))


def withdraw(one: Desk) -> None:
    with one.space.space.transaction() as tx:
        one.space.log.append(tx, one.workspace.author, one.space.sheets.withdraw_intent(HASH))


def agreed(*desks: Desk) -> list[bool]:
    return [one.space.sheets.latest_agreed() is not None for one in desks]


@pytest.mark.parametrize("copy", [("hash", HASH), ("sheet", SHEET)])
def test_a_second_record_does_not_catch_a_withdrawal(desks: tuple[Desk, Desk], copy: tuple[str, Canonical]) -> None:
    amina, john = desks
    for one in desks:
        agree(one)
        meet(*desks)
    field, payload = copy
    slip_in(john, signed(john.keys, payload, type="sheet", field=field, lamport=1))
    send(john, amina)
    assert agreed(*desks) == [True, True]
    withdraw(amina)
    meet(*desks)
    assert agreed(*desks) == [False, False]
    assert [one.space.sheets.consented() for one in desks] == [(), ()]
    say_yes(amina)
    meet(*desks)
    assert agreed(*desks) == [True, True]


def test_a_withdrawal_holds_wherever_the_list_is_put_next(desks: tuple[Desk, Desk]) -> None:
    """The partner takes back what they proposed, and shows the same list once more: the consents to it still count."""
    amina, john = desks
    agree(john)
    meet(*desks)
    agree(amina)
    meet(*desks)
    [proposed] = [one for one in john.operations() if one.header.type == "sheet" and one.header.kind == "create"]
    with john.space.space.transaction() as tx:
        john.space.log.erase(tx, john.workspace.author, [proposed.id])
    for number in (1, 2):
        copy = signed(john.keys, {"sheet": SHEET}, kind="create", type="sheet", field="", lamport=number)
        slip_in(john, copy)
        send(john, amina)
        if number == 1:
            assert agreed(amina) == [True]
            withdraw(amina)
            meet(*desks)
            with john.space.space.transaction() as tx:
                john.space.log.erase(tx, john.workspace.author, [copy.id])
            send(john, amina)
        assert agreed(*desks) == [False, False]


def test_a_list_of_an_older_log_is_agreed_to_and_withdrawn(desks: tuple[Desk, Desk]) -> None:
    """There it stands under an id that does not follow from it."""
    amina, john = desks
    payload: Canonical = {"hash": HASH, "sheet": SHEET}
    slip_in(john, signed(john.keys, payload, kind="create", type="sheet", field=""))
    send(john, amina)
    for one in desks:
        say_yes(one)
    meet(*desks)
    assert agreed(*desks) == [True, True]
    withdraw(amina)
    meet(*desks)
    assert agreed(*desks) == [False, False]
    agree(amina)
    meet(*desks)
    assert agreed(*desks) == [True, True]
    assert len(amina.space.sheets.consented()) == 1


@pytest.mark.parametrize("circle", [True, False])
def test_a_version_that_comes_after_itself_does_not_hide_the_one_that_waits(
    desks: tuple[Desk, Desk], circle: bool
) -> None:
    amina, john = desks
    with amina.space.space.transaction() as tx:
        pending = amina.space.agreements.propose(tx, amina.workspace.author, [Clause("ours", "Ours", "Stays here.")])
    send(amina, john)
    one, other = (RecordId(new_id()) for _ in range(2))
    slip_in(john, *([version(john, one, [other, pending]), version(john, other, [one, pending])] if circle else
                    [version(john, one, [one, pending])]))  # fmt: skip
    send(john, amina)
    found = [newest_versions(each.space.agreements.versions()) for each in desks]
    assert found[0]
    assert found[0] == found[1]


def version(john: Desk, record: RecordId, after: list[RecordId]) -> Operation:
    named: list[Canonical] = [str(each) for each in after]
    payload: Canonical = {"after": named, "clauses": [{"id": "x", "heading": "X", "text": "Y"}]}
    return signed(john.keys, payload, kind="create", type="agreement", field="", record=record)
