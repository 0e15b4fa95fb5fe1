"""What the first page shows, in plain words."""

from dataclasses import dataclass
from enum import StrEnum

from rmdesk.domain.journey import Page
from rmdesk.ui.widgets.guided.suggestion_list import Suggestion
from rmdesk.ui.widgets.journey_map_values import JourneyShown
from rmdesk.ui.widgets.tag import TagKind


class Laptops(StrEnum):
    """How far two laptops have come that could know each other."""

    APART = "apart"
    MEETING = "meeting"
    CONNECTED = "connected"


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One open action: its title, a hint such as `Helen, August 2026`, and where it stands."""

    id: str
    title: str
    hint: str
    status: str
    kind: TagKind


@dataclass(frozen=True, slots=True)
class NextSession:
    """The session to come. `note` is one calm sentence (empty: nothing to say).

    `begun`: the pair has begun it, and it is not over. `paused`: the programme rests.
    """

    number: int
    name: str
    when: str
    note: str
    has_day: bool
    begun: bool = False
    paused: bool = False


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """Something that waits for a word of mine, for as long as I like, and the way to it."""

    title: str
    hint: str
    icon: str
    screen: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class PartingLine:
    """That the pair has ended, in one sentence. `look_back`: 3 months have passed."""

    sentence: str
    look_back: bool


@dataclass(frozen=True, slots=True)
class HomeShown:
    """Everything on the screen. `start` is the one thing to begin with, while nothing has been begun; then `step` is
    the next one (None: there is none).

    `can_hand_over`: a partner who has not joined yet can take the keyboard from here. `news`: the line about news from
    the partner's laptop (empty: none); `laptops`: how far a partner on another laptop is (None: that is not offered).
    `has_dates`: the programme's pack has dates.
    """

    greeting: str
    stage: str
    journey: JourneyShown
    programme: str
    paused: bool
    has_partner: bool
    start: Page | None
    step: WaitingLine | None
    carry_on: Page | None
    suggestions: tuple[Suggestion, ...]
    session: NextSession | None
    waiting: tuple[WaitingLine, ...]
    agreement: str
    actions: tuple[ActionLine, ...]
    parting: PartingLine | None = None
    can_hand_over: bool = False
    news: str = ""
    laptops: Laptops | None = None
    has_dates: bool = False
