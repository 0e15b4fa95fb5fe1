"""What the pages may ask about copies outside this computer. The program brings the real ones."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Earlier:
    """What on this computer opens with a passphrase, code or key of this person that is not in use any more.

    `aside` counts what a rescue or a restore has put aside: files, or whole folders.
    """

    backups: int
    aside: int = 0

    @property
    def is_any(self) -> bool:
        """Whether there is anything at all."""
        return self.backups > 0 or self.aside > 0


class Copies(Protocol):
    """Sealed copies of this person's private pages and the shared pages, for another place."""

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

    def earlier(self) -> Earlier:
        """What opens with what this person used before. Reads a few files: run it on the slow runner."""
        ...

    def remove_earlier(self) -> int:
        """Make a new backup, and then take everything of this person out of the earlier ones, and what was put aside;
        how many could not be changed. Run it on the slow runner.

        Raises:
            WorldError: there is no new backup, and every earlier one is as it was.
        """
        ...
