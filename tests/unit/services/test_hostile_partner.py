"""A partner whose program was changed to do harm: what is signed and yet no honest program writes is refused whole."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.exchange_errors import ExchangeDamaged
from rmdesk.domain.ids import DeviceId, PartnerId, RecordId, new_id
from rmdesk.domain.operations import NO_PREVIOUS, Operation, OperationHeader, hash_of_payload, header_bytes
from rmdesk.exchange.body import Moved
from rmdesk.services.people import take_place
from rmdesk.storage import operation_store as store
from tests.shared_space import AMINA, JOHN
from tests.two_laptops import Desk, meet, send, two_desks

SALT = b"s" * 16


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    meet(*pair)
    yield pair
    for one in pair:
        one.close()


def slip_in(john: Desk, **changed: object) -> None:
    """An operation that John signs, from a device that he makes up, put into his log past every check."""
    header = OperationHeader(
        pair=john.keys.vault,
        epoch=1,
        device=DeviceId(new_id()),
        author=JOHN,
        sequence=1,
        previous=NO_PREVIOUS,
        lamport=50,
        at="2026-11-21T19:42Z",
        kind="set",
        record=RecordId(new_id()),
        type="action",
        field="title",
        replaces=(),
        payload_hash=hash_of_payload(SALT, "words"),
    )
    header = replace(header, **changed)  # type: ignore[arg-type]
    operation = Operation(header, john.keys.signer.sign(header_bytes(header)), "words", SALT)
    with john.space.space.transaction() as tx:
        store.add(tx, operation)


def refused(john: Desk, amina: Desk) -> bool:
    before = amina.tables()
    with pytest.raises(ExchangeDamaged):
        send(john, amina)
    return amina.tables() == before


def test_without_a_fault_it_is_taken_in(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    slip_in(john)
    assert [one.new for one in send(john, amina)] == [1]


@pytest.mark.parametrize(
    "changed",
    [
        {"record": RecordId(AMINA), "lamport": 1},
        {"record": RecordId(JOHN)},
        {"lamport": 2**63 - 1},
        {"lamport": 2_000_000},
        {"at": "0001-01-01T00:00Z"},
        {"at": "9999-12-31T23:59Z"},
    ],
)
def test_what_would_do_lasting_harm_is_refused(desks: tuple[Desk, Desk], changed: dict[str, object]) -> None:
    amina, john = desks
    slip_in(john, **changed)
    assert refused(john, amina)
    with amina.space.space.transaction() as tx:
        amina.space.partners.rename(tx, amina.workspace.author, "Still here")


def test_devices_without_end_are_refused(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    for _ in range(201):
        slip_in(john)
    assert refused(john, amina)


def test_a_place_in_the_log_is_known_by_its_keys(desks: tuple[Desk, Desk]) -> None:
    """Also when the list of partners has lost somebody: a second registration would keep them out for good."""
    amina, _ = desks
    before = amina.tables()
    amina.space.partners.all = lambda: ()  # type: ignore[method-assign]
    take_place(amina.workspace, amina.keys, "Amina")
    assert amina.tables() == before


@pytest.mark.parametrize(("who", "told"), [(JOHN, True), (AMINA, False)])
def test_nobody_says_where_the_other_ones_part_lies(desks: tuple[Desk, Desk], who: PartnerId, told: bool) -> None:
    amina, john = desks
    (data,) = john.exchange.make(Moved(who, 7))
    assert (amina.exchange.open(data).moved is not None) == told
