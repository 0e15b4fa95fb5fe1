"""A partner whose program was changed to do harm: what is signed and yet no honest program writes is refused whole."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.exchange_errors import ExchangeDamaged, ExchangeTooManyDevices, PartnerKeyUnfit
from rmdesk.domain.ids import DeviceId, RecordId, new_id
from rmdesk.domain.operations import NO_PREVIOUS, Operation, OperationHeader, hash_of_payload, header_bytes
from rmdesk.services.people import take_place
from rmdesk.storage import operation_store as store
from rmdesk.storage.oplog import Author
from tests.shared_space import AMINA, JOHN, keys_of
from tests.two_laptops import Desk, desk, meet, send, two_desks

SALT = b"s" * 16


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    meet(*pair)
    yield pair
    for one in pair:
        one.close()


def slip_in(john: Desk, payload: Canonical = "words", **changed: object) -> None:
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
        payload_hash=hash_of_payload(SALT, payload),
    )
    header = replace(header, **changed)  # type: ignore[arg-type]
    operation = Operation(header, john.keys.signer.sign(header_bytes(header)), payload, SALT)
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
    before = amina.tables()
    with pytest.raises(ExchangeTooManyDevices):
        send(john, amina)
    assert amina.tables() == before


def test_a_place_in_the_log_is_known_by_its_keys(desks: tuple[Desk, Desk]) -> None:
    """Also when the list of partners has lost somebody: a second registration would keep them out for good."""
    amina, _ = desks
    before = amina.tables()
    amina.space.partners.all = lambda: ()  # type: ignore[method-assign]
    take_place(amina.workspace, amina.keys, "Amina")
    assert amina.tables() == before


def test_nobody_writes_with_the_number_of_the_other_ones_laptop(desks: tuple[Desk, Desk]) -> None:
    """It would look as if Amina's workbook had been copied, and she would go on as another device each time."""
    amina, john = desks
    device = amina.space.log.device
    sequence, previous = store.tip(john.space.space, device)
    slip_in(john, device=device, sequence=sequence + 1, previous=previous)
    assert refused(john, amina)
    assert store.device_of(amina.space.space) == device


def test_a_registration_with_a_weak_exchange_key_is_refused(tmp_path: Path) -> None:
    """Nothing could be sealed to it; it is asked for where both write in one workbook, without a pairing."""
    amina = desk(tmp_path / "amina", AMINA)
    for weak in (bytes(32), (1).to_bytes(32, "little"), (2**255 - 19 + 9).to_bytes(32, "little")):
        before = amina.tables()
        with pytest.raises(OperationRefused, match="weak"), amina.space.space.transaction() as tx:
            amina.space.log.register_partner(tx, Author(JOHN, keys_of(JOHN).signer), weak)
        assert amina.tables() == before
    amina.close()


def test_a_weak_exchange_key_is_not_taken_in_from_a_file(tmp_path: Path) -> None:
    """Even where it is the one that was compared: such as one that an earlier rmdesk let through."""
    amina, john = two_desks(tmp_path)
    with john.space.space.transaction() as tx:
        for (one,) in tx.read("SELECT id FROM operations"):
            tx.remove("operations", {"operation": one, "id": one})
            tx.remove("payloads", {"operation": one})
    keys = {"signing_public": john.keys.signer.public.hex(), "exchange_public": bytes(32).hex()}
    slip_in(john, kind="create", record=RecordId(JOHN), type="partner", field="", payload=keys)
    with amina.space.space.transaction() as tx:
        tx.put("peers", {**_peer(amina), "exchange_public": bytes(32)})
    assert refused(john, amina)
    for one in (amina, john):
        one.close()


def test_a_weak_key_that_is_here_already_is_told_kindly(desks: tuple[Desk, Desk]) -> None:
    amina, _ = desks
    before = amina.tables()
    with amina.space.space.transaction() as tx:
        tx.put("peers", {**_peer(amina), "exchange_public": bytes(32)})
    with pytest.raises(PartnerKeyUnfit):
        amina.exchange.make()
    assert amina.tables() == before


def _peer(amina: Desk) -> dict[str, Any]:
    (row,) = amina.space.space.read("SELECT partner, signing_public, since FROM peers")
    return dict(zip(("partner", "signing_public", "since"), row, strict=True))


@pytest.mark.parametrize("voices", [("both",), (AMINA,), tuple(f"{number:032x}" for number in range(12))])
def test_competing_voices_ask_a_fixed_number_of_questions(
    desks: tuple[Desk, Desk], voices: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many sides compete: one signed file would else keep the other laptop busy for minutes."""
    amina, john = desks
    record = RecordId(new_id())
    for number in range(12):
        slip_in(john, f"words {number}", field="notes", record=record, voice=voices[number % len(voices)])
    send(john, amina)
    asked = []
    real = amina.space.space.read
    monkeypatch.setattr(amina.space.space, "read", lambda *query: (asked.append(query[0]), real(*query))[1])
    (found,) = amina.disagreements.of(record)
    assert not any(one.confirmed for one in found.sides)
    assert len([one for one in asked if "payloads p" in one and "instr(o.header" in one]) <= 1
