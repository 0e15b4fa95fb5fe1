"""What the page about an invitation asks of the composition root."""

from pathlib import Path
from typing import Protocol

from rmdesk.ui.screens.first_invitation.values import InvitationShown


class InvitationDoor(Protocol):
    """Keeps an invitation until there is a workbook for it. Runs on the slow runner, bar `forget`."""

    def open_file(self, path: Path) -> InvitationShown:
        """Read the file and keep what it says.

        Raises:
            WorldError: it is no invitation, or its workbook is on this computer already.
        """
        ...

    def open_text(self, text: str) -> InvitationShown:
        """The same from the text of an e-mail.

        Raises:
            WorldError: as `open_file`.
        """
        ...

    def forget(self) -> None:
        """Keep none."""
        ...
