"""The programme of a pair as its pack tells it, with what the pair has changed for itself."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta

from rmdesk.domain import canonical
from rmdesk.domain.packs import DateKind, Pack, ProgrammeDate, Succession
from rmdesk.domain.sessions import Programme, months_later

_A_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class PlannedDate:
    """One date. `ours` is when the pair goes instead (None: as the programme says).

    `asks`: the programme has given the date another day, time or place since the pair changed it, so both are shown.
    """

    programmes: ProgrammeDate
    ours: ProgrammeDate | None = None
    asks: bool = False

    @property
    def in_force(self) -> ProgrammeDate:
        """The one that counts for this pair."""
        return self.ours or self.programmes


@dataclass(frozen=True, slots=True)
class WaitingPack:
    """A pack under a new key, which both partners agree to before it is used."""

    pack: Pack
    successions: tuple[Succession, ...]
    agreed_by_me: bool
    agreed_by_other: bool


def meeting_print(one: ProgrammeDate) -> str:
    """SHA-256 of its day, time and place: what a pair has seen when it changes a date for itself."""
    plain = {"day": one.day.isoformat(), "time": one.time, "place": one.place}
    return hashlib.sha256(canonical.encode(plain)).hexdigest()


def sessions_from(pack: Pack) -> date | None:
    """The first day on which a pair can be expected to have met, so that a session can be planned (None: open).

    A programme begins with a briefing, or with the workshop where people meet their partner: it is a week after the
    last workshop of its first month. Where it has none there, it is its first day.
    """
    if pack.start is None:
        return None
    month = months_later(pack.start, 1)
    first = [one.day for one in pack.dates if one.kind is DateKind.WORKSHOP and pack.start <= one.day < month]
    return max(first) + _A_WEEK if first else pack.start


def is_keeping_over(pack: Pack, programme: Programme, today: date) -> bool:
    """Whether the time has come to look at what to keep. Nothing is deleted by that: a page opens."""
    start = programme.start or pack.start
    if not pack.retention_months or start is None:
        return False
    end = programme.ended or months_later(start, programme.months)
    return today >= months_later(end, pack.retention_months)
