"""Which backups stay: the last 5, the newest of each of 4 weeks, none older than 35 days, and never the only good one.

Somebody may be away for 200 days. So the newest backup in which a space was opened and checked by its owner is not
removed for its age, until a newer one has been checked.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from rmdesk.runtime.atomic import sync_folder
from rmdesk.security.backup_seal import BackupSeal
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import Backup
from rmdesk.vaultkeeping.backup.manifest import BackupKind
from rmdesk.vaultkeeping.folder import VaultFolder

LONGEST_KEPT = timedelta(days=35)
_LAST = 5
_WEEKS = 4


def rotate(folder: VaultFolder, seal: BackupSeal, now: datetime, verified: Path) -> None:
    """Remove the backups that need not stay. `verified` is the newest one; it has just passed every check.

    Also goes what is older than 35 days and no use: damaged files that are named like a backup, and the copies that a
    change of schema left. A file that cannot be removed stays until the next time.

    Raises:
        ValueError: `verified` is not there, or not one of ours (a bug).
    """
    found = find_backups(folder)
    good = [one.backup for one in found if one.backup is not None and _is_ours(one.backup, seal)]
    if verified not in {one.path for one in good}:
        raise ValueError("nothing goes before a new backup has been verified")
    keep = kept(good, now) | {verified}
    going = [one.path for one in good if one.path not in keep]
    ours = {one.path for one in good}
    going += [one.path for one in found if one.path not in ours and now - one.made > LONGEST_KEPT]
    _remove([*going, *_old_schema_copies(folder, now, verified, good)])


def kept(good: Iterable[Backup], now: datetime) -> set[Path]:
    """The paths of those that stay, out of backups that are whole."""
    newest_first = sorted(good, key=lambda one: one.how_far, reverse=True)
    young = [one for one in newest_first if now - one.manifest.made <= LONGEST_KEPT]
    # A clock that was wrong once must not push the real ones out: what lies in the future counts by itself.
    ahead = [one for one in young if one.manifest.made > now]
    past = [one for one in young if one.manifest.made <= now]
    keep = [*ahead[:_LAST], *past[:_LAST], *_weekly(past), *_newest_checked(newest_first)]
    return {one.path for one in keep}


def _weekly(newest_first: Iterable[Backup]) -> list[Backup]:
    weeks: dict[tuple[int, int], Backup] = {}
    for one in newest_first:
        year, week, _ = one.manifest.made.isocalendar()
        weeks.setdefault((year, week), one)
    return list(weeks.values())[:_WEEKS]


def _newest_checked(newest_first: Iterable[Backup]) -> list[Backup]:
    spaces: dict[str, Backup] = {}
    for one in newest_first:
        for name in one.manifest.checked:
            spaces.setdefault(name, one)
    return list(spaces.values())


def _is_ours(backup: Backup, seal: BackupSeal) -> bool:
    return backup.manifest.kind is BackupKind.VAULT and backup.is_sealed_by(seal)


def _old_schema_copies(folder: VaultFolder, now: datetime, verified: Path, good: Iterable[Backup]) -> list[Path]:
    checked = next(one.manifest.checked for one in good if one.path == verified)
    copies = [path for name in sorted(checked) for path in folder.backups.glob(f"{Path(name).stem}.schema-*.db")]
    oldest = (now - LONGEST_KEPT).timestamp()
    with suppress(OSError):
        return [path for path in copies if path.stat().st_mtime < oldest]
    return []


def _remove(paths: Iterable[Path]) -> None:
    folders = set()
    for path in paths:
        with suppress(OSError):
            path.unlink()
            folders.add(path.parent)
    for folder in folders:
        with suppress(OSError):
            sync_folder(folder)
