"""The door before its heavy parts are loaded: key files and databases come in after the lock page is on the screen."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from rmdesk.app.known_here import present
from rmdesk.app.late_way_back import LateWayBack
from rmdesk.domain.clock import Clock
from rmdesk.domain.ids import VaultId
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import VaultEntry, load_state
from rmdesk.ui.doorway import ChosenSecrets, MadeUpPair, Opening, VaultCard

if TYPE_CHECKING:
    from rmdesk.app.door import Door, NewSecretsDesk
    from rmdesk.app.fit_places import FitPlaces
    from rmdesk.app.way_back import BackupDesk
    from rmdesk.runtime.surroundings import Surroundings
    from rmdesk.security.kdf import KdfPolicy
    from rmdesk.ui.screens.rescue.rescuer import RescueFacts


class LateDoor:
    """Implements `ui.doorway.Doorway` and `Secrets` by the real ones, which are made when they are first needed.

    Args:
        paths, clock, read_text: handed to the real ones.
        go_in: called on the UI thread with an open workbook.
        handed_over: called once this process has held keys and goes on without them: the first partner's part of a
            workbook has been closed for the second partner, or a backup was restored.
        policy: the cost of passphrase work; None: the standard one.
        surroundings: what this computer says of its folders; None: ask it.
    """

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        read_text: Callable[[str], str],
        go_in: Callable[[Opening], None],
        handed_over: Callable[[], None],
        policy: "KdfPolicy | None" = None,
        surroundings: "Callable[[], Surroundings] | None" = None,
    ) -> None:  # fmt: skip
        self._paths = paths
        self._clock = clock
        self._read_text = read_text
        self._go_in = go_in
        self._handed_over = handed_over
        self._policy = policy
        self._surroundings = surroundings
        self._get_ready: Callable[[Opening], None] = _nothing_more
        self._invited_to: Callable[[], VaultId | None] = _nobody
        self._once = threading.Lock()
        self._made: tuple[Door, NewSecretsDesk, BackupDesk] | None = None

    def get_ready_with(self, get_ready: Callable[[Opening], None]) -> None:
        """What else is done with an open workbook before it is handed over, off the UI thread."""
        self._get_ready = get_ready

    def join_with(self, invited_to: Callable[[], VaultId | None]) -> None:
        """What says which pair a new workbook belongs to: that of an invitation, or None for a new pair."""
        self._invited_to = invited_to

    def load(self) -> None:
        """Load the heavy parts now; any thread may do it."""
        self._real()

    def vaults(self) -> tuple[VaultCard, ...]:
        """See `ui.doorway.Doorway`. Needs none of the heavy parts."""
        return tuple(card_of(entry) for entry in present(load_state(self._paths.state_file), self._paths.vaults))

    def check_place(self) -> None:
        """See `ui.doorway.Doorway`. Needs none of the heavy parts."""
        self._places().check_new()

    def move_here(self, vault: VaultCard) -> VaultCard:
        """See `ui.doorway.Doorway`."""
        moved = self._places().move_here(vault.folder)
        return next(card for card in self.vaults() if card.folder == moved)

    def unlock(self, vault: VaultCard, passphrase: str) -> Opening:
        """See `ui.doorway.Doorway`."""
        return self._ready(self._real()[0].unlock(vault, passphrase))

    def try_code(self, vault: VaultCard, typed: str) -> None:
        """See `ui.doorway.Doorway`."""
        self._real()[0].try_code(vault, typed)

    def recover(self, vault: VaultCard, typed: str, chosen: ChosenSecrets) -> Opening:
        """See `ui.doorway.Doorway`."""
        return self._ready(self._real()[0].recover(vault, typed, chosen))

    def create(self, name: str, chosen: ChosenSecrets) -> Opening:
        """See `ui.doorway.Doorway`."""
        return self._ready(self._real()[0].create(name, chosen, self._invited_to()))

    def make_demo(self) -> MadeUpPair:
        """See `ui.doorway.Doorway`."""
        return self._real()[0].make_demo()

    def hand_over(self, opening: Opening) -> None:
        """See `ui.doorway.Doorway`."""
        self._real()[0].hand_over(opening)
        self._handed_over()

    def add_partner(self, name: str, chosen: ChosenSecrets) -> None:
        """See `ui.doorway.Doorway`."""
        self._real()[0].add_partner(name, chosen)

    def enter(self, opening: Opening) -> None:
        """See `ui.doorway.Doorway`."""
        self._go_in(opening)

    @property
    def way_back(self) -> LateWayBack:
        """Restoring from a backup, and coming back to this laptop with a copy."""
        return LateWayBack(lambda: self._real()[2], lambda: self._real()[0], card_of, self._handed_over)

    def rescue(self, vault: VaultCard, typed: str) -> "RescueFacts":
        """See `ui.screens.rescue.rescuer.Rescuer`."""
        from rmdesk.app.mending import RescueDesk  # noqa: PLC0415 - both wings

        facts = RescueDesk(self._paths, self._clock, self._policy).rescue(vault, typed)
        self._handed_over()
        return facts

    def suggest_passphrase(self) -> str:
        """See `ui.doorway.Secrets`."""
        return self._real()[1].suggest_passphrase()

    def check_passphrase(self, passphrase: str) -> None:
        """See `ui.doorway.Secrets`."""
        self._real()[1].check_passphrase(passphrase)

    def new_code(self) -> tuple[str, ...]:
        """See `ui.doorway.Secrets`."""
        return self._real()[1].new_code()

    def read_code(self, typed: str) -> tuple[str, ...]:
        """See `ui.doorway.Secrets`."""
        return self._real()[1].read_code(typed)

    def _ready(self, opening: Opening) -> Opening:
        self._get_ready(opening)
        return opening

    def _places(self) -> "FitPlaces":
        from rmdesk.app.fit_places import FitPlaces  # noqa: PLC0415 - not before the lock page

        return FitPlaces(self._paths, self._surroundings)

    def _real(self) -> "tuple[Door, NewSecretsDesk, BackupDesk]":
        with self._once:
            if self._made is None:
                from rmdesk.app.door import Door, NewSecretsDesk  # noqa: PLC0415 - loads key files and databases
                from rmdesk.app.way_back import BackupDesk  # noqa: PLC0415 - the same

                door = Door(self._paths, self._clock, self._policy, self._places())
                backups = BackupDesk(self._paths, self._clock, self._policy)
                self._made = door, NewSecretsDesk(self._read_text), backups
            return self._made


def _nothing_more(_opening: Opening) -> None:
    """Most doors only open."""


def _nobody() -> None:
    """Nobody was invited."""


def card_of(entry: VaultEntry) -> VaultCard:
    """Its neutral label."""
    return VaultCard(Path(entry.folder), entry.label, entry.colour.value, entry.shape.value)
