"""The programme and its sessions: records whose ids follow from the vault, so that two laptops mean the same one.

Each item of an agenda is a field of its own, so that what two laptops add at once stands side by side.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date, datetime

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import OperationId, PartnerId, RecordId, VaultId, new_id
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.sessions import (
    LONGEST,
    SHORTEST,
    USUAL,
    AgendaItem,
    Meeting,
    Programme,
    Session,
    SessionStatus,
)
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows

SESSION, PROGRAMME = "session", "programme"
_ITEM = "item/"
_HEADS = "SELECT record, field, payload FROM heads WHERE type = ? ORDER BY lamport, operation"
_ONE_FIELD = """
SELECT o.device, h.payload, h.operation, h.author, h.at FROM heads h JOIN operations o ON o.id = h.operation
WHERE h.type = ? AND h.record = ? AND h.field = ? ORDER BY h.lamport, h.operation
"""
_WHEN_AND_WHERE = ("day", "time", "place")
_CONSENTS = "SELECT record, partner, hash FROM marks WHERE type = ? AND kind = 'consent'"


@dataclass(slots=True)
class _Collected:
    plain: dict[str, Canonical] = dataclass_field(default_factory=dict)
    conflicts: set[str] = dataclass_field(default_factory=set)
    consents: list[tuple[PartnerId, str]] = dataclass_field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    """When and where as one side planned it, from the last change that it made."""

    meeting: Meeting
    operation: OperationId
    author: PartnerId
    at: datetime


class SessionRepository:
    """Sessions by number, and the programme that they belong to."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def all(self) -> tuple[Session, ...]:
        """Every session that something is known of, by number."""
        found = self._collect(self._space, SESSION)
        for record, partner, fingerprint in self._space.read(_CONSENTS, (SESSION,)):
            found[rows.text(record)].consents.append((PartnerId(rows.text(partner)), rows.text(fingerprint)))
        numbered = ((_number(known.plain.get("number")), record, known) for record, known in found.items())
        return tuple(
            _session(RecordId(record), number, known)
            for number, record, known in sorted(numbered, key=lambda one: one[0])
            if number and record == self.record_of(number)
        )

    def record_of(self, number: int) -> RecordId:
        """The record of the session with that number."""
        return _record(self._space.identity.vault, f"{SESSION}/{number}")

    def set_fields(self, tx: Transaction, author: Author, number: int, fields: Mapping[str, Canonical]) -> None:
        """Put one operation into the log for each field that changes.

        Raises:
            TooLong: a field takes more than 256 KiB.
        """
        record = self.record_of(number)
        self._set(tx, author, SESSION, record, {"number": number, **fields})

    def set_meeting(self, tx: Transaction, author: Author, session: Session, meeting: Meeting) -> None:
        """Plan a session for another day, time or place; the author's yes goes with it."""
        fields = _plain(meeting)
        if session.day is not None and session.day != meeting.day:
            fields["moved"] = [one.isoformat() for one in (*session.moved_from, session.day)]
        self.set_fields(tx, author, session.number, fields)
        self.agree(tx, author, session.number, meeting)

    def agree(self, tx: Transaction, author: Author, number: int, meeting: Meeting) -> None:
        """Say that exactly this day, time and place suit the author."""
        payload: Canonical = {"meeting_hash": meeting.fingerprint}
        self._log.append(tx, author, Intent(OperationKind.CONSENT, self.record_of(number), SESSION, "", payload))

    def settle(self, tx: Transaction, author: Author, session: Session, meeting: Meeting) -> None:
        """End what two computers planned at once: this is when and where. The days of both moves are kept."""
        moved = {day for days in self._values(session.id, "moved") if isinstance(days, list) for day in map(_day, days)}
        kept = {*moved, *(one.day for one in self.meetings(session.number))} - {None, meeting.day}
        fields = _plain(meeting)
        if kept:
            fields["moved"] = sorted(one.isoformat() for one in kept if one is not None)
        self.set_fields(tx, author, session.number, fields)
        self.agree(tx, author, session.number, meeting)

    def meetings(self, number: int) -> tuple[Meeting, ...]:
        """When and where, as each side planned it: one, or several while two computers planned it at once."""
        return tuple(dict.fromkeys(one.meeting for one in self.plans(self.record_of(number)))) or (Meeting(),)

    def plans(self, record: RecordId) -> tuple[Plan, ...]:
        """The same with who planned what; the same plan twice comes once."""
        sides: dict[str, dict[str, Canonical]] = {}
        last: dict[str, tuple[Cell, ...]] = {}
        first: dict[str, Canonical] = {}
        for name in _WHEN_AND_WHERE:
            for device, payload, *signed in self._space.read(_ONE_FIELD, (SESSION, record, name)):
                value, side = rows.value(payload), rows.text(device)
                if name in sides.get(side, {}):  # written on that computer and in a copy of it
                    side += rows.text(signed[0])
                first.setdefault(name, value)
                sides.setdefault(side, {})[name] = value
                last[side] = max(last.get(side, ("", "", "")), tuple(signed), key=lambda one: str(one[2]))
        plans = {side: _plan({**first, **fields}, last[side]) for side, fields in sides.items()}
        return tuple({one.meeting: one for one in reversed(plans.values())}.values())[::-1]

    def _values(self, record: RecordId, name: str) -> list[Canonical]:
        return [rows.value(payload) for _, payload, *_ in self._space.read(_ONE_FIELD, (SESSION, record, name))]

    def put_item(self, tx: Transaction, author: Author, number: int, item: AgendaItem, order: int) -> None:
        """Add an item to an agenda, or change it."""
        payload: Canonical = {
            "text": item.text,
            "minutes": item.minutes,
            "page": item.page,
            "reached": item.reached,
            "carried": item.carried_from,
            "order": order,
        }
        self.set_fields(tx, author, number, {_ITEM + item.id: payload})

    def remove_item(self, tx: Transaction, author: Author, number: int, item: str) -> None:
        """Take an item off an agenda."""
        self.set_fields(tx, author, number, {_ITEM + item: ""})

    def programme(self) -> Programme:
        """Start, length and pause; the usual ones while nothing is known. Whether it has ended is told elsewhere."""
        plain = self._collect(self._space, PROGRAMME)[self._programme].plain
        months = _number(plain.get("months")) or USUAL
        reviews = plain.get("reviews")
        return Programme(
            _day(plain.get("start")),
            min(max(months, SHORTEST), LONGEST),
            _day(plain.get("paused")),
            chosen_reviews=_numbers(reviews) if isinstance(reviews, list) else None,
        )

    def set_programme(self, tx: Transaction, author: Author, programme: Programme) -> None:
        """Put one operation into the log for each field that changes."""
        days = {"start": programme.start, "paused": programme.paused_since}
        fields: dict[str, Canonical] = {name: day.isoformat() if day else "" for name, day in days.items()}
        if programme.chosen_reviews is not None:
            fields["reviews"] = list(programme.chosen_reviews)
        self._set(tx, author, PROGRAMME, self._programme, {**fields, "months": programme.months})

    @property
    def _programme(self) -> RecordId:
        return _record(self._space.identity.vault, PROGRAMME)

    def _set(
        self, tx: Transaction, author: Author, type_: str, record: RecordId, fields: Mapping[str, Canonical]
    ) -> None:
        known = self._collect(tx, type_)[record]
        for name, value in fields.items():
            if name in known.conflicts or known.plain.get(name, "") != value:
                self._log.append(tx, author, Intent(OperationKind.SET, record, type_, name, value))

    def _collect(self, reader: Reader, type_: str) -> defaultdict[str, _Collected]:
        """The fields of every record of that type; of a conflict the oldest value, and that it is one.

        The same value twice is none. Some things need nobody to choose: a session that one of the two noted as held was
        held, an item that one noted as reached was reached, and the days that it was moved from are those of both.
        """
        found: defaultdict[str, _Collected] = defaultdict(_Collected)
        for record, name, payload in reader.read(_HEADS, (type_,)):
            known, field = found[rows.text(record)], rows.text(name)
            value = rows.value(payload)
            if field not in known.plain:
                known.plain[field] = value
            elif value != known.plain[field]:
                if not alike(field, known.plain[field], value):
                    known.conflicts.add(field)
                known.plain[field] = _by_rule(field, known.plain[field], value)
        return found


def new_item(text: str, minutes: int = 0, page: str = "") -> AgendaItem:
    """A fresh item for an agenda."""
    return AgendaItem(new_id(), text, minutes, page)


def _record(vault: VaultId, name: str) -> RecordId:
    named = b"\0".join((b"rmdesk/1/plan", vault.encode("ascii"), name.encode("ascii")))
    return RecordId(hashlib.sha256(named).hexdigest()[:32])


def _session(record: RecordId, number: int, known: _Collected) -> Session:
    plain = known.plain
    meeting = _meeting(plain)
    moved = plain.get("moved")
    days = (_day(one) for one in moved) if isinstance(moved, list) else ()
    return Session(
        record,
        number,
        meeting,
        SessionStatus.HELD if plain.get("status") == SessionStatus.HELD else SessionStatus.PLANNED,
        tuple(day for day in days if day is not None),
        frozenset(partner for partner, fingerprint in known.consents if fingerprint == meeting.fingerprint),
        _agenda(plain),
        _text(plain.get("present")),
        _text(plain.get("host")),
        tuple(sorted(known.conflicts)),
    )


def meeting_from(plain: Canonical) -> Meeting:
    """When and where, from what `meeting_to_plain` wrote; what cannot be read is open."""
    return _meeting(plain if isinstance(plain, Mapping) else {})


def meeting_to_plain(meeting: Meeting) -> dict[str, Canonical]:
    """When and where as a canonical value."""
    return _plain(meeting)


def alike(field: str, one: Canonical, other: Canonical) -> bool:
    """Whether two values of a field say the same to the pair: an item of an agenda with the same words, time and page.

    Whether they came to it, and where it stands, needs nobody to choose.
    """
    if not field.startswith(_ITEM) or not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return one == other
    return all(one.get(name) == other.get(name) for name in ("text", "minutes", "page"))


def _by_rule(field: str, one: Canonical, other: Canonical) -> Canonical:
    if field == "status" and SessionStatus.HELD.value in (one, other):
        return SessionStatus.HELD.value
    if field == "moved" and isinstance(one, list) and isinstance(other, list):
        return sorted({day for day in (*one, *other) if isinstance(day, str)})
    if isinstance(one, Mapping) and isinstance(other, Mapping) and alike(field, one, other):
        return {**one, "reached": one.get("reached") is True or other.get("reached") is True}
    return one


def _plan(plain: Mapping[str, Canonical], signed: tuple[Cell, ...]) -> Plan:
    operation, author, at = signed
    return Plan(_meeting(plain), OperationId(rows.text(operation)), PartnerId(rows.text(author)), rows.moment(at))


def _plain(meeting: Meeting) -> dict[str, Canonical]:
    day = meeting.day.isoformat() if meeting.day else ""
    return {"day": day, "time": meeting.time, "place": meeting.place}


def _meeting(plain: Mapping[str, Canonical]) -> Meeting:
    return Meeting(_day(plain.get("day")), _text(plain.get("time")), _text(plain.get("place")))


def _agenda(plain: Mapping[str, Canonical]) -> tuple[AgendaItem, ...]:
    found = []
    for name, value in plain.items():
        if name.startswith(_ITEM) and isinstance(value, Mapping):
            item = AgendaItem(
                name.removeprefix(_ITEM),
                _text(value.get("text")),
                _number(value.get("minutes")),
                _text(value.get("page")),
                value.get("reached") is True,
                _number(value.get("carried")),
            )
            found.append((_number(value.get("order")), item.id, item))
    return tuple(item for _, _, item in sorted(found, key=lambda one: one[:2]))


def _text(plain: Canonical) -> str:
    return plain if isinstance(plain, str) else ""


def _number(plain: Canonical) -> int:
    return plain if isinstance(plain, int) and not isinstance(plain, bool) and plain > 0 else 0


def _numbers(plain: list[Canonical]) -> tuple[int, ...]:
    return tuple(sorted({number for number in map(_number, plain) if number}))


def _day(plain: Canonical) -> date | None:
    try:
        return date.fromisoformat(_text(plain))
    except ValueError:
        return None
