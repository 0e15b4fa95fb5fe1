"""What a guided page knows of the rest of the program, beside its desk: values and questions that it may ask."""

from collections.abc import Callable
from dataclasses import dataclass

from rmdesk.domain.journey import Page
from rmdesk.domain.questions import Question
from rmdesk.workbook.navigator import WalkMode
from rmdesk.workbook.next_pages import Suggestion


@dataclass(frozen=True, slots=True)
class Voice:
    """One partner, as the page speaks of them."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Voices:
    """Who answers a page that both can see.

    `both_here`: both are at this screen, so that each can answer. `stop_word` is what the pair agreed on (empty: none).
    """

    me: Voice
    other: Voice | None = None
    both_here: bool = False
    stop_word: str = ""

    @property
    def everybody(self) -> tuple[Voice, ...]:
        """Those who are there, me first."""
        return (self.me,) if self.other is None else (self.me, self.other)


def _one_at_a_time() -> WalkMode:
    return WalkMode.ONE_AT_A_TIME


def _nobody() -> Voices | None:
    return None


def _is_open(_page: str) -> bool:
    return False


def _all_but_the_deepest(question: Question) -> int | None:
    return len(question.choices) - 1


def _no_page() -> Page | None:
    return None


def _partner_is_there() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything is asked each time it is needed.

    Args:
        content_version: kept with each answer.
        suggestions: pages to go on with after the page with that id.
        waiting: a calm line while the partner is not there yet (empty: none).
        mode: how many questions are on the screen when a page is begun.
        closed: whether the page with that id waits for an agreement to be in force.
        voices: who answers; None where only one person can see the page.
        open_levels: how many levels of a depth dial can be chosen, from the lightest (None: all of them).
        aftercare: the page for afterwards, where it may be shown now.
        home: words of the way back when the page belongs to a session; nobody's own marks are shown then.
        can_offer: whether there is a partner to offer private words to.
    """

    content_version: int
    suggestions: Callable[[str], tuple[Suggestion, ...]]
    waiting: Callable[[], str] = str
    mode: Callable[[], WalkMode] = _one_at_a_time
    closed: Callable[[str], bool] = _is_open
    voices: Callable[[], Voices | None] = _nobody
    open_levels: Callable[[Question], int | None] = _all_but_the_deepest
    aftercare: Callable[[], Page | None] = _no_page
    home: str = ""
    can_offer: Callable[[], bool] = _partner_is_there
