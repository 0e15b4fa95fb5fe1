"""The list of the programme's days."""

from collections.abc import Sequence

from rmdesk.domain.packs import LINE, NAME, TIME, DateKind, ProgrammeDate
from rmdesk.domain.questions import Choice
from rmdesk.ui.desk_forms.entries import Entry, ListWords
from rmdesk.ui.desk_forms.fields import Field, FieldKind
from rmdesk.ui.desk_forms.parts_screen import PartsView
from rmdesk.ui.platform.dates import weekday_words
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.packs.words import kind_words, when_words
from rmdesk.ui.widgets.plain_text import shown


class DatesView(PartsView[ProgrammeDate]):
    """Layout and words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Dates"), self._lead())

    def _lead(self) -> str:
        return self.tr(
            "Workshops and other days for everybody, in the order in which they come. A pair can change a date for "
            "itself; a later pack then shows both."
        )

    def words(self) -> ListWords:
        """The words of the list."""
        return ListWords(
            self.tr("Add a date"),
            self.tr("No dates yet"),
            self.tr("Workshops, group reflections, circles, feedback and the celebration can stand here."),
            "calendar",
            movable=False,
        )

    def entry(self, part: ProgrammeDate) -> Entry:
        """How one date is told."""
        when = self.tr("{weekday} {when}").format(weekday=weekday_words(part.day), when=when_words(part))
        lines = (f"{kind_words(part.kind)}: {when}", part.note)
        return Entry(shown(part.title) or self.tr("New date"), tuple(filter(None, lines)))

    def fields(self, part: ProgrammeDate) -> Sequence[Field]:  # noqa: ARG002 - the same for all
        """The fields of one date."""
        kinds = tuple(Choice(kind.value, kind_words(kind)) for kind in DateKind)
        return (
            Field("kind", FieldKind.ONE, self.tr("Kind"), choices=kinds),
            Field("title", FieldKind.LINE, self.tr("Name"), most=NAME),
            Field("day", FieldKind.DAY, self.tr("Day"), needed=True),
            Field("time", FieldKind.LINE, self.tr("Time"), self.tr("Such as: 10am to 1pm"), TIME),
            Field("place", FieldKind.LINE, self.tr("Place"), most=NAME),
            Field("note", FieldKind.WORDS, self.tr("Note"), self.tr("Up to 300 letters."), LINE),
        )

    def removed_words(self) -> str:
        """What is said once one is gone."""
        return self.tr("The date is removed.")
