"""What the page about coming back to this laptop may ask of the program. It brings the real one."""

from datetime import datetime
from pathlib import Path
from typing import Protocol


class Returner(Protocol):
    """All of it takes a moment or more: run it on the slow runner."""

    def look_at_copy(self, file: Path) -> datetime:
        """When that copy was made; it is read without being opened.

        Raises:
            BackupDamaged, MadeByNewerVersion: it cannot be used.
        """
        ...

    def come_back(self, file: Path, typed: str) -> bool:
        """Take whoever made that copy into the workbook that was open last, with what opens the copy.

        Returns:
            Whether it was noted that everything has arrived, so that the other laptop can be told.

        Raises:
            WorldError: WrongSecret, BackupDamaged, CannotComeBack, AlreadyOpen; the workbook is as before.
        """
        ...
