"""Who the two partners are, to the pages of an open workbook: the one place that knows who signs on this computer."""

from rmdesk.services.people import People
from rmdesk.services.workspace import Workspace
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import partners_with_keys


def people_here(workspace: Workspace, folder: VaultFolder, *, together: bool = False) -> People:
    """A partner is here while what opens their pages lies in that folder."""
    return People(workspace, lambda partner: partner[:8] in partners_with_keys(folder), together)
