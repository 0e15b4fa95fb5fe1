"""Whether I have just said something that my partner has to learn of: agreed, proposed or shown words."""

from rmdesk.domain.operations import OperationKind
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store

_WORDS = frozenset({OperationKind.SIGN.value, OperationKind.CONSENT.value})
_MADE = frozenset({"action", "agreement", "offer", "turning-point"})


class FreshWord:
    """Notes what is newest in the log; words that are still being written are not asked about."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._seen = store.newest(workspace.space.space)

    def look(self) -> bool:
        """Whether the newest in the log has come since the last look and is such a word of mine. Milliseconds."""
        space = self._workspace.space.space
        newest = store.newest(space)
        if newest == self._seen:
            return False
        self._seen = newest
        header = store.header_of(space, newest)
        if header is None or header.author != self._workspace.me:
            return False
        return header.kind in _WORDS or (header.kind == OperationKind.CREATE and header.type in _MADE)
