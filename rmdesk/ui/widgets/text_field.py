"""One line of text with its label."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.field_frame import FieldFrame


class TextField(FieldFrame):
    """`changed` comes with each edit by the person, never when the program sets the text."""

    changed = Signal(str)
    submitted = Signal()
    """Enter was pressed."""

    def __init__(
        self, look: Look, label: str, hint: str = "", label_shown: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, label, hint, label_shown, parent)
        self.edit = QLineEdit(self)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)  # as in longer fields
        self.hold(self.edit)
        self.edit.textEdited.connect(self.changed)
        self.edit.returnPressed.connect(self.submitted)

    def text(self) -> str:
        """What is written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Write something else; line breaks become spaces, as everywhere in one-line fields."""
        self.edit.setText(text)
        self.edit.setCursorPosition(0)

    def set_limit(self, characters: int) -> None:
        """Take at most that many characters."""
        self.edit.setMaxLength(characters)
