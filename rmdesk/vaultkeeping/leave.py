"""Taking one partner's things off this computer, once they are safe in another place.

What belongs to the other partner, and what both share, stays for the other partner. Where nobody else has a key, the
whole vault goes.
"""

import hashlib
import secrets
from collections.abc import Callable
from contextlib import suppress

from rmdesk.domain.errors import CannotWrite
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.atomic import pieces_of, sync_folder, world_error
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.backup_seal import BackupSeal
from rmdesk.security.key_file_store import copy_paths, remove_asides, remove_stray
from rmdesk.security.key_ring import list_key_files
from rmdesk.storage.files import journal_of
from rmdesk.vaultkeeping.backup.earlier import remove_mine
from rmdesk.vaultkeeping.backup.files import sweep_leftovers
from rmdesk.vaultkeeping.folder import VaultFolder, remove_tree


def _nothing_to_check() -> None:
    """Who leaves by their own wish has looked at a copy before."""


def take_off(
    folder: VaultFolder, partner: PartnerId, seal: BackupSeal, check: Callable[[], None] = _nothing_to_check
) -> bool:
    """Remove that partner's key file, private space and part of the backups from a vault that is closed.

    Backups first, then the key file, then the space: at every cut the partner either still opens their pages here, or
    nobody opens what is left. `check` raises if something may not go; asked once nobody else can open the vault.

    Returns:
        Whether the whole vault is gone, because nobody else has a key to it.

    Raises:
        AlreadyOpen: the vault is open somewhere.
        CannotWrite: something could not be removed; it can be tried again.
        WorldError: what `check` raises; nothing has been removed.
    """
    lock = InstanceLock(folder.lock)
    lock.acquire()
    try:
        check()
        others = [name for name in list_key_files(folder.path) if name != partner[:8]]
        if not others:
            with suppress(OSError):  # where an open file keeps its folder in its place, this one must not
                lock.release()
            return _remove_whole(folder)
        sweep_leftovers(folder)
        if remove_mine(folder, partner, seal):
            raise CannotWrite("a backup could not be changed")
        _remove_own_files(folder, partner)
        return False
    except OSError as error:
        raise world_error(error) from error
    finally:
        with suppress(OSError):  # it ends with this process at the latest; what was done stays done
            lock.release()


def take_partner_off(
    folder: VaultFolder, partner: PartnerId, stays: PartnerId, seal: BackupSeal, check: Callable[[], None]
) -> None:
    """The same for a partner who has moved to their own laptop, by the one who stays; in a vault that is closed.

    Args:
        folder: the vault. It is taken in hand here.
        partner: who has moved.
        stays: whose key file has to be here: their pages and what both share stay as they are.
        seal: that of this pair's backups.
        check: raises if something may not be taken off; asked once nobody else can open the vault.

    Raises:
        AlreadyOpen: the vault is open somewhere.
        CannotWrite: something could not be removed; it can be tried again.
        WorldError: what `check` raises; nothing has been removed.
    """
    lock = InstanceLock(folder.lock)
    lock.acquire()
    try:
        check()
        if stays[:8] not in list_key_files(folder.path) or stays[:8] == partner[:8]:
            raise CannotWrite("no key file of the one who stays")
        sweep_leftovers(folder)
        if remove_mine(folder, partner, seal):
            raise CannotWrite("a backup could not be changed")
        _remove_own_files(folder, partner)
    except OSError as error:
        raise world_error(error) from error
    finally:
        with suppress(OSError):  # it ends with this process at the latest; what was done stays done
            lock.release()


def files_at_rest(folder: VaultFolder, partner: PartnerId) -> str:
    """How that partner's private space lies on the disk now, to the last bit, as 64 hex digits; empty: it is gone.

    Nobody may have it open. It can be asked without any key of theirs, and whatever is written there changes it.

    Raises:
        CannotWrite: the file cannot be read.
    """
    database = folder.private(partner)
    digest = hashlib.sha256()
    try:
        if not database.is_file():
            return ""
        for path in (database, journal_of(database)):
            for piece in pieces_of(path) if path.is_file() else ():
                digest.update(piece)
    except OSError as error:
        raise world_error(error) from error
    return digest.hexdigest()


def _remove_own_files(folder: VaultFolder, partner: PartnerId) -> None:
    remove_asides(folder.path, partner)
    remove_stray(folder.path, partner)
    database = folder.private(partner)
    for path in (*copy_paths(folder.path, partner), journal_of(database), database):
        path.unlink(missing_ok=True)
    for path in (*folder.path.glob(f"{database.name}.*"), *folder.mail.glob(f"{partner[:8]}-*.rmm")):
        path.unlink(missing_ok=True)
    with suppress(OSError):
        sync_folder(folder.path)


def _remove_whole(folder: VaultFolder) -> bool:
    """Under a hidden name first, so that a cut leaves nothing half there on the list of workbooks."""
    place = folder.path
    for old in place.parent.glob(f".{place.name}.old-*"):
        remove_tree(old)
    going = place.with_name(f".{place.name}.gone-{secrets.token_hex(4)}")
    place.rename(going)
    with suppress(OSError):
        sync_folder(place.parent)
    for path in going.glob("*.rmk*"):
        path.unlink()
    remove_tree(going)
    if going.exists():
        raise CannotWrite("some files could not be removed")
    return True
