"""What a move to another laptop does to a workbook that nobody has open: a copy, its arrival, what is taken off."""

from contextlib import suppress
from pathlib import Path

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import MoveDoesNotFit
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.machine import fingerprint_of_this_computer
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.keys import KeyFileIds
from rmdesk.services.moving import Moving
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.file_copy import ClosedSpace, content_mark
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.vaultkeeping.backup.make import OwnSpaces, make_outside_copy
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.keys_in_force import private_identity
from rmdesk.vaultkeeping.leave import files_at_rest, take_partner_off
from rmdesk.vaultkeeping.opened import OpenedVault


def moving_of(space: SharedSpace, keys: OpenedVault, clock: Clock) -> Moving:
    """The moves in a shared space that is open, on this computer."""
    vault = keys.shared.vault
    return Moving(open_workspace(space, keys.shared, clock), fingerprint_of_this_computer(vault))


def note_arrival(folder: VaultFolder, keys: OpenedVault, space: SharedSpace, clock: Clock) -> None:
    """Note that what was just restored, and is not open yet, has come from a laptop that its owner left."""
    pages = content_mark(folder.private(keys.private.partner), keys.private.space)
    moving_of(space, keys, clock).arrive(pages)


def make_copy_to_move_with(folder: VaultFolder, keys: OpenedVault, clock: Clock, target: Path) -> None:
    """Write the copy of a workbook that is closed, and note what it holds and how the files lie here from now on.

    Raises:
        AlreadyOpen: the vault is open somewhere.
        BackupNotMade, WorldError: there is no new copy, and whoever wanted to leave has not left.
    """
    me = keys.private.partner
    lock = InstanceLock(folder.lock)
    lock.acquire()
    try:
        pages = content_mark(folder.private(me), keys.private.space)
        space = open_shared(folder.shared, keys.shared, clock, folder.backups)
        try:
            moving = moving_of(space, keys, clock)
            move = moving.leave(pages)
            own = ClosedSpace(folder.private(me), keys.private.space, private_identity(_ids(keys)))
            make_outside_copy(folder, keys, OwnSpaces(space.space, own), clock, target)
            moving.has_left(move, files_at_rest(folder, me))
        finally:
            space.close()
    finally:
        with suppress(OSError):  # it ends with this process at the latest; what was done stays done
            lock.release()


def take_moved_partner_off(folder: VaultFolder, keys: OpenedVault, clock: Clock) -> PartnerId:
    """Take the things of a partner who has moved off a workbook that is closed, and note it for them; who it was.

    Raises:
        MoveDoesNotFit: something was written here since, or nothing has arrived elsewhere; nothing has been removed.
        AlreadyOpen: the vault is open somewhere.
        CannotWrite: something could not be removed; it can be tried again.
    """
    space = open_shared(folder.shared, keys.shared, clock, folder.backups)
    try:
        moving = moving_of(space, keys, clock)
        moved = next((one.id for one in space.partners.all() if one.id != keys.shared.partner), None)
        if moved is None:
            raise MoveDoesNotFit("nobody else")

        def check() -> None:
            moving.check_fits(files_at_rest(folder, moved))

        take_partner_off(folder, moved, keys.shared.partner, keys.seal, check)
        moving.taken_off()
        return moved
    finally:
        space.close()


def _ids(keys: OpenedVault) -> KeyFileIds:
    return KeyFileIds(keys.private.vault, keys.private.partner)
