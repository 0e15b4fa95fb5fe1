"""A longer text with its label."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.field_frame import FieldFrame
from rmdesk.ui.widgets.plain_edit import PlainEdit


class TextArea(FieldFrame):
    """`changed` comes with each edit by the person, without the words: ask `text` when you save."""

    changed = Signal()

    def __init__(
        self, look: Look, label: str, hint: str = "", label_shown: bool = True, lines: int = 5,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, label, hint, label_shown, parent)
        self.edit = PlainEdit(look, lines, parent=self)
        self.hold(self.edit)
        self.edit.edited.connect(self.changed)

    def text(self) -> str:
        """What is written."""
        return self.edit.words()

    def set_text(self, text: str) -> None:
        """Write something else."""
        self.edit.set_words(text)
