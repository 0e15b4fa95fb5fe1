"""What the page about one's own data may ask of the program, which joins both wings for it."""

from pathlib import Path
from typing import Protocol

from rmdesk.private.my_data import Counts


class MyDataDoor(Protocol):
    """The words of the person whose workbook is open."""

    def counts(self) -> Counts:
        """How much there is in the private pages. Quick."""
        ...

    def suggested(self) -> Path:
        """Where the open files could go. Quick."""
        ...

    def take_out(self, passphrase: str, target: Path) -> tuple[Path, Path]:
        """Write everything as open files: one for programs, and beside it one to read. Run it on the slow runner.

        Raises:
            WrongSecret: it is not this person's passphrase; nothing is written.
            DiskFull, CannotWrite: it could not be written there.
        """
        ...

    def check_passphrase(self, typed: str) -> None:
        """Whether it is this person's passphrase. Run it on the slow runner.

        Raises:
            WorldError: WrongSecret, and every way in which a key file can fail.
        """
        ...

    def erase(self, *, private: bool, shared: bool) -> None:
        """Close the workbook and erase. What came of it is told on a page of its own. On the UI thread."""
        ...
