"""Shared actions as they are read: each once, and again only when an operation has touched it.

What has been read is kept in one frozen value that is replaced as a whole, so any thread may ask, and no lock is held
while the database is asked. Questions are asked for a few hundred records at a time: other threads have their turn.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from rmdesk.domain.actions import Action, ActionStatus
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.storage.connection import Space
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.shared import rows
from rmdesk.storage.shared.action_codec import CORE_FIELDS, STATUS, status_from_plain, text_from_plain

ACTION = "action"
_AT_ONCE = 200
_LAST = "SELECT rowid, id FROM operations ORDER BY rowid DESC LIMIT 1"
_STILL_THERE = "SELECT 1 FROM operations WHERE rowid = ? AND id = ?"
_CHANGED = "SELECT DISTINCT record FROM operations WHERE rowid > ? AND type = ?"
_EVERY = "SELECT record FROM records WHERE type = ?"
_RECORDS = "SELECT record, created_by, created_at, lamport FROM records WHERE removed = 0 AND type = ?"
_HEADS = "SELECT record, field, payload FROM heads WHERE type = ?"
_CONSENTS = "SELECT record, partner, hash FROM marks WHERE kind = 'consent' AND type = ?"
_OLDEST = """
SELECT payload FROM heads WHERE type = ? AND record = ? AND field = ? ORDER BY lamport, operation LIMIT 1
"""

_Place = tuple[int, str]


@dataclass(slots=True)
class _Collected:
    """What is known of one action while its rows are read: fields, fields with several heads, consents."""

    plain: dict[str, Canonical] = field(default_factory=dict)
    conflicts: set[str] = field(default_factory=set)
    consents: list[tuple[PartnerId, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What was read so far: up to which operation, and every action with its place among the others."""

    generation: int = -1
    last: tuple[int, str] = (0, "")
    placed: Mapping[RecordId, tuple[_Place, Action]] = field(default_factory=dict)
    listed: tuple[Action, ...] = ()


class ActionShelf:
    """Every action of one open space."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._shelf = _Shelf()

    def all(self) -> tuple[Action, ...]:
        """All actions, in the order in which they were proposed. Ask outside of transactions.

        Some 35 µs an action the first time, next to nothing afterwards.
        """
        shelf = self._shelf
        if shelf.generation != self._space.generation:
            shelf = self._shelf = self._caught_up(shelf)
        return shelf.listed

    def _caught_up(self, shelf: _Shelf) -> _Shelf:
        space, generation = self._space, self._space.generation
        found = space.read(_LAST)
        if shelf.last != (0, "") and not space.read(_STILL_THERE, shelf.last):
            shelf = _Shelf()
        last = (rows.number(found[0][0]), rows.text(found[0][1])) if found else (0, "")
        everything = not shelf.placed
        asked = space.read(_EVERY, (ACTION,)) if everything else space.read(_CHANGED, (shelf.last[0], ACTION))
        changed = {rows.text(row[0]) for row in asked}
        if not changed:
            return replace(shelf, generation=generation, last=last)
        placed = {record: one for record, one in shelf.placed.items() if record not in changed}
        for some in _in_pieces(changed):
            placed |= {one.id: (place, one) for place, one in read_some(space, some, together=everything)}
        listed = tuple(one for _, one in sorted(placed.values(), key=_place_of))
        return _Shelf(generation, last, placed, listed)


def read_some(reader: Reader, records: Sequence[str], *, together: bool = False) -> Iterator[tuple[_Place, Action]]:
    """These actions, each with its place among all; those that were removed or wholly erased are left out.

    Three plain questions, put together here: the engine aggregates far more slowly than Python does.

    Args:
        reader: who is asked.
        records: which actions, in the order of their ids.
        together: they are all that there are between the first and the last of them, which is far quicker to ask.
    """
    among = " AND record BETWEEN ? AND ?" if together else f" AND record IN ({', '.join('?' * len(records))})"
    parameters = (ACTION, *((records[0], records[-1]) if together else records))
    collected: defaultdict[Cell, _Collected] = defaultdict(_Collected)
    heads = reader.read(_HEADS + among, parameters)
    for (record, name, _), value in zip(heads, rows.values(head[-1] for head in heads), strict=True):
        known, part = collected[record], rows.text(name)
        if part in known.plain and value == known.plain[part]:
            continue  # the same said on two laptops is no conflict
        if part in known.plain:
            known.conflicts.add(part)
            known.plain[part] = rows.value(reader.read(_OLDEST, (ACTION, record, part))[0][0])
        else:
            known.plain[part] = value
    for record, partner, agreed in reader.read(_CONSENTS + among, parameters):
        collected[record].consents.append((PartnerId(rows.text(partner)), rows.text(agreed)))
    for record, by, at, lamport in reader.read(_RECORDS + among, parameters):
        known = collected[record]
        if known.plain:
            key = rows.text(record)
            action = _action(RecordId(key), PartnerId(rows.text(by)), rows.moment(at), known)
            yield (rows.number(lamport), key), action


def _place_of(one: tuple[_Place, Action]) -> _Place:
    return one[0]


def _in_pieces(records: Iterable[str]) -> Iterator[list[str]]:
    left = iter(sorted(records))
    while some := list(islice(left, _AT_ONCE)):
        yield some


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
