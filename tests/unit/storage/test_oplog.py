"""The signed log: what it refuses, what it keeps, and how erasing leaves the chain checkable."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.errors import OperationRefused, SpaceDamaged, TooLong
from rmdesk.domain.ids import OperationId, PartnerId, RecordId, new_id
from rmdesk.domain.operations import NO_PREVIOUS, Operation, OperationKind, hash_of_payload, header_bytes
from rmdesk.storage import operation_store
from rmdesk.storage.integrity import check_content
from rmdesk.storage.oplog import Author, Intent, OperationLog, Unsigned
from tests.shared_space import AMINA, JOHN, Laptop, author, exchange_public, new_laptop, second_laptop

RECORD = RecordId("11" * 16)


def setting(text: str = "words", field: str = "title", record: RecordId = RECORD, voice: str = "") -> Intent:
    return Intent(OperationKind.SET, record, "action", field, text, voice)


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    made = new_laptop(tmp_path)
    yield made
    made.shared.close()


@pytest.fixture
def other(laptop: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    made = second_laptop(laptop, tmp_path)
    yield made
    made.shared.close()


def append(laptop: Laptop, who: Author, intent: Intent) -> Operation:
    with laptop.shared.space.transaction() as tx:
        return laptop.shared.log.append(tx, who, intent)


def heads(laptop: Laptop, field: str = "title") -> list[tuple[object, ...]]:
    return laptop.shared.space.read(
        "SELECT payload, author FROM heads WHERE record = ? AND field = ? ORDER BY lamport, operation", (RECORD, field)
    )


def test_each_operation_names_the_one_before_it_on_this_device(laptop: Laptop) -> None:
    first = append(laptop, laptop.amina, setting("one"))
    second = append(laptop, laptop.john, setting("two"))
    assert second.header.previous == first.id
    assert (second.header.sequence, second.header.lamport) == (first.header.sequence + 1, first.header.lamport + 1)
    assert second.header.device == laptop.shared.log.device
    assert second.header.replaces == (first.id,)
    assert second.header.at == "2026-11-21T19:42Z"
    laptop.shared.log.verify()


def test_a_newer_value_takes_the_place_of_the_one_before(laptop: Laptop) -> None:
    append(laptop, laptop.amina, setting("one"))
    append(laptop, laptop.john, setting("two"))
    assert heads(laptop) == [('"two"', JOHN)]


def test_a_restored_copy_goes_on_as_another_device_in_a_chain_of_its_own(laptop: Laptop, other: Laptop) -> None:
    log, before = laptop.shared.log, laptop.shared.log.device
    last = append(laptop, laptop.amina, setting("one"))
    other.receive_all(laptop)
    log.renew_device()
    assert log.device != before
    assert OperationLog(laptop.shared.space, laptop.clock).device == log.device
    made = append(laptop, laptop.amina, setting("two"))
    assert (made.header.device, made.header.sequence, made.header.previous) == (log.device, 1, NO_PREVIOUS)
    assert made.header.lamport == last.header.lamport + 1
    assert made.header.replaces == (last.id,)
    log.verify()
    assert check_content(laptop.shared.space).ok
    assert other.receive_all(laptop) == 1
    other.shared.log.verify()
    assert other.tables() == laptop.tables()


def test_the_device_id_stays_when_the_space_is_opened_again(laptop: Laptop) -> None:
    assert OperationLog(laptop.shared.space, laptop.clock).device == laptop.shared.log.device


def test_changes_on_two_laptops_keep_both_texts_and_settling_ends_the_conflict(laptop: Laptop, other: Laptop) -> None:
    append(laptop, laptop.amina, setting("start"))
    other.receive_all(laptop)
    append(laptop, laptop.amina, setting("two weeks"))
    append(laptop, laptop.amina, setting("because", "why"))
    append(other, other.john, setting("a month"))
    other.receive_all(laptop)
    laptop.receive_all(other)
    assert sorted(heads(laptop)) == [('"a month"', JOHN), ('"two weeks"', AMINA)]
    assert heads(laptop, "why") == [('"because"', AMINA)]
    settled = append(other, other.john, setting("three weeks"))
    assert len(settled.header.replaces) == 2
    laptop.receive_all(other)
    assert heads(laptop) == [('"three weeks"', JOHN)]
    assert laptop.tables() == other.tables()
    laptop.shared.log.verify()


def test_receiving_the_same_again_changes_nothing(laptop: Laptop, other: Laptop) -> None:
    before = other.shared.space.generation
    assert other.receive_all(laptop) == 0
    assert other.shared.space.generation == before


def test_a_missing_operation_in_a_chain_is_refused(laptop: Laptop, other: Laptop) -> None:
    append(laptop, laptop.amina, setting("one"))
    last = append(laptop, laptop.amina, setting("two"))
    with pytest.raises(OperationRefused, match="gap"):
        other.take([last])


def test_a_fork_is_refused_on_arrival(laptop: Laptop, other: Laptop, tmp_path: Path) -> None:
    fork = append(laptop, laptop.amina, setting("one"))
    other.take([fork])
    twin = signed_like(fork, laptop.amina, "another text")
    with pytest.raises(OperationRefused, match="fork"):
        other.take([twin])
    other.shared.log.verify()


def test_verify_notices_a_fork_that_is_in_the_log(laptop: Laptop) -> None:
    fork = append(laptop, laptop.amina, setting("one"))
    with laptop.shared.space.transaction() as tx:
        operation_store.add(tx, signed_like(fork, laptop.amina, "another text"))
    with pytest.raises(OperationRefused, match="fork"):
        laptop.shared.log.verify()


def signed_like(operation: Operation, who: Author, text: str) -> Operation:
    """Another operation at the same place of the chain, well signed."""
    salt = b"z" * 16
    header = replace(operation.header, payload_hash=hash_of_payload(salt, text))
    return Operation(header, who.signer.sign(header_bytes(header)), text, salt)


@pytest.mark.parametrize("table", ["operations", "payloads"])
def test_verify_notices_a_row_that_is_gone(laptop: Laptop, table: str) -> None:
    gone = append(laptop, laptop.amina, setting("one"))
    append(laptop, laptop.amina, setting("two"))
    with laptop.shared.space.transaction() as tx:
        tx.remove(table, {"id": gone.id, "operation": gone.id})
    with pytest.raises(OperationRefused):
        laptop.shared.log.verify()


def test_verify_notices_changed_words_and_changed_headers(laptop: Laptop) -> None:
    one = append(laptop, laptop.amina, setting("one"))
    assert one.salt is not None
    with laptop.shared.space.transaction() as tx:
        tx.put("payloads", {"operation": one.id, "salt": one.salt, "payload": '"other"'})
    with pytest.raises(OperationRefused, match="words do not fit"):
        laptop.shared.log.verify()
    with laptop.shared.space.transaction() as tx:
        tx.put("payloads", {"operation": one.id, "salt": one.salt, "payload": '"one"'})
        row = tx.read("SELECT * FROM operations WHERE id = ?", (one.id,))[0]
        names = ("id", "device", "sequence", "lamport", "kind", "record", "type", "field", "header", "signature")
        changed = dict(zip(names, row, strict=False))
        tx.put("operations", {**changed, "header": str(changed["header"]).replace(AMINA, JOHN)})
    with pytest.raises(OperationRefused, match="not what its id says"):
        laptop.shared.log.verify()


def test_a_worker_can_sign_for_the_other_partner(laptop: Laptop) -> None:
    unsigned = laptop.shared.log.prepare(JOHN, setting("from John"))
    assert b"from John" not in unsigned.header_bytes
    signature = author(JOHN).signer.sign(unsigned.header_bytes)
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.append_signed(tx, unsigned, signature)
    assert heads(laptop) == [('"from John"', JOHN)]
    laptop.shared.log.verify()


def test_a_signature_by_the_wrong_partner_stores_nothing(laptop: Laptop) -> None:
    unsigned = laptop.shared.log.prepare(JOHN, setting("not from John"))
    before = laptop.operations()
    with pytest.raises(OperationRefused, match="signature"), laptop.shared.space.transaction() as tx:
        laptop.shared.log.append_signed(tx, unsigned, laptop.amina.signer.sign(unsigned.header_bytes))
    assert laptop.operations() == before
    assert heads(laptop) == []


def test_words_that_do_not_fit_the_signed_hash_store_nothing(laptop: Laptop) -> None:
    unsigned = laptop.shared.log.prepare(JOHN, setting("signed words"))
    swapped = Unsigned(unsigned.header, "other words", unsigned.salt)
    signature = author(JOHN).signer.sign(unsigned.header_bytes)
    with pytest.raises(OperationRefused, match="words do not fit"), laptop.shared.space.transaction() as tx:
        laptop.shared.log.append_signed(tx, swapped, signature)


def test_a_prepared_operation_is_refused_when_the_log_has_moved_on(laptop: Laptop) -> None:
    unsigned = laptop.shared.log.prepare(JOHN, setting("late"))
    append(laptop, laptop.amina, setting("early"))
    with pytest.raises(OperationRefused, match="moved on"), laptop.shared.space.transaction() as tx:
        laptop.shared.log.append_signed(tx, unsigned, author(JOHN).signer.sign(unsigned.header_bytes))
    assert heads(laptop) == [('"early"', AMINA)]


def test_strangers_and_wrong_keys_are_refused(laptop: Laptop) -> None:
    stranger = PartnerId("ee" * 16)
    for who in (author(stranger), Author(AMINA, author(JOHN).signer)):
        with pytest.raises(OperationRefused):
            append(laptop, who, setting())


def test_a_pair_is_two_and_each_registers_once(laptop: Laptop) -> None:
    for who in (laptop.amina, author(PartnerId("ee" * 16))):
        with pytest.raises(OperationRefused, match="registered"), laptop.shared.space.transaction() as tx:
            laptop.shared.log.register_partner(tx, who, exchange_public(who.partner))


def test_nobody_speaks_for_the_other_or_changes_keys(laptop: Laptop) -> None:
    name = Intent(OperationKind.SET, RecordId(JOHN), "partner", "name", "Johnny")
    key = Intent(OperationKind.SET, RecordId(AMINA), "partner", "signing_public", "00" * 32)
    for intent in (name, key):
        with pytest.raises(OperationRefused):
            append(laptop, laptop.amina, intent)


def test_a_weak_public_key_is_refused(tmp_path: Path) -> None:
    class Weak:
        public = bytes(32)

        def sign(self, header: bytes) -> bytes:
            return bytes(64)

    laptop = new_laptop(tmp_path, register=False)
    with pytest.raises(OperationRefused, match="weak"), laptop.shared.space.transaction() as tx:
        laptop.shared.log.register_partner(tx, Author(AMINA, Weak()), exchange_public(AMINA))
    laptop.shared.close()


def test_too_long_a_payload_is_told_plainly(laptop: Laptop) -> None:
    append(laptop, laptop.amina, setting("é" * (128 * 1024 - 1)))
    with pytest.raises(TooLong):
        append(laptop, laptop.amina, setting("é" * (128 * 1024)))
    with pytest.raises(TooLong):
        laptop.shared.log.prepare(JOHN, setting("é" * (128 * 1024)))


def test_a_kind_from_a_later_version_is_kept_and_not_projected(laptop: Laptop, other: Laptop) -> None:
    before = laptop.tables()
    unsigned = laptop.shared.log.prepare(AMINA, setting("later"))
    unsigned = replace(unsigned, header=replace(unsigned.header, kind="dance", replaces=()))
    with laptop.shared.space.transaction() as tx:
        kept = laptop.shared.log.append_signed(tx, unsigned, laptop.amina.signer.sign(unsigned.header_bytes))
    after = laptop.tables()
    assert {name: after[name] for name in ("records", "heads", "marks")} == {
        name: before[name] for name in ("records", "heads", "marks")
    }
    other.receive_all(laptop)
    assert other.operations()[-1] == kept
    laptop.shared.log.verify()


def test_a_removed_record_is_marked_and_can_come_back(laptop: Laptop) -> None:
    append(laptop, laptop.amina, setting("one"))
    append(laptop, laptop.amina, Intent(OperationKind.TOMBSTONE, RECORD, "action", "", None))
    assert laptop.shared.space.read("SELECT removed FROM records WHERE record = ?", (RECORD,)) == [(1,)]
    append(laptop, laptop.amina, Intent(OperationKind.SET, RECORD, "action", "", False))
    assert laptop.shared.space.read("SELECT removed FROM records WHERE record = ?", (RECORD,)) == [(0,)]


def test_erasing_takes_the_words_and_leaves_a_chain_that_checks(laptop: Laptop, other: Laptop) -> None:
    erased = append(laptop, laptop.amina, setting("words to forget"))
    append(laptop, laptop.amina, setting("words to keep", "why"))
    other.receive_all(laptop)
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.erase(tx, laptop.amina, [erased.id])
    other.receive_all(laptop)
    for one in (laptop, other):
        assert heads(one) == []
        assert heads(one, "why") == [('"words to keep"', AMINA)]
        found = next(kept for kept in one.operations() if kept.id == erased.id)
        assert found.erased
        assert found.payload is None
        one.shared.log.verify()
        assert check_content(one.shared.space).ok


def test_erased_words_do_not_come_back_from_another_laptop(laptop: Laptop, other: Laptop) -> None:
    erased = append(laptop, laptop.amina, setting("words to forget"))
    with other.shared.space.transaction() as tx:
        other.shared.log.accept(tx, erased)
        other.shared.log.erase(tx, other.amina, [erased.id])
    third_order = [one for one in other.operations() if one.id != erased.id] + [erased]
    late = new_laptop(other.shared.space.path.parent, "late.db", register=False)
    registrations = [one for one in third_order if one.header.type == "partner"]
    late.take([*registrations, *[one for one in third_order if one.header.kind == "erase"], erased])
    assert heads(late) == []
    assert b"words to forget" not in repr(late.tables()).encode()
    late.shared.log.verify()
    late.shared.close()


def test_only_own_words_can_be_erased(laptop: Laptop) -> None:
    mine = append(laptop, laptop.amina, setting("mine"))
    spoken = append(laptop, laptop.amina, setting("John said this", voice=JOHN))
    agreed = append(laptop, laptop.amina, Intent(OperationKind.CONSENT, RECORD, "action", "", {"core_hash": "0" * 64}))
    registration = laptop.operations()[0]
    for who, target in ((laptop.john, mine), (laptop.amina, agreed), (laptop.amina, registration)):
        with pytest.raises(OperationRefused), laptop.shared.space.transaction() as tx:
            laptop.shared.log.erase(tx, who, [target.id])
    with pytest.raises(OperationRefused), laptop.shared.space.transaction() as tx:
        laptop.shared.log.erase(tx, laptop.amina, [OperationId("0" * 64)])
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.erase(tx, laptop.john, [spoken.id])
    laptop.shared.log.verify()


def test_an_erasure_of_somebody_elses_words_has_no_effect(laptop: Laptop) -> None:
    mine = append(laptop, laptop.amina, setting("mine"))
    append(laptop, laptop.john, Intent(OperationKind.ERASE, RECORD, "action", "", {"operations": [mine.id]}))
    assert heads(laptop) == [('"mine"', AMINA)]
    with laptop.shared.space.transaction() as tx:
        operation_store.drop_payload(tx, mine.id)
    with pytest.raises(OperationRefused, match="nobody erased"):
        laptop.shared.log.verify()


def test_a_newer_consent_takes_the_place_of_the_same_partners_only(laptop: Laptop) -> None:
    for who, hash_ in ((laptop.amina, "1" * 64), (laptop.john, "1" * 64), (laptop.amina, "2" * 64)):
        append(laptop, who, Intent(OperationKind.CONSENT, RECORD, "action", "", {"core_hash": hash_}))
    marks = laptop.shared.space.read("SELECT partner, hash FROM marks ORDER BY partner")
    assert marks == [(AMINA, "2" * 64), (JOHN, "1" * 64)]


def test_agreeing_without_a_hash_is_refused(laptop: Laptop) -> None:
    with pytest.raises(OperationRefused, match="hash"):
        append(laptop, laptop.amina, Intent(OperationKind.SIGN, RECORD, "agreement", "", {"other": "1"}))


def test_history_is_oldest_first(laptop: Laptop) -> None:
    made = [append(laptop, laptop.amina, setting(text)) for text in ("one", "two", "three")]
    append(laptop, laptop.amina, setting("elsewhere", record=RecordId(new_id())))
    assert laptop.shared.log.history(RECORD) == tuple(made)


def test_nothing_of_a_refused_transaction_stays(laptop: Laptop) -> None:
    before = laptop.tables()
    with pytest.raises(ZeroDivisionError), laptop.shared.space.transaction() as tx:
        assert laptop.shared.log.append(tx, laptop.amina, setting("half")).header.sequence / 0
    assert laptop.tables() == before
    laptop.shared.log.verify()


def offered(laptop: Laptop, salt: bytes | None = b"s" * 16, payload: Canonical = "x", **changes: object) -> Operation:
    """A well-signed operation by Amina whose header differs in `changes` from the one that would fit next."""
    header = laptop.shared.log.prepare(AMINA, setting()).header
    fitting = hash_of_payload(salt, payload) if salt is not None else "0" * 64
    header = replace(header, **{"payload_hash": fitting, **changes})  # type: ignore[arg-type]
    return Operation(header, laptop.amina.signer.sign(header_bytes(header)), payload, salt)


def test_the_control_for_offered_operations_is_accepted(laptop: Laptop) -> None:
    assert laptop.take([offered(laptop)]) == 1
    assert laptop.take([offered(laptop, salt=None, payload=None)]) == 1


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"salt": b"s" * 15}, "salt"),
        ({"salt": None}, "without its salt"),
        ({"payload": "x" * 300_000}, "too long"),
        ({"payload": [[[[[[[[["deep"]]]]]]]]]}, "cannot be read"),
        ({"epoch": 0}, "begin at 1"),
        ({"sequence": 0}, "begin at 1"),
        ({"kind": "k" * 65}, "too long"),
        ({"voice": "v" * 65}, "too long"),
        ({"previous": "g" * 64}, "hash"),
        ({"replaces": ("2" * 64, "1" * 64)}, "hash"),
        ({"device": "D" * 32}, "identifier"),
    ],
)
def test_other_shapes_are_refused(laptop: Laptop, changes: dict[str, object], why: str) -> None:
    before = laptop.tables()
    with pytest.raises((OperationRefused, TooLong), match=why.replace("too long", "too long|payload of")):
        laptop.take([offered(laptop, **changes)])  # type: ignore[arg-type]
    assert laptop.tables() == before


@pytest.mark.parametrize("keys", [{}, {"signing_public": "11" * 32}, {"signing_public": "x", "exchange_public": "y"}])
def test_a_registration_has_two_keys(tmp_path: Path, keys: Canonical) -> None:
    empty = new_laptop(tmp_path, register=False)
    with pytest.raises(OperationRefused, match="key"):
        append(empty, empty.amina, Intent(OperationKind.CREATE, RecordId(AMINA), "partner", "", keys))
    empty.shared.close()


def test_verify_notices_a_second_registration(laptop: Laptop) -> None:
    again = offered(
        laptop,
        payload={"signing_public": "11" * 32, "exchange_public": "11" * 32},
        kind="create",
        type="partner",
        record=AMINA,
        field="",
    )
    with laptop.shared.space.transaction() as tx:
        operation_store.add(tx, again)
    with pytest.raises(OperationRefused, match="registered twice"):
        laptop.shared.log.verify()


@pytest.mark.parametrize("cells", [{"header": "{}"}, {"header": "not json"}, {"header": "[1.5]"}])
def test_a_row_that_cannot_be_read_is_damage(laptop: Laptop, cells: dict[str, str]) -> None:
    made = append(laptop, laptop.amina, setting())
    names = ("id", "device", "sequence", "lamport", "kind", "record", "type", "field", "header", "signature")
    row = dict(
        zip(names, laptop.shared.space.read("SELECT * FROM operations WHERE id = ?", (made.id,))[0], strict=False)
    )
    with laptop.shared.space.transaction() as tx:
        tx.put("operations", {**row, **cells})
    with pytest.raises(SpaceDamaged):
        laptop.shared.log.verify()


def test_a_payload_that_cannot_be_read_is_damage(laptop: Laptop) -> None:
    made = append(laptop, laptop.amina, setting())
    with laptop.shared.space.transaction() as tx:
        tx.put("payloads", {"operation": made.id, "salt": b"s" * 16, "payload": "{"})
        tx.put("heads", {**head_row(laptop, made), "payload": "{"})
    with pytest.raises(SpaceDamaged):
        laptop.shared.log.history(RECORD)
    with pytest.raises(SpaceDamaged):
        laptop.shared.actions.all()


def head_row(laptop: Laptop, operation: Operation) -> dict[str, str | int | bytes | None]:
    names = ("type", "record", "field", "operation", "author", "voice", "at", "lamport", "payload")
    cells = laptop.shared.space.read(f"SELECT {', '.join(names)} FROM heads WHERE operation = ?", (operation.id,))[0]
    return dict(zip(names, cells, strict=True))


def test_many_operations_can_be_erased_at_once(laptop: Laptop) -> None:
    made = [append(laptop, laptop.amina, setting(f"text {number}", f"field{number}")) for number in range(3)]
    elsewhere = append(laptop, laptop.amina, setting("text", record=RecordId("22" * 16)))
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.erase(tx, laptop.amina, [*(one.id for one in made), elsewhere.id, made[0].id])
    assert all(one.erased for one in laptop.operations() if one.header.kind == "set")
    assert [one.header.record for one in laptop.operations() if one.header.kind == "erase"] == [RECORD, "22" * 16]
    laptop.shared.log.verify()
