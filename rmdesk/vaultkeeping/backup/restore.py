"""Restoring a backup into a new folder, which appears under its name in one step, whole and checked."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.errors import BackupDamaged, CannotWrite, DiskFull, KeyFileDamaged, NotRestored
from rmdesk.runtime.atomic import sync_folder, world_error, write_synced
from rmdesk.vaultkeeping.backup.format import Backup
from rmdesk.vaultkeeping.backup.manifest import SHARED
from rmdesk.vaultkeeping.backup.verify import check_seal, check_space, spaces_of
from rmdesk.vaultkeeping.create import Build
from rmdesk.vaultkeeping.folder import PRIVATE_FOLDER_MODE, VaultFolder, make_ballast, remove_tree
from rmdesk.vaultkeeping.opened import OpenedVault

Opener = Callable[[VaultFolder], OpenedVault]
"""Opens a folder with key files in it: `unlock` with a passphrase, or `recover` with a code and new secrets."""


@dataclass(frozen=True, slots=True, repr=False)
class Restored:
    """A vault that came back, closed, and the keys that open it."""

    folder: VaultFolder
    opened: OpenedVault


def restore(backup: Backup, place: Path, opener: Opener, settle: Build) -> Restored:
    """Restore a backup into `place`, which must not exist yet.

    The key file in the backup is opened first; then the seal, every hash and every space that those keys open are
    checked. `settle` gives the shared space a device id of its own, for this package never knows what a row is; it
    closes what it opens. Until all that is done the vault grows in a neighbouring folder.

    Raises:
        WrongSecret: what was typed does not open the key file in the backup.
        BackupDamaged: something in it does not fit.
        NotRestored: `place` is taken or cannot be written to.
        WorldError: what else `opener` and `settle` tell. Nothing is left behind, and the backup is as it was.
    """
    growing = place.with_name(f".{place.name}.new-{secrets.token_hex(4)}")
    made = growing
    try:
        if place.exists():
            raise NotRestored("the folder exists already")
        growing.mkdir(parents=True, mode=PRIVATE_FOLDER_MODE)
        opened = _fill(backup, VaultFolder(growing), opener, settle)
        sync_folder(growing)
        made = growing.rename(place)
        sync_folder(place.parent)
    except OSError as error:
        remove_tree(made)
        raise NotRestored(world_error(error).detail) from error
    except (CannotWrite, DiskFull) as error:
        remove_tree(made)
        raise NotRestored(error.detail) from error
    except BaseException:
        remove_tree(made)
        raise
    return Restored(VaultFolder(place), opened)


def _fill(backup: Backup, folder: VaultFolder, opener: Opener, settle: Build) -> OpenedVault:
    sections = backup.manifest.sections
    for section in sections:
        if section.is_key_file:
            write_synced(folder.path / section.name, backup.pieces(section))
    try:
        opened = opener(folder)
    except KeyFileDamaged as error:
        raise BackupDamaged("its key file is damaged") from error
    check_seal(backup, opened)
    for section in sections:
        if section.is_database:
            write_synced(folder.path / section.name, backup.pieces(section))
    if opened.renewing:
        opened = opener(folder)  # which of its keys fit can be told only now
    _check_spaces(backup, folder, opened)
    folder.backups.mkdir(mode=PRIVATE_FOLDER_MODE)
    if backup.manifest.demo:
        write_synced(folder.demo_mark, ())
    settle(folder, opened)
    with suppress(DiskFull):  # room set aside is a convenience: a full disk must not keep anybody from their words
        make_ballast(folder)
    return opened


def _check_spaces(backup: Backup, folder: VaultFolder, opened: OpenedVault) -> None:
    present = {section.name for section in backup.manifest.sections}
    spaces = spaces_of(opened)
    if not spaces.keys() <= present:
        raise BackupDamaged("a space of this partner is not in this backup")
    for name in (SHARED, *(spaces.keys() - {SHARED})):
        check_space(folder.path / name, *spaces[name])
