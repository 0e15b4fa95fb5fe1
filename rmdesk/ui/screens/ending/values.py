"""What the page about the end shows, as frozen values."""

from dataclasses import dataclass
from enum import StrEnum

from rmdesk.ui.widgets.page_links import PageLink


class Stage(StrEnum):
    """How far it has come, as I see it."""

    GOING_ON = "going-on"
    MINE_TO_TAKE_BACK = "mine-to-take-back"
    OPEN = "open"
    """The other partner has ended, and has not closed it."""
    CLOSED = "closed"


class Part(StrEnum):
    """How far deleting what we share has come, once it is closed."""

    NOT_AGREED = "not-agreed"
    MINE_AGREED = "mine-agreed"
    MAY_DELETE = "may-delete"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class EndingShown:
    """`day`: when it ended, in words (empty: it goes on). `partner`: the other's name (empty: nobody is there yet).

    `before` is shown until it is closed, `after` from then on. `both`: each of the two has ended, and could take theirs
    back. `apart`: the partner has a laptop of their own.
    """

    stage: Stage
    day: str
    partner: str
    pages: tuple[PageLink, ...]
    before: tuple[PageLink, ...] = ()
    after: tuple[PageLink, ...] = ()
    part: Part = Part.NOT_AGREED
    consents: tuple[tuple[str, bool], ...] = ()
    both: bool = False
    apart: bool = False
