"""What the page of shared actions shows, as frozen values."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rmdesk.domain.actions import ActionStatus
from rmdesk.ui.widgets.balance import BalanceShown
from rmdesk.ui.widgets.timeline import MonthShown


class Mode(StrEnum):
    """How the actions are shown."""

    BOARD = "board"
    LIST = "list"
    MONTHS = "months"
    BALANCE = "balance"


class Sort(StrEnum):
    """In which order the list stands."""

    DUE = "due"
    TITLE = "title"
    STATUS = "status"
    WHO = "who"
    NEWEST = "newest"


class Due(StrEnum):
    """Which due dates are shown."""

    ANY = ""
    PAST = "past"
    THIS_MONTH = "this-month"
    LATER = "later"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which actions are shown; an empty part leaves out none. `NOT_CHOSEN` stands for what nobody has chosen yet."""

    words: str = ""
    who: str = ""
    kind: str = ""
    domain: str = ""
    level: str = ""
    due: Due = Due.ANY
    status: str = ""


NOT_CHOSEN = "not-chosen"


@dataclass(frozen=True, slots=True)
class FilterPart:
    """One part of the filter: its field, its name, and what can be chosen as (key, words)."""

    field: str
    name: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BoardCard:
    """One action on the board. `moves` are (status, words); `waiting` says whose agreement is missing, if any."""

    id: str
    title: str
    who: str
    both: bool
    due: str
    kind: str
    waiting: str
    can_agree: bool
    conflict: bool
    moves: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """The actions of one status, in the order in which they are shown. A card is made when it is asked for."""

    status: ActionStatus
    cards: Sequence[BoardCard]


@dataclass(frozen=True, slots=True)
class BoardShown:
    """The whole board."""

    columns: tuple[BoardColumn, ...]
    set_aside: BoardColumn


@dataclass(frozen=True, slots=True)
class RowShown:
    """One line of the list."""

    id: str
    title: str
    hint: str
    status: str
    done: bool


@dataclass(frozen=True, slots=True)
class ListShown:
    """One page of the list. `first` and `last` count from 1; `total` is how many there are on all pages."""

    rows: tuple[RowShown, ...]
    first: int
    last: int
    total: int
    sort: Sort


@dataclass(frozen=True, slots=True)
class MonthsShown:
    """Some months of the timeline, the same in words, and whether there is something before and after them."""

    months: tuple[MonthShown, ...]
    text: tuple[tuple[str, str], ...]
    summary: str
    earlier: bool
    later: bool


@dataclass(frozen=True, slots=True)
class BalancePanelShown:
    """The balance as a picture and in words, and what there is to notice about it, if anything."""

    picture: BalanceShown
    carried: tuple[str, ...]
    placed: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionsShown:
    """Everything but the actions themselves. `found` says how many the filter leaves (empty: it leaves out none)."""

    mode: Mode
    parts: tuple[FilterPart, ...]
    filter: Filter
    found: str
    has_draft: bool
    empty: bool
    few: bool = False
    """So few that other ways to look at them and a filter would be in the way."""
