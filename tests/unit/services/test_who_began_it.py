"""A record is shown as begun by whoever began it, whatever the other one signs afterwards with a changed program."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.ids import RecordId
from rmdesk.domain.offers import Offer
from rmdesk.domain.operations import record_begun_by
from rmdesk.storage.log_check import check_log
from tests.forged import signed, slip_in
from tests.shared_space import AMINA, JOHN
from tests.two_laptops import Desk, meet, send, two_desks

OLD = RecordId("0d" * 16)
"""The id of a record from before ids followed from who began it."""


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    meet(*pair)
    yield pair
    for one in pair:
        one.close()


def offered(amina: Desk) -> RecordId:
    with amina.space.space.transaction() as tx:
        return amina.space.offers.add(tx, amina.workspace.author, Offer("", "My own words"))


def shown(desk: Desk) -> list[tuple[str, str]]:
    return [(one.by, one.offer.words if one.offer else "") for one in desk.space.offers.all()]


def alike(*desks: Desk) -> bool:
    before = [one.tables() for one in desks]
    for one in desks:
        one.space.log.rebuild()
    return all(tables == before[0] for tables in (*before, *(one.tables() for one in desks)))


def test_the_id_of_a_record_follows_from_its_author_and_words(desks: tuple[Desk, Desk]) -> None:
    amina, _ = desks
    (create,) = amina.space.log.history(offered(amina))
    assert create.header.record == record_begun_by(amina.keys.vault, AMINA, create.header.payload_hash)


@pytest.mark.parametrize("lamport", [1, 50])
def test_a_second_beginning_changes_neither_author_nor_words(desks: tuple[Desk, Desk], lamport: int) -> None:
    amina, john = desks
    record = offered(amina)
    meet(amina, john)
    false = {"label": "", "words": "False"}
    slip_in(john, signed(john.keys, false, kind="create", field="", type="offer", record=record, lamport=lamport))
    assert [one.new for one in send(john, amina)] == [1]
    assert shown(amina) == shown(john) == [(AMINA, "My own words")]
    assert alike(amina, john)


def test_nor_when_it_comes_before_the_first_one(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    record = offered(amina)
    false = {"label": "", "words": "False"}
    forged = signed(john.keys, false, kind="create", field="", type="offer", record=record, lamport=1)
    slip_in(john, forged)
    meet(john, amina)
    assert shown(amina) == shown(john) == [(AMINA, "My own words")]
    assert alike(amina, john)


def test_words_can_be_taken_back_although_another_began_the_same(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    record = offered(amina)
    meet(amina, john)
    false = {"label": "", "words": "False"}
    slip_in(john, signed(john.keys, false, kind="create", field="", type="offer", record=record, lamport=1))
    send(john, amina)
    with amina.space.space.transaction() as tx:
        amina.space.offers.erase(tx, amina.workspace.author, record)
    meet(amina, john)
    assert shown(amina) == shown(john) == [(AMINA, "")]
    assert alike(amina, john)


def test_a_record_of_another_type_does_not_hide_it(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    record = offered(amina)
    meet(amina, john)
    slip_in(john, signed(john.keys, type="move", record=record, lamport=1))
    send(john, amina)
    assert shown(amina) == shown(john) == [(AMINA, "My own words")]
    assert alike(amina, john)


def test_nobody_removes_an_offer_of_the_other_one(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    record = offered(amina)
    meet(amina, john)
    slip_in(john, signed(john.keys, None, kind="tombstone", field="", type="offer", record=record))
    send(john, amina)
    assert shown(amina) == shown(john) == [(AMINA, "My own words")]


def test_changing_a_field_is_not_beginning_it(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    with amina.space.space.transaction() as tx:
        record = amina.space.actions.add(tx, amina.workspace.author, ActionText(title="Hers"))
    meet(amina, john)
    slip_in(john, signed(john.keys, "Why not", field="why", record=record, lamport=1))
    send(john, amina)
    assert [one.space.actions.get(record).proposed_by for one in desks] == [AMINA, AMINA]
    assert alike(amina, john)


def test_of_records_from_before_the_earliest_beginning_counts(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    old = {"kind": "create", "field": "", "type": "offer", "record": OLD}
    slip_in(amina, signed(amina.keys, {"label": "", "words": "First"}, **old, lamport=20))
    meet(amina, john)
    slip_in(
        john,
        signed(john.keys, {"label": "", "words": "Second"}, **old, lamport=30),
        signed(john.keys, "Third", type="offer", record=OLD, field="words", lamport=1),
    )
    send(john, amina)
    assert shown(amina) == shown(john) == [(AMINA, "First")]
    assert alike(amina, john)
    assert all(check_log(one.space.space, one.space.log, mend=False).ok for one in desks)
    assert JOHN in {one.header.author for one in amina.space.log.history(OLD)}
