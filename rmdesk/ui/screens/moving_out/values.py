"""How far the moves of both partners have come, as the page shows it."""

from dataclasses import dataclass, field

from rmdesk.domain.moving import Move, MoveStage


@dataclass(frozen=True, slots=True)
class MovingShown:
    """`name` is the partner's (empty: none came yet). `both_here`: both have a key to the workbook on this laptop."""

    mine: Move = field(default_factory=lambda: Move(MoveStage.NONE))
    partner: Move = field(default_factory=lambda: Move(MoveStage.NONE))
    name: str = ""
    both_here: bool = False
