"""Deleting what both share, once it has ended for good and both agreed: each takes out the words they typed or said.

The log keeps that something stood there, by whom and when; that keeps it checkable, and holds no words.
"""

from collections.abc import Iterator

from rmdesk.domain.ids import OperationId
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store
from rmdesk.storage.projection import may_erase

_KEPT = frozenset({"partner", "turning-point"})
"""Keys, the present names, and that it has ended: none of them holds words about anything."""


class SharedErasure:
    """What the partner at the keyboard can take out of the shared space."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def has_words(self) -> bool:
        """Whether there is anything of mine left to take out."""
        return next(self._mine(), None) is not None or bool(self._workspace.space.drafts.all(self._workspace.me))

    def erase_my_part(self) -> int:
        """Take all of it out of the log and the drafts, for good; how many pieces there were.

        Raises:
            ValueError: it has not ended for good, or not both have agreed.
            WorldError: it could not be written; nothing has changed.
        """
        space, me = self._workspace.space, self._workspace.me
        if not space.turning_points.all().may_delete_shared:
            raise ValueError("both have to agree first")
        mine = list(self._mine())
        drafts = [one.item for one in space.drafts.all(me)]
        with space.space.transaction() as tx:
            space.log.erase(tx, self._workspace.author, mine)
            for item in drafts:
                space.drafts.remove(tx, item, me)
        return len(mine) + len(drafts)

    def _mine(self) -> Iterator[OperationId]:
        for row in store.everything(self._workspace.space.space):
            one = store.from_row(row)
            if not one.erased and one.header.type not in _KEPT and may_erase(self._workspace.me, one.header):
                yield one.id
