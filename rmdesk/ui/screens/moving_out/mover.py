"""What the page about moving to another laptop asks of the composition root."""

from pathlib import Path
from typing import Protocol

from rmdesk.ui.screens.moving_out.values import MovingShown


class Mover(Protocol):
    """The moves of the open workbook."""

    def shown(self) -> MovingShown:
        """How far both partners' moves have come. Quick."""
        ...

    def suggested(self) -> Path:
        """Where the copy could go, and under which name. Quick."""
        ...

    def leave(self, target: Path) -> None:
        """Close the workbook and make the copy to move with. What came of it is told on a page of its own."""
        ...

    def stay(self) -> None:
        """My copy does not count any more. Runs on the writer.

        Raises:
            WorldError: it could not be noted.
        """
        ...

    def welcome(self) -> None:
        """Close the workbook, and let my partner come back to it with a copy. It has a page of its own."""
        ...

    def take_mine_off(self) -> None:
        """Close the workbook and take my things off, since all has arrived elsewhere. What came of it is told."""
        ...

    def take_partner_off(self) -> None:
        """Close the workbook and take my partner's private things off. What came of it is told on a page of its own."""
        ...
