"""Rows that nobody signed are noticed, whoever wrote them, and what is worked out from the log is put right."""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmdesk.domain.ids import RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.storage import operation_store as store
from rmdesk.storage.engine import Cell
from rmdesk.storage.integrity import check_content
from rmdesk.storage.log_check import check_log, differences
from rmdesk.storage.oplog import Intent
from tests.shared_space import Laptop, exchange_public, new_laptop
from tests.unit.storage.test_oplog_projection import QUICK, STEP, perform

RECORD = RecordId("11" * 16)


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    laptop = new_laptop(tmp_path)
    with laptop.shared.space.transaction() as tx:
        log = laptop.shared.log
        log.append(tx, laptop.amina, Intent(OperationKind.CREATE, RECORD, "action", "", {"title": "Shadowing"}))
        log.append(tx, laptop.amina, Intent(OperationKind.CONSENT, RECORD, "action", "", {"core_hash": "ab" * 32}))
    return laptop


def first(laptop: Laptop, table: str, where: str = "1") -> dict[str, Cell]:
    """A row as it is, without its hash."""
    space = laptop.shared.space
    [spec] = [one for one in space.schema.tables if one.name == table]
    row = space.read(f"SELECT {', '.join(spec.columns)} FROM {table} WHERE {where}")[0]
    return dict(zip(spec.columns, row, strict=True))


def write(laptop: Laptop, table: str, row: Mapping[str, Cell]) -> None:
    """As another program would that has the key: with the right hash, count and digest."""
    with laptop.shared.space.transaction() as tx:
        tx.put(table, row)


def check(laptop: Laptop, *, mend: bool = True) -> tuple[tuple[str, ...], tuple[str, ...]]:
    report = check_log(laptop.shared.space, laptop.shared.log, mend=mend)
    return report.problems, report.mended


def test_what_was_signed_is_what_is_shown(laptop: Laptop) -> None:
    assert check(laptop) == ((), ())


@given(steps=st.lists(STEP, max_size=12))
@QUICK
def test_nothing_that_the_program_does_is_taken_for_a_forgery(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, RecordId, str, str, bool, bool]]
) -> None:
    laptop = new_laptop(tmp_path_factory.mktemp("laptop"))
    for step in steps:
        perform(laptop, step)
    assert differences(laptop.shared.space) == ()


def test_a_consent_that_the_other_never_gave_goes(laptop: Laptop) -> None:
    mark = first(laptop, "marks", "type = 'action'")
    write(laptop, "marks", {**mark, "partner": laptop.john.partner, "operation": "cd" * 32})
    assert check_content(laptop.shared.space).ok, "the sums alone see nothing"
    assert check(laptop, mend=False) == (("marks: not what was signed",), ())
    assert check(laptop) == ((), ("marks",))
    [left] = laptop.shared.space.read("SELECT partner FROM marks WHERE type = 'action'")
    assert left == (laptop.amina.partner,)
    assert check_content(laptop.shared.space).ok
    assert check(laptop) == ((), ())


def test_words_that_were_put_into_a_mouth_go(laptop: Laptop) -> None:
    head = first(laptop, "heads", "type = 'action' AND field = 'title'")
    write(laptop, "heads", {**head, "payload": '"Coffee"'})
    assert check(laptop) == ((), ("heads",))
    assert first(laptop, "heads", "type = 'action' AND field = 'title'") == head


def test_a_row_that_was_taken_away_comes_back(laptop: Laptop) -> None:
    record = first(laptop, "records", "type = 'action'")
    with laptop.shared.space.transaction() as tx:
        tx.remove("records", {"type": "action", "record": record["record"]})
    assert check(laptop) == ((), ("records",))
    assert first(laptop, "records", "type = 'action'") == record


def test_an_erasure_that_nobody_asked_for_goes(laptop: Laptop) -> None:
    head = first(laptop, "heads", "type = 'action'")
    row = {"target": head["operation"], "operation": "ef" * 32, "author": laptop.john.partner}
    write(laptop, "erasures", row)
    assert check(laptop) == ((), ("erasures",))


@pytest.mark.parametrize(("column", "value"), [("kind", "tombstone"), ("record", "22" * 16), ("field", "why")])
def test_a_signed_operation_under_another_name_is_a_fault_of_the_log(laptop: Laptop, column: str, value: str) -> None:
    row = first(laptop, "operations", "type = 'action'")
    write(laptop, "operations", {**row, column: value})
    [problem] = check(laptop)[0]
    assert problem.startswith(("operations", "log"))


def test_words_without_an_operation_are_a_fault_of_the_log(laptop: Laptop) -> None:
    write(laptop, "payloads", {"operation": "99" * 32, "salt": bytes(16), "payload": '"x"'})
    assert check(laptop) == (("payloads: not what was signed",), ())


def test_a_signature_of_somebody_else_is_a_fault_of_the_log(laptop: Laptop) -> None:
    row = first(laptop, "operations", "type = 'action'")
    write(laptop, "operations", {**row, "signature": bytes(64)})
    [problem] = check(laptop)[0]
    assert problem.startswith("log: operation"), "its id is made of its signature"


class WritesMeanwhile:
    """In place of a question about the log: once it has been asked for that time, somebody writes in another thread.

    That thread is waited for as long as it takes where it may write, and for a moment where it has to wait itself.
    """

    def __init__(self, real: Callable[..., object], write: Callable[[], None], time: int) -> None:
        self.thread = threading.Thread(target=write)
        self._real, self._left = real, time

    def __call__(self, reader: object, *arguments: object) -> object:
        found = self._real(reader, *arguments)
        if hasattr(reader, "copy_to"):
            self._left -= 1
            if self._left == 0:
                self.thread.start()
                self.thread.join(0.3)
        return found


@pytest.mark.parametrize("time", [1, 2])
def test_writing_during_the_check_is_no_fault(laptop: Laptop, monkeypatch: pytest.MonkeyPatch, time: int) -> None:
    """The page is open while the check runs. Each part of it must be about one and the same state of the log."""

    def write() -> None:
        with laptop.shared.space.transaction() as tx:
            laptop.shared.log.append(tx, laptop.amina, Intent(OperationKind.SET, RECORD, "action", "title", "Walks"))

    meanwhile = WritesMeanwhile(store.everything, write, time)
    monkeypatch.setattr(store, "everything", meanwhile)
    assert check(laptop) == ((), ())
    meanwhile.thread.join()
    assert first(laptop, "heads", "type = 'action' AND field = 'title'")["payload"] == '"Walks"'
    assert check(laptop) == ((), ())


def test_somebody_who_comes_during_the_check_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laptop = new_laptop(tmp_path, register=False)

    def write() -> None:
        with laptop.shared.space.transaction() as tx:
            laptop.shared.log.register_partner(tx, laptop.amina, exchange_public(laptop.amina.partner))

    meanwhile = WritesMeanwhile(store.of_kind, write, 1)
    monkeypatch.setattr(store, "of_kind", meanwhile)
    assert check(laptop) == ((), ())
    meanwhile.thread.join()
    assert len(laptop.operations()) == 1
