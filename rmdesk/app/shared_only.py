"""A workbook of which only the shared space is open: what a session together works on."""

from dataclasses import dataclass, replace

from rmdesk.domain.clock import Clock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.keys import SharedKeys
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.vaultkeeping.folder import VaultFolder


@dataclass(frozen=True, slots=True, repr=False)
class OpenShared:
    """No key of a private space is in it. Nobody's own drafts are in reach: what is written has a shelf of its own."""

    folder: VaultFolder
    keys: SharedKeys
    shared: SharedSpace
    lock: InstanceLock
    clock: Clock

    @property
    def workspace(self) -> Workspace:
        """The shared space as the partner who unlocked sees it."""
        return open_workspace(self.shared, self.keys, self.clock)

    def remember(self, paths: Paths) -> None:
        """Note how far the shared space has come, so that an older copy put in its place is noticed.

        Raises:
            DiskFull, CannotWrite: the note could not be written.
        """
        state = load_state(paths.state_file)
        database, generation = self.keys.space.database_id, self.shared.space.generation
        save_state(paths.state_file, state.with_generation(database, generation))

    def close(self) -> None:
        """Close the database and let go of the folder. Closing twice does nothing."""
        self.shared.close()
        self.lock.release()


def open_shared_only(folder: VaultFolder, keys: SharedKeys, clock: Clock) -> OpenShared:
    """Open the shared space alone. Whoever had the workbook open has closed it.

    Raises:
        WorldError: AlreadyOpen, and every way in which opening a space can fail; nothing stays open then.
    """
    lock = InstanceLock(folder.lock)
    lock.acquire()
    try:
        shared = open_shared(folder.shared, keys, clock, folder.backups)
    except BaseException:
        lock.release()
        raise
    return OpenShared(folder, keys, replace(shared, drafts=shared.drafts.for_together()), lock, clock)
