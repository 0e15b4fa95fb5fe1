"""Shared actions: each a record whose fields change one by one, so that two laptops can change different fields."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import datetime

from rmdesk.domain.actions import Action, ActionStatus, ActionText, Change
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.clock import from_minute
from rmdesk.domain.ids import PartnerId, RecordId, new_id
from rmdesk.domain.operations import Operation, OperationKind
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows
from rmdesk.storage.shared.action_codec import (
    CORE_FIELDS,
    STATUS,
    filled_in,
    readable,
    status_from_plain,
    text_from_plain,
    text_to_plain,
)

_TYPE = "action"
_RECORDS = "SELECT record, created_by, created_at FROM records WHERE removed = 0 AND type = ?"
_HEADS = "SELECT record, field, payload FROM heads WHERE type = ?"
_OLDEST = """
SELECT payload FROM heads WHERE type = ? AND record = ? AND field = ? ORDER BY lamport, operation LIMIT 1
"""
_CONSENTS = "SELECT record, partner, hash FROM marks WHERE type = ?"
_ONE = " AND record = ?"


@dataclass(slots=True)
class _Collected:
    """What is known of one action while its rows are read: fields, fields with several heads, consents."""

    plain: dict[str, Canonical] = dataclass_field(default_factory=dict)
    conflicts: set[str] = dataclass_field(default_factory=set)
    consents: list[tuple[PartnerId, str]] = dataclass_field(default_factory=list)


class ActionRepository:
    """Every action that one of the two proposed."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def all(self) -> tuple[Action, ...]:
        """All actions, in the order in which they were proposed; not those that were removed or wholly erased."""
        return self._read(self._space, None)

    def get(self, action: RecordId) -> Action:
        """One action.

        Raises:
            KeyError: there is none with that id.
        """
        return self._one(self._space, action)

    def add(self, tx: Transaction, author: Author, text: ActionText) -> RecordId:
        """Propose an action; nobody has agreed to it yet.

        Raises:
            TooLong: its text takes more than 256 KiB.
        """
        record = RecordId(new_id())
        self._log.append(tx, author, Intent(OperationKind.CREATE, record, _TYPE, "", filled_in(text)))
        return record

    def change(self, tx: Transaction, author: Author, action: RecordId, before: ActionText, after: ActionText) -> None:
        """Put one operation into the log for each field that differs between `before` and `after`.

        Raises:
            TooLong: a field takes more than 256 KiB.
        """
        old, new = text_to_plain(before), text_to_plain(after)
        for name in new:
            if new[name] != old[name]:
                self._set(tx, author, action, name, new[name])

    def settle(self, tx: Transaction, author: Author, action: RecordId, field: str, text: ActionText) -> None:
        """End the conflict of one field with the value that it has in `text`.

        Raises:
            KeyError: an action has no such field.
        """
        self._set(tx, author, action, field, text_to_plain(text)[field])

    def set_status(self, tx: Transaction, author: Author, action: RecordId, status: ActionStatus) -> None:
        """Store where an action stands.

        Raises:
            ValueError: `AGREED`, which follows from both partners' consents and is never stored.
        """
        if status is ActionStatus.AGREED:
            raise ValueError("agreed is never stored")
        self._set(tx, author, action, STATUS, status.value)

    def agree_intent(self, action: RecordId, text: ActionText) -> Intent:
        """Agreeing to an action with exactly the title, reason, owner and due date of `text`."""
        payload: Canonical = {"core_hash": text.core_hash}
        return Intent(OperationKind.CONSENT, action, _TYPE, "", payload)

    def agree(self, tx: Transaction, author: Author, action: RecordId, text: ActionText) -> None:
        """Agree as the author. It holds while title, reason, owner and due date stay as they are in `text`."""
        self._log.append(tx, author, self.agree_intent(action, text))

    def candidates(self, action: RecordId, field: str) -> tuple[Change, ...]:
        """The values that stand in a field, oldest first: one, or all sides of a conflict."""
        sql = """
            SELECT at, author, payload FROM heads WHERE type = ? AND record = ? AND field = ?
            ORDER BY lamport, operation
        """
        return tuple(
            Change(rows.moment(at), PartnerId(rows.text(by)), field, readable(rows.value(payload)))
            for at, by, payload in self._space.read(sql, (_TYPE, action, field))
        )

    def history(self, action: RecordId) -> tuple[Change, ...]:
        """Who changed which field when, oldest first; consents have the field `agreed`, a first text its fields."""
        return tuple(change for one in self._log.history(action) for change in _changes(one))

    def _set(self, tx: Transaction, author: Author, action: RecordId, field: str, value: Canonical) -> None:
        self._log.append(tx, author, Intent(OperationKind.SET, action, _TYPE, field, value))

    def _one(self, reader: Reader, action: RecordId) -> Action:
        found = self._read(reader, action)
        if not found:
            raise KeyError(action)
        return found[0]

    def _read(self, reader: Reader, which: RecordId | None) -> tuple[Action, ...]:
        """Three plain questions, put together here: the engine aggregates far more slowly than Python does."""
        one, parameters = ("", (_TYPE,)) if which is None else (_ONE, (_TYPE, which))
        collected: defaultdict[Cell, _Collected] = defaultdict(_Collected)
        heads = reader.read(_HEADS + one, parameters)
        for (record, name, _), value in zip(heads, rows.values(head[-1] for head in heads), strict=True):
            known, field = collected[record], rows.text(name)
            if field in known.plain:
                known.conflicts.add(field)
                known.plain[field] = rows.value(reader.read(_OLDEST, (_TYPE, record, field))[0][0])
            else:
                known.plain[field] = value
        for record, partner, agreed in reader.read(f"{_CONSENTS}{one} AND kind = 'consent'", parameters):
            collected[record].consents.append((PartnerId(rows.text(partner)), rows.text(agreed)))
        return tuple(
            _action(RecordId(rows.text(record)), PartnerId(rows.text(by)), rows.moment(at), collected[record])
            for record, by, at in reader.read(f"{_RECORDS}{one} ORDER BY lamport, record", parameters)
            if collected[record].plain
        )


def _action(record: RecordId, by: PartnerId, at: datetime, known: _Collected) -> Action:
    text = text_from_plain(known.plain)
    agreed_by: frozenset[PartnerId] = frozenset()
    if known.consents and known.conflicts.isdisjoint(CORE_FIELDS):
        core = text.core_hash
        agreed_by = frozenset(partner for partner, agreed in known.consents if agreed == core)
    status = status_from_plain(known.plain.get(STATUS))
    if status is ActionStatus.PROPOSED and len(agreed_by) >= 2:
        status = ActionStatus.AGREED
    return Action(record, text, status, by, at, agreed_by, tuple(sorted(known.conflicts)))


def _changes(operation: Operation) -> tuple[Change, ...]:
    header, payload = operation.header, operation.payload
    at, by = from_minute(header.at), header.author
    if header.kind == OperationKind.CREATE:
        plain = payload if isinstance(payload, Mapping) else {"title": ""}
        return tuple(Change(at, by, name, readable(value)) for name, value in plain.items())
    if header.kind == OperationKind.SET:
        return (Change(at, by, header.field, readable(payload)),)
    if header.kind == OperationKind.CONSENT:
        return (Change(at, by, "agreed", ""),)
    if header.kind in (OperationKind.ERASE, OperationKind.TOMBSTONE):
        return (Change(at, by, "erased" if header.kind == OperationKind.ERASE else "removed", ""),)
    return ()
