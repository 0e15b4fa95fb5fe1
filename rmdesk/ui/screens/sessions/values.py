"""What the plan shows, as frozen values."""

from dataclasses import dataclass, field

from rmdesk.domain.programme import PlannedDate
from rmdesk.domain.sessions import Programme, Session


@dataclass(frozen=True, slots=True)
class NotedLine:
    """Words that the partner noted: what was asked, what they noted, and who noted it when."""

    key: str
    wording: str
    words: str = field(repr=False)
    told_by: str
    page: str


@dataclass(frozen=True, slots=True)
class PlanShown:
    """Everything on the page. `following` is the number of the next session (0: none is left).

    `alone`: the partner has still to join. `dates`: those of the programme, for everybody in it.
    """

    programme: Programme
    sessions: tuple[Session, ...]
    following: int
    noted: tuple[NotedLine, ...] = ()
    alone: bool = False
    dates: tuple[PlannedDate, ...] = ()
