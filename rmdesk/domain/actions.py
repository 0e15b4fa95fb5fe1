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


class ActionKind(StrEnum):
    """What an action is: something that they do, something that they ask for, or a promise to speak up for somebody."""

    JOINT = "joint"
    ASK = "ask"
    SPONSORSHIP_PROMISE = "sponsorship-promise"


class Naming(StrEnum):
    """Whether the person whom a sponsorship promise is about is happy to be named."""

    NOT_ASKED = ""
    HAPPY = "happy"
    NOT_NAMED = "not-named"


BOTH = "both"
"""The owner of an action that both carry."""


@dataclass(frozen=True, slots=True)
class OrganisationAsk:
    """What an ask of the organisation says: the barrier in general words, what is asked for, and of whom."""

    barrier: str = ""
    request: str = ""
    asked_of: str = ""


@dataclass(frozen=True, slots=True)
class SponsorshipPromise:
    """What a sponsorship promise says: in which room, which words. By when is the action's due date."""

    room: str = ""
    words: str = ""
    naming: Naming = Naming.NOT_ASKED


@dataclass(frozen=True, slots=True)
class ActionText:
    """What an action says.

    `owner` is a partner id or `BOTH`. Domain, level and due date may be open (None). `session` is the number of the
    session that it came out of (0: none), `goal` a goal as `prompt-id/choice-id` (empty: none). `ask` and `promise`
    mean something for their own kind only, and stay as they are while the kind is another one.
    """

    title: str
    why: str = ""
    domain: ActionDomain | None = None
    level: ActionLevel | None = None
    owner: str = BOTH
    due: date | None = None
    steps: tuple[str, ...] = ()
    notes: str = ""
    outcome: str = ""
    kind: ActionKind = ActionKind.JOINT
    session: int = 0
    goal: str = ""
    ask: OrganisationAsk = OrganisationAsk()
    promise: SponsorshipPromise = SponsorshipPromise()

    @property
    def core_hash(self) -> str:
        """SHA-256 of what the two agree to: title, why, owner and due date, and what its kind says beyond that.

        Notes and steps may change freely. A joint action has no kind in it, as before there were kinds.
        """
        due = self.due.isoformat() if self.due else ""
        core = {"title": self.title, "why": self.why, "owner": self.owner, "due": due}
        if self.kind is ActionKind.ASK:
            ask = self.ask
            core |= {"kind": self.kind.value, "barrier": ask.barrier, "request": ask.request, "asked_of": ask.asked_of}
        elif self.kind is ActionKind.SPONSORSHIP_PROMISE:
            said = self.promise
            core |= {"kind": self.kind.value, "room": said.room, "words": said.words, "naming": said.naming.value}
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
