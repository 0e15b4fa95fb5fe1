"""Longer words of ours to read and not to change: they can be scrolled, selected and read line by line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.plain_text import shown


class ReadPanel(PlainEdit):
    """One Tab stop with a name. It is as high as the words, up to `most` lines, and scrolls beyond that."""

    def __init__(self, look: Look, name: str, text: str, most: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(look, least=2, most=most, parent=parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(name)
        self.set_words(shown(text))
