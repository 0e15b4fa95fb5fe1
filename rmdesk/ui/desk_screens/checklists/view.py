"""The checklists of the programme."""

from collections.abc import Sequence

from rmdesk.domain.packs import LINE, NAME, Checklist
from rmdesk.ui.desk_forms.entries import Entry, ListWords
from rmdesk.ui.desk_forms.fields import Field, FieldKind
from rmdesk.ui.desk_forms.parts_screen import PartsView
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.plain_text import shown


class ChecklistsView(PartsView[Checklist]):
    """Layout and words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Checklists"), self._lead())

    def _lead(self) -> str:
        return self.tr(
            "What somebody gets ready before they begin. Each is a page in “Getting ready” that only its owner sees."
        )

    def words(self) -> ListWords:
        """The words of the list."""
        return ListWords(
            self.tr("Add a checklist"),
            self.tr("No checklists yet"),
            self.tr("A list for leaders before their 2-hour preparation helps many programmes."),
            "list-checks",
        )

    def entry(self, part: Checklist) -> Entry:
        """How one checklist is told."""
        count = self.tr("{number} lines").format(number=len(part.items))
        return Entry(shown(part.title) or self.tr("New checklist"), tuple(filter(None, (part.for_whom, count))))

    def fields(self, part: Checklist) -> Sequence[Field]:  # noqa: ARG002 - the same for all
        """The fields of one checklist."""
        return (
            Field("title", FieldKind.LINE, self.tr("Name"), most=NAME),
            Field("for_whom", FieldKind.LINE, self.tr("Who it is for"), most=LINE),
            Field("prompt", FieldKind.LINE, self.tr("Question above the lines"), most=LINE),
            Field("items", FieldKind.LIST, self.tr("Lines to tick"), self.tr("One on each line, from 2 to 24.")),
        )

    def removed_words(self) -> str:
        """What is said once one is gone."""
        return self.tr("The checklist is removed.")
