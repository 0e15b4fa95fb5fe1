"""What the page of a session together shows, as frozen values."""

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """Where the pair is: before they begin, in the middle of it, or at the end."""

    SETTING_UP = "setting-up"
    TALKING = "talking"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to do together, with rough minutes (0: open). `page` is a shared page (empty: only talk).

    `item` is the item of the agenda that it is (empty: a fixed part of every session). `reached`: the pair said that it
    is done; `ended`: it has been through the page to its end.
    """

    title: str
    minutes: int
    page: str = ""
    item: str = ""
    reached: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Sharing:
    """Where the two are. `hosted`: they are not at one computer, and this one notes. `voices` are (id, words)."""

    hosted: bool
    other: str
    voices: tuple[tuple[str, str], ...]
    voice: str
    present: str


@dataclass(frozen=True, slots=True)
class TogetherShown:
    """Everything on the page. `at` is the number of the part that is now, from 0.

    `begun`: that the pair began this session before a lock, in words (empty: it did not).
    """

    number: int
    phase: Phase
    parts: tuple[Part, ...]
    at: int
    sharing: Sharing
    names: tuple[str, str]
    began: str = ""
    stopped: bool = False
    begun: str = ""

    @property
    def minutes(self) -> int:
        """About how long all of it takes."""
        return sum(part.minutes for part in self.parts)
