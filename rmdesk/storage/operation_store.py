"""The log's own tables: operations and, apart from them, their payloads. Rows in, values out; no rules."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from rmdesk.domain import canonical
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, RecordId
from rmdesk.domain.operations import NO_PREVIOUS, Operation, OperationHeader, header_from_bytes
from rmdesk.storage.connection import Cell

_COLUMNS = "o.id, o.header, o.signature, p.payload, p.salt"
_AT_ONCE = 400
_AMONG = "IN (SELECT value FROM json_each(?))"
_SOURCE = "FROM operations o LEFT JOIN payloads p ON p.operation = o.id"


Link = tuple[DeviceId, int, int]
"""The device of an operation, its number there, and its Lamport number."""


class Reader(Protocol):
    """What answers a query: an open space, or a transaction in it."""

    def read(self, sql: str, parameters: Sequence[Cell] = ()) -> list[tuple[Cell, ...]]:
        """The rows of a query."""
        ...


class Tables(Reader, Protocol):
    """What also changes rows: a transaction, or tables in memory."""

    def put(self, table: str, row: Mapping[str, Cell]) -> None:
        """Insert a row, or replace the one that has the same key."""
        ...

    def add(self, table: str, rows: Sequence[Mapping[str, Cell]]) -> None:
        """Insert rows whose keys are new; far quicker than `put` for each."""
        ...

    def remove(self, table: str, key: Mapping[str, Cell]) -> None:
        """Delete the row with that key, if there is one."""
        ...


def add(tx: Tables, operation: Operation) -> None:
    """Store an operation, with its payload unless that is erased."""
    tx.put("operations", _row_of(operation))
    if operation.salt is not None:
        tx.put("payloads", _payload_of(operation, operation.salt))


def add_many(tx: Tables, operations: Sequence[Operation], dropped: Collection[str] = frozenset()) -> None:
    """Store operations that are new, with their payloads unless these are erased, or among those to be dropped."""
    tx.add("operations", [_row_of(one) for one in operations])
    kept = ((one, one.salt) for one in sorted(operations, key=_id_of) if one.id not in dropped)
    tx.add("payloads", [_payload_of(one, salt) for one, salt in kept if salt is not None])


def drop_payload(tx: Tables, operation: OperationId) -> None:
    """Remove what an operation said, and the salt that its hash needs."""
    tx.remove("payloads", {"operation": operation})


def device_of(reader: Reader) -> DeviceId | None:
    """This computer's device id in the log; None before the first use."""
    rows = reader.read("SELECT device FROM this_device")
    return DeviceId(str(rows[0][0])) if rows else None


def machine_of(reader: Reader) -> str:
    """The fingerprint of the computer that this space was last used on; empty when that is not known."""
    rows = reader.read("SELECT machine FROM this_device")
    return str(rows[0][0]) if rows else ""


def change_of_device(reader: Reader) -> tuple[str, str]:
    """The device id before this one, and why it changed; both empty once that was told, or when it never did."""
    rows = reader.read("SELECT before, why FROM this_device")
    return (str(rows[0][0]), str(rows[0][1])) if rows else ("", "")


def put_device(tx: Tables, device: DeviceId, machine: str, before: str, why: str) -> None:
    """Note this computer's device id, where it is, and what is still to be told of a change."""
    tx.put("this_device", {"slot": 1, "device": device, "machine": machine, "before": before, "why": why})


def tip(reader: Reader, device: DeviceId) -> tuple[int, str]:
    """Sequence number and id of a device's last operation; (0, 64 zeros) before the first."""
    rows = reader.read(
        "SELECT sequence, id FROM operations WHERE device = ? ORDER BY sequence DESC, id LIMIT 1", (device,)
    )
    return (whole(rows[0][0]), str(rows[0][1])) if rows else (0, NO_PREVIOUS)


def id_at(reader: Reader, device: DeviceId, sequence: int) -> OperationId | None:
    """The id of an operation under that number of a device; None when there is none."""
    rows = reader.read("SELECT id FROM operations WHERE device = ? AND sequence = ?", (device, sequence))
    return OperationId(str(rows[0][0])) if rows else None


def links_of(reader: Reader, operations: Sequence[str]) -> dict[str, Link]:
    """Those of these operations that the log holds."""
    found: dict[str, Link] = {}
    for some in _pieces(operations):
        sql = f"SELECT id, device, sequence, lamport FROM operations WHERE id {_AMONG}"  # noqa: S608 - fixed text
        for one, device, sequence, lamport in reader.read(sql, some):
            found[str(one)] = (DeviceId(str(device)), whole(sequence), whole(lamport))
    return found


def erases_ahead(reader: Reader) -> tuple[Operation, ...]:
    """Each `erase` that is known and cannot be in the log yet, because what it goes on from is missing."""
    sql = "SELECT operation, header, signature, payload, salt FROM erases_ahead ORDER BY operation"
    return tuple(map(from_row, reader.read(sql)))


def put_ahead(tx: Tables, erases: Sequence[Operation], *, taken: Sequence[Operation]) -> None:
    """Keep these until they are in the log, and no longer those that have been taken into it."""
    kept = {one.id for one in erases_ahead(tx)}
    for one in taken:
        if one.id in kept:
            tx.remove("erases_ahead", {"operation": one.id})
    for one in erases:
        if one.id not in kept and one.salt is not None:
            row: dict[str, Cell] = {"header": one.header_bytes.decode("utf-8"), "signature": one.signature}
            tx.put("erases_ahead", {**_payload_of(one, one.salt), **row})


def header_of(reader: Reader, operation: str) -> OperationHeader | None:
    """The header of one operation; None when it is not in the log.

    Raises:
        SpaceDamaged: it cannot be read.
    """
    rows = reader.read("SELECT header FROM operations WHERE id = ?", (operation,))
    try:
        return header_from_bytes(str(rows[0][0]).encode("utf-8")) if rows else None
    except NotCanonical as error:
        raise SpaceDamaged("an operation cannot be read") from error


def partners(reader: Reader) -> tuple[PartnerId, ...]:
    """Who is registered."""
    sql = """
        SELECT r.record FROM records r JOIN operations o ON o.id = r.operation
        WHERE r.type = 'partner' AND o.kind = 'create'
    """
    return tuple(PartnerId(str(one)) for (one,) in reader.read(sql))


def erasers_of(reader: Reader, operations: Sequence[str]) -> dict[str, set[PartnerId]]:
    """By operation, who took its words away, whether or not they may, of those among these that anybody did."""
    found: dict[str, set[PartnerId]] = {}
    for some in _pieces(operations):
        sql = f"SELECT target, author FROM erasures WHERE target {_AMONG}"  # noqa: S608 - fixed text
        for target, author in reader.read(sql, some):
            found.setdefault(str(target), set()).add(PartnerId(str(author)))
    return found


def noted_forks(reader: Reader) -> frozenset[OperationId]:
    """The operations that are known to stand under a number that was taken."""
    return frozenset(OperationId(str(one)) for (one,) in reader.read("SELECT operation FROM forks"))


def of_device(reader: Reader, device: DeviceId, after: int) -> list[tuple[Cell, ...]]:
    """The rows of a device's operations above that number, for `from_row`."""
    sql = f"SELECT {_COLUMNS} {_SOURCE} WHERE o.device = ? AND o.sequence > ? ORDER BY o.sequence, o.id"
    return reader.read(sql, (device, after))


def lamport_at(reader: Reader, device: DeviceId, sequence: int) -> int:
    """The Lamport number of one operation of a device; 0 when there is none."""
    rows = reader.read("SELECT lamport FROM operations WHERE device = ? AND sequence = ?", (device, sequence))
    return whole(rows[0][0]) if rows else 0


def highest_lamport(reader: Reader) -> int:
    """The highest Lamport number in the log, 0 when it is empty."""
    rows = reader.read("SELECT lamport FROM operations ORDER BY lamport DESC LIMIT 1")
    return whole(rows[0][0]) if rows else 0


def newest(reader: Reader) -> str:
    """The id of the operation that came into this log last; empty when there is none."""
    rows = reader.read("SELECT id FROM operations ORDER BY rowid DESC LIMIT 1")
    return str(rows[0][0]) if rows else ""


def place_of(reader: Reader, operation: str) -> int:
    """Where an operation stands in the order of arrival; 0 when it is not there."""
    rows = reader.read("SELECT rowid FROM operations WHERE id = ?", (operation,))
    return whole(rows[0][0]) if rows else 0


def places_of(reader: Reader, operations: Sequence[str]) -> Iterator[int]:
    """Where those of these operations that are there stand in the order of arrival."""
    for some in _pieces(operations):
        sql = f"SELECT rowid FROM operations WHERE id {_AMONG}"  # noqa: S608 - fixed text
        yield from (whole(place) for (place,) in reader.read(sql, some))


def arrived_after(reader: Reader, place: int, but_not_by: PartnerId) -> tuple[Operation, ...]:
    """What came into this log after that place, in the order of arrival, of everybody but that partner."""
    found = reader.read(f"SELECT {_COLUMNS} {_SOURCE} WHERE o.rowid > ? ORDER BY o.rowid", (place,))
    return tuple(one for one in map(from_row, found) if one.header.author != but_not_by)


def has(reader: Reader, operation: OperationId) -> bool:
    """Whether the log holds that operation."""
    return bool(reader.read("SELECT 1 FROM operations WHERE id = ?", (operation,)))


def those_held(reader: Reader, operations: Sequence[str]) -> frozenset[OperationId]:
    """Which of these operations the log holds."""
    found: set[OperationId] = set()
    for some in _pieces(operations):
        sql = f"SELECT id FROM operations WHERE id {_AMONG}"  # noqa: S608 - fixed text
        found.update(OperationId(str(one)) for (one,) in reader.read(sql, some))
    return frozenset(found)


def tips(reader: Reader, devices: Collection[DeviceId]) -> dict[DeviceId, int]:
    """The highest number of each of these devices that is in the log."""
    found = {device: tip(reader, device)[0] for device in sorted(devices)}
    return {device: number for device, number in found.items() if number}


def devices_of(reader: Reader, author: str) -> set[DeviceId]:
    """Every device that a partner wrote on. No text in a header can hold the bare quotes that are sought."""
    sql = "SELECT DISTINCT device FROM operations WHERE instr(header, ?) > 0"
    return {DeviceId(str(one)) for (one,) in reader.read(sql, (f'"author":"{author}"',))}


def has_written(reader: Reader, device: DeviceId, author: PartnerId) -> bool:
    """Whether a partner wrote anything on that device."""
    sql = "SELECT 1 FROM operations WHERE device = ? AND instr(header, ?) > 0 LIMIT 1"
    return bool(reader.read(sql, (device, f'"author":"{author}"')))


def find(reader: Reader, operation: OperationId) -> Operation | None:
    """One operation, or None."""
    rows = reader.read(f"SELECT {_COLUMNS} {_SOURCE} WHERE o.id = ?", (operation,))
    return from_row(rows[0]) if rows else None


def find_many(reader: Reader, operations: Sequence[str]) -> Iterator[Operation]:
    """Those of these operations that the log holds."""
    for some in _pieces(operations):
        sql = f"SELECT {_COLUMNS} {_SOURCE} WHERE o.id {_AMONG}"
        yield from map(from_row, reader.read(sql, some))


def headers_after(reader: Reader, after: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """The header texts that replace anything, above a Lamport number on each of some records.

    Args:
        reader: who is asked.
        after: record and number, some hundred at most.
    """
    sql = (
        "SELECT o.header FROM json_each(?) asked CROSS JOIN operations o "
        "ON o.record = asked.value ->> 0 AND o.lamport > asked.value ->> 1 "
        "WHERE instr(o.header, '\"base\":[]') = 0"
    )
    for (header,) in reader.read(sql, (json.dumps(after),)):
        yield str(header)


def of_record(reader: Reader, record: RecordId) -> tuple[Operation, ...]:
    """All operations on a record, oldest first (by Lamport number, then id)."""
    rows = reader.read(
        f"SELECT {_COLUMNS} {_SOURCE} WHERE o.record = ? ORDER BY o.lamport, o.id",
        (record,),
    )
    return tuple(from_row(row) for row in rows)


def everything(reader: Reader) -> list[tuple[Cell, ...]]:
    """The rows of all operations, oldest first (by Lamport number, then id), for `from_row`."""
    return reader.read(f"SELECT {_COLUMNS} {_SOURCE} ORDER BY o.lamport, o.id")


def of_kind(reader: Reader, kind: str, type_: str) -> list[tuple[Cell, ...]]:
    """The rows of the operations of one kind on records of one type, oldest first, for `from_row`."""
    return reader.read(
        f"SELECT {_COLUMNS} {_SOURCE} WHERE o.kind = ? AND o.type = ? ORDER BY o.lamport, o.id", (kind, type_)
    )


def from_row(row: tuple[Cell, ...]) -> Operation:
    """The operation behind a row of `everything`.

    Raises:
        SpaceDamaged: header, signature or payload cannot be read.
    """
    _, header, signature, payload, salt = row
    if not isinstance(header, str) or not isinstance(signature, bytes):
        raise SpaceDamaged("an operation has cells of the wrong type")
    try:
        value = json.loads(payload) if isinstance(payload, str) else None
        return Operation(
            header_from_bytes(header.encode("utf-8")), signature, value, salt if isinstance(salt, bytes) else None
        )
    except (NotCanonical, ValueError) as error:
        raise SpaceDamaged("an operation cannot be read") from error


def whole(cell: Cell) -> int:
    """A cell that must hold a whole number.

    Raises:
        SpaceDamaged: it holds something else.
    """
    if not isinstance(cell, int):
        raise SpaceDamaged("a number was expected")
    return cell


def _pieces(operations: Sequence[str]) -> Iterator[tuple[str]]:
    """Some hundred at a time, as the one parameter that `_AMONG` asks for.

    With a question mark for each the engine would read a long statement every time, each mark in guarded memory.
    """
    for start in range(0, len(operations), _AT_ONCE):
        yield (json.dumps(operations[start : start + _AT_ONCE]),)


def _id_of(operation: Operation) -> str:
    return operation.id


def _row_of(operation: Operation) -> dict[str, Cell]:
    header = operation.header
    return {
        "id": operation.id,
        "device": header.device,
        "sequence": header.sequence,
        "lamport": header.lamport,
        "kind": header.kind,
        "record": header.record,
        "type": header.type,
        "field": header.field,
        "header": operation.header_bytes.decode("utf-8"),
        "signature": operation.signature,
    }


def _payload_of(operation: Operation, salt: bytes) -> dict[str, Cell]:
    payload = canonical.encode(operation.payload).decode("utf-8")
    return {"operation": operation.id, "salt": salt, "payload": payload}
