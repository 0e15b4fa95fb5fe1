"""A new workbook with a new partner, made while the present one is open, with copies of the pages that were chosen."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from rmdesk.app.door import new_secrets
from rmdesk.app.fit_places import FitPlaces
from rmdesk.app.invited import Invited
from rmdesk.app.late_door import card_of
from rmdesk.app.opening import OpenWorkbook, builder
from rmdesk.app.pairing import pairing_of
from rmdesk.app.roof import Tools
from rmdesk.domain.ids import VaultId, new_id
from rmdesk.private.carrying import Taken, carry_over
from rmdesk.private.wing import open_private
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import open_shared
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.vaultkeeping.create import create_vault
from rmdesk.vaultkeeping.folder import VaultFolder

if TYPE_CHECKING:
    from rmdesk.vaultkeeping.opened import OpenedVault


class NewPartner:
    """Implements `NewPartnerDoor`. With an invitation in `invited` the new workbook is the one that it is for.

    `go_to` locks, and has the lock page ask for the workbook in that folder.
    """

    def __init__(
        self, opened: OpenWorkbook, tools: Tools, invited: Invited | None = None,
        go_to: Callable[[Path], None] = lambda _folder: None,
    ) -> None:  # fmt: skip
        self._opened = opened
        self._tools = tools
        self._invited = invited
        self._go_to = go_to
        self._made: Path | None = None
        self._places = FitPlaces(tools.paths, tools.surroundings)

    def check_place(self) -> None:
        """See `NewPartnerDoor`."""
        self._places.check_new()

    def make(self, name: str, chosen: ChosenSecrets, taken: Taken) -> str:
        """See `NewPartnerDoor`. The copies go into the workbook while it still grows under a hidden name."""
        self._places.check_new()
        paths, clock = self._tools.paths, self._opened.clock
        begin = builder(clock, name)

        def build(folder: VaultFolder, opened: "OpenedVault") -> None:
            begin(folder, opened)
            place = folder.private(opened.private.partner)
            with closing(open_private(place, opened.private, clock, folder.backups)) as target:
                carry_over(self._opened.private, target, taken)
            if self._invited is not None:
                self._take_in_invitation(self._invited, folder, opened)

        folder = VaultFolder(paths.vaults / new_id()[:12])
        pair = self._invited.pair() if self._invited is not None else None
        made = create_vault(folder.path, new_secrets(chosen), self._tools.policy or STANDARD_POLICY, build, pair)
        self._made = folder.path
        return self._remember(made.shared.vault, folder)

    def open_made(self) -> None:
        """See `NewPartnerDoor`."""
        if self._made is not None:
            self._go_to(self._made)

    def _take_in_invitation(self, invited: Invited, folder: VaultFolder, opened: "OpenedVault") -> None:
        with closing(open_shared(folder.shared, opened.shared, self._opened.clock, folder.backups)) as space:
            workspace = open_workspace(space, opened.shared, self._opened.clock)
            invited.take_in(opened.shared.vault, lambda: pairing_of(workspace, opened.shared, self._tools))
            invited.take_arrived()  # it is not this workbook that has it

    def _remember(self, vault: VaultId, folder: VaultFolder) -> str:
        state = load_state(self._tools.paths.state_file).with_vault(vault, folder.path)
        save_state(self._tools.paths.state_file, state)
        entry = state.vault(vault)
        return card_of(entry).label if entry is not None else ""
