"""What the page about two laptops asks of the composition root."""

from pathlib import Path
from typing import Protocol

from rmdesk.ui.screens.pairing.values import PairingShown
from rmdesk.ui.widgets.exchange.outgoing import Outgoing


class Pairer(Protocol):
    """The pairing of the open workbook. What it knows lies in the workbook, so it can be stopped at every step."""

    def state(self) -> PairingShown:
        """Where it stands. Quick."""
        ...

    def invite(self, room: bool) -> None:
        """Make an invitation, for a call or for one room. Runs on the writer."""
        ...

    def open_file(self, path: Path) -> None:
        """Take in a file from the other laptop. Runs on the writer.

        Raises:
            WorldError: it is no fit file, or another one than the one that is waited for; nothing has changed.
        """
        ...

    def open_text(self, text: str) -> None:
        """The same from the text of an e-mail. Runs on the writer.

        Raises:
            WorldError: as `open_file`.
        """
        ...

    def type_code(self, typed: str) -> None:
        """Hand in the digits or words that the partner reads out. Runs on the writer.

        Raises:
            WorldError: they are not right.
        """
        ...

    def file(self) -> Outgoing:
        """The file that is to be sent from here now."""
        ...

    def drop(self) -> None:
        """Forget what was begun. Runs on the writer."""
        ...
