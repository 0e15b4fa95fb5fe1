"""What the page about two texts asks of the composition root."""

from typing import Protocol

from rmdesk.ui.screens.disagreements.values import DisagreementShown


class Settler(Protocol):
    """All fields that hold two texts. Choosing is a change like any other: it travels, and it can be changed again."""

    def all(self) -> tuple[DisagreementShown, ...]:
        """Those that are open, in the order of the workbook. Quick."""
        ...

    def choose(self, disagreement: str, text: str) -> None:
        """Keep one of the texts. Runs on the writer.

        Raises:
            WorldError: it could not be saved.
        """
        ...

    def write_own(self, disagreement: str, words: str) -> None:
        """Put other words in the place of all of them. Runs on the writer.

        Raises:
            WorldError: it could not be saved.
        """
        ...
