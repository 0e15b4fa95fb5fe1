"""The clauses that the programme offers."""

from collections.abc import Sequence

from rmdesk.domain.packs import CLAUSE_HEADING, CLAUSE_TEXT, OfferedClause
from rmdesk.ui.desk_forms.entries import Entry, ListWords
from rmdesk.ui.desk_forms.fields import Field, FieldKind
from rmdesk.ui.desk_forms.parts_screen import PartsView
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.plain_text import shown


class ClausesView(PartsView[OfferedClause]):
    """Layout and words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Clauses"), self._lead())

    def _lead(self) -> str:
        return self.tr("A pair can take these into its agreement, change them, or leave them out.")

    def words(self) -> ListWords:
        """The words of the list."""
        return ListWords(
            self.tr("Add a clause"),
            self.tr("No clauses yet"),
            self.tr("The clauses that come with rmdesk are offered in any case."),
            "handshake",
        )

    def entry(self, part: OfferedClause) -> Entry:
        """How one clause is told."""
        return Entry(shown(part.heading) or self.tr("New clause"), tuple(filter(None, (part.text,))))

    def fields(self, part: OfferedClause) -> Sequence[Field]:  # noqa: ARG002 - the same for all
        """The fields of one clause."""
        return (
            Field("heading", FieldKind.LINE, self.tr("Heading"), most=CLAUSE_HEADING),
            Field("text", FieldKind.WORDS, self.tr("Text"), self.tr("Up to 320 letters."), CLAUSE_TEXT),
        )

    def removed_words(self) -> str:
        """What is said once one is gone."""
        return self.tr("The clause is removed.")
