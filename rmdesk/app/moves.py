"""What a move to another laptop does to a workbook that nobody has open: a copy, its arrival, what is taken off."""

from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import MoveDoesNotFit, WorldError
from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.domain.moving import AWAY, MoveStage
from rmdesk.runtime.exchange_folder import ExchangeFolder
from rmdesk.runtime.machine import fingerprint_of_this_computer
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_ring import list_key_files
from rmdesk.security.keys import KeyFileIds
from rmdesk.services.coming_back import ComingBack
from rmdesk.services.moving import Moving
from rmdesk.services.pairing_state import At, from_plain
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.file_copy import ClosedSpace, content_mark
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.backup.make import OwnSpaces, make_outside_copy
from rmdesk.vaultkeeping.backup.restore import Restored
from rmdesk.vaultkeeping.come_back import Home, come_back
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.keys_in_force import private_identity
from rmdesk.vaultkeeping.leave import files_at_rest, take_off, take_partner_off
from rmdesk.vaultkeeping.opened import OpenedVault

_EVERY_ONE = 2**31
"""No counter of a file is as high."""


def moving_of(space: SharedSpace, keys: OpenedVault, clock: Clock) -> Moving:
    """The moves in a shared space that is open, on this computer."""
    vault = keys.shared.vault
    return Moving(open_workspace(space, keys.shared, clock), fingerprint_of_this_computer(vault))


def both_write_here(folder: VaultFolder, keys: OpenedVault, space: SharedSpace, clock: Clock) -> bool:
    """Whether both have a key to the workbook on this laptop, and nobody has said that they left it or has sent files.

    Who came back has said so: then the files of before do not count.
    """
    other = next((one.id for one in space.partners.all() if one.id != keys.shared.partner), None)
    if other is None or other[:8] not in list_key_files(folder.path):
        return False
    moving = moving_of(space, keys, clock)
    stages = {moving.mine().stage, moving.of_partner().stage}
    if not AWAY.isdisjoint(stages):
        return False
    kept = from_plain(space.pairing.get())
    met = kept.at is At.DONE or kept.own or kept.again
    met = met or space.exchanges.last_made() is not None or space.exchanges.last_opened() is not None
    return not met or not stages.isdisjoint({MoveStage.PARTNER_BACK, MoveStage.ARRIVED_HERE})


def note_keys_of_files(folder: VaultFolder, keys: OpenedVault, space: SharedSpace, clock: Clock) -> None:
    """Tell the partner who uses this very workbook which keys my files have, if others than those in the log.

    They take that along when they move out. On two laptops nothing is noted: those have to meet again.

    Raises:
        WorldError: it could not be written.
    """
    mine = keys.shared
    if mine.carried is None or not both_write_here(folder, keys, space, clock):
        return
    signing, sealing = mine.file_signer.public, mine.file_unsealer.public
    known = space.peers.get(mine.partner)
    if known is None or (known.signing_public, known.exchange_public) != (signing, sealing):
        with space.space.transaction() as tx:
            space.peers.add(tx, mine.partner, signing, sealing)


def note_arrival(folder: VaultFolder, keys: OpenedVault, space: SharedSpace, clock: Clock) -> None:
    """Note that what was just restored, and is not open yet, has come from a laptop that its owner left."""
    pages = content_mark(folder.private(keys.private.partner), keys.private.space)
    moving_of(space, keys, clock).arrive(pages)


def finish_arrival(folder: VaultFolder, keys: OpenedVault, space: SharedSpace, clock: Clock) -> None:
    """Note the arrival of a partner who came back here, if that was cut off. Their pages are not open yet.

    Raises:
        WorldError: it could not be written.
    """
    if moving_of(space, keys, clock).awaits_arrival():
        note_arrival(folder, keys, space, clock)


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


def take_my_things_off(folder: VaultFolder, keys: OpenedVault, clock: Clock) -> bool:
    """Take my own things off a workbook that is closed, since all of them have arrived on another laptop.

    Returns:
        Whether the whole workbook is gone, because nobody else has a key to it.

    Raises:
        ThingsStay: something has not arrived, or was written here since; nothing has been removed.
        AlreadyOpen: the vault is open somewhere.
        CannotWrite: something could not be removed; it can be tried again.
    """
    me = keys.private.partner

    def check() -> None:
        whole = list_key_files(folder.path) == (me[:8],)
        database = folder.private(me)
        pages = content_mark(database, keys.private.space) if database.exists() else ""
        with closing(open_shared(folder.shared, keys.shared, clock, folder.backups)) as space:
            moving = moving_of(space, keys, clock)
            moving.check_may_go(pages, whole=whole)

    if take_off(folder, me, keys.seal, check):
        return True
    with closing(open_shared(folder.shared, keys.shared, clock, folder.backups)) as space:
        moving_of(space, keys, clock).mine_taken_off()
    return False


@dataclass(frozen=True, slots=True, repr=False)
class Back:
    """Somebody has come back: what they open here, and whether that they arrived stands in the log (it does not where
    the copy was an ordinary one). `device` is what this laptop goes by in its files.
    """

    keys: OpenedVault
    told: bool
    device: str


def bring_partner_back(home: Home, file: Path, typed: str, policy: KdfPolicy, clock: Clock) -> Back:
    """Take a partner who comes back from their own laptop into a workbook that is closed, and note that they arrived.

    Raises:
        WorldError: as `come_back`; nothing of theirs is in the workbook then, but what was there before.
    """
    folder = home.folder

    def merge(copy: Restored, opened: OpenedVault, again: bool) -> None:
        with (
            closing(open_shared(folder.shared, opened.shared, clock, folder.backups)) as here,
            closing(open_shared(copy.folder.shared, copy.opened.shared, clock, copy.folder.backups)) as there,
        ):
            workspaces = (open_workspace(here, opened.shared, clock), open_workspace(there, opened.shared, clock))
            coming = ComingBack(*workspaces, copy.opened.shared, home.host, home.host_signing)
            moves = moving_of(here, opened, clock)
            coming.check(moves)
            coming.take_in(moves, again=again)

    noted: list[tuple[bool, str]] = []

    def arrived(_folder: VaultFolder, opened: OpenedVault) -> None:
        with closing(open_shared(folder.shared, opened.shared, clock, folder.backups)) as space:
            note_arrival(folder, opened, space, clock)
            noted.append((moving_of(space, opened, clock).has_come_here(), space.log.device))

    opened = come_back(home, read_backup(file), typed, policy, merge, arrived)
    return Back(opened, *noted[0])


def forget_exchange_folder(paths: Paths, vault: VaultId, device: str) -> None:
    """Both write on this laptop, or nobody does any more: what it left in the exchange folder goes from there."""
    state = load_state(paths.state_file)
    entry = state.vault(vault)
    if entry is None or entry.exchange is None:
        return
    with suppress(WorldError):  # then it goes on, and can be stopped on its page
        ExchangeFolder(entry.exchange, device[:8]).remove_own(_EVERY_ONE)
        save_state(paths.state_file, state.with_exchange(vault, None))


def _ids(keys: OpenedVault) -> KeyFileIds:
    return KeyFileIds(keys.private.vault, keys.private.partner)
