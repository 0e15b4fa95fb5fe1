"""What a partner has shared or changed that was in no file for the other laptop yet."""

from collections.abc import Mapping

from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store
from rmdesk.storage.answered import touched_after


def not_sent(workspace: Workspace) -> Mapping[str, int]:
    """How many records of each type the partner who unlocked changed since the last file was made; milliseconds."""
    made, space = workspace.space.exchanges.last_made(), workspace.space.space
    return touched_after(space, store.place_of(space, made.last) if made is not None else 0, workspace.me)
