"""What the pages may ask about copies outside this computer. The program brings the real ones."""

from datetime import datetime
from pathlib import Path
from typing import Protocol


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

    def earlier(self) -> int:
        """How many backups on this computer open with a passphrase or code of this person that is not in use any more.

        Reads a few files: run it on the slow runner.
        """
        ...

    def remove_earlier(self) -> int:
        """Make a new backup, and then take everything of this person out of the earlier ones; how many could not be
        changed. Run it on the slow runner.

        Raises:
            WorldError: there is no new backup, and every earlier one is as it was.
        """
        ...
