"""What somebody signs to make a laptop work for ever: the work grows with the number of operations, and no faster."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from rmdesk.domain.ids import DeviceId, RecordId, new_id
from rmdesk.domain.operations import NO_PREVIOUS, Operation
from rmdesk.storage.connection import Transaction
from rmdesk.storage.engine import Cell, Row
from rmdesk.storage.taking_in import check_signed, go_on_always, take_in
from tests.forged import signed
from tests.shared_space import JOHN, VAULT, keys_of, new_laptop

RECORD = RecordId("11" * 16)
FEW, MANY = 20, 120
AS_MUCH_MORE = 1.0
"""Six times the operations may take so many times six times the steps."""


def chained(headers: Iterable[Mapping[str, Any]]) -> list[Operation]:
    """One after the other on one device of John's."""
    device, made = DeviceId(new_id()), list[Operation]()
    for number, changed in enumerate(headers, 1):
        previous = made[-1].id if made else NO_PREVIOUS
        place = {"device": device, "sequence": number, "previous": previous, "lamport": 50 + number}
        made.append(signed(keys_of(JOHN), **{"record": RECORD, **place, **changed}))
    return made


def removals_side_by_side(count: int) -> list[Operation]:
    """Each says that the record is there, or is not, and none takes the place of another."""
    return chained({"payload": n % 2 == 0, "field": ""} for n in range(count))


def beginnings_side_by_side(count: int) -> list[Operation]:
    return chained({"payload": {"title": f"{n}"}, "kind": "create", "field": ""} for n in range(count))


def titles_each_erased_many_times(count: int) -> list[Operation]:
    titles = chained({"payload": f"{n}"} for n in range(count))
    often = [one.id for one in titles][:5] * 2
    erases = ({"payload": {"operations": [one.id, *often]}, "kind": "erase", "field": ""} for one in titles)
    return [*titles, *chained({**one, "lamport": 1000 + n} for n, one in enumerate(erases))]


def words_missing_one_after_the_other(count: int) -> list[Operation]:
    """Each explains why the words of the next one are missing, and goes on from one whose own are missing."""
    made: list[Operation] = []
    keys = keys_of(JOHN)
    for n in range(count):
        first = signed(keys, f"{n}", record=RecordId(f"{n:032x}"), lamport=1000 - 2 * n)
        bare = Operation(first.header, first.signature, None, None)
        explains: list[Any] = [made[-2].id] if made else []
        after = signed(
            keys, {"operations": explains}, kind="erase", field="", record=RECORD,
            device=bare.header.device, sequence=2, previous=bare.id, lamport=1000 - 2 * n + 1,
        )  # fmt: skip
        made += [bare, after]
    return made


@pytest.mark.parametrize(
    "made",
    [
        removals_side_by_side,
        beginnings_side_by_side,
        titles_each_erased_many_times,
        words_missing_one_after_the_other,
    ],
)
def test_the_work_grows_with_the_operations(made: Callable[[int], list[Operation]], tmp_path: Path) -> None:
    few, many = (_work(tmp_path / f"{count}.db", made(count)) for count in (FEW, MANY))
    assert many[0] <= few[0] * AS_MUCH_MORE * MANY / FEW, "steps"
    assert many[1] <= few[1] * AS_MUCH_MORE * MANY / FEW, "statements"


def test_one_more_on_a_crowded_record_asks_no_more_than_on_an_empty_one(tmp_path: Path) -> None:
    later = signed(keys_of(JOHN), "later", record=RECORD, lamport=2000)
    crowd = chained({"payload": f"{n}"} for n in range(MANY))
    alone, crowded = (_work(tmp_path / f"{len(each)}.db", [later], before=each) for each in (crowd[:1], crowd))
    assert crowded[0] <= alone[0] * 1.1, "steps"
    assert crowded[1] <= alone[1] + 3, "statements"


def _work(path: Path, operations: Sequence[Operation], before: Sequence[Operation] = ()) -> tuple[int, int]:
    """Steps of the interpreter, and statements, until these operations are taken in."""
    laptop = new_laptop(path.parent, path.name)
    space = laptop.shared.space
    with space.transaction() as tx:
        take_in(tx, before, VAULT, {}, "2026-11-21T19:42Z")
        counting = _Counting(tx)
        checked = check_signed(counting, operations, VAULT, {}, go_on_always)
        steps = _steps(lambda: take_in(counting, operations, VAULT, {}, "2026-11-21T19:42Z", checked))
    laptop.shared.close()
    return steps, counting.statements


class _Counting:
    """A transaction whose statements are counted."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self.statements = 0

    def read(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        self.statements += 1
        return self._tx.read(sql, parameters)

    def put(self, table: str, row: Mapping[str, Cell]) -> None:
        self.statements += 1
        self._tx.put(table, row)

    def add(self, table: str, rows: Sequence[Mapping[str, Cell]]) -> None:
        self.statements += 1
        self._tx.add(table, rows)

    def remove(self, table: str, key: Mapping[str, Cell]) -> None:
        self.statements += 1
        self._tx.remove(table, key)


def _steps(work: Callable[[], object]) -> int:
    """How many instructions of the interpreter it takes."""
    counted = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal counted
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        counted += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted
