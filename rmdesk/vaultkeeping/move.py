"""Moving a closed vault to another folder: every file is copied and compared before the old one goes."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from rmdesk.domain.errors import CannotWrite, DiskFull, NotMoved
from rmdesk.runtime.atomic import pieces_of, sync_folder, world_error, write_synced
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.vaultkeeping.folder import PRIVATE_FOLDER_MODE, VaultFolder, remove_tree


def move_vault(folder: VaultFolder, place: Path) -> VaultFolder:
    """Move a vault to `place`, which must not exist yet. The copy has no name before it has been compared, byte for
    byte, with what lies in `folder`; only then is the old folder removed, as far as that can be done.

    Raises:
        AlreadyOpen: the vault is open somewhere.
        NotMoved: there is no room, a file cannot be read, or a copy differs; the vault is where it was.
    """
    growing = place.with_name(f".{place.name}.new-{secrets.token_hex(4)}")
    try:
        _make_sure_it_is_closed(folder)
        if place.exists():
            raise NotMoved("the place is taken")
        growing.mkdir(parents=True, mode=PRIVATE_FOLDER_MODE)
        _copy(folder.path, growing)
        growing.rename(place)
        sync_folder(place.parent)
    except OSError as error:
        remove_tree(growing)
        raise NotMoved(world_error(error).detail) from error
    except BaseException:
        remove_tree(growing)
        raise
    remove_tree(folder.path)
    return VaultFolder(place)


def _make_sure_it_is_closed(folder: VaultFolder) -> None:
    lock = InstanceLock(folder.lock)
    try:
        lock.acquire()
    except (CannotWrite, DiskFull) as error:
        raise NotMoved(error.detail) from error
    lock.release()


def _copy(old: Path, new: Path) -> None:
    for path in _files_in(old):
        target = new / path.relative_to(old)
        if target.parent != new:
            target.parent.mkdir(parents=True, mode=PRIVATE_FOLDER_MODE, exist_ok=True)
        write_synced(target, pieces_of(path))
        if _digest(path) != _digest(target):
            raise NotMoved("a copy differs")
    for folder in {path.parent for path in _files_in(new)}:
        sync_folder(folder)


def _files_in(folder: Path) -> Iterator[Path]:
    """Every file of ours; a link is not ours and stays behind."""
    for top, folders, names in os.walk(folder, onerror=_raise):
        folders.sort()
        yield from (path for name in sorted(names) if not (path := Path(top, name)).is_symlink())


def _raise(error: OSError) -> None:
    raise error


def _digest(path: Path) -> bytes:
    digest = hashlib.sha256()
    for piece in pieces_of(path):
        digest.update(piece)
    return digest.digest()
