"""Who the two partners are: their names and initials, and taking a place in the log."""

from rmdesk.domain.partners import Pair, tidy_initials
from rmdesk.security.keys import SharedKeys
from rmdesk.services.workspace import Workspace


class People:
    """The names of the pair."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def pair(self) -> Pair:
        """Both partners as they are named now."""
        return self._workspace.pair()

    def rename_me(self, name: str) -> None:
        """Change the name or initials that both partners see for me."""
        with self._workspace.space.space.transaction() as tx:
            self._workspace.space.partners.rename(tx, self._workspace.author, name.strip())

    def set_my_initials(self, initials: str) -> None:
        """Change what stands for me in an export; empty: the first letters of my name do."""
        with self._workspace.space.space.transaction() as tx:
            self._workspace.space.partners.set_initials(tx, self._workspace.author, tidy_initials(initials))


def take_place(workspace: Workspace, keys: SharedKeys, name: str = "") -> None:
    """Put this partner's public keys (and name) into the log, unless they are there already."""
    space = workspace.space
    if space.partners.is_registered(workspace.me):
        return
    with space.space.transaction() as tx:
        space.log.register_partner(tx, workspace.author, keys.exchange_public)
        if name.strip():
            space.partners.rename(tx, workspace.author, name.strip())
