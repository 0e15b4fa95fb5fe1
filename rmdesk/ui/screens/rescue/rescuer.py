"""What the page about rescue may ask of the program. It brings the real one."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from rmdesk.ui.doorway import VaultCard


class Outcome(StrEnum):
    """What became of one space."""

    WHOLE = "whole"
    """It was not damaged, and nobody touched it."""
    MENDED = "mended"
    """Everything came back."""
    PARTLY = "partly"
    """What could be read came back; something may be missing."""
    LOST = "lost"
    """Nothing could be read; the file is as it was."""


@dataclass(frozen=True, slots=True)
class RescueFacts:
    """What became of the private and of the shared space, and where the damaged files lie (None: none was)."""

    private: Outcome
    shared: Outcome
    aside: Path | None


class Rescuer(Protocol):
    """Takes seconds, or a minute for a large workbook: run it on the slow runner."""

    def rescue(self, vault: VaultCard, typed: str) -> RescueFacts:
        """Look at both spaces that a passphrase or recovery code opens, and mend what is damaged.

        Raises:
            WorldError: WrongSecret, AlreadyOpen, NotRescued, or the key file cannot be read; every file is still there.
        """
        ...
