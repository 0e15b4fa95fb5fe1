"""What the partner will call this person. It may be left empty."""

from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.text_field import TextField

_LONGEST = 60


class NameStep(Step):
    """One short field. Where two people sit at the computer, it says whose turn it is before anything secret shows."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Your name or initials")
        self._turn = ContentNote(
            look,
            self.tr(
                "Choose who goes first. From here on, these steps are for that person alone, so the other one looks "
                "away. Then it is the other’s turn, in the same way."
            ),
            self.tr("One of you at a time"),
        )
        self._two = False
        self._turn.hide()
        self.add(self._turn)
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

    def set_two_here(self, two: bool) -> None:
        """Whether both partners may be sitting at this computer."""
        self._two = two
        self._turn.setVisible(two)

    def fields(self) -> tuple[QLineEdit, ...]:
        """One."""
        return (self.field.edit,)

    def first_field(self) -> QWidget | None:
        """The field, unless there is something to read first."""
        return None if self._two else self.field.edit

    def forget(self) -> None:
        """Empty the field."""
        self.field.set_text("")
