"""Making one backup: copies of the own spaces, the other files as they are, one sealed file, opened and checked.

Until the new file has passed every check it has no name that counts, and nothing that was there before is touched.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import BackupDamaged, BackupNotMade, CannotWrite, DiskFull
from rmdesk.runtime.atomic import pieces_of, world_error, write_atomic_pieces, write_synced
from rmdesk.security.key_file import FILE_LENGTH
from rmdesk.storage.file_copy import generation_of
from rmdesk.storage.files import has_unfinished_work
from rmdesk.storage.keyed import PAGE_SIZE
from rmdesk.vaultkeeping.backup.files import name_for, scratch_folder
from rmdesk.vaultkeeping.backup.format import read_backup, sealed_head
from rmdesk.vaultkeeping.backup.manifest import LARGEST_SECTION, SHARED, BackupKind, Manifest, Section
from rmdesk.vaultkeeping.backup.verify import spaces_of, verify_backup
from rmdesk.vaultkeeping.folder import PRIVATE_FOLDER_MODE, VaultFolder, remove_tree
from rmdesk.vaultkeeping.opened import OpenedVault


class Copyable(Protocol):
    """A space that writes a verified copy of itself: an open `Space`, or a `ClosedSpace`."""

    def copy_to(self, target: Path) -> None:
        """Write a verified copy under the same key."""
        ...


@dataclass(frozen=True, slots=True)
class OwnSpaces:
    """The two spaces that the keys of the partner at the keyboard open."""

    shared: Copyable
    private: Copyable


def make_backup(folder: VaultFolder, opened: OpenedVault, own: OwnSpaces, clock: Clock) -> Path:
    """Put a new, verified backup into the vault's folder of backups; its path.

    It holds both copies of each key file, the shared space and the own private space as verified copies, and the other
    partner's private space as bytes, unless that one has a save that was cut off: nobody else can finish it. The vault
    must be in hand, so that the other partner's space is closed.

    Raises:
        BackupNotMade: it could not be written or did not pass its checks; nothing is left of it.
        SpaceDamaged: a space does not agree with its own checks, so there is nothing to back up.
    """
    target = folder.backups / name_for(clock.now())
    _make(folder, opened, own, _Order(BackupKind.VAULT, target, clock))
    return target


def make_outside_copy(folder: VaultFolder, opened: OpenedVault, own: OwnSpaces, clock: Clock, target: Path) -> None:
    """Write a verified backup to a place outside the vault: own private space, shared space, own key file, no more.

    A file that is there already is replaced in one step, once the new one has been checked.

    Raises:
        BackupNotMade, SpaceDamaged: as `make_backup`.
    """
    _make(folder, opened, own, _Order(BackupKind.OUTSIDE, target, clock))


@dataclass(frozen=True, slots=True)
class _Order:
    kind: BackupKind
    target: Path
    clock: Clock


def _make(folder: VaultFolder, opened: OpenedVault, own: OwnSpaces, order: _Order) -> None:
    if opened.renewing:
        raise BackupNotMade("a change of keys is not finished")
    scratch = scratch_folder(folder)
    try:
        folder.backups.mkdir(mode=PRIVATE_FOLDER_MODE, exist_ok=True)
        scratch.mkdir(mode=PRIVATE_FOLDER_MODE)
        parts = _gather(folder, opened, own, order.kind, scratch)
        manifest = _manifest(folder, opened, order, parts)
        write_atomic_pieces(
            order.target,
            _whole(sealed_head(manifest, opened.seal), parts),
            lambda path: verify_backup(read_backup(path), opened, scratch),
        )
    except OSError as error:
        raise BackupNotMade(world_error(error).detail) from error
    except (BackupDamaged, CannotWrite, DiskFull) as error:
        raise BackupNotMade(error.detail) from error
    finally:
        remove_tree(scratch)


def _gather(folder: VaultFolder, opened: OpenedVault, own: OwnSpaces, kind: BackupKind, scratch: Path) -> list[Path]:
    """Everything that goes in, side by side in the scratch folder, in the order of the names."""
    mine = opened.private.partner
    own.shared.copy_to(scratch / folder.shared.name)
    own.private.copy_to(scratch / folder.private(mine).name)
    taken = {SHARED, folder.private(mine).name}
    pattern = f"?-{mine[:8]}.rmk" if kind is BackupKind.OUTSIDE else "?-*.rmk"
    others = [] if kind is BackupKind.OUTSIDE else folder.path.glob("private-*.db")
    for path in (*folder.path.glob(pattern), *others):
        if path.name not in taken and _is_fit(path):
            write_synced(scratch / path.name, pieces_of(path))
    return sorted(scratch.iterdir())


def _is_fit(path: Path) -> bool:
    """Whether a file that is copied as bytes has a size that can be right, and no save that was cut off beside it."""
    size = path.stat().st_size
    if path.suffix == ".rmk":
        return size == FILE_LENGTH
    return 0 < size <= LARGEST_SECTION and size % PAGE_SIZE == 0 and not has_unfinished_work(path)


def _manifest(folder: VaultFolder, opened: OpenedVault, order: _Order, parts: Iterable[Path]) -> Manifest:
    generations = {name: generation_of(_named(parts, name), key) for name, (key, _) in spaces_of(opened).items()}
    try:
        return Manifest(
            vault=opened.shared.vault,
            maker=opened.private.partner[:8],
            made=order.clock.now(),
            kind=order.kind,
            demo=folder.is_demo,
            shared_generation=generations.pop(SHARED),
            private_generation=generations.popitem()[1],
            sections=tuple(Section(path.name, path.stat().st_size, _sha256(path)) for path in parts),
        )
    except ValueError as error:  # a space above 4 GiB, a file of ours with a strange name
        raise BackupNotMade(str(error)) from error


def _named(parts: Iterable[Path], name: str) -> Path:
    return next(path for path in parts if path.name == name)


def _whole(head: bytes, parts: Iterable[Path]) -> Iterator[bytes]:
    yield head
    for path in parts:
        yield from pieces_of(path)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    for piece in pieces_of(path):
        digest.update(piece)
    return digest.hexdigest()
