"""Copies outside this computer, joined to the backups of the open workbook."""

from datetime import UTC, datetime
from pathlib import Path

from rmdesk.app.opening import OpenWorkbook
from rmdesk.domain.errors import BackupDamaged, BackupNotMade, CannotWrite, DiskFull
from rmdesk.runtime.disks import on_same_disk
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.storage.connection import SpaceClosed
from rmdesk.ui.screens.moving_computer.copy_check import CopyState
from rmdesk.ui.screens.safety.copies import Earlier
from rmdesk.vaultkeeping.backup.earlier import make_new_and_remove_mine, opening_with_earlier_secrets
from rmdesk.vaultkeeping.backup.files import scratch_folder
from rmdesk.vaultkeeping.backup.format import SUFFIX, read_backup
from rmdesk.vaultkeeping.backup.make import OwnSpaces, make_outside_copy
from rmdesk.vaultkeeping.backup.verify import verify_backup
from rmdesk.vaultkeeping.folder import PRIVATE_FOLDER_MODE, remove_tree
from rmdesk.vaultkeeping.remains import from_before_a_change


class OutsideCopies:
    """Implements `Copies` of the pages about them."""

    def __init__(self, opened: OpenWorkbook, paths: Paths, policy: KdfPolicy = STANDARD_POLICY) -> None:
        self._opened = opened
        self._paths = paths
        self._policy = policy

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

    def earlier(self) -> Earlier:
        """See `Copies`."""
        asked = self._opened.folder, self._opened.keys, self._policy
        return Earlier(len(opening_with_earlier_secrets(*asked)), len(from_before_a_change(*asked)))

    def remove_earlier(self) -> int:
        """See `Copies`."""
        opened = self._opened
        try:
            spaces = opened.shared.space, opened.private.space
            return make_new_and_remove_mine(opened.folder, opened.keys, spaces, opened.clock)
        except SpaceClosed as error:
            raise BackupNotMade("closed meanwhile") from error

    def check(self, target: Path) -> CopyState:
        """See `CopyCheck` of the page about another computer."""
        return state_of_copy(self._opened, target)

    def _note(self) -> None:
        now = int(self._opened.clock.now().timestamp())
        try:
            state = load_state(self._paths.state_file)
            save_state(self._paths.state_file, state.with_copy(self._opened.keys.shared.partner, now))
        except (DiskFull, CannotWrite):
            return  # a convenience only: the copy is there


def state_of_copy(opened: OpenWorkbook, target: Path) -> CopyState:
    """Open a copy and check everything in it, and see whether it has all that is here, on another disk.

    Raises:
        BackupDamaged, MadeByNewerVersion: it is not a whole copy of this person's pages.
    """
    backup = read_backup(target)
    scratch = scratch_folder(opened.folder)
    try:
        scratch.mkdir(mode=PRIVATE_FOLDER_MODE)
        verify_backup(backup, opened.keys, scratch)
    except OSError as error:
        raise BackupDamaged("cannot be read") from error
    finally:
        remove_tree(scratch)
    manifest = backup.manifest
    if manifest.maker != opened.keys.private.partner[:8]:
        raise BackupDamaged("the other partner made it")
    if on_same_disk(target, opened.folder.path):
        return CopyState.SAME_DISK
    now = opened.shared.space.generation, opened.private.space.generation
    return CopyState.WHOLE if (manifest.shared_generation, manifest.private_generation) == now else CopyState.BEHIND
