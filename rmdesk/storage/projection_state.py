"""Where the rules of `projection` read and write: the tables themselves, or memory for many operations at once.

In memory, what the tables hold on the records at hand is read first, a few hundred records with one question, and what
has changed in the end is written together. A file of thousands of operations is projected that way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.operations import Operation, OperationHeader, header_from_bytes
from rmdesk.storage import operation_store as store
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Tables

Row = dict[str, Cell]
RECORD = ("record", "type", "created_at", "created_by", "lamport", "operation", "removed")
HEAD_KEY = ("type", "record", "field", "operation")
HEAD = (*HEAD_KEY, "author", "voice", "at", "lamport", "payload")
MARK_KEY = ("type", "record", "kind", "partner", "operation")
MARK = (*MARK_KEY, "hash", "detail", "at", "lamport")
_KEYS = {"heads": HEAD_KEY, "marks": MARK_KEY, "erasures": ("target", "operation")}
_AT_ONCE = 400
Key = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """An operation that says it takes the place of another one on the same record and type."""

    kind: str
    author: str
    field: str


class State(Protocol):
    """The projected tables, as far as the rules need them."""

    def record(self, record: RecordId) -> Row | None:
        """The row of a record."""
        ...

    def put_record(self, row: Row) -> None:
        """Insert or replace the row of a record."""
        ...

    def heads(self, type_: str, record: RecordId) -> Sequence[Row]:
        """The heads of a record."""
        ...

    def put(self, table: str, row: Row) -> None:
        """Insert or replace a row of `heads`, `marks` or `erasures`."""
        ...

    def remove(self, table: str, key: Row) -> None:
        """Delete a row of `heads` or `marks`, if it is there."""
        ...

    def naming(self, operation: Operation) -> Iterable[Naming]:
        """Which operations take the place of this one."""
        ...

    def erasers(self, operation: str) -> Iterable[PartnerId]:
        """Who took the words of an operation away, whether or not they may."""
        ...

    def header_of(self, operation: str) -> OperationHeader | None:
        """The header of an operation that is in the log."""
        ...

    def drop_payload(self, operation: str) -> None:
        """Remove what an operation said."""
        ...


class InTables:
    """The tables, row by row."""

    def __init__(self, tx: Tables) -> None:
        self._tx = tx

    def record(self, record: RecordId) -> Row | None:
        """See `State`."""
        sql = f"SELECT {', '.join(RECORD)} FROM records WHERE record = ?"  # noqa: S608 - names from above
        return next((dict(zip(RECORD, row, strict=True)) for row in self._tx.read(sql, (record,))), None)

    def put_record(self, row: Row) -> None:
        """See `State`."""
        self._tx.put("records", row)

    def heads(self, type_: str, record: RecordId) -> Sequence[Row]:
        """See `State`."""
        sql = f"SELECT {', '.join(HEAD)} FROM heads WHERE type = ? AND record = ?"  # noqa: S608 - names from above
        return [dict(zip(HEAD, row, strict=True)) for row in self._tx.read(sql, (type_, record))]

    def put(self, table: str, row: Row) -> None:
        """See `State`."""
        self._tx.put(table, row)

    def remove(self, table: str, key: Row) -> None:
        """See `State`."""
        self._tx.remove(table, key)

    def naming(self, operation: Operation) -> Iterable[Naming]:
        """See `State`."""
        found = (one.header for one in store.naming(self._tx, operation))
        return [Naming(one.kind, one.author, one.field) for one in found]

    def erasers(self, operation: str) -> Iterable[PartnerId]:
        """See `State`."""
        return store.erasers_of(self._tx, operation)

    def header_of(self, operation: str) -> OperationHeader | None:
        """See `State`."""
        return store.header_of(self._tx, operation)

    def drop_payload(self, operation: str) -> None:
        """See `State`."""
        self._tx.remove("payloads", {"operation": operation})


class InMemory:
    """Many operations at once: all that the tables hold on their records, in memory until `write`."""

    def __init__(self, tx: Tables, operations: Sequence[Operation], erasers: Mapping[str, set[PartnerId]]) -> None:
        """Read what is there.

        Args:
            tx: the tables; the operations are not in them yet.
            operations: those that are to be projected.
            erasers: by operation, who took its words away, of all that is known with these.
        """
        self._tx = tx
        self._erasers = erasers
        self._new = {str(one.id): one for one in operations}
        self._records: dict[str, Row] = {}
        self._known_records: dict[str, Row] = {}
        self._rows: dict[str, dict[Key, Row]] = {"heads": {}, "marks": {}, "erasures": {}}
        self._there: dict[str, set[Key]] = {"heads": set(), "marks": set(), "erasures": set()}
        self._heads_of: defaultdict[tuple[Cell, Cell], set[Key]] = defaultdict(set)
        self._loaded: set[RecordId] = set()
        self._naming: defaultdict[str, list[tuple[str, str, Naming]]] = defaultdict(list)
        self.dropped: set[str] = set()
        self._load({one.header.record for one in operations})
        for one in operations:
            self._note_naming(one.header)

    def record(self, record: RecordId) -> Row | None:
        """See `State`."""
        return self._records.get(record)

    def put_record(self, row: Row) -> None:
        """See `State`."""
        self._records[str(row["record"])] = row

    def heads(self, type_: str, record: RecordId) -> Sequence[Row]:
        """See `State`."""
        self._load({record})
        return [self._rows["heads"][key] for key in sorted(self._heads_of[(type_, record)], key=str)]

    def put(self, table: str, row: Row) -> None:
        """See `State`."""
        key = tuple(row[name] for name in _KEYS[table])
        self._rows[table][key] = row
        if table == "heads":
            self._heads_of[(row["type"], row["record"])].add(key)

    def remove(self, table: str, key: Row) -> None:
        """See `State`."""
        place = tuple(key[name] for name in _KEYS[table])
        if self._rows[table].pop(place, None) is not None and table == "heads":
            self._heads_of[(key["type"], key["record"])].discard(place)

    def naming(self, operation: Operation) -> Iterable[Naming]:
        """See `State`."""
        header = operation.header
        found = self._naming.get(operation.id, ())
        return [one for type_, record, one in found if (type_, record) == (header.type, header.record)]

    def erasers(self, operation: str) -> Iterable[PartnerId]:
        """See `State`."""
        return self._erasers.get(operation, ())

    def header_of(self, operation: str) -> OperationHeader | None:
        """See `State`."""
        known = self._new.get(operation)
        return known.header if known is not None else store.header_of(self._tx, operation)

    def drop_payload(self, operation: str) -> None:
        """See `State`."""
        self.dropped.add(operation)

    def write(self) -> None:
        """Bring the tables to what stands here."""
        for operation in sorted(self.dropped - self._new.keys()):
            self._tx.remove("payloads", {"operation": operation})
        for table, found in self._rows.items():
            there = self._there[table]
            for gone in sorted(there - found.keys(), key=str):
                self._tx.remove(table, dict(zip(_KEYS[table], gone, strict=True)))
            self._tx.add(table, [found[key] for key in sorted(found.keys() - there, key=_in_order)])
        known = self._known_records
        self._tx.add("records", [self._records[one] for one in sorted(self._records.keys() - known.keys())])
        for one, row in self._records.items():
            if one in known and known[one] != row:
                self._tx.put("records", row)

    def _load(self, records: set[RecordId]) -> None:
        fresh = sorted(records - self._loaded)
        self._loaded.update(fresh)
        for start in range(0, len(fresh), _AT_ONCE):
            self._read(fresh[start : start + _AT_ONCE])

    def _read(self, records: Sequence[RecordId]) -> None:
        among = f"record IN ({', '.join('?' * len(records))})"
        for cells in self._tx.read(f"SELECT {', '.join(RECORD)} FROM records WHERE {among}", records):  # noqa: S608
            row = dict(zip(RECORD, cells, strict=True))
            self._records[str(row["record"])] = self._known_records[str(row["record"])] = row
        headers = self._tx.read(f"SELECT type, header FROM operations WHERE {among}", records)  # noqa: S608
        for _, header in headers:
            self._note_naming(header_from_bytes(str(header).encode("utf-8")))
        types = sorted({str(type_) for type_, _ in headers})
        for table, columns in (("heads", HEAD), ("marks", MARK)):
            for type_ in types:
                sql = f"SELECT {', '.join(columns)} FROM {table} WHERE type = ? AND {among}"  # noqa: S608
                for cells in self._tx.read(sql, (type_, *records)):
                    row = dict(zip(columns, cells, strict=True))
                    self.put(table, row)
                    self._there[table].add(tuple(row[name] for name in _KEYS[table]))

    def _note_naming(self, header: OperationHeader) -> None:
        for named in header.replaces:
            one = Naming(header.kind, header.author, header.field)
            self._naming[named].append((header.type, header.record, one))


def _in_order(key: Key) -> str:
    """The order in which rows lie in their table, so that each page is filled once."""
    return "\0".join(map(str, key))
