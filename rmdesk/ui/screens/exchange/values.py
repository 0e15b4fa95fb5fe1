"""How the exchange between two laptops stands, as the page shows it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from rmdesk.domain.moving import MoveStage


class Standing(StrEnum):
    """Whether there is anybody to exchange with."""

    ALONE = "alone"
    """The laptops do not know each other yet."""
    BEGUN = "begun"
    """They are getting to know each other."""
    AGAIN = "again"
    """They knew each other, and have to meet with other keys."""
    CONNECTED = "connected"


@dataclass(frozen=True, slots=True)
class ExchangeShown:
    """`partner` is their name (empty: it has not come yet). `forked`: words were found twice under one number.

    `missing`: an earlier part of the partner's news is not here. `differ`: how many fields hold two texts.
    `one_laptop`: nothing was ever sent or opened, and both are in this workbook. `move`: what one's move asks for here.
    `ended`: either of the two has ended. `not_sent`: how many records of each type were in no file yet.
    """

    standing: Standing
    partner: str = ""
    made: datetime | None = None
    opened: datetime | None = None
    missing: bool = False
    forked: bool = False
    differ: int = 0
    one_laptop: bool = False
    move: MoveStage = MoveStage.NONE
    ended: bool = False
    not_sent: tuple[tuple[str, int], ...] = ()


class OpenedKind(StrEnum):
    """What a file turned out to be."""

    NEWS = "news"
    NOTHING_NEW = "nothing-new"
    PAIRING = "pairing"
    """It belongs to the page on which the laptops get to know each other, and was taken in there."""
    PARTLY = "partly"
    """News of which an earlier part is missing."""
    MOVED = "moved"
    """News from a partner whose private things lie on their own laptop now, and can go from this one."""


@dataclass(frozen=True, slots=True)
class FolderShown:
    """The folder that both laptops look into (None: none), and when this one looked last."""

    path: Path | None
    looked: datetime | None = None
