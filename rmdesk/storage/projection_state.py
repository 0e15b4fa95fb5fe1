"""Where the rules of `projection` read and write: what the tables hold on the operations at hand, in memory.

What they can touch is read first, some hundred rows with one question, and what has changed in the end is written
together. So the work grows with the operations and not with what else their records hold.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rmdesk.domain.ids import OperationId, PartnerId, RecordId
from rmdesk.domain.operations import Operation, OperationHeader, header_from_bytes
from rmdesk.storage import operation_store as store
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Tables

Row = dict[str, Cell]
Key = tuple[Cell, ...]
Place = tuple[str, RecordId]
"""Type and id of a record."""

PRESENCE = ""
"""The field that says whether a record was removed."""

REMOVED = "true"
"""The payload of that field when it was."""

RECORD_KEY = ("type", "record")
RECORD = ("record", "type", "created_at", "created_by", "lamport", "operation", "removed")
HEAD_KEY = ("type", "record", "field", "operation")
HEAD = (*HEAD_KEY, "author", "voice", "at", "lamport", "payload")
MARK_KEY = ("type", "record", "kind", "partner", "operation")
MARK = (*MARK_KEY, "hash", "detail", "at", "lamport")
_KEYS = {"records": RECORD_KEY, "heads": HEAD_KEY, "marks": MARK_KEY, "erasures": ("target", "operation")}
_COLUMNS = {"records": RECORD, "heads": HEAD, "marks": MARK}
_AT_ONCE = 400


class State:
    """The projected tables, as far as the rules need them for some operations, until `write`."""

    def __init__(
        self,
        tx: Tables,
        operations: Sequence[Operation],
        erasers: Mapping[str, set[PartnerId]],
        *,
        afresh: bool = False,
    ) -> None:
        """Read what is there.

        Args:
            tx: the tables; they know nothing of the operations yet.
            operations: those that are to be projected.
            erasers: by operation, who took its words away, of all that is known with these.
            afresh: the tables are empty, and the operations are all that there are.
        """
        self._tx = tx
        self._erasers = erasers
        self._new = {str(one.id): one for one in operations}
        self._held: dict[str, Operation | None] = {}
        self._rows: dict[str, dict[Key, Row]] = {table: {} for table in _KEYS}
        self._there: dict[str, dict[Key, Row]] = {table: {} for table in _KEYS}
        self._removals: Counter[Place] = Counter()
        self._counted: set[Place] = set()
        self._naming: defaultdict[str, list[OperationHeader]] = defaultdict(list)
        self.dropped: set[str] = set()
        for one in operations:
            self._note_naming(one.header)
        if not afresh:
            self._load_later(operations)

    def load(self, records: Iterable[Place], heads: Iterable[Key], marks: Iterable[Key]) -> None:
        """Read those rows that the rules may touch, as far as they are there."""
        for table, keys in (("records", records), ("heads", heads), ("marks", marks)):
            there = {key for key in keys if key[-1] not in self._new}  # of a new operation nothing is there yet
            for row in self._asked(table, sorted(there, key=_in_order)):
                key = _key_of(table, row)
                self._rows[table][key] = self._there[table][key] = row

    def load_operations(self, operations: Iterable[str]) -> None:
        """Read those of these operations that the log holds, so that `find` knows them."""
        wanted = sorted(set(operations) - self._new.keys() - self._held.keys())
        self._held |= dict.fromkeys(wanted) | {one.id: one for one in store.find_many(self._tx, wanted)}

    def find(self, operation: str) -> Operation | None:
        """A new operation, or one that is in the log already."""
        if operation in self._new:
            return self._new[operation]
        self.load_operations([operation])
        return self._held[operation]

    def record(self, place: Place) -> Row | None:
        """The row of a record."""
        return self._rows["records"].get(place)

    def put(self, table: str, row: Row) -> None:
        """Insert or replace a row."""
        key = _key_of(table, row)
        self._count(table, self._rows[table].get(key), -1)
        self._rows[table][key] = row
        self._count(table, row, 1)

    def end(self, table: str, key: Key, before: int) -> None:
        """Delete a row of `heads` or `marks`, if it is there and its Lamport number is lower than that."""
        row = self._rows[table].get(key)
        if row is not None and store.whole(row["lamport"]) < before:
            self._count(table, self._rows[table].pop(key), -1)

    def remove(self, table: str, key: Key) -> None:
        """Delete a row of `heads`, if it is there."""
        self._count(table, self._rows[table].pop(key, None), -1)

    def is_removed(self, place: Place) -> bool:
        """Whether a head says that the record was removed."""
        if place not in self._counted:
            self._counted.add(place)
            if place in self._there["records"]:
                self._removals[place] += _removals_of(self._tx, place)
        return self._removals[place] > 0

    def naming(self, operation: Operation) -> Iterator[OperationHeader]:
        """Which later operations on the same record and type take the place of this one."""
        header = operation.header
        for one in self._naming.get(operation.id, ()):
            if (one.type, one.record) == (header.type, header.record) and one.lamport > header.lamport:
                yield one

    def erasers(self, operation: str) -> Iterable[PartnerId]:
        """Who took the words of an operation away, whether or not they may."""
        return self._erasers.get(operation, ())

    def write(self) -> None:
        """Bring the tables to what stands here."""
        for operation in sorted(self.dropped - self._new.keys()):
            store.drop_payload(self._tx, OperationId(operation))
        for table, found in self._rows.items():
            there = self._there[table]
            for gone in sorted(there.keys() - found.keys(), key=_in_order):
                self._tx.remove(table, dict(zip(_KEYS[table], gone, strict=True)))
            self._tx.add(table, [found[key] for key in sorted(found.keys() - there.keys(), key=_in_order)])
        for key, row in self._there["records"].items():
            if self._rows["records"][key] != row:
                self._tx.put("records", self._rows["records"][key])

    def _count(self, table: str, row: Row | None, more: int) -> None:
        if table == "heads" and row is not None and (row["field"], row["payload"]) == (PRESENCE, REMOVED):
            self._removals[(str(row["type"]), RecordId(str(row["record"])))] += more

    def _asked(self, table: str, keys: Sequence[Key]) -> Iterator[Row]:
        names, columns = _KEYS[table], _COLUMNS[table]
        wanted = ", ".join(f"t.{name}" for name in columns)
        on = " AND ".join(f"t.{name} = asked.value ->> {place}" for place, name in enumerate(names))
        sql = f"SELECT {wanted} FROM json_each(?) asked CROSS JOIN {table} t ON {on}"  # noqa: S608 - names from above
        for some in _pieces(keys):
            for cells in self._tx.read(sql, (json.dumps(some),)):
                yield dict(zip(columns, cells, strict=True))

    def _load_later(self, operations: Sequence[Operation]) -> None:
        """What is in the log and may name a new operation: only what was written later can."""
        earliest: dict[RecordId, int] = {}
        highest = store.highest_lamport(self._tx)
        for one in operations:
            header = one.header
            if header.lamport < highest:
                earliest[header.record] = min(header.lamport, earliest.get(header.record, header.lamport))
        for some in _pieces(sorted(earliest.items())):
            for text in store.headers_after(self._tx, some):
                header = header_from_bytes(text.encode("utf-8"))
                if not self._new.keys().isdisjoint(header.replaces):
                    self._note_naming(header)

    def _note_naming(self, header: OperationHeader) -> None:
        for named in header.replaces:
            self._naming[named].append(header)


def _removals_of(tx: Tables, place: Place) -> int:
    sql = "SELECT count(*) FROM heads WHERE type = ? AND record = ? AND field = ? AND payload = ?"
    return store.whole(tx.read(sql, (*place, PRESENCE, REMOVED))[0][0])


def _key_of(table: str, row: Row) -> Key:
    return tuple(row[name] for name in _KEYS[table])


def _pieces(found: Sequence[Key]) -> Iterator[Sequence[Key]]:
    return (found[start : start + _AT_ONCE] for start in range(0, len(found), _AT_ONCE))


def _in_order(key: Key) -> str:
    """The order in which rows lie in their table, so that each page is filled once."""
    return "\0".join(map(str, key))
