"""When a backup is made by itself: when something changed since the last one, at most once a day at start.

Call it off the UI thread. It never asks anything, and a failure leaves everything as it was.
"""

from datetime import timedelta
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from rmdesk.domain.clock import Clock
from rmdesk.vaultkeeping.backup.files import good_backups, sweep_leftovers
from rmdesk.vaultkeeping.backup.format import Backup
from rmdesk.vaultkeeping.backup.make import Copyable, OwnSpaces, make_backup
from rmdesk.vaultkeeping.backup.manifest import BackupKind
from rmdesk.vaultkeeping.backup.rotate import rotate
from rmdesk.vaultkeeping.backup.swap import remove_old
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault

AN_HOUR = timedelta(hours=1)
A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)


class Moment(Enum):
    """When it is asked for."""

    START = auto()
    """A workbook was opened and found to be whole."""
    LEAVING = auto()
    """It is about to be closed."""
    NOW = auto()
    """A person asked for one."""


class OpenSpace(Copyable, Protocol):
    """A space that is open, and knows how far it has come."""

    @property
    def generation(self) -> int:
        """How many transactions have changed it."""
        ...


def back_up_if_due(
    folder: VaultFolder, opened: OpenedVault, spaces: tuple[OpenSpace, OpenSpace], clock: Clock, moment: Moment
) -> Path | None:
    """Make a backup if one is due, then let the oldest go; its path, or None when none was due.

    Args:
        folder: the vault, in hand and open.
        opened: the keys of the partner who opened it.
        spaces: the shared space and their private one, found to be whole.
        clock: the clock.
        moment: at START it is due when the last one is a day old and something changed, or it is a week old;
            at LEAVING when it is an hour old and something changed; NOW always.

    Raises:
        BackupNotMade, SpaceDamaged: every earlier backup is still there.
    """
    shared, private = spaces
    sweep_leftovers(folder)
    generations = shared.generation, private.generation
    if moment is not Moment.NOW and not _is_due(last_own_backup(folder, opened), generations, clock, moment):
        return None
    made = make_backup(folder, opened, OwnSpaces(shared, private), clock)
    rotate(folder, opened.seal, clock.now(), made)
    remove_old(folder, clock.now())
    return made


def last_own_backup(folder: VaultFolder, opened: OpenedVault) -> Backup | None:
    """The newest backup in the vault that this partner made. Its manifest can be trusted."""
    mine = opened.private.partner[:8]
    backups = [one for one in good_backups(folder, opened.seal) if one.manifest.maker == mine]
    whole = (one for one in backups if one.manifest.kind is BackupKind.VAULT)
    return max(whole, key=lambda one: one.how_far, default=None)


def _is_due(last: Backup | None, generations: tuple[int, int], clock: Clock, moment: Moment) -> bool:
    if last is None:
        return True
    changed = (last.manifest.shared_generation, last.manifest.private_generation) != generations
    age = abs(clock.now() - last.manifest.made)
    if moment is Moment.LEAVING:
        return changed and age >= AN_HOUR  # a lock every few minutes must not push the older ones out
    return age >= (A_DAY if changed else A_WEEK)
