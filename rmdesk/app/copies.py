"""Copies outside this computer, joined to the backups of the open workbook."""

from datetime import UTC, datetime
from pathlib import Path

from rmdesk.app.opening import OpenWorkbook
from rmdesk.domain.errors import BackupNotMade, CannotWrite, DiskFull
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state, save_state
from rmdesk.storage.connection import SpaceClosed
from rmdesk.vaultkeeping.backup.format import SUFFIX
from rmdesk.vaultkeeping.backup.make import OwnSpaces, make_outside_copy


class OutsideCopies:
    """Implements `Copies` of the pages about them."""

    def __init__(self, opened: OpenWorkbook, paths: Paths) -> None:
        self._opened = opened
        self._paths = paths

    def last(self) -> datetime | None:
        """See `Copies`."""
        seconds = load_state(self._paths.state_file).last_copy(self._opened.keys.shared.partner)
        return datetime.fromtimestamp(seconds, UTC) if seconds else None

    def suggested(self) -> Path:
        """See `Copies`. The name says when, and nothing else."""
        day = self._opened.clock.now().astimezone().date()
        return Path.home() / f"backup-{day.isoformat()}{SUFFIX}"

    def make(self, target: Path) -> bool:
        """See `Copies`."""
        opened = self._opened
        spaces = OwnSpaces(opened.shared.space, opened.private.space)
        try:
            make_outside_copy(opened.folder, opened.keys, spaces, opened.clock, target)
        except SpaceClosed as error:
            raise BackupNotMade("closed meanwhile") from error
        outside = not on_same_disk(target, opened.folder.path)
        if outside:
            self._note()
        return outside

    def _note(self) -> None:
        now = int(self._opened.clock.now().timestamp())
        try:
            state = load_state(self._paths.state_file)
            save_state(self._paths.state_file, state.with_copy(self._opened.keys.shared.partner, now))
        except (DiskFull, CannotWrite):
            return  # a convenience only: the copy is there


def on_same_disk(target: Path, folder: Path) -> bool:
    """Whether both lie on one disk, so that losing the computer would lose both. If it cannot be told, they do."""
    try:
        return target.stat().st_dev == folder.stat().st_dev
    except OSError:
        return True
