"""What the page about a lost laptop asks of the composition root."""

from typing import Protocol

from rmdesk.ui.screens.lost_laptop.values import LostShown


class KeeperOfKeys(Protocol):
    """The keys by which the laptops know each other."""

    def shown(self) -> LostShown:
        """How it stands. Quick."""
        ...

    def give_up(self) -> None:
        """Take in nothing more that the partner's present keys sign. Runs on the writer.

        Raises:
            WorldError: it could not be noted.
        """
        ...

    def go_on_as_before(self) -> None:
        """Take that back. Runs on the writer.

        Raises:
            WorldError: it could not be noted.
        """
        ...
