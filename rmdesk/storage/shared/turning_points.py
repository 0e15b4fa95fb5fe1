"""Turning points in the log: something changed, an ending, agreeing to be named or to delete. Never a reason.

Each is a record of one operation, so that whoever made it can take it back and leave no word of it. An ending that its
author has closed stays: taken back on an older copy of their workbook, it is still known from being closed.
"""

from collections.abc import Mapping
from datetime import datetime

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ending import Ending, NotedChange, Turning, WhatChanged
from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows

_TYPE = "turning-point"
_KIND, _CLOSED = "kind", "closed"
_CHANGED, _ENDED, _DELETE, _NAMED = "changed", "ended", "delete-shared", "named"
_TAKEN_BACK: Mapping[str, Canonical] = {}
"""What stands for words that are gone."""
_CREATED = """
SELECT r.record, r.created_by, r.created_at, p.payload
FROM records r LEFT JOIN payloads p ON p.operation = r.operation
WHERE r.type = ? ORDER BY r.lamport, r.record
"""
_CLOSINGS = "SELECT record, author FROM heads WHERE type = ? AND field = ?"

_Found = tuple[RecordId, PartnerId, datetime, Mapping[str, Canonical]]


class TurningPointRepository:
    """What was noted and not taken back."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def all(self) -> Turning:
        """Changes and endings, oldest first."""
        closings = self._closings()
        found = self._noted()
        kinds = set(WhatChanged)
        return Turning(
            tuple(
                NotedChange(record, WhatChanged(what), by, at)
                for record, by, at, plain in found
                if plain.get(_KIND) == _CHANGED and isinstance(what := plain.get("what"), str) and what in kinds
            ),
            tuple(
                Ending(record, by, at, (record, by) in closings)
                for record, by, at, plain in found
                if plain.get(_KIND) == _ENDED or (plain == _TAKEN_BACK and (record, by) in closings)
            ),
            frozenset(by for _, by, _, plain in found if plain.get(_KIND) == _DELETE),
        )

    def named(self) -> frozenset[PartnerId]:
        """Who agreed that the partner may say their name."""
        return frozenset(by for _, by, _, plain in self._noted() if plain.get(_KIND) == _NAMED)

    def note_change(self, tx: Transaction, author: Author, what: WhatChanged) -> RecordId:
        """Tell the partner that something of this kind changed."""
        return self._create(tx, author, {_KIND: _CHANGED, "what": what.value})

    def end(self, tx: Transaction, author: Author) -> RecordId:
        """End, for both."""
        return self._create(tx, author, {_KIND: _ENDED})

    def close(self, tx: Transaction, author: Author, ending: RecordId) -> None:
        """Close the author's own ending, so that it can no longer be taken back."""
        self._log.append(tx, author, Intent(OperationKind.SET, ending, _TYPE, _CLOSED, True))

    def agree_to_delete(self, tx: Transaction, author: Author) -> RecordId:
        """Agree that what both share is deleted."""
        return self._create(tx, author, {_KIND: _DELETE})

    def agree_to_be_named(self, tx: Transaction, author: Author) -> RecordId:
        """Agree that the partner may say the author's name."""
        return self._create(tx, author, {_KIND: _NAMED})

    def take_back(self, tx: Transaction, author: Author, record: RecordId) -> None:
        """Take one's own back; nothing happens when it is gone already.

        Raises:
            OperationRefused: it is the other partner's, or an ending that is closed.
        """
        if (record, author.partner) in self._closings():
            raise OperationRefused("a closed ending stays")
        made = [one for one in self._log.history(record) if one.header.type == _TYPE and not one.erased]
        began = [one for one in made if one.header.kind == OperationKind.CREATE]
        own = [one for one in began if one.header.author == author.partner]
        self._log.erase(tx, author, [one.id for one in own or began])

    def take_back_delete(self, tx: Transaction, author: Author) -> None:
        """Take back what the author agreed to with `agree_to_delete`."""
        self._take_back_kind(tx, author, _DELETE)

    def take_back_named(self, tx: Transaction, author: Author) -> None:
        """Take back what the author agreed to with `agree_to_be_named`."""
        self._take_back_kind(tx, author, _NAMED)

    def _take_back_kind(self, tx: Transaction, author: Author, kind: str) -> None:
        for record, by, _, plain in self._noted():
            if plain.get(_KIND) == kind and by == author.partner:
                self.take_back(tx, author, record)

    def _create(self, tx: Transaction, author: Author, payload: Canonical) -> RecordId:
        return self._log.begin(tx, author, _TYPE, payload)

    def _closings(self) -> set[tuple[str, str]]:
        return {(rows.text(record), rows.text(by)) for record, by in self._space.read(_CLOSINGS, (_TYPE, _CLOSED))}

    def _noted(self) -> list[_Found]:
        found: list[_Found] = []
        for record, by, at, payload in self._space.read(_CREATED, (_TYPE,)):
            plain = rows.value(payload) if payload is not None else _TAKEN_BACK
            if isinstance(plain, Mapping):
                found.append((RecordId(rows.text(record)), PartnerId(rows.text(by)), rows.moment(at), plain))
        return found
