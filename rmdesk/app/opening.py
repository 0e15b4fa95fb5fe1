"""An open workbook: keys, both spaces and the lock on its folder, from unlocking to locking.

Everything that can fail on the way in fails here, off the UI thread, so that the door can tell it. What was opened is
closed again in the reverse order when a later step fails.
"""

import shutil
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from rmdesk.app.moves import finish_arrival, note_keys_of_files
from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import CannotWrite, DiskFull, WorldError
from rmdesk.private.wing import PrivateWing, create_private, open_private
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.runtime.state import MachineState, load_state, save_state
from rmdesk.services.given_up import give_up_again
from rmdesk.services.people import take_place
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import SharedSpace, create_shared, open_shared
from rmdesk.vaultkeeping.create import Build
from rmdesk.vaultkeeping.folder import BALLAST_SIZE, VaultFolder, make_ballast
from rmdesk.vaultkeeping.opened import OpenedVault

_AMPLE = 16 * BALLAST_SIZE


@dataclass(frozen=True, slots=True)
class OlderCopy:
    """Files that are older than what was seen here: when the newer ones were open last, and when something was last
    written in these (None: that is not known, or it is a key file).
    """

    newer_open: datetime | None
    ends: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class OpenWorkbook:
    """An open workbook. `older` says that a newer state of it was seen here before than what was found now.

    `given_up`: it held keys of the partner that had been given up here, and they have been given up again.
    """

    folder: VaultFolder
    keys: OpenedVault
    shared: SharedSpace
    private: PrivateWing
    lock: InstanceLock
    clock: Clock
    older: "OlderCopy | None"
    given_up: bool = False

    @property
    def older_copy(self) -> bool:
        """Whether it is an older copy."""
        return self.older is not None

    @property
    def workspace(self) -> Workspace:
        """The shared space as the partner who unlocked sees it."""
        return open_workspace(self.shared, self.keys.shared, self.clock)

    def remember(self, paths: Paths) -> None:
        """See the function of that name."""
        remember(self, paths)

    def close(self) -> None:
        """Close both databases and let go of the folder. Closing twice does nothing."""
        self.private.close()
        self.shared.close()
        self.lock.release()


def private_builder(clock: Clock) -> Build:
    """What makes the private database of a partner."""

    def build(folder: VaultFolder, opened: OpenedVault) -> None:
        create_private(folder.private(opened.private.partner), opened.private, clock).close()

    return build


def entrance(clock: Clock, name: str) -> Build:
    """What gives a partner a place in the shared database of their vault."""

    def enter(folder: VaultFolder, opened: OpenedVault) -> None:
        _take_place(open_shared(folder.shared, opened.shared, clock, folder.backups), opened, clock, name)

    return enter


def builder(clock: Clock, name: str) -> Build:
    """What makes both databases of a new vault, with a place for its first partner."""

    def build(folder: VaultFolder, opened: OpenedVault) -> None:
        private_builder(clock)(folder, opened)
        _take_place(create_shared(folder.shared, opened.shared, clock), opened, clock, name)

    return build


def open_workbook(folder: VaultFolder, keys: OpenedVault, clock: Clock, paths: Paths) -> OpenWorkbook:
    """Open both spaces of the partner whose keys these are, and remember what was seen.

    Raises:
        WorldError: AlreadyOpen, and every way in which opening a space can fail; nothing stays open then.
    """
    with ExitStack() as undo:
        lock = InstanceLock(folder.lock)
        lock.acquire()
        undo.callback(lock.release)
        shared = open_shared(folder.shared, keys.shared, clock, folder.backups)
        undo.callback(shared.close)
        with suppress(DiskFull, CannotWrite):  # then the next time
            finish_arrival(folder, keys, shared, clock)
        private = open_private(folder.private(keys.private.partner), keys.private, clock, folder.backups)
        undo.callback(private.close)
        take_place(open_workspace(shared, keys.shared, clock), keys.shared)
        with suppress(DiskFull, CannotWrite):  # then the next time
            note_keys_of_files(folder, keys, shared, clock)
        shared.actions.all()  # here nobody waits for the window; from now on only what changes is read again
        state = load_state(paths.state_file)
        older = _older_than(state, keys, shared, private)
        given_up = _given_up_again(state, keys, open_workspace(shared, keys.shared, clock))
        opened = OpenWorkbook(folder, keys, shared, private, lock, clock, older, given_up)
        _note(state, opened, paths)
        undo.pop_all()
    _set_room_aside(folder)
    return opened


def remember(opened: OpenWorkbook, paths: Paths) -> None:
    """Note how far both spaces have come, so that an older copy put in their place is noticed.

    Raises:
        DiskFull, CannotWrite: the note could not be written; it is a convenience, not a promise.
    """
    save_state(paths.state_file, _noted(load_state(paths.state_file), opened))


def _set_room_aside(folder: VaultFolder) -> None:
    """Make the ballast again that a full disk has used up, once there is ample room."""
    with suppress(WorldError, OSError):
        if shutil.disk_usage(folder.path).free > _AMPLE:
            make_ballast(folder)


def _take_place(space: SharedSpace, opened: OpenedVault, clock: Clock, name: str) -> None:
    try:
        take_place(open_workspace(space, opened.shared, clock), opened.shared, name)
    finally:
        space.close()


def _note(state: MachineState, opened: OpenWorkbook, paths: Paths) -> None:
    """Put a workbook on this computer's list. One that is on it already opens although the list cannot be written."""
    vault, folder = opened.keys.shared.vault, opened.folder.path
    known = state.vault(vault)
    try:
        save_state(paths.state_file, _noted(state, opened).with_vault(vault, folder))
    except (DiskFull, CannotWrite):
        if known is None or known.folder != folder:
            raise


def _older_than(state: MachineState, keys: OpenedVault, shared: SharedSpace, private: PrivateWing) -> OlderCopy | None:
    old = [one for one in (shared, private) if state.generation(_id_of(one, keys)) > one.space.generation]
    if not old and state.sequence(keys.shared.partner) <= keys.sequence:
        return None
    seen = state.last_visit(keys.shared.partner)
    ends = [moment for one in old if (moment := one.last_saved()) is not None]
    return OlderCopy(datetime.fromtimestamp(seen, UTC) if seen else None, min(ends, default=None))


def _given_up_again(state: MachineState, keys: OpenedVault, workspace: Workspace) -> bool:
    """A space that cannot be written to takes nothing in either."""
    with suppress(DiskFull, CannotWrite):
        return give_up_again(workspace, keys.shared, state.given_up(keys.shared.vault))
    return False


def _id_of(one: SharedSpace | PrivateWing, keys: OpenedVault) -> str:
    return (keys.shared if isinstance(one, SharedSpace) else keys.private).space.database_id


def _noted(state: MachineState, opened: OpenWorkbook) -> MachineState:
    keys = opened.keys
    if opened.older is None:
        state = state.with_visit(keys.shared.partner, int(opened.clock.now().timestamp()))
    return (
        state.with_generation(keys.shared.space.database_id, opened.shared.space.generation)
        .with_generation(keys.private.space.database_id, opened.private.space.generation)
        .with_sequence(keys.shared.partner, keys.sequence)
        .with_last_key(keys.shared.vault, keys.shared.partner[:8])
    )
