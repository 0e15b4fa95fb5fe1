"""What two laptops changed at once: every field with more than one text, who wrote which, and choosing.

Nothing wins by being later. Choosing is a change like any other: it is signed, it can be seen in the history, and what
was not chosen stays in the log. A few fields follow a rule instead of a question, because nothing is lost by it and a
question would only be in the way; `RULES` names them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as part
from datetime import datetime
from itertools import groupby

from rmdesk.domain.actions import ActionStatus
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.ids import OperationId, PartnerId, RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.services.voices import BOTH, Confirmations
from rmdesk.services.workspace import Workspace
from rmdesk.storage.engine import Cell
from rmdesk.storage.oplog import Intent
from rmdesk.storage.shared import rows
from rmdesk.storage.shared.action_codec import CORE_FIELDS, STATUS, text_from_plain
from rmdesk.storage.shared.action_shelf import ACTION
from rmdesk.storage.shared.answers import answer_at
from rmdesk.storage.shared.clauses import is_clause_at
from rmdesk.storage.shared.sessions import alike, meeting_from, meeting_to_plain
from rmdesk.storage.transaction import Transaction

ANSWER, SESSION, CLAUSE, PROGRAMME = "answer", "session", "clause", "programme"
_MEETING = ("day", "time", "place")
_ACTION_TEXTS = "title why notes outcome barrier request asked_of room words steps".split()
_WRITTEN = frozenset({*((ACTION, one) for one in _ACTION_TEXTS), (SESSION, "present")})

RULES: Mapping[tuple[str, str], str] = {
    ("partner", "name"): "each writes their own name; the latest counts",
    ("partner", "initials"): "each writes their own; the latest count",
    ("clause-order", "order"): "an order has no words; the latest counts",
    ("session", "moved"): "the days of both are kept when the meeting is chosen",
    ("session", "number"): "follows from the session",
    ("session", "host"): "whose rmdesk notes the words can be said again at any time; the first counts",
    ("session", "status"): "once one of the two noted that a session was held, it was",
    ("turning-point", "closed"): "each closes their own",
    ("pack", "loaded"): "the higher version counts, and one in use counts before one that was put away",
    ("pack", "waiting"): "the pair is asked about a new key anyway",
}
"""Fields for which nobody is asked, and why nothing is lost. Where a field is one for each partner (`stand/`), only
that partner writes it, and the latest counts; so it is with the pieces of a pack, which are alike. Of packs that were
put away the highest version counts.
"""
_RULED_PREFIXES = (("clause", "stand/"), ("pack", "piece/"), ("pack", "away/"))


@dataclass(frozen=True, slots=True)
class Side:
    """One of the texts that compete. `voice` says whose words they are when the author typed them for somebody.

    `confirmed`: whoever they are said to be of has signed them, too.
    """

    operation: OperationId
    author: PartnerId
    voice: str
    at: datetime
    value: Canonical = part(repr=False)
    confirmed: bool = True

    @property
    def words(self) -> str:
        """The value as plain text: lists as one line each, a clause as heading and words, empty where it has none."""
        text = _text_in(self.value)
        return _readable(self.value) if text is None else text


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of a record with several texts, oldest first. `type` is the kind of record, as in the log.

    A session's day, time and place that were changed at once are one disagreement, with the field `day`.
    """

    record: RecordId
    type: str
    field: str
    sides: tuple[Side, ...]

    @property
    def can_write(self) -> bool:
        """Whether somebody can write other words: every side is text, or a list of lines."""
        if self.type == ANSWER:
            return self.can_keep_both
        if self.type == CLAUSE:
            return self.field == "words"
        return (self.type, self.field) in _WRITTEN

    @property
    def can_keep_both(self) -> bool:
        """Whether both can stand one below the other: words that were written as an answer."""
        return self.type == ANSWER and all(_text_in(one.value) is not None for one in self.sides)


class Disagreements:
    """Every field that somebody has to choose for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def all(self) -> tuple[Disagreement, ...]:
        """What waits for somebody to choose, by kind of record."""
        return self._found("", ())

    def of(self, record: RecordId) -> tuple[Disagreement, ...]:
        """The same, of one record."""
        return self._found("AND h.record = ?", (record,))

    def choose(self, disagreement: Disagreement, side: Side) -> None:
        """Take one of the texts. Where both have agreed to what it says, choosing is agreeing to it myself.

        Raises:
            KeyError: it is none of its sides, or somebody has chosen already.
        """
        if side not in self._now(disagreement).sides:
            raise KeyError(side.operation)
        self._settle(disagreement, side.value, side.voice or _voice_of(side, self._workspace.me))

    def write_own(self, disagreement: Disagreement, value: Canonical) -> None:
        """Write something else in the place of all that compete. `value` has the form of the sides' values.

        Raises:
            KeyError: somebody has chosen already.
            TooLong: it takes more than 256 KiB.
        """
        self._now(disagreement)
        self._settle(disagreement, value, "")

    def write_words(self, disagreement: Disagreement, words: str) -> None:
        """Write other words in the place of all that compete; a list takes one line for each of its items.

        Raises:
            KeyError: somebody has chosen already.
            ValueError: it holds no words, see `can_write`.
            TooLong: they take more than 256 KiB.
        """
        if not disagreement.can_write:
            raise ValueError("this is no text")
        last = self._now(disagreement).sides[-1].value
        self._settle(disagreement, _written(disagreement, last, words), "")

    def keep_both(self, disagreement: Disagreement, named: Callable[[Side], str]) -> None:
        """Let both answers stand, one below the other, each below what `named` says of whom it is from.

        Raises:
            KeyError: somebody has chosen already.
            ValueError: only written answers can stand side by side.
        """
        if not disagreement.can_keep_both:
            raise ValueError("these cannot both stay")
        self._settle(disagreement, _together(self._now(disagreement).sides, named), BOTH)

    def _now(self, disagreement: Disagreement) -> Disagreement:
        for one in self.of(disagreement.record):
            if (one.type, one.field) == (disagreement.type, disagreement.field):
                return one
        raise KeyError(disagreement.field)

    def _settle(self, disagreement: Disagreement, value: Canonical, voice: str) -> None:
        space, author = self._workspace.space, self._workspace.author
        record, type_, field = disagreement.record, disagreement.type, disagreement.field
        with space.space.transaction() as tx:
            if type_ == SESSION and field == "day":
                self._settle_meeting(tx, record, value)
                return
            space.log.append(tx, author, Intent(OperationKind.SET, record, type_, field, value, voice))
            if type_ == ACTION and field in CORE_FIELDS:
                self._agree(tx, record)

    def _agree(self, tx: Transaction, record: RecordId) -> None:
        """Agree to an action whose words are settled now; not while another part of them still waits."""
        space = self._workspace.space
        plain: dict[str, Canonical] = {}
        for field, payload in tx.read(
            "SELECT field, payload FROM heads WHERE type = ? AND record = ?", (ACTION, record)
        ):
            name, value = rows.text(field), rows.value(payload)
            if name in CORE_FIELDS and plain.setdefault(name, value) != value:
                return
        status = tx.read(
            "SELECT 1 FROM heads WHERE type = ? AND record = ? AND field = ? AND payload <> ?",
            (ACTION, record, STATUS, f'"{ActionStatus.PROPOSED.value}"'),
        )
        if not status:
            space.actions.agree(tx, self._workspace.author, record, text_from_plain(plain))

    def _settle_meeting(self, tx: Transaction, record: RecordId, value: Canonical) -> None:
        space = self._workspace.space
        session = next(one for one in space.sessions.all() if one.id == record)
        space.sessions.settle(tx, self._workspace.author, session, meeting_from(value))

    def _found(self, where: str, parameters: Sequence[Cell]) -> tuple[Disagreement, ...]:
        found, confirmations = [], Confirmations(self._workspace)
        for (type_, record, field), group in groupby(self._heads(where, parameters), key=lambda row: row[:3]):
            place = RecordId(rows.text(record)), rows.text(type_), rows.text(field)
            sides = tuple(_side(place, row, confirmations) for row in group if self._is_shown(place, row[7]))
            if not _by_rule(place[1], place[2]) and not _alike(place[2], sides):
                found.append(Disagreement(*place, sides))
        return self._meetings_as_one(found)

    def _is_shown(self, place: tuple[RecordId, str, str], payload: Cell) -> bool:
        """Whether the page shows such a value at all. What has another shape there competes with nothing."""
        record, type_, field = place
        vault = self._workspace.space.space.identity.vault
        if (type_, field) == (ANSWER, ANSWER):
            return answer_at(vault, record, rows.value(payload)) is not None
        return (type_, field) != (CLAUSE, "words") or is_clause_at(vault, record, rows.value(payload))

    def _heads(self, where: str, parameters: Sequence[Cell]) -> list[tuple[Cell, ...]]:
        sql = f"""
            SELECT h.type, h.record, h.field, h.operation, h.author, h.voice, h.at, h.payload FROM heads h
            JOIN (SELECT type, record, field FROM heads GROUP BY type, record, field HAVING count(*) > 1) c
            ON c.type = h.type AND c.record = h.record AND c.field = h.field
            JOIN records r ON r.type = h.type AND r.record = h.record AND r.removed = 0
            WHERE 1 {where} ORDER BY h.type, h.record, h.field, h.lamport, h.operation
        """  # noqa: S608 - one of two fixed pieces
        return self._workspace.space.space.read(sql, parameters)

    def _meetings_as_one(self, found: Sequence[Disagreement]) -> tuple[Disagreement, ...]:
        """Day, time and place of a session belong together: they are planned, and chosen, as one."""
        merged: dict[tuple[RecordId, str], Disagreement] = {}
        for one in found:
            if one.type == SESSION and one.field in _MEETING:
                merged[(one.record, "day")] = Disagreement(one.record, SESSION, "day", self._planned(one.record))
            else:
                merged[(one.record, one.field)] = one
        return tuple(merged.values())

    def _planned(self, record: RecordId) -> tuple[Side, ...]:
        """Each side's plan whole, from the latest change of its own."""
        return tuple(
            Side(one.operation, one.author, "", one.at, meeting_to_plain(one.meeting))
            for one in self._workspace.space.sessions.plans(record)
        )


def _side(place: tuple[RecordId, str, str], row: tuple[Cell, ...], confirmations: Confirmations) -> Side:
    operation, author, voice, at, payload = row[3:]
    record, type_, field = place
    who, whose = rows.text(author), rows.text(voice)
    confirmed = confirmations.confirmed((type_, record, field), rows.text(payload), who, whose)
    return Side(
        OperationId(rows.text(operation)), PartnerId(who), whose, rows.moment(at), rows.value(payload), confirmed
    )


def _by_rule(type_: str, field: str) -> bool:
    return (type_, field) in RULES or any(type_ == one and field.startswith(name) for one, name in _RULED_PREFIXES)


def _alike(field: str, sides: Sequence[Side]) -> bool:
    """Whether there is nothing to choose between."""
    return all(alike(field, sides[0].value, one.value) for one in sides[1:])


def _voice_of(side: Side, me: PartnerId) -> str:
    """Words of somebody else stay theirs when I choose them."""
    return "" if side.author == me else side.author


def _text_in(value: Canonical) -> str | None:
    inner = value.get("value") if isinstance(value, Mapping) else None
    text = inner.get("text") if isinstance(inner, Mapping) and set(inner) == {"text"} else None
    return text if isinstance(text, str) else None


def _readable(value: Canonical) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        inner = value.get("value")
        if isinstance(inner, Mapping):
            return _readable(inner)
        named = [value[key] for key in ("day", "time", "place", "heading", "text", "reason") if key in value]
        return "\n".join(text for one in named or value.values() if (text := _readable(one)))
    return "\n".join(text for one in value if (text := _readable(one)))


def _written(disagreement: Disagreement, last: Canonical, words: str) -> Canonical:
    if disagreement.type == ANSWER and isinstance(last, Mapping):
        return {**last, "value": {"text": words}}
    if disagreement.type == CLAUSE and isinstance(last, Mapping):
        return {**last, "text": words}
    if disagreement.field == "steps":
        return [line for line in words.split("\n") if line.strip()]
    return words


def _together(sides: Sequence[Side], name: Callable[[Side], str]) -> Canonical:
    texts = []
    for one in sides:
        text, who = _text_in(one.value), name(one)
        texts.append(f"{who}: {text}" if who else str(text))
    last = sides[-1].value
    if not isinstance(last, Mapping):
        raise NotCanonical("an answer was expected")
    return {**last, "value": {"text": "\n\n".join(texts)}}
