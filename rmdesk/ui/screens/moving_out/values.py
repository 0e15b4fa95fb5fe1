"""How far the moves of both partners have come, as the page shows it."""

from dataclasses import dataclass, field

from rmdesk.domain.moving import AWAY, Move, MoveStage


@dataclass(frozen=True, slots=True)
class MovingShown:
    """`name` is the partner's (empty: none came yet). `both_here`: both have a key to the workbook on this laptop."""

    mine: Move = field(default_factory=lambda: Move(MoveStage.NONE))
    partner: Move = field(default_factory=lambda: Move(MoveStage.NONE))
    name: str = ""
    both_here: bool = False

    @property
    def together(self) -> bool:
        """Whether both write on this laptop again, after they had been at two."""
        came = self.partner.stage is MoveStage.PARTNER_BACK or self.mine.stage is MoveStage.ARRIVED_HERE
        return self.both_here and came and AWAY.isdisjoint({self.mine.stage, self.partner.stage})
