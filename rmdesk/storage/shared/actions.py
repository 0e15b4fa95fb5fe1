"""Shared actions: each a record whose fields change one by one, so that two laptops can change different fields."""

from collections.abc import Mapping

from rmdesk.domain.actions import Action, ActionStatus, ActionText, Change
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.clock import from_minute
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.operations import Operation, OperationKind
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows
from rmdesk.storage.shared.action_codec import STATUS, filled_in, readable, text_to_plain
from rmdesk.storage.shared.action_shelf import ACTION, ActionShelf, read_some


class ActionRepository:
    """Every action that one of the two proposed."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log
        self._shelf = ActionShelf(space)

    def all(self) -> tuple[Action, ...]:
        """All actions, in the order in which they were proposed; not those that were removed or wholly erased."""
        return self._shelf.all()

    def get(self, action: RecordId) -> Action:
        """One action.

        Raises:
            KeyError: there is none with that id.
        """
        for _, found in read_some(self._space, (action,)):
            return found
        raise KeyError(action)

    def add(self, tx: Transaction, author: Author, text: ActionText) -> RecordId:
        """Propose an action; nobody has agreed to it yet.

        Raises:
            TooLong: its text takes more than 256 KiB.
        """
        return self._log.begin(tx, author, ACTION, filled_in(text))

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
        """Agreeing to an action with exactly what `text.core_hash` is about."""
        payload: Canonical = {"core_hash": text.core_hash}
        return Intent(OperationKind.CONSENT, action, ACTION, "", payload)

    def agree(self, tx: Transaction, author: Author, action: RecordId, text: ActionText) -> None:
        """Agree as the author. It holds while what `core_hash` is about stays as it is in `text`."""
        self._log.append(tx, author, self.agree_intent(action, text))

    def candidates(self, action: RecordId, field: str) -> tuple[Change, ...]:
        """The values that stand in a field, oldest first: one, or all sides of a conflict."""
        sql = """
            SELECT at, author, payload FROM heads WHERE type = ? AND record = ? AND field = ?
            ORDER BY lamport, operation
        """
        return tuple(
            Change(rows.moment(at), PartnerId(rows.text(by)), field, readable(rows.value(payload)))
            for at, by, payload in self._space.read(sql, (ACTION, action, field))
        )

    def history(self, action: RecordId) -> tuple[Change, ...]:
        """Who changed which field when, oldest first; consents have the field `agreed`, a first text its fields."""
        return tuple(change for one in self._log.history(action) for change in _changes(one))

    def _set(self, tx: Transaction, author: Author, action: RecordId, field: str, value: Canonical) -> None:
        self._log.append(tx, author, Intent(OperationKind.SET, action, ACTION, field, value))


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
