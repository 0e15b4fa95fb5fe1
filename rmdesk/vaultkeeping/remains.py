"""What earlier work has left beside the pages in use: damaged files put aside, workbooks that a restored one took the
place of, copies from before a change of schema, and what work that was cut off could not sweep up.

All of it holds pages as they were, under the keys of that day. Nothing here goes by itself, bar a replaced workbook
after a week: it goes with the older backups when somebody changes every key, erases their words or leaves this place.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_file import parse
from rmdesk.security.key_file_store import list_aside, list_partners, read_copies
from rmdesk.security.key_ring import slot_ids
from rmdesk.security.keys import SpaceKey
from rmdesk.security.page_cipher import PAGE_SIZE, PageCipher
from rmdesk.vaultkeeping.folder import VaultFolder, remove_tree
from rmdesk.vaultkeeping.opened import OpenedVault


def from_before_a_change(folder: VaultFolder, opened: OpenedVault, policy: KdfPolicy) -> tuple[Path, ...]:
    """What opens with an earlier passphrase, code or key of this partner: files, and whole folders.

    Pages count when the pair's key was changed at least once and none in their file opens with a present key.
    """
    mine = opened.private.partner
    now = {one for copy in read_copies(folder.path, mine, policy) if copy.file for one in slot_ids(copy.file)}
    found = [path for path in _workbooks(folder, mine) if not _slots_in(path, mine, policy) <= now]
    found += [path for path in list_aside(folder.path, mine) if not _slots_of(path, policy) <= now]
    if opened.shared.epoch > 1:
        keys = opened.shared.space, opened.private.space
        old = [path for path in _pages(folder, mine) if path.suffix == ".db" and not _opens_with_any(path, keys)]
        found += sorted({path.parent if path.parent in _put_aside(folder) else path for path in old})
    return tuple(found)


def remove_remains(folder: VaultFolder, partner: PartnerId) -> int:
    """Remove all of it, bar what belongs to the other partner alone; how much stays, because the disk refused."""
    left = 0
    for path in _workbooks(folder, partner):
        remove_tree(path)
        left += path.exists()
    for path in [*list_aside(folder.path, partner), *_pages(folder, partner)]:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        left += path.exists()
    for path in _put_aside(folder):
        with suppress(OSError):  # the other partner's own damaged pages are still in it
            path.rmdir()
    return left


def _workbooks(folder: VaultFolder, partner: str) -> Iterator[Path]:
    """Those that a restored one took the place of, and restored ones that were cut off before they had a place."""
    name, beside = folder.path.name, folder.path.parent
    for pattern in (f".{name}.old-*", f".{name}.new-*", f".{name}.restored"):
        yield from sorted(beside.glob(pattern))
    for path in sorted(beside.glob(".*.restoring*")):
        if partner[:8] in list_partners(path):
            yield path


def _pages(folder: VaultFolder, partner: str) -> Iterator[Path]:
    """Files of this partner's pages and of the shared ones that are not in use, with their journals."""
    names = folder.private(PartnerId(partner)).stem, folder.shared.stem
    for name in names:
        yield from sorted(folder.backups.glob(f"{name}.schema-*.db*"))
        for work in ("rescued", "rebuilt"):
            yield from sorted(folder.path.glob(f"{name}.db.{work}*"))
        for place in _put_aside(folder):
            yield from sorted(place.glob(f"{name}.db*"))


def _put_aside(folder: VaultFolder) -> list[Path]:
    """Where a rescue puts damaged files, and where it works on them (a name with a dot, left only by a cut)."""
    return sorted(path for pattern in ("damaged-*", ".damaged-*") for path in folder.path.glob(pattern))


def _slots_in(workbook: Path, partner: str, policy: KdfPolicy) -> frozenset[bytes]:
    return frozenset(one for copy in read_copies(workbook, partner, policy) if copy.file for one in slot_ids(copy.file))


def _slots_of(path: Path, policy: KdfPolicy) -> frozenset[bytes]:
    with suppress(OSError, WorldError):
        return slot_ids(parse(path.read_bytes(), policy))
    return frozenset()


def _opens_with_any(path: Path, keys: tuple[SpaceKey, ...]) -> bool:
    """Whether one page in it does."""
    ciphers, number = [PageCipher(key) for key in keys], 0
    with suppress(OSError), path.open("rb") as file:
        while page := file.read(PAGE_SIZE):
            number += 1
            if any(cipher.plain(page, number) is not None for cipher in ciphers):
                return True
    return False
