"""The page of the checklists."""

from rmdesk.desk.parts import new_id
from rmdesk.domain.packs import Checklist, Pack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.parts_screen import PartsScreen
from rmdesk.ui.desk_screens.checklists.view import ChecklistsView


class ChecklistsScreen(PartsScreen[Checklist]):
    """A line keeps its id while its words or its place stay."""

    def __init__(self, context: ScreenContext, draft: OpenDraft) -> None:
        super().__init__(context, draft, ChecklistsView(context.look), "checklists")

    def blank(self, pack: Pack) -> Checklist:  # noqa: ARG002 - the same for all
        """A new checklist."""
        return Checklist(new_id("list"), "", "", ())
