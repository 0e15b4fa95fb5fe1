"""The way back from a backup, whose heavy parts are loaded when it is first gone."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rmdesk.ui.doorway import VaultCard

if TYPE_CHECKING:
    from rmdesk.app.door import Door
    from rmdesk.app.way_back import BackupDesk
    from rmdesk.runtime.state import VaultEntry
    from rmdesk.ui.screens.restore.way_back import BackupFacts


class LateWayBack:
    """Implements `WayBack` of the page about restoring, by the real one that `backups` gives, and `Returner` of the one
    about coming back, by `door`.

    `card_of` makes the card of a workbook; `handed_over` is called once a backup was restored.
    """

    def __init__(
        self,
        backups: "Callable[[], BackupDesk]",
        door: "Callable[[], Door]",
        card_of: "Callable[[VaultEntry], VaultCard]",
        handed_over: Callable[[], None],
    ) -> None:
        self._backups = backups
        self._door = door
        self._card_of = card_of
        self._handed_over = handed_over

    def backups_here(self) -> "tuple[BackupFacts, ...]":
        """See `WayBack`."""
        return self._backups().backups_here()

    def look_at_backup(self, file: Path) -> "BackupFacts":
        """See `WayBack`."""
        return self._backups().look_at_backup(file)

    def restore(self, file: Path, typed: str) -> VaultCard:
        """See `WayBack`."""
        entry = self._backups().restore(file, typed)
        self._handed_over()
        return self._card_of(entry)

    def look_at_copy(self, file: Path) -> datetime:
        """See `Returner`."""
        return self._backups().look_at_backup(file).made

    def come_back(self, file: Path, typed: str) -> bool:
        """See `Returner`."""
        return self._door().come_back(file, typed)
