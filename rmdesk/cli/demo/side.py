"""One of the made-up pair, with everything that the window would give them."""

from dataclasses import dataclass

from rmdesk.domain.clock import Clock
from rmdesk.domain.ids import PartnerId
from rmdesk.private.wing import PrivateWing, open_private
from rmdesk.runtime import resources
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.exporting import Exporting
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import SharedSpace
from rmdesk.vaultkeeping.cosigner import WorkerCosigner
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.workbook.clauses import load_clauses


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, with everything that is theirs."""

    partner: PartnerId
    workspace: Workspace
    private: PrivateWing
    actions: Actions
    agreements: Agreements
    exporting: Exporting


def side_of(keys: OpenedVault, folder: VaultFolder, shared: SharedSpace, clock: Clock) -> Side:
    """That partner's side, with their private space open."""
    workspace = open_workspace(shared, keys.shared, clock)
    cosigner = WorkerCosigner(folder)
    return Side(
        keys.shared.partner,
        workspace,
        open_private(folder.private(keys.private.partner), keys.private, clock, folder.backups),
        Actions(workspace, cosigner),
        Agreements(workspace, load_clauses(resources.read_text), cosigner),
        Exporting(workspace, cosigner, WorkerRenderer(resources.read_bytes)),
    )
