"""From operations to plain tables that can be queried: which value a field has, who signed what.

The rules depend only on which operations are in the log, not on the order in which they came, so that two laptops with
the same operations show the same tables:

- `create`, `set` and `tombstone` carry values. A `create` gives one value to each key of its payload, a `set` gives its
  payload to its field, a `tombstone` gives `true` to the field with the empty name.
- A value is a *head* of its record and field until a later operation on the same record, type and field names it as
  replaced. One head is the value; two or more are a conflict for people to settle. Nothing wins by being later.
- A record was begun by the `create` that its id follows from, if there is one; else by the earliest `create`.
- `sign` and `consent` leave a *mark* with the hash they agree to; a newer mark takes the place only of a mark of the
  same kind by the same author. `exported` leaves a mark that nothing replaces.
- `erase` takes the payload away for good. An erased operation still replaces what it replaced, but has no value.
- Anything else is kept in the log and left alone here.

The work grows with the number of operations, whatever is in them: somebody may sign what was made to take for ever.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import OperationId, PartnerId
from rmdesk.domain.operations import Operation, OperationHeader, OperationKind, begins_its_own
from rmdesk.storage import operation_store as store
from rmdesk.storage.operation_store import Reader, Tables
from rmdesk.storage.projection_state import PRESENCE, Key, Place, Row, State

VALUE_KINDS = frozenset({OperationKind.CREATE, OperationKind.SET, OperationKind.TOMBSTONE})
AGREEING_KINDS = frozenset({OperationKind.SIGN, OperationKind.CONSENT})
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
    "records": ("type", "record"),
    "heads": ("type", "record", "field", "operation"),
    "marks": ("type", "record", "kind", "partner", "operation"),
    "erasures": ("target", "operation"),
}


def project(tx: Tables, operation: Operation) -> None:
    """Bring the tables up to date with an operation that is in the log already."""
    state = state_for(tx, [operation])
    apply(state, operation)
    state.write()
    if operation.id in state.dropped:
        store.drop_payload(tx, operation.id)


def state_for(tx: Tables, operations: Sequence[Operation]) -> State:
    """What the tables hold that these operations may change; they need not be in the log yet."""
    state = State(tx, operations, erasers_among(tx, operations))
    state.load_operations(target for one in operations for target in erased_by(one))
    targets = [found for one in operations for target in erased_by(one) if (found := state.find(target)) is not None]
    giving = [one for one in (*operations, *targets) if one.header.kind in VALUE_KINDS]
    state.load(
        (_place(one.header) for one in giving),
        [*_heads_named(operations), *(key for one in targets for key in _heads_of(one))],
        _marks_named(operations),
    )
    return state


def apply(state: State, operation: Operation) -> None:
    """The rules: what one operation changes."""
    kind = operation.header.kind
    if kind in VALUE_KINDS:
        if _is_erased(state, operation):
            state.dropped.add(operation.id)
            operation = Operation(operation.header, operation.signature, None, None)
        _project_record(state, operation)
        _project_values(state, operation)
    elif kind in AGREEING_KINDS or kind == OperationKind.EXPORTED:
        _project_mark(state, operation)
    elif kind == OperationKind.ERASE:
        _project_erasure(state, operation)


def rebuild(tx: Tables) -> None:
    """Empty every projected table and fill it again from the log."""
    for table, key in _PROJECTED.items():
        for row in tx.read(f"SELECT {', '.join(key)} FROM {table}"):  # noqa: S608 - names from the table above
            tx.remove(table, dict(zip(key, row, strict=True)))
    operations = [store.from_row(row) for row in store.everything(tx)]
    state = State(tx, operations, erasers_among(tx, operations), afresh=True)
    for one in operations:
        apply(state, one)
    state.write()


def erasers_among(reader: Reader, operations: Sequence[Operation]) -> dict[str, set[PartnerId]]:
    """By operation, everybody who took its words away: in the tables, or in one of these operations."""
    found = store.erasers_of(reader, [one.id for one in operations if one.header.kind in VALUE_KINDS])
    for one in operations:
        for target in erased_by(one):
            found.setdefault(target, set()).add(one.header.author)
    return found


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


def _place(header: OperationHeader) -> Place:
    return header.type, header.record


def _heads_named(operations: Iterable[Operation]) -> Iterator[Key]:
    for one in operations:
        header = one.header
        if header.kind in VALUE_KINDS:
            yield from ((*_place(header), header.field, named) for named in header.replaces)


def _heads_of(operation: Operation) -> Iterator[Key]:
    return ((*_place(operation.header), field, operation.id) for field, _ in _values(operation))


def _marks_named(operations: Iterable[Operation]) -> Iterator[Key]:
    for one in operations:
        header = one.header
        if header.kind in AGREEING_KINDS:
            yield from ((*_place(header), header.kind, header.author, named) for named in header.replaces)


def _project_record(state: State, operation: Operation) -> None:
    header = operation.header
    known = state.record(_place(header))
    if known is not None and not _began_before(state, operation, known):
        return
    state.put(
        "records",
        {
            "record": header.record,
            "type": header.type,
            "created_at": header.at,
            "created_by": header.author,
            "lamport": header.lamport,
            "operation": operation.id,
            "removed": known["removed"] if known is not None else 0,
        },
    )


def _began_before(state: State, operation: Operation, known: Row) -> bool:
    """Whether a record was begun by this operation rather than by the one that was taken for its first so far."""
    header, first = operation.header, (store.whole(known["lamport"]), str(known["operation"]))
    is_earlier = (header.lamport, operation.id) < first
    if not is_earlier and header.kind != OperationKind.CREATE:
        return False
    found = state.find(first[1])
    if found is None:
        return True
    return (_standing(header), not is_earlier) < (_standing(found.header), is_earlier)


def _standing(header: OperationHeader) -> int:
    """Whose word counts on who began a record, the lowest first."""
    if header.kind != OperationKind.CREATE:
        return 2
    return 0 if begins_its_own(header) else 1


def _project_values(state: State, operation: Operation) -> None:
    header = operation.header
    for replaced in header.replaces:
        state.end("heads", (*_place(header), header.field, replaced), header.lamport)
    later = {one.field for one in state.naming(operation) if one.kind in VALUE_KINDS}
    for field, value in _values(operation):
        if field in later:
            continue
        state.put(
            "heads",
            {
                "type": header.type,
                "record": header.record,
                "field": field,
                "operation": operation.id,
                "author": header.author,
                "voice": header.voice,
                "at": header.at,
                "lamport": header.lamport,
                "payload": canonical.encode(value).decode("utf-8"),
            },
        )
    if header.field == PRESENCE and (header.kind != OperationKind.CREATE or header.replaces):
        _project_presence(state, header)


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


def _project_presence(state: State, header: OperationHeader) -> None:
    row = state.record(_place(header))
    if row is not None:
        state.put("records", {**row, "removed": int(state.is_removed(_place(header)))})


def _project_mark(state: State, operation: Operation) -> None:
    header, payload = operation.header, operation.payload
    if header.kind in AGREEING_KINDS:
        for replaced in header.replaces:
            state.end("marks", (*_place(header), header.kind, header.author, replaced), header.lamport)
        if any((one.kind, one.author) == (header.kind, header.author) for one in state.naming(operation)):
            return
    marked = hash_in(header.type, payload)
    if marked is None:
        return
    detail = payload.get("format", "") if isinstance(payload, Mapping) else ""
    state.put(
        "marks",
        {
            "type": header.type,
            "record": header.record,
            "kind": header.kind,
            "partner": header.author,
            "operation": operation.id,
            "hash": marked,
            "detail": detail if isinstance(detail, str) else "",
            "at": header.at,
            "lamport": header.lamport,
        },
    )


def _is_erased(state: State, operation: Operation) -> bool:
    return any(may_erase(who, operation.header) for who in state.erasers(operation.id))


def _project_erasure(state: State, operation: Operation) -> None:
    author = operation.header.author
    for target in erased_by(operation):
        state.put("erasures", {"target": target, "operation": operation.id, "author": author})
        _erase(state, target, author)


def _erase(state: State, target: OperationId, author: PartnerId) -> None:
    found = state.find(target)
    if found is None or target in state.dropped or not may_erase(author, found.header):
        return
    state.dropped.add(target)
    for key in _heads_of(found):
        state.remove("heads", key)
    if found.header.field == PRESENCE:
        _project_presence(state, found.header)
