"""What this walk asks of the composition root, the only place that makes workbooks."""

from typing import Protocol

from rmdesk.private.carrying import Taken
from rmdesk.ui.doorway import ChosenSecrets


class NewPartnerDoor(Protocol):
    """Makes workbooks."""

    def check_place(self) -> None:
        """Whether a new workbook can be made on this computer. Quick: call it on the UI thread.

        Raises:
            NoFitPlace, ProfileIsCleared: what is written here would be carried elsewhere, or cleared.
        """
        ...

    def make(self, name: str, chosen: ChosenSecrets, taken: Taken) -> str:
        """Make a new workbook with copies of those private pages in it, closed. It takes seconds.

        Returns:
            What the lock page calls it, such as `Pair 2`.

        Raises:
            WorldError: it cannot be made; nothing is left behind, and the open workbook is as it was.
        """
        ...

    def open_made(self) -> None:
        """Lock, and have the lock page ask for the workbook that was made. On the UI thread."""
        ...
