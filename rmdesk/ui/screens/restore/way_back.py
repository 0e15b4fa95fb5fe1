"""What the page about restoring may ask of the program. It brings the real one."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from rmdesk.ui.doorway import VaultCard


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What a backup says of itself before it is opened. `replaces` is the label of the workbook on this computer that
    it belongs to (empty: there is none).
    """

    file: Path
    made: datetime
    replaces: str


class WayBack(Protocol):
    """All of it takes a moment or more: run it on the slow runner."""

    def backups_here(self) -> tuple[BackupFacts, ...]:
        """The newest backups of the workbooks of this computer, newest first; only their shape has been looked at."""
        ...

    def look_at_backup(self, file: Path) -> BackupFacts:
        """Read a backup without opening it.

        Raises:
            BackupDamaged, MadeByNewerVersion: it cannot be used.
        """
        ...

    def restore(self, file: Path, typed: str) -> VaultCard:
        """Restore with the passphrase or the recovery code that opened the workbook when the backup was made.

        Everything is checked before anything is put in place. A workbook that is replaced is put aside for a week.

        Raises:
            WorldError: WrongSecret, BackupDamaged, NotRestored, AlreadyOpen; this computer is as it was.
        """
        ...
