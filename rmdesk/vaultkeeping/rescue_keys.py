"""Key files that are lost or damaged in both copies, brought back from the newest whole backup that holds them.

A key file from a backup opens with what opened it on the day of the backup. Nothing is opened here.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from rmdesk.domain.errors import WorldError
from rmdesk.runtime.atomic import write_atomic
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_file_store import DAMAGED_MARK, CopyState, short_id
from rmdesk.security.key_ring import check_key_files
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import Backup, check_hashes
from rmdesk.vaultkeeping.folder import VaultFolder

_BEYOND_USE = frozenset({CopyState.MISSING, CopyState.DAMAGED, CopyState.UNREADABLE})


def bring_back_key_files(folder: VaultFolder, policy: KdfPolicy) -> tuple[str, ...]:
    """Put back the key files of partners who have no usable copy left; the short ids of those.

    A damaged copy is renamed, never removed. Key files of which one copy is left are not touched.

    Raises:
        AlreadyOpen: the vault is open somewhere.
        DiskFull, CannotWrite: a copy could not be written; what was there is there, under its own name or `.damaged`.
    """
    lock = InstanceLock(folder.lock)
    lock.acquire()
    try:
        brought: set[str] = set()
        for backup in _whole_backups(folder):
            owners = {section.owner for section in backup.manifest.sections if section.is_key_file}
            for owner in sorted(owners - brought):
                if _is_beyond_use(folder, owner, policy):
                    _put_back(folder, backup, owner)
                    brought.add(owner)
        return tuple(sorted(short_id(owner) for owner in brought))
    finally:
        lock.release()


def _whole_backups(folder: VaultFolder) -> Iterator[Backup]:
    for found in find_backups(folder):
        if found.backup is not None:
            with suppress(WorldError):
                check_hashes(found.backup)
                yield found.backup


def _is_beyond_use(folder: VaultFolder, owner: str, policy: KdfPolicy) -> bool:
    health = check_key_files(folder.path, owner, policy)
    return health.first in _BEYOND_USE and health.second in _BEYOND_USE


def _put_back(folder: VaultFolder, backup: Backup, owner: str) -> None:
    for section in backup.manifest.sections:
        if section.is_key_file and section.owner == owner:
            path = folder.path / section.name
            _keep_aside(path)
            write_atomic(path, b"".join(backup.pieces(section)))


def _keep_aside(path: Path) -> None:
    with suppress(OSError):
        path.replace(path.with_name(f"{path.name}{DAMAGED_MARK}"))
