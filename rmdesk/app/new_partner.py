"""A new workbook with a new partner, made while the present one is open, with copies of the pages that were chosen."""

from contextlib import closing
from typing import TYPE_CHECKING

from rmdesk.app.door import new_secrets
from rmdesk.app.fit_places import FitPlaces
from rmdesk.app.late_door import card_of
from rmdesk.app.opening import OpenWorkbook, builder
from rmdesk.app.roof import Tools
from rmdesk.domain.ids import VaultId, new_id
from rmdesk.private.carrying import Taken, carry_over
from rmdesk.private.wing import open_private
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.vaultkeeping.create import create_vault
from rmdesk.vaultkeeping.folder import VaultFolder

if TYPE_CHECKING:
    from rmdesk.vaultkeeping.opened import OpenedVault


class NewPartner:
    """Implements `NewPartnerDoor`."""

    def __init__(self, opened: OpenWorkbook, tools: Tools) -> None:
        self._opened = opened
        self._tools = tools
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

        folder = VaultFolder(paths.vaults / new_id()[:12])
        made = create_vault(folder.path, new_secrets(chosen), self._tools.policy or STANDARD_POLICY, build)
        return self._remember(made.shared.vault, folder)

    def _remember(self, vault: VaultId, folder: VaultFolder) -> str:
        state = load_state(self._tools.paths.state_file).with_vault(vault, folder.path)
        save_state(self._tools.paths.state_file, state)
        entry = state.vault(vault)
        return card_of(entry).label if entry is not None else ""
