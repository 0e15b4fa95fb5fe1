"""What changed since I last looked, and what waits for a word of mine. A list and no badge, and nobody is told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rmdesk.domain.actions import ActionStatus
from rmdesk.domain.agreement import AgreementVersion, newest_of, proposed_at_once
from rmdesk.domain.clock import from_minute
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.operations import Operation, OperationKind
from rmdesk.services.actions import core_conflicts
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.noting import Noting
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store
from rmdesk.storage.answered import answered, last_on
from rmdesk.storage.shared import rows

_SINCE_BEGINNING = 0
TURNING_POINT, ENDED = "turning-point", "ended"
AGREEMENT = ("agreement", "clause", "clause-order")
"""The kinds of record that are our agreement to whoever reads it."""


class Happened(StrEnum):
    """What somebody did to a record."""

    ADDED = "added"
    CHANGED = "changed"
    AGREED = "agreed"
    TAKEN_AWAY = "taken-away"
    EXPORTED = "exported"
    OTHER_COMPUTER = "other-computer"


class WaitsFor(StrEnum):
    """What somebody is waited for with."""

    CHOOSING = "choosing"
    SIGNING = "signing"
    ACTION = "action"
    MEETING = "meeting"
    NOTED = "noted"
    SHEET = "sheet"
    PACK = "pack"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Change:
    """What my partner did to one record since I last looked; `at` is the latest.

    `type` is the kind of record, as in the log. `subject` tells which one: the title of an action, the number of a
    session, the id of a prompt, what kind a turning point is; empty where there is only one.
    """

    record: RecordId
    type: str
    by: PartnerId
    at: datetime
    happened: frozenset[Happened]
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for me. `record` and `subject` as in a change; `count` where several are one line."""

    what: WaitsFor
    record: RecordId
    subject: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class WhatIsNew:
    """`latest`: when the newest of my partner's changes was made (None: there never was any).

    `since`: when I last looked (None: never). `changes`: the newest first, without what I have answered since.
    `words`: the newest words of the agreement (None: none yet).
    """

    latest: datetime | None
    since: datetime | None
    changes: tuple[Change, ...]
    waiting: tuple[Waiting, ...]
    words: AgreementVersion | None = None


class WhatsNew:
    """The quiet signs of the exchange, for the partner who unlocked. `rules`: which packs this computer allows."""

    def __init__(self, workspace: Workspace, rules: PackRules | None = None) -> None:
        self._workspace = workspace
        self._packs = ProgrammePack(workspace, rules or PackRules(tuple))

    def look(self) -> WhatIsNew:
        """What changed since I last looked, and what waits for me; once it has ended, no signature and no session does.

        Looking alone changes nothing.
        """
        space, me = self._workspace.space, self._workspace.me
        looked = space.exchanges.looked(me)
        after = store.place_of(space.space, looked[0]) if looked is not None else _SINCE_BEGINNING
        newest = space.space.read("SELECT max(at) FROM heads WHERE author <> ?", (me,))[0][0]
        return WhatIsNew(
            rows.moment(newest) if newest is not None else None,
            looked[1] if looked is not None else None,
            tuple(self._changes(after)),
            tuple(self._waiting(after)),
            newest_of(space.agreements.versions()),
        )

    def looked(self) -> None:
        """Note that I have looked at all of it now."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.exchanges.note_looked(tx, self._workspace.me, store.newest(tx))

    def _changes(self, after: int) -> Iterator[Change]:
        space, me = self._workspace.space, self._workspace.me
        found: dict[tuple[RecordId, str], Change] = {}
        arrived = store.arrived_after(space.space, after, me)
        untold = self._never_told(arrived)
        for one in arrived:
            header = one.header
            if header.record in untold:
                continue
            key, what = (header.record, header.type), _happened(one)
            known = found.get(key)
            happened = {what} | (known.happened if known is not None else set())
            at = from_minute(header.at)
            latest = max(known.at, at) if known is not None else at
            found[key] = Change(header.record, header.type, header.author, latest, frozenset(happened))
        done = self._answered(tuple(found.values()))
        for change in sorted(found.values(), key=lambda each: each.at, reverse=True):
            if change.record in done:
                continue
            yield Change(
                change.record,
                change.type,
                change.by,
                change.at,
                change.happened,
                self._subject(change.type, change.record),
            )

    def _answered(self, changes: Sequence[Change]) -> frozenset[RecordId]:
        """What I did something about after it came. A yes to the words, or other words, answers all their clauses."""
        space, me = self._workspace.space.space, self._workspace.me
        found = answered(space, [one.record for one in changes], me)
        clauses = [one for one in changes if one.type in AGREEMENT]
        if clauses:
            theirs = max(last_on(space, AGREEMENT, one) for one in {each.by for each in clauses})
            if last_on(space, AGREEMENT[:1], me) > theirs:
                found |= {one.record for one in clauses}
        return found

    def _never_told(self, arrived: Sequence[Operation]) -> frozenset[RecordId]:
        """Turning points that came together with being taken back: whoever made them wanted nobody to learn of them."""
        taken = {one.header.record: one.id for one in arrived if one.header.kind == OperationKind.ERASE}
        return frozenset(
            one.header.record
            for one in arrived
            if (one.header.type, one.header.kind) == (TURNING_POINT, OperationKind.CREATE)
            and one.erased
            and one.header.record in taken
            and not self._workspace.space.exchanges.came_apart(one.id, taken[one.header.record])
        )

    def _subject(self, type_: str, record: RecordId) -> str:
        field = {"action": "title", "session": "number", "answer": "answer", TURNING_POINT: "kind"}.get(type_)
        if field is None:
            return ""
        sql = "SELECT payload FROM heads WHERE type = ? AND record = ? AND field = ? ORDER BY lamport, operation"
        for (payload,) in self._workspace.space.space.read(sql, (type_, record, field)):
            value = rows.value(payload)
            return str(value.get("prompt", "")) if isinstance(value, Mapping) else str(value)
        return ""

    def _waiting(self, after: int) -> Iterator[Waiting]:
        for one in Disagreements(self._workspace).all():
            yield Waiting(WaitsFor.CHOOSING, one.record, self._subject(one.type, one.record))
        if self._workspace.space.turning_points.all().ended_at is None:
            yield from self._agreement()
            yield from self._sessions()
            yield from self._noted()
        yield from self._actions()
        yield from self._sheets()
        yield from self._pack()
        yield from self._offers(after)

    def _agreement(self) -> Iterator[Waiting]:
        versions, me = self._workspace.space.agreements.versions(), self._workspace.me
        at_once = proposed_at_once(versions)
        if at_once:
            if not any(one.signed_by(me) for one in at_once):
                yield Waiting(WaitsFor.SIGNING, at_once[-1].id)
            return
        newest = newest_of(versions)
        if newest is None or not newest.clauses or newest.signed_by(me):
            return
        if newest.proposed_by != me or newest.signers:
            yield Waiting(WaitsFor.SIGNING, newest.id)

    def _actions(self) -> Iterator[Waiting]:
        me = self._workspace.me
        for one in self._workspace.space.actions.all():
            asked = bool(one.agreed_by) and me not in one.agreed_by and not core_conflicts(one)
            if one.status is ActionStatus.PROPOSED and asked:
                yield Waiting(WaitsFor.ACTION, one.id, one.text.title)

    def _sessions(self) -> Iterator[Waiting]:
        me = self._workspace.me
        for one in self._workspace.space.sessions.all():
            planned = one.day is not None and not one.held and not one.planned_at_once
            if planned and one.suits and me not in one.suits:
                yield Waiting(WaitsFor.MEETING, one.id, str(one.number))

    def _noted(self) -> Iterator[Waiting]:
        noted = Noting(self._workspace).waiting()
        if noted:
            answers = self._workspace.space.answers
            first = noted[0].answer.prompt_id
            yield Waiting(WaitsFor.NOTED, answers.record_of(first), first, len(noted))

    def _sheets(self) -> Iterator[Waiting]:
        me = self._workspace.me
        for one in self._workspace.space.sheets.consented():
            if not one.alone and me not in one.consents:
                yield Waiting(WaitsFor.SHEET, one.id)

    def _pack(self) -> Iterator[Waiting]:
        waiting = self._packs.waiting()
        if waiting is not None and not waiting.agreed_by_me:
            yield Waiting(WaitsFor.PACK, RecordId(""))

    def _offers(self, after: int) -> Iterator[Waiting]:
        """What my partner showed me since I last looked. Nothing has to be answered: a line says that it is there."""
        space, me = self._workspace.space, self._workspace.me
        new = {one.header.record for one in store.arrived_after(space.space, after, me)}
        for one in space.offers.all():
            if one.by != me and one.offer is not None and one.id in new:
                yield Waiting(WaitsFor.OFFER, one.id, one.offer.label)


def _happened(one: Operation) -> Happened:
    kind = one.header.kind
    known = {
        OperationKind.CREATE.value: Happened.ADDED,
        OperationKind.SIGN.value: Happened.AGREED,
        OperationKind.CONSENT.value: Happened.AGREED,
        OperationKind.ERASE.value: Happened.TAKEN_AWAY,
        OperationKind.TOMBSTONE.value: Happened.TAKEN_AWAY,
        OperationKind.EXPORTED.value: Happened.EXPORTED,
        OperationKind.DEVICE.value: Happened.OTHER_COMPUTER,
    }
    return known.get(kind, Happened.CHANGED)
