"""The form of what a programme raises for safety, and of how long a workbook is meant to be kept."""

from collections.abc import Sequence

from rmdesk.domain.packs import Pack
from rmdesk.ui.desk_forms.fields import Field, FieldKind
from rmdesk.ui.desk_forms.form_screen import FormView
from rmdesk.ui.theme.look import Look


class SafetyView(FormView):
    """Layout and words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Safety and keeping"), self._lead())

    def _lead(self) -> str:
        return self.tr("A pack can make things safer, never less safe. It cannot read, send or delete anything.")

    def groups(self, pack: Pack) -> Sequence[tuple[str, Sequence[Field]]]:  # noqa: ARG002 - the same for all
        """The fields."""
        return (
            (self.tr("Safety"), self._safety()),
            (self.tr("Keeping"), (self._keeping(),)),
        )

    def _safety(self) -> Sequence[Field]:
        return (
            Field(
                "safety.idle_minutes",
                FieldKind.NUMBER,
                self.tr("Lock after so many minutes without a key press"),
                self.tr(
                    "From 2 to 15. Leave it empty to let everybody choose. People can always lock sooner. In a session "
                    "together, where two people talk, rmdesk waits for 30 minutes."
                ),
                2,
            ),
            Field(
                "safety.hide_from_capture",
                FieldKind.FLAG,
                self.tr("Keep the window out of screenshots, where the system can"),
                self.tr("People who need their own tools to see the window can still let them."),
            ),
        )

    def _keeping(self) -> Field:
        return Field(
            "retention_months",
            FieldKind.NUMBER,
            self.tr("Months after the end until people are asked what to keep"),
            self.tr("Up to 120. Leave it empty to say nothing. Nothing is ever deleted by a date."),
            3,
        )
