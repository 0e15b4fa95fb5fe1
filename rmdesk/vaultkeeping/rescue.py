"""Rescue of a damaged vault: what can still be read takes the place of what cannot, and nothing is thrown away.

The damaged files are copied aside first and stay there. Which rows a space has, and how they fit together, is brought
by the composition root, because this package never knows what a row is.
"""

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rmdesk.domain.errors import NotRescued, SpaceDamaged, WorldError
from rmdesk.runtime.atomic import pieces_of, sync_folder, world_error, write_synced
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.storage.files import journal_of
from rmdesk.vaultkeeping.folder import PRIVATE_FOLDER_MODE, VaultFolder, remove_tree


@dataclass(frozen=True, slots=True)
class DamagedSpace:
    """One space to look at.

    `is_whole` says whether its file passes every check. `salvage` reads what can be read of a copy (the first path)
    into a new file (the second) and says whether nothing was lost; it raises SpaceDamaged where nothing can be read.
    """

    path: Path
    is_whole: Callable[[], bool]
    salvage: Callable[[Path, Path], bool]


@dataclass(frozen=True, slots=True)
class RescueReport:
    """What became of the spaces, by the names of their files, and where the damaged files lie (None: none was)."""

    whole: tuple[str, ...]
    mended: tuple[str, ...]
    partly: tuple[str, ...]
    lost: tuple[str, ...]
    aside: Path | None


def rescue(folder: VaultFolder, spaces: Sequence[DamagedSpace], now: datetime) -> RescueReport:
    """Mend those spaces of a vault that do not pass their checks. Whole ones are left alone.

    Raises:
        AlreadyOpen: the vault is open somewhere.
        NotRescued: there is no room, or the disk cannot be read or written; every file is as it was, or beside it.
    """
    lock = InstanceLock(folder.lock)
    lock.acquire()
    try:
        return _rescue(folder, spaces, now)
    except OSError as error:
        raise NotRescued(world_error(error).detail) from error
    finally:
        lock.release()


def _rescue(folder: VaultFolder, spaces: Sequence[DamagedSpace], now: datetime) -> RescueReport:
    bad = [space for space in spaces if not space.is_whole()]
    if not bad:
        return RescueReport(tuple(space.path.name for space in spaces), (), (), (), None)
    aside = folder.path / f"damaged-{now.astimezone(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(4)}"
    _copy_aside(bad, aside)
    outcomes: dict[str, list[str]] = {"mended": [], "partly": [], "lost": []}
    for space in bad:
        outcomes[_mend(space, aside)].append(space.path.name)
    whole = tuple(space.path.name for space in spaces if space not in bad)
    mended, partly, lost = (tuple(names) for names in outcomes.values())
    return RescueReport(whole, mended, partly, lost, aside)


def _copy_aside(spaces: Sequence[DamagedSpace], aside: Path) -> None:
    growing = aside.with_name(f".{aside.name}")
    try:
        growing.mkdir(mode=PRIVATE_FOLDER_MODE)
        for space in spaces:
            for path in (space.path, journal_of(space.path)):
                if path.is_file():
                    write_synced(growing / path.name, pieces_of(path))
        sync_folder(growing)
        growing.rename(aside)
        sync_folder(aside.parent)
    except BaseException:
        remove_tree(growing)
        raise


def _mend(space: DamagedSpace, aside: Path) -> str:
    """Work on a copy of the copy, so that what lies aside stays as it was found."""
    scratch = aside.with_name(f".{aside.name}.work-{secrets.token_hex(4)}")
    made = space.path.with_name(f"{space.path.name}.rescued")
    try:
        scratch.mkdir(mode=PRIVATE_FOLDER_MODE)
        for path in (aside / space.path.name, journal_of(aside / space.path.name)):
            if path.is_file():
                write_synced(scratch / path.name, pieces_of(path))
        made.unlink(missing_ok=True)
        whole = space.salvage(scratch / space.path.name, made)
        _put_in_place(made, space.path)
    except SpaceDamaged:
        return "lost"
    except WorldError as error:
        raise NotRescued(error.detail) from error
    finally:
        remove_tree(scratch)
        with suppress(OSError):
            made.unlink(missing_ok=True)
    return "mended" if whole else "partly"


def _put_in_place(made: Path, place: Path) -> None:
    """The old journal goes first: it must never be rolled back into the new file. A copy of it lies aside."""
    journal_of(made).unlink(missing_ok=True)
    journal_of(place).unlink(missing_ok=True)
    sync_folder(place.parent)
    made.replace(place)
    sync_folder(place.parent)
