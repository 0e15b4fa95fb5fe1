"""The pair's meetings: the programme they run through, each session with its day and place, and its agenda."""

import hashlib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rmdesk.domain import canonical
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.questions import Answer

SHORTEST, LONGEST, USUAL = 4, 18, 6
"""How many months a programme may take, and how many it takes unless it says otherwise."""


class SessionStatus(StrEnum):
    """Where a session stands. One whose day has gone by is still planned: it can be moved."""

    PLANNED = "planned"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing to talk about. `minutes` is rough (0: open); `page` is a page of the workbook (empty: none).

    `carried_from` is the number of the session that did not reach it (0: it began here).
    """

    id: str
    text: str
    minutes: int = 0
    page: str = ""
    reached: bool = False
    carried_from: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """When and where. Everything may still be open; `time` and `place` are in the pair's own words."""

    day: date | None = None
    time: str = ""
    place: str = ""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the three, which is what a partner says yes to."""
        day = self.day.isoformat() if self.day else ""
        return hashlib.sha256(canonical.encode({"day": day, "time": self.time, "place": self.place})).hexdigest()


@dataclass(frozen=True, slots=True)
class Session:
    """One session of the programme, from 1.

    `moved_from` holds the days that it was planned for before, oldest first. `suits` are those to whom the meeting as
    it stands suits. `host` is whose rmdesk notes the words when the two are not at one computer (empty: they are).
    `present` says who else is in the room, by role. `conflicts` names what two computers changed at once.
    """

    id: RecordId
    number: int
    meeting: Meeting = Meeting()
    status: SessionStatus = SessionStatus.PLANNED
    moved_from: tuple[date, ...] = ()
    suits: frozenset[PartnerId] = frozenset()
    agenda: tuple[AgendaItem, ...] = ()
    present: str = ""
    host: PartnerId | str = ""
    conflicts: tuple[str, ...] = ()

    @property
    def planned_at_once(self) -> bool:
        """Whether two computers planned when or where at once, so that somebody has to choose."""
        return any(name in self.conflicts for name in ("day", "time", "place"))

    @property
    def day(self) -> date | None:
        """The day it is planned for, or was held on."""
        return self.meeting.day

    @property
    def time(self) -> str:
        """The time, in the pair's words."""
        return self.meeting.time

    @property
    def place(self) -> str:
        """The place, in the pair's words."""
        return self.meeting.place

    @property
    def held(self) -> bool:
        """Whether it has been."""
        return self.status is SessionStatus.HELD

    @property
    def carried(self) -> tuple[str, ...]:
        """What was not reached before and came along."""
        return tuple(item.text for item in self.agenda if item.carried_from)


@dataclass(frozen=True, slots=True)
class Programme:
    """The frame of all sessions. `start` is open until the pair says; `ended` is the day on which it ended early.

    `chosen_reviews` are the numbers of the sessions after which the pair looks at its agreement again (None: as usual).
    """

    start: date | None = None
    months: int = USUAL
    paused_since: date | None = None
    ended: date | None = None
    chosen_reviews: tuple[int, ...] | None = None

    @property
    def reviews(self) -> tuple[int, ...]:
        """The sessions after which the pair looks at its agreement again: usually the second, and about halfway."""
        if self.chosen_reviews is not None:
            return self.chosen_reviews
        return tuple(sorted({2, (self.months + 1) // 2}))

    @property
    def paused(self) -> bool:
        """Whether it is resting. Who asked for that, and why, is not kept."""
        return self.paused_since is not None


@dataclass(frozen=True, slots=True)
class Noted:
    """Shared words that one partner noted for the other, or for both.

    `answer` is what stands there; `fingerprint` is SHA-256 of it, which is what the other says yes to.
    """

    answer: Answer
    by: PartnerId
    voice: str
    at: datetime
    fingerprint: str


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last one where it is shorter."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
