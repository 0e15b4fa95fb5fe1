"""Backups that hold more than they should: they open with an earlier secret of a partner, or hold what was erased.

Once a new backup has passed its checks, those that this partner made go, and out of those that the other partner made
this partner's own files are taken: that partner keeps every backup of their own pages.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.atomic import sync_folder, write_atomic_pieces
from rmdesk.security.backup_seal import BackupSeal
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_file import parse
from rmdesk.security.key_file_store import read_copies
from rmdesk.security.key_ring import slot_ids
from rmdesk.vaultkeeping.backup.files import find_backups, good_backups, sweep_leftovers
from rmdesk.vaultkeeping.backup.format import Backup, check_hashes, read_backup, sealed_head
from rmdesk.vaultkeeping.backup.make import Copyable, OwnSpaces, make_backup
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.remains import remove_remains


def opening_with_earlier_secrets(folder: VaultFolder, opened: OpenedVault, policy: KdfPolicy) -> tuple[Backup, ...]:
    """The backups in the vault that open with a passphrase or a code which this partner does not use any more."""
    mine = opened.private.partner[:8]
    now = {one for copy in read_copies(folder.path, mine, policy) if copy.file for one in slot_ids(copy.file)}
    return tuple(one for one in good_backups(folder, opened.seal) if not _slots_of(one, mine, policy) <= now)


def make_new_and_remove_mine(
    folder: VaultFolder, opened: OpenedVault, spaces: tuple[Copyable, Copyable], clock: Clock
) -> int:
    """Make a new backup, and only then take everything of this partner out of all the earlier ones.

    Returns:
        How many of them stay as they were, because the disk refused. They go with their age.

    Raises:
        BackupNotMade, SpaceDamaged: nothing has been removed.
    """
    sweep_leftovers(folder)
    made = make_backup(folder, opened, OwnSpaces(*spaces), clock)
    return remove_mine(folder, opened.private.partner, opened.seal, keep=made)


def remove_mine(folder: VaultFolder, partner: str, seal: BackupSeal, keep: Path | None = None) -> int:
    """Take everything of that partner out of the backups in the vault, all but `keep`; how many stay as they were.

    Goes with them: damaged files that are named like a backup, and what earlier work has left (see `remains`).
    """
    left = 0
    for found in find_backups(folder):
        if found.path == keep:
            continue
        try:
            if found.backup is not None and found.backup.is_sealed_by(seal):
                _take_out(found.backup, partner[:8], seal)
            else:
                found.path.unlink()
        except (OSError, WorldError):
            left += 1
    left += remove_remains(folder, PartnerId(partner))
    with suppress(OSError):
        sync_folder(folder.backups)
    return left


def _take_out(backup: Backup, mine: str, seal: BackupSeal) -> None:
    if backup.manifest.maker == mine:
        backup.path.unlink()
        return
    stay = tuple(section for section in backup.manifest.sections if section.owner != mine)
    if len(stay) == len(backup.manifest.sections):
        return
    head = sealed_head(replace(backup.manifest, sections=stay), seal)

    def pieces() -> Iterator[bytes]:
        yield head
        for section in stay:
            yield from backup.pieces(section)

    write_atomic_pieces(backup.path, pieces(), lambda path: check_hashes(read_backup(path)))


def _slots_of(backup: Backup, mine: str, policy: KdfPolicy) -> frozenset[bytes]:
    found: frozenset[bytes] = frozenset()
    for section in backup.manifest.sections:
        if section.is_key_file and section.owner == mine:
            with suppress(WorldError):
                found |= slot_ids(parse(b"".join(backup.pieces(section)), policy))
    return found
