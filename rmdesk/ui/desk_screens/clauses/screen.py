"""The page of the clauses."""

from rmdesk.desk.parts import new_id
from rmdesk.domain.packs import OfferedClause, Pack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.parts_screen import PartsScreen
from rmdesk.ui.desk_screens.clauses.view import ClausesView


class ClausesScreen(PartsScreen[OfferedClause]):
    """Nobody has to take what is offered."""

    def __init__(self, context: ScreenContext, draft: OpenDraft) -> None:
        super().__init__(context, draft, ClausesView(context.look), "clauses")

    def blank(self, pack: Pack) -> OfferedClause:  # noqa: ARG002 - the same for all
        """A new clause."""
        return OfferedClause(new_id("clause"), "", "")
