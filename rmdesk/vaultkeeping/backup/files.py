"""What lies in the folder of backups: the backups by their names, and what a crash may have left there."""

import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rmdesk.domain.errors import WorldError
from rmdesk.runtime.atomic import TEMPORARY_END, TEMPORARY_START
from rmdesk.security.backup_seal import BackupSeal
from rmdesk.vaultkeeping.backup.format import SUFFIX, Backup, read_backup
from rmdesk.vaultkeeping.folder import VaultFolder, remove_tree

_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(rf"backup-([0-9]{{8}}-[0-9]{{6}})-[0-9a-f]{{8}}{re.escape(SUFFIX)}")
_SCRATCH = ".making-"


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is named like a backup. `backup` is None when it is damaged; `made` is what its name says then."""

    path: Path
    made: datetime
    backup: Backup | None


def name_for(made: datetime) -> str:
    """A fresh name for a backup of that moment: it says when, and nothing else."""
    return f"backup-{made.astimezone(UTC).strftime(_STAMP)}-{secrets.token_hex(4)}{SUFFIX}"


def find_backups(folder: VaultFolder) -> tuple[Found, ...]:
    """All files named like a backup in the vault, newest first. Only their shape has been looked at."""
    found = [one for path in _listed(folder.backups) if (one := _look(path))]
    return tuple(sorted(found, key=_how_far, reverse=True))


def good_backups(folder: VaultFolder, seal: BackupSeal) -> tuple[Backup, ...]:
    """The backups in the vault that this pair made and whose manifest nobody has changed, newest first."""
    backups = (one.backup for one in find_backups(folder))
    return tuple(one for one in backups if one is not None and one.is_sealed_by(seal))


def scratch_folder(folder: VaultFolder) -> Path:
    """Where the parts of a backup may be put together; it does not exist yet. Whatever is in it is encrypted."""
    return folder.backups / f"{_SCRATCH}{secrets.token_hex(4)}"


def sweep_leftovers(folder: VaultFolder) -> None:
    """Remove what a backup that was cut off left behind. Only while no backup is being made."""
    for path in _listed(folder.backups):
        if path.name.startswith(_SCRATCH):
            remove_tree(path)
        elif path.name.startswith(TEMPORARY_START) and path.name.endswith(TEMPORARY_END):
            with suppress(OSError):
                path.unlink()


def _how_far(one: Found) -> tuple[datetime, int, int]:
    return (one.made, -1, -1) if one.backup is None else one.backup.how_far


def _look(path: Path) -> Found | None:
    named = _NAME.fullmatch(path.name)
    if named is None:
        return None
    try:
        stamp = datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    try:
        backup = read_backup(path)
    except WorldError:
        return Found(path, stamp, None)
    return Found(path, backup.manifest.made, backup)


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
