"""What the board shows, as frozen values."""

from dataclasses import dataclass

from rmdesk.domain.actions import ActionStatus


@dataclass(frozen=True, slots=True)
class BoardCard:
    """One action on the board. `moves` are (status, words); `waiting` says whose agreement is missing, if any."""

    id: str
    title: str
    who: str
    due: str
    kind: str
    waiting: str
    can_agree: bool
    conflict: bool
    moves: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """The actions of one status, in the order in which they are shown."""

    status: ActionStatus
    cards: tuple[BoardCard, ...]


@dataclass(frozen=True, slots=True)
class BoardShown:
    """The whole board. `owners` are (id, words) for the filter; `has_draft`: a new action is being written."""

    columns: tuple[BoardColumn, ...]
    set_aside: BoardColumn
    owners: tuple[tuple[str, str], ...]
    owner: str
    has_draft: bool
    empty: bool
