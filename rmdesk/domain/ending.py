"""Turning points of a pair: something changed for one of them, and ending without anybody's fault.

Nothing here has room for a reason. Who ended is known to the log, as everything is, and is never shown.
"""

import calendar
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rmdesk.domain.ids import PartnerId, RecordId

LOOK_BACK_MONTHS = 3


class WhatChanged(StrEnum):
    """What may have changed, by its kind alone."""

    ROLE = "role"
    EMPLOYER = "employer"
    LINE_MANAGEMENT = "line-management"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class NotedChange:
    """One partner told the other that something changed for them."""

    id: RecordId
    what: WhatChanged
    by: PartnerId
    at: datetime


@dataclass(frozen=True, slots=True)
class Ending:
    """One partner ended. Until they close it they can take it back; after that it stays."""

    id: RecordId
    by: PartnerId
    at: datetime
    closed: bool


@dataclass(frozen=True, slots=True)
class Turning:
    """Everything that the pair noted. Either one's ending ends it for both."""

    changes: tuple[NotedChange, ...] = ()
    endings: tuple[Ending, ...] = ()
    delete_shared: frozenset[PartnerId] = frozenset()
    """Who agreed that what the two share is deleted."""

    @property
    def ended_at(self) -> datetime | None:
        """When it ended first; None while it goes on."""
        return min((one.at for one in self.endings), default=None)

    @property
    def is_closed(self) -> bool:
        """Whether nobody can take the ending back any more."""
        return any(one.closed for one in self.endings)

    def can_take_back(self, partner: PartnerId) -> bool:
        """Whether the ending is that partner's, and theirs to take back still."""
        return any(one.by == partner and not one.closed for one in self.endings)

    @property
    def may_delete_shared(self) -> bool:
        """Whether both agreed to it, and it is over for good."""
        return self.is_closed and len(self.delete_shared) >= 2


def look_back_day(ended: date) -> date:
    """The day from which the pair may look at their actions once more."""
    month = ended.month - 1 + LOOK_BACK_MONTHS
    year, month = ended.year + month // 12, month % 12 + 1
    return date(year, month, min(ended.day, calendar.monthrange(year, month)[1]))


def is_look_back_due(ended: date | None, today: date) -> bool:
    """Whether that day has come."""
    return ended is not None and today >= look_back_day(ended)
