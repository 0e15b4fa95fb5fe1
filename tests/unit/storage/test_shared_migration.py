"""A shared space of schema 1, as it was before two laptops, brought up to date with all that stands in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.offers import Offer
from rmdesk.domain.operations import OperationKind
from rmdesk.runtime import machine
from rmdesk.storage import operation_store as store
from rmdesk.storage import projection
from rmdesk.storage.connection import create_space, open_space
from rmdesk.storage.integrity import check_content
from rmdesk.storage.log_check import LogReport, check_log
from rmdesk.storage.migrations import shared_0001, shared_0002
from rmdesk.storage.oplog import Intent
from rmdesk.storage.salvage.salvage import Kind, salvage
from rmdesk.storage.schema import Migration, SpaceIdentity, SpaceRole, SpaceSchema, TableSpec
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.storage.shared_schema import SHARED_SCHEMA
from tests.fakes.clock import FakeClock
from tests.shared_space import AMINA, PROJECTIONS, VAULT, exchange_public, keys_of, new_laptop

SCHEMA_1 = SpaceSchema(
    SHARED_SCHEMA.application_id,
    (Migration(1, shared_0001.STATEMENTS),),
    tuple(
        replace(one, columns=("slot", "device"))
        if one.name == "this_device"
        else replace(one, key=("record",))
        if one.name == "records"
        else one
        for one in SHARED_SCHEMA.tables
        if any(f"CREATE TABLE {one.name} " in statement for statement in shared_0001.STATEMENTS)
    ),
)
SCHEMA_2 = SpaceSchema(
    SHARED_SCHEMA.application_id,
    (Migration(1, shared_0001.STATEMENTS), Migration(2, shared_0002.STATEMENTS)),
    tuple(
        replace(one, key=("record",)) if one.name == "records" else one
        for one in SHARED_SCHEMA.tables
        if one.name != "erases_ahead"
    ),
)
DEVICE = "dd" * 16


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """An old shared space with both partners, a draft, and a device id."""
    laptop = new_laptop(tmp_path, "source.db")
    old = create_space(tmp_path / "shared.db", keys_of(AMINA).space, _identity(), SCHEMA_1)
    with old.transaction() as tx:
        tx.put("this_device", {"slot": 1, "device": DEVICE})
        for one in laptop.operations():
            store.add(tx, one)
            projection.project(tx, one)
        tx.put(
            "drafts",
            {"item": "answer/x", "author": AMINA, "base": "", "value": '"hello"', "changed_at": "2026-11-21T19:42Z"},
        )
    assert check_content(old).ok
    old.close()
    laptop.shared.close()
    return tmp_path / "shared.db"


def test_nothing_is_lost_and_the_device_stays_the_same(older: Path, tmp_path: Path) -> None:
    space = _opened(older, tmp_path)
    assert space.log.device == DEVICE
    assert [one.id for one in space.partners.all()] == ["a1" * 16, "b2" * 16]
    kept = space.drafts.get("answer/x", AMINA)
    assert kept is not None
    assert kept.value == "hello"
    assert check_content(space.space).ok
    assert check_log(space.space, space.log, mend=False).ok
    assert (space.peers.all(), space.pairing.get(), space.exchanges.last_made()) == ((), None, None)
    space.close()


def test_a_verified_copy_of_it_is_kept(older: Path, tmp_path: Path) -> None:
    _opened(older, tmp_path).close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == "shared.schema-1.generation-1.db"
    old = open_space(copy, keys_of(AMINA).space, _identity(), SCHEMA_1, tmp_path)
    assert old.read("SELECT device FROM this_device") == [(DEVICE,)]
    assert check_content(old).ok
    old.close()


def test_the_computer_is_noted_once_and_another_one_makes_a_new_device(
    older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "_name_of_this_computer", lambda: "first")
    space = _opened(older, tmp_path)
    assert (space.log.device, store.machine_of(space.space)) == (DEVICE, machine.fingerprint(VAULT, "first"))
    assert store.change_of_device(space.space) == ("", "")
    before = space.space.generation
    space.close()
    space = _opened(older, tmp_path)
    assert (space.log.device, space.space.generation) == (DEVICE, before)
    space.close()
    monkeypatch.setattr(machine, "_name_of_this_computer", lambda: "second")
    space = _opened(older, tmp_path)
    assert space.log.device != DEVICE
    assert space.space.generation == before + 1
    assert store.change_of_device(space.space) == (DEVICE, "copied")
    space.close()


def test_a_computer_without_a_name_changes_nothing(
    older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "_name_of_this_computer", lambda: "first")
    _opened(older, tmp_path).close()
    monkeypatch.setattr(machine, "_name_of_this_computer", lambda: "")
    space = _opened(older, tmp_path)
    assert space.log.device == DEVICE
    space.close()


def test_keys_and_states_of_a_pairing_are_kept_and_dropped(older: Path, tmp_path: Path) -> None:
    space = _opened(older, tmp_path)
    with space.space.transaction() as tx:
        space.peers.add(tx, AMINA, b"s" * 32, exchange_public(AMINA))
        space.pairing.put(tx, {"step": "invited"})
    peer = space.peers.get(AMINA)
    assert peer is not None
    assert (peer.signing_public, peer.exchange_public) == (b"s" * 32, exchange_public(AMINA))
    assert space.pairing.get() == {"step": "invited"}
    with space.space.transaction() as tx:
        space.peers.remove(tx, AMINA)
        space.pairing.drop(tx)
    assert (space.peers.all(), space.pairing.get()) == ((), None)
    assert check_content(space.space).ok
    space.close()


def test_every_table_of_schema_1_is_still_there() -> None:
    names = {one.name for one in SCHEMA_1.tables}
    assert len(names) == 8
    assert names < {one.name for one in SHARED_SCHEMA.tables}
    assert all(isinstance(one, TableSpec) for one in SHARED_SCHEMA.tables)


def test_what_one_record_hid_is_shown_again(tmp_path: Path) -> None:
    """In schema 2 a record of another type, or a change that is said to be earlier, stood in the place of the first."""
    source = new_laptop(tmp_path, "source.db")
    with source.shared.space.transaction() as tx:
        kept = source.shared.offers.add(tx, source.amina, Offer("", "words"))
        action = source.shared.actions.add(tx, source.amina, ActionText(title="Hers"))
        for type_, record, field, payload in (("move", kept, "title", "x"), ("action", action, "", True)):
            source.shared.log.append(tx, source.john, Intent(OperationKind.SET, record, type_, field, payload))
    shown = source.tables()
    old = create_space(tmp_path / "shared.db", keys_of(AMINA).space, _identity(), SCHEMA_2)
    with old.transaction() as tx:
        tx.put("this_device", {"slot": 1, "device": DEVICE, "machine": "", "before": "", "why": ""})
        store.add_many(tx, source.operations())
        for name in ("records", "heads", "marks", "erasures"):
            columns = next(one.columns for one in SCHEMA_2.tables if one.name == name)
            for cells in source.shared.space.read(f"SELECT {', '.join(columns)} FROM {name} ORDER BY 2 DESC"):
                tx.put(name, dict(zip(columns, cells, strict=True)))
    assert len(old.read("SELECT record FROM records")) == len(shown["records"]) - 1
    old.close()
    source.shared.close()
    space = _opened(tmp_path / "shared.db", tmp_path)
    found = {name: space.space.read(f"SELECT * FROM {name} ORDER BY {key}") for name, key in PROJECTIONS.items()}
    assert found == shown
    assert [one.by for one in space.offers.all()] == [AMINA]
    assert check_content(space.space).ok
    assert check_log(space.space, space.log, mend=True) == LogReport()
    space.close()


def test_this_device_of_schema_1_is_salvaged(older: Path, tmp_path: Path) -> None:
    """Its row was written before it had a place for the computer, and its hash says nothing of that."""
    derived = frozenset({"records", "heads", "marks"})
    kind = Kind(keys_of(AMINA).space, _identity(), SHARED_SCHEMA, derived=derived)
    report = salvage(older, tmp_path / "rescued.db", kind, lambda rows: rows)
    assert report.nothing_lost
    space = _opened(tmp_path / "rescued.db", tmp_path)
    assert (space.log.device, store.change_of_device(space.space)) == (DEVICE, ("", ""))
    assert check_content(space.space).ok
    space.close()


def _identity() -> SpaceIdentity:
    return SpaceIdentity(SpaceRole.SHARED, VAULT, "", 1)


def _opened(path: Path, tmp_path: Path) -> SharedSpace:
    return open_shared(path, keys_of(AMINA), FakeClock(), tmp_path / "backups")
