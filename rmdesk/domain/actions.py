"""Actions that the two partners take on together, shared by construction."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rmdesk.domain import canonical
from rmdesk.domain.ids import PartnerId, RecordId


class ActionDomain(StrEnum):
    """Which kind of support an action belongs to."""

    SPONSORSHIP = "sponsorship"
    ALLYSHIP = "allyship"
    PEER_SUPPORT = "peer-support"
    CAREER = "career"


class ActionLevel(StrEnum):
    """Where an action wants to change something."""

    OURSELVES = "ourselves"
    TEAM = "team"
    ORGANISATION = "organisation"
    WIDER_SYSTEM = "wider-system"


class ActionStatus(StrEnum):
    """Where an action stands. `AGREED` is never stored: it follows from both partners' consents."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    UNDER_WAY = "under-way"
    DONE = "done"
    SET_ASIDE = "set-aside"


BOTH = "both"
"""The owner of an action that both carry."""


@dataclass(frozen=True, slots=True)
class ActionText:
    """What an action says. `owner` is a partner id or `BOTH`; `due` may be open."""

    title: str
    why: str = ""
    domain: ActionDomain = ActionDomain.ALLYSHIP
    level: ActionLevel = ActionLevel.OURSELVES
    owner: str = BOTH
    due: date | None = None
    steps: tuple[str, ...] = ()
    notes: str = ""
    outcome: str = ""

    @property
    def core_hash(self) -> str:
        """SHA-256 of what the two agree to: title, why, owner and due date. Notes and steps may change freely."""
        due = self.due.isoformat() if self.due else ""
        core = {"title": self.title, "why": self.why, "owner": self.owner, "due": due}
        return hashlib.sha256(canonical.encode(core)).hexdigest()


@dataclass(frozen=True, slots=True)
class Action:
    """An action with its place in the journey.

    `conflicts` names fields that were changed on two computers at once and still hold both texts.
    """

    id: RecordId
    text: ActionText
    status: ActionStatus
    proposed_by: PartnerId
    proposed_at: datetime
    agreed_by: frozenset[PartnerId]
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One line of history: who changed which field when, and to what (as plain text; empty when erased)."""

    at: datetime
    by: PartnerId
    field: str
    value: str
