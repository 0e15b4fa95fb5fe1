"""Putting a restored vault in the place of the old one. The old folder stays beside it for a week.

Two renames are needed, and a computer may stop between them. Then nothing stands under the vault's name, and a whole
restored vault waits beside it: `waiting.finish_swap` at the next start puts it there.
"""

import os
import re
import secrets
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rmdesk.domain.errors import CannotWrite, DiskFull, NotRestored
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.atomic import pieces_of, sync_folder, world_error, write_atomic_pieces
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.security.key_file_store import list_partners, read_copies
from rmdesk.storage.files import has_unfinished_work, journal_of
from rmdesk.storage.keyed import PAGE_SIZE
from rmdesk.vaultkeeping.backup.restore import Restored
from rmdesk.vaultkeeping.backup.waiting import waiting_place
from rmdesk.vaultkeeping.folder import PRIVATE_FOLDER_MODE, VaultFolder, remove_tree

OLD_KEPT = timedelta(days=7)
_BACKUPS = "backup-*.rmbackup"
_STAMP = "%Y%m%d-%H%M%S"


def swap_in(folder: VaultFolder, restored: Restored, now: datetime, policy: KdfPolicy = STANDARD_POLICY) -> Path:
    """Put a restored vault, which lies beside `folder`, in its place; where the old one is now.

    Every backup of the old vault is carried over first, so restoring never uses one up. The other partner's private
    space and key file stay as they are in the old vault, where they have the right shape: one partner restoring must
    not take the other back in time, nor lose what was never in the backup. Both vaults must be closed.

    Raises:
        AlreadyOpen: the old vault is open somewhere.
        NotRestored: it could not be done; the old vault is where it was, and so is the restored one, or it waits
            under the name that `finish_swap` looks for.
    """
    waiting = waiting_place(folder.path)
    old = folder.path.with_name(
        f".{folder.path.name}.old-{now.astimezone(UTC).strftime(_STAMP)}-{secrets.token_hex(4)}"
    )
    try:
        _make_sure_it_is_closed(folder)
        _carry_over(folder.backups, restored.folder.backups)
        _leave_others_alone(folder, restored, policy)
        remove_tree(waiting)  # of an earlier try: the old vault is still in its place
        restored.folder.path.rename(waiting)
        sync_folder(waiting.parent)
        if folder.path.exists():
            folder.path.rename(old)
        _take_place(waiting, old, folder.path)
    except OSError as error:
        raise NotRestored(world_error(error).detail) from error
    except (CannotWrite, DiskFull) as error:
        raise NotRestored(error.detail) from error
    return old


def remove_old(folder: VaultFolder, now: datetime) -> None:
    """Remove old vaults that were swapped out more than a week ago. Only once `folder` has been opened and checked."""
    name = re.compile(rf"\.{re.escape(folder.path.name)}\.old-([0-9]{{8}}-[0-9]{{6}})-[0-9a-f]{{8}}")
    with suppress(OSError):
        for path in list(folder.path.parent.iterdir()):
            found = name.fullmatch(path.name)
            if found and now - _moment(found[1], now) > OLD_KEPT:
                remove_tree(path)


def _take_place(waiting: Path, old: Path, place: Path) -> None:
    try:
        sync_folder(place.parent)
        waiting.rename(place)
    except OSError:
        with suppress(OSError):  # else `finish_swap` finds the restored one
            old.rename(place)
        raise
    sync_folder(place.parent)


def _make_sure_it_is_closed(folder: VaultFolder) -> None:
    if folder.path.is_dir():
        lock = InstanceLock(folder.lock)
        lock.acquire()
        lock.release()


def _carry_over(old: Path, new: Path) -> None:
    """Give every backup a second name in the new vault; where a file system knows no second names, copy it."""
    new.mkdir(mode=PRIVATE_FOLDER_MODE, exist_ok=True)
    for path in sorted(old.glob(_BACKUPS)):
        target = new / path.name
        if target.exists():
            continue
        try:
            os.link(path, target)
        except OSError:
            write_atomic_pieces(target, pieces_of(path))
    sync_folder(new)


def _leave_others_alone(old: VaultFolder, restored: Restored, policy: KdfPolicy) -> None:
    """Take over what belongs to the other partner of the same vault, if it looks whole from outside."""
    mine, vault = restored.opened.private.partner, restored.opened.private.vault
    for name in list_partners(old.path):
        copies, database = read_copies(old.path, name, policy), old.private(PartnerId(name))
        theirs = all(copy.file is not None and copy.file.ids.vault == vault for copy in copies)
        if name == mine[:8] or not theirs or not _looks_whole(database):
            continue
        for path in (journal_of(database), database, *(copy.path for copy in copies)):
            if path.exists():
                write_atomic_pieces(restored.folder.path / path.name, pieces_of(path))
        _leave_letters(old, restored.folder, name)


def _leave_letters(old: VaultFolder, new: VaultFolder, name: str) -> None:
    """A new pair key that waits for the other partner goes on waiting: they may need it, and nobody has another."""
    for path in sorted(old.mail.glob(f"{name}-*.rmm")):
        new.mail.mkdir(mode=PRIVATE_FOLDER_MODE, exist_ok=True)
        write_atomic_pieces(new.mail / path.name, pieces_of(path))


def _looks_whole(database: Path) -> bool:
    size = database.stat().st_size if database.is_file() else 0
    return size > 0 and (size % PAGE_SIZE == 0 or has_unfinished_work(database))


def _moment(stamp: str, otherwise: datetime) -> datetime:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return otherwise
