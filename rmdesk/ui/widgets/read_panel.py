"""Longer words of ours to read and not to change: they can be scrolled, selected and read line by line."""

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

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
        self.cursorPositionChanged.connect(self._keep_line_in_sight)

    @Slot()
    def _keep_line_in_sight(self) -> None:
        """A panel can be higher than the window: the page follows the line that is read."""
        holder: QWidget | None = self.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        body = holder.widget() if isinstance(holder, QScrollArea) else None
        if isinstance(holder, QScrollArea) and body is not None and self.hasFocus():
            place = self.viewport().mapTo(body, QPoint(0, self.cursorRect().center().y()))
            holder.ensureVisible(holder.horizontalScrollBar().value(), place.y(), 0, 2 * self.cursorRect().height())
