"""What the partner will call this person. It may be left empty."""

from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.text_field import TextField

_LONGEST = 60


class NameStep(Step):
    """One short field."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Your name or initials")
        self.field = TextField(
            look,
            self.tr("Name or initials (optional)"),
            self.tr("Only your partner will see this. You can leave it empty, and you can change it later."),
        )
        self.field.set_limit(_LONGEST)
        self.add(self.field)

    def name(self) -> str:
        """What was typed, without spaces round it."""
        return self.field.text().strip()

    def fields(self) -> tuple[QLineEdit, ...]:
        """One."""
        return (self.field.edit,)

    def first_field(self) -> QWidget | None:
        """The field: there is nothing else."""
        return self.field.edit

    def forget(self) -> None:
        """Empty the field."""
        self.field.set_text("")
