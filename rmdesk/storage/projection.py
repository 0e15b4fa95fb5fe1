"""From operations to plain tables that can be queried: which value a field has, who signed what.

The rules depend only on which operations are in the log, not on the order in which they came, so that two laptops with
the same operations show the same tables:

- `create`, `set` and `tombstone` carry values. A `create` gives one value to each key of its payload, a `set` gives its
  payload to its field, a `tombstone` gives `true` to the field with the empty name.
- A value is a *head* of its record and field until an operation on the same record, type and field names it as
  replaced. One head is the value; two or more are a conflict for people to settle. Nothing wins by being later.
- `sign` and `consent` leave a *mark* with the hash they agree to; a newer mark takes the place only of a mark of the
  same kind by the same author. `exported` leaves a mark that nothing replaces.
- `erase` takes the payload away for good. An erased operation still replaces what it replaced, but has no value.
- Anything else is kept in the log and left alone here.
"""

from collections.abc import Iterator, Mapping

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import OperationId, PartnerId
from rmdesk.domain.operations import Operation, OperationHeader, OperationKind
from rmdesk.storage import operation_store as store
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Reader, Tables

VALUE_KINDS = frozenset({OperationKind.CREATE, OperationKind.SET, OperationKind.TOMBSTONE})
AGREEING_KINDS = frozenset({OperationKind.SIGN, OperationKind.CONSENT})
PRESENCE = ""
"""The field that says whether a record was removed."""

HASH_KEYS = {
    "agreement": "clauses_hash",
    "action": "core_hash",
    "sheet": "sheet_hash",
    "answer": "answer_hash",
    "session": "meeting_hash",
    "pack": "pack_hash",
}
"""Under which key of its payload a mark on a record of that type has the hash that it is about."""

_PROJECTED: dict[str, tuple[str, ...]] = {
    "records": ("record",),
    "heads": ("type", "record", "field", "operation"),
    "marks": ("type", "record", "kind", "partner", "operation"),
    "erasures": ("target", "operation"),
}


def project(tx: Tables, operation: Operation) -> None:
    """Bring the tables up to date with an operation that is in the log already."""
    kind = operation.header.kind
    if kind in VALUE_KINDS:
        if _is_erased(tx, operation):
            store.drop_payload(tx, operation.id)
            operation = Operation(operation.header, operation.signature, None, None)
        _project_record(tx, operation)
        _project_values(tx, operation)
    elif kind in AGREEING_KINDS or kind == OperationKind.EXPORTED:
        _project_mark(tx, operation)
    elif kind == OperationKind.ERASE:
        _project_erasure(tx, operation)


def rebuild(tx: Tables) -> None:
    """Empty every projected table and fill it again from the log."""
    for table, key in _PROJECTED.items():
        for row in tx.read(f"SELECT {', '.join(key)} FROM {table}"):  # noqa: S608 - names from the table above
            tx.remove(table, dict(zip(key, row, strict=True)))
    for row in store.everything(tx):
        project(tx, store.from_row(row))


def replaced_by(reader: Reader, header: OperationHeader) -> tuple[OperationId, ...]:
    """What a new operation takes the place of, sorted: the heads of its field, or its author's marks of that kind.

    Whatever `header` says there itself is not looked at.
    """
    where = (header.type, header.record)
    if header.kind in (OperationKind.SET, OperationKind.TOMBSTONE):
        sql = "SELECT operation FROM heads WHERE type = ? AND record = ? AND field = ?"
        found = reader.read(sql, (*where, header.field))
    elif header.kind in AGREEING_KINDS:
        sql = "SELECT operation FROM marks WHERE type = ? AND record = ? AND kind = ? AND partner = ?"
        found = reader.read(sql, (*where, header.kind, header.author))
    else:
        found = []
    return tuple(sorted(OperationId(str(row[0])) for row in found))


def may_erase(author: PartnerId, target: OperationHeader) -> bool:
    """Whether that author may erase that operation: it holds words, and they typed it or said it."""
    holds_words = target.kind in VALUE_KINDS and not (target.type == "partner" and target.kind == OperationKind.CREATE)
    return holds_words and (author == target.author or target.voice in (author, "both"))


def hash_in(type_: str, payload: Canonical) -> str | None:
    """The hash that a sign, consent or exported operation is about; None when its payload has another shape."""
    key = HASH_KEYS.get(type_)
    value = payload.get(key) if isinstance(payload, Mapping) and key else None
    return value if isinstance(value, str) else None


def erased_by(operation: Operation) -> tuple[OperationId, ...]:
    """The operations whose words an `erase` takes away, whether or not its author may; none for other kinds."""
    payload = operation.payload
    if operation.header.kind != OperationKind.ERASE or not isinstance(payload, Mapping):
        return ()
    targets = payload.get("operations")
    return tuple(OperationId(one) for one in targets if isinstance(one, str)) if isinstance(targets, list) else ()


def _project_record(tx: Tables, operation: Operation) -> None:
    header = operation.header
    rows = tx.read("SELECT lamport, operation, removed FROM records WHERE record = ?", (header.record,))
    removed = rows[0][2] if rows else 0
    if rows and (store.whole(rows[0][0]), str(rows[0][1])) <= (header.lamport, operation.id):
        return
    tx.put(
        "records",
        {
            "record": header.record,
            "type": header.type,
            "created_at": header.at,
            "created_by": header.author,
            "lamport": header.lamport,
            "operation": operation.id,
            "removed": removed,
        },
    )


def _project_values(tx: Tables, operation: Operation) -> None:
    header = operation.header
    place = {"type": header.type, "record": header.record}
    for replaced in header.replaces:
        tx.remove("heads", {**place, "field": header.field, "operation": replaced})
    later = {one.header.field for one in store.naming(tx, operation) if one.header.kind in VALUE_KINDS}
    for field, value in _values(operation):
        if field in later:
            continue
        tx.put(
            "heads",
            {
                **place,
                "field": field,
                "operation": operation.id,
                "author": header.author,
                "voice": header.voice,
                "at": header.at,
                "lamport": header.lamport,
                "payload": canonical.encode(value).decode("utf-8"),
            },
        )
    if header.field == PRESENCE:
        _project_presence(tx, header)


def _values(operation: Operation) -> Iterator[tuple[str, Canonical]]:
    header, payload = operation.header, operation.payload
    if operation.erased:
        return
    if header.kind == OperationKind.CREATE:
        if isinstance(payload, Mapping):
            yield from ((key, value) for key, value in payload.items() if key != PRESENCE)
    elif header.kind == OperationKind.TOMBSTONE:
        if header.field == PRESENCE:
            yield PRESENCE, True
    else:
        yield header.field, payload


def _project_presence(tx: Tables, header: OperationHeader) -> None:
    sql = "SELECT 1 FROM heads WHERE type = ? AND record = ? AND field = ? AND payload = 'true'"
    removed = int(bool(tx.read(sql, (header.type, header.record, PRESENCE))))
    columns = ("record", "type", "created_at", "created_by", "lamport", "operation", "removed")
    sql = f"SELECT {', '.join(columns)} FROM records WHERE record = ?"  # noqa: S608 - names from the line above
    for cells in tx.read(sql, (header.record,)):
        row = dict(zip(columns, cells, strict=True))
        if row["type"] == header.type and row["removed"] != removed:
            tx.put("records", {**row, "removed": removed})


def _project_mark(tx: Tables, operation: Operation) -> None:
    header, payload = operation.header, operation.payload
    place = {"type": header.type, "record": header.record, "kind": header.kind, "partner": header.author}
    if header.kind in AGREEING_KINDS:
        for replaced in header.replaces:
            tx.remove("marks", {**place, "operation": replaced})
        if any(
            (one.header.kind, one.header.author) == (header.kind, header.author) for one in store.naming(tx, operation)
        ):
            return
    marked = hash_in(header.type, payload)
    if marked is None:
        return
    detail = payload.get("format", "") if isinstance(payload, Mapping) else ""
    tx.put(
        "marks",
        {
            **place,
            "operation": operation.id,
            "hash": marked,
            "detail": detail if isinstance(detail, str) else "",
            "at": header.at,
            "lamport": header.lamport,
        },
    )


def _is_erased(tx: Tables, operation: Operation) -> bool:
    rows = tx.read("SELECT author FROM erasures WHERE target = ?", (operation.id,))
    return any(may_erase(PartnerId(str(row[0])), operation.header) for row in rows)


def _project_erasure(tx: Tables, operation: Operation) -> None:
    author = operation.header.author
    for target in erased_by(operation):
        tx.put("erasures", {"target": target, "operation": operation.id, "author": author})
        _erase(tx, target, author)


def _erase(tx: Tables, target: OperationId, author: PartnerId) -> None:
    found = store.find(tx, target)
    if found is None or not may_erase(author, found.header):
        return
    store.drop_payload(tx, target)
    header = found.header
    place: dict[str, Cell] = {"type": header.type, "record": header.record, "operation": target}
    sql = "SELECT field FROM heads WHERE type = ? AND record = ? AND operation = ?"
    for (field,) in tx.read(sql, (header.type, header.record, target)):
        tx.remove("heads", {**place, "field": field})
    if header.field == PRESENCE:
        _project_presence(tx, header)
