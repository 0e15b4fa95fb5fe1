"""Who the two partners are: their names and initials, and taking a place in the log."""

from collections.abc import Callable
from dataclasses import replace

from rmdesk.domain.ids import PartnerId
from rmdesk.domain.partners import Pair, tidy_initials
from rmdesk.security.keys import SharedKeys
from rmdesk.services.workspace import Workspace


class People:
    """The names of the pair. `is_here`: whether what opens that partner's pages is on this computer.

    `together`: both work at it in one session.
    """

    def __init__(
        self, workspace: Workspace, is_here: Callable[[PartnerId], bool] = lambda _partner: True, together: bool = False
    ) -> None:
        self._workspace = workspace
        self._is_here = is_here
        self._together = together

    def pair(self) -> Pair:
        """Both partners as they are named now."""
        pair = self._workspace.pair()
        apart = pair.other is not None and not self._is_here(pair.other.id)
        return replace(pair, apart=apart, together=self._together)

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
