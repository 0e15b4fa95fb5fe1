"""What the page about another computer may ask about a copy. The program brings the real one."""

from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import Protocol


class CopyState(Enum):
    """What a copy is good for, once everything in it has been opened and checked."""

    WHOLE = auto()
    """It holds everything that is here, and lies on another disk."""
    BEHIND = auto()
    """Something was written here after it was made."""
    SAME_DISK = auto()
    """It lies on the disk that is given away."""


class CopyCheck(Protocol):
    """Making a copy for the new computer, and looking whether it has everything."""

    def last(self) -> datetime | None:
        """When this person last put a copy outside this computer; None: not from here. Quick."""
        ...

    def suggested(self) -> Path:
        """Where a copy could go, and under which name. Quick."""
        ...

    def make(self, target: Path) -> bool:
        """Write a copy, open it and check it; whether it is outside this computer. Run it on the slow runner.

        Raises:
            WorldError: there is no new copy; a file that was there is as it was.
        """
        ...

    def check(self, target: Path) -> CopyState:
        """Open a copy, check everything in it, and compare it with what is here. Run it on the slow runner.

        Raises:
            WorldError: it is not a whole copy of this person's pages.
        """
        ...


class Leaver(Protocol):
    """Takes this person's things off this computer."""

    def check_passphrase(self, typed: str) -> None:
        """Whether it is this person's passphrase. Run it on the slow runner.

        Raises:
            WorldError: WrongSecret, and every way in which a key file can fail.
        """
        ...

    def take_off(self) -> None:
        """Close the workbook and take them off. What came of it is told on a page of its own. On the UI thread."""
        ...
