"""One partner's private things on their way to another laptop: what is noted of it, and how far it has come."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rmdesk.domain.ids import DeviceId, OperationId, PartnerId


class MoveStep(StrEnum):
    """What a note in the log tells."""

    LEAVING = "leaving"
    """Its author is about to make a copy of their things on this laptop."""
    LEFT = "left"
    """The copy is made and checked, and their things here are closed."""
    STAYS = "stays"
    """It does not count any more."""
    ARRIVED = "arrived"
    """What the copy holds was opened on another laptop, with its author's own passphrase or code, and is whole."""
    TAKEN_OFF = "taken-off"
    """The things were taken off the laptop that they left, by the partner who stays there."""


@dataclass(frozen=True, slots=True)
class MoveNote:
    """One signed note. `mark` says which pages: what arrived, or how the files lie, each as a hash.

    `machine` stands for the laptop; empty where the system gives it no name.
    """

    operation: OperationId
    step: MoveStep
    move: str
    author: PartnerId
    device: DeviceId
    at: datetime
    mark: str = ""
    drafts: str = ""
    machine: str = ""


class MoveStage(StrEnum):
    """How far a move has come, as this partner's laptop sees it."""

    NONE = "none"
    LEFT_HERE = "left-here"
    """I made a copy here to move with, and have heard nothing from my own laptop."""
    ARRIVED_HERE = "arrived-here"
    """I write on this laptop now. The one that I left may still hold my things."""
    OFF_THERE = "off-there"
    """And it has taken them off."""
    ARRIVED_ELSEWHERE = "arrived-elsewhere"
    """I am at the laptop that I left, and my own one has told that everything arrived."""
    PARTNER_LEFT = "partner-left"
    """My partner made a copy here to move with."""
    PARTNER_ARRIVED = "partner-arrived"
    """Their own laptop has told that everything arrived: their things can go from here."""
    PARTNER_OFF = "partner-off"
    """Their things were taken off this laptop."""
    PARTNER_BACK = "partner-back"
    """My partner has come to this laptop: their things have arrived here."""
    PARTNER_AWAY = "partner-away"
    """My partner moved between other laptops than this one."""


AWAY = frozenset({
    MoveStage.LEFT_HERE, MoveStage.ARRIVED_ELSEWHERE, MoveStage.PARTNER_LEFT, MoveStage.PARTNER_ARRIVED,
    MoveStage.PARTNER_OFF, MoveStage.PARTNER_AWAY,
})  # fmt: skip
"""One of the two writes, or is about to write, on another laptop than this one."""


@dataclass(frozen=True, slots=True)
class Move:
    """The latest move of one partner. `at`: when its latest step was."""

    stage: MoveStage
    id: str = ""
    at: datetime | None = None
