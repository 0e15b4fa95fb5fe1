"""Checking a whole backup with the keys of the partner who made it or wants it back."""

from pathlib import Path

from rmdesk.domain.errors import BackupDamaged
from rmdesk.runtime.atomic import write_synced
from rmdesk.storage.file_check import check_file
from rmdesk.storage.keyed import KeyMaterial
from rmdesk.storage.schema import SpaceIdentity, SpaceRole
from rmdesk.vaultkeeping.backup.format import Backup
from rmdesk.vaultkeeping.backup.manifest import SHARED
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault

Spaces = dict[str, tuple[KeyMaterial, SpaceIdentity]]


def spaces_of(opened: OpenedVault) -> Spaces:
    """The spaces that these keys open, by file name."""
    shared, private = opened.shared, opened.private
    name = VaultFolder(Path()).private(private.partner).name
    return {
        SHARED: (shared.space, SpaceIdentity(SpaceRole.SHARED, shared.vault, "", shared.epoch)),
        name: (private.space, SpaceIdentity(SpaceRole.PRIVATE, private.vault, private.partner)),
    }


def verify_backup(backup: Backup, opened: OpenedVault, scratch: Path) -> None:
    """Check the seal, every hash, and each space that these keys open: key, pages, MACs, rows, digest.

    Spaces are put into `scratch`, a folder of ours, one after the other, as encrypted as ever, and taken away again.

    Raises:
        BackupDamaged: something does not fit.
        OSError: the scratch folder cannot be written to.
    """
    check_seal(backup, opened)
    spaces = spaces_of(opened)
    for section in backup.manifest.sections:
        if section.name not in spaces:
            for _ in backup.pieces(section):
                pass
            continue
        path = scratch / f"checked-{section.name}"
        try:
            write_synced(path, backup.pieces(section))
            check_space(path, *spaces[section.name])
        finally:
            _remove(path)


def check_seal(backup: Backup, opened: OpenedVault) -> None:
    """Make sure that this pair made it, for this vault.

    Raises:
        BackupDamaged: it did not, or head or manifest have been changed.
    """
    if not backup.is_sealed_by(opened.seal) or backup.manifest.vault != opened.shared.vault:
        raise BackupDamaged("the seal does not fit")


def check_space(path: Path, key: KeyMaterial, identity: SpaceIdentity) -> None:
    """Make sure that a file taken from a backup is that space, and whole.

    Raises:
        BackupDamaged: it is not.
    """
    report = check_file(path, key, identity)
    if not report.ok:
        raise BackupDamaged("; ".join(report.problems))


def _remove(path: Path) -> None:
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    path.unlink(missing_ok=True)
