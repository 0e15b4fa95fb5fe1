"""The form of the privacy notice and of who to ask and to complain to."""

from collections.abc import Sequence

from rmdesk.domain.packs import LINE, Pack
from rmdesk.ui.desk_forms.fields import Field, FieldKind
from rmdesk.ui.desk_forms.form_screen import FormView
from rmdesk.ui.theme.look import Look


class NoticesView(FormView):
    """Layout and words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Privacy notice and complaints"), self._lead())

    def _lead(self) -> str:
        return self.tr(
            "People see this when they first open the pack, and later in the settings. It is about what the programme "
            "keeps, not about their workbook."
        )

    def groups(self, pack: Pack) -> Sequence[tuple[str, Sequence[Field]]]:  # noqa: ARG002 - the same for all
        """The fields."""
        return (
            (
                "",
                (
                    Field(
                        "notices.controller",
                        FieldKind.LINE,
                        self.tr("Who is responsible for the data"),
                        self.tr("The organisation, with its postal address."),
                        LINE,
                    ),
                    Field(
                        "notices.contact",
                        FieldKind.LINE,
                        self.tr("Who to ask about data"),
                        self.tr("Such as the data protection officer, with an address to write to."),
                        LINE,
                    ),
                    Field(
                        "notices.complaints",
                        FieldKind.WORDS,
                        self.tr("Who to complain to"),
                        self.tr("Up to 300 letters."),
                        LINE,
                    ),
                    Field(
                        "notices.privacy",
                        FieldKind.PARAGRAPHS,
                        self.tr("Privacy notice"),
                        self.tr("In plain words. Leave an empty line between two paragraphs."),
                    ),
                ),
            ),
        )
