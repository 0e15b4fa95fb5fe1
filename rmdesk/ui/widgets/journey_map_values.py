"""The journey as values: stages in their order, each with the sessions that fall into it."""

from dataclasses import dataclass
from enum import StrEnum


class Passage(StrEnum):
    """Whether a stop lies behind the pair, is where they are, or is still to come. Nothing is ever late."""

    BEHIND = "behind"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class SessionStop:
    """One session: its number on the map, a few words below it (empty: none), and the whole of it in words."""

    number: int
    short: str
    name: str
    hint: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class StageStop:
    """One stage. `event` is what the programme holds then, such as a workshop; `said` is that the pair is here.

    Both may be empty.
    """

    id: str
    title: str
    icon: str
    summary: str
    event: str
    said: str
    passage: Passage
    sessions: tuple[SessionStop, ...] = ()


@dataclass(frozen=True, slots=True)
class JourneyShown:
    """The whole map. `describe` says it in words, for screen readers."""

    stages: tuple[StageStop, ...]
    describe: str
