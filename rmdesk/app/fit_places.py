"""Keeps live workbooks out of folders that something else copies, serves or clears, and moves one that lies in such."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from rmdesk.domain.errors import NoFitPlace, PlaceIsCarried, ProfileIsCleared, WorldError
from rmdesk.domain.ids import new_id
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import VaultEntry, load_state, save_state
from rmdesk.runtime.surroundings import Misfit, Surroundings
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.move import move_vault


class FitPlaces:
    """What the door asks before it opens or makes a workbook.

    Args:
        paths: where workbooks go, and the memory of them.
        surroundings: what this computer says of itself; asked each time, for drives come and go. None: the real one.
    """

    def __init__(self, paths: Paths, surroundings: Callable[[], Surroundings] | None = None) -> None:
        self._paths = paths
        self._surroundings = surroundings or Surroundings.of_this_computer

    def check_new(self) -> None:
        """Whether a new workbook may be made in the usual place.

        Raises:
            NoFitPlace, ProfileIsCleared: it may not.
        """
        misfit = self._surroundings().misfit_of(self._paths.vaults)
        if misfit is Misfit.TEMPORARY:
            raise ProfileIsCleared(misfit.value)
        if misfit is not None:
            raise NoFitPlace(misfit.value)

    def check(self, folder: Path) -> None:
        """Whether a workbook may be opened where it lies. One in an account that is cleared may: its words are there.

        Raises:
            PlaceIsCarried: it may not.
        """
        misfit = self._surroundings().misfit_of(folder)
        if misfit in (Misfit.SYNCED, Misfit.NETWORK):
            raise PlaceIsCarried(misfit.value)

    def move_here(self, folder: Path) -> Path:
        """Move a workbook to the usual place and remember it there; where it is now.

        Raises:
            NoFitPlace, ProfileIsCleared: the usual place is no better.
            AlreadyOpen, NotMoved: it is where it was.
        """
        self.check_new()
        moved = move_vault(VaultFolder(folder), self._paths.vaults / new_id()[:12]).path
        with suppress(WorldError):  # what lies in the usual place is found without being remembered
            self._remember(folder, moved)
        return moved

    def _remember(self, old: Path, new: Path) -> None:
        state = load_state(self._paths.state_file)
        known: VaultEntry | None = next((entry for entry in state.vaults if entry.folder == old), None)
        if known is not None:
            save_state(self._paths.state_file, state.with_vault(known.vault, new))
