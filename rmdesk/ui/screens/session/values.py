"""What the page of one session shows, as frozen values."""

from dataclasses import dataclass
from datetime import date

from rmdesk.domain.journey import Page as WorkbookPage
from rmdesk.domain.journey import PageMarks
from rmdesk.domain.sessions import Meeting, Session


@dataclass(frozen=True, slots=True)
class Step:
    """One of the 4 steps. `page` is the private page to open (None: it is part of the time together)."""

    title: str
    hint: str
    page: WorkbookPage | None = None


@dataclass(frozen=True, slots=True)
class SessionShown:
    """Everything on the page.

    `suits` are lines of who the meeting suits, with whether it does; `ask_me`: this partner has not said so yet.
    `pages` are the shared pages that an item of the agenda can be about, as id and title. `alone`: the partner has not
    joined yet. `at_once` are the plans of two computers to choose from (usually none); `review`: the pair looks at its
    agreement again after this session. `begun`: the day on which the two began it (None: not yet).
    """

    session: Session
    steps: tuple[Step, ...]
    marks: PageMarks
    suits: tuple[tuple[str, bool], ...] = ()
    ask_me: bool = False
    pages: tuple[tuple[str, str], ...] = ()
    alone: bool = False
    paused: bool = False
    ended: bool = False
    at_once: tuple[Meeting, ...] = ()
    review: bool = False
    begun: date | None = None
