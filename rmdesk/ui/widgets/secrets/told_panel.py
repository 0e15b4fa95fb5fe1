"""A calm panel that tells what went wrong, what is safe and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rmdesk.ui.messages import Message
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.picture import Picture


class ToldPanel(Card):
    """Hidden until there is something to tell."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, CardKind.NOTE, parent=parent)
        row = RowLayout(look, gap=12)
        row.addWidget(Picture(look, "info", "note", 24), 0, Qt.AlignmentFlag.AlignTop)
        words = ColumnLayout(look, gap=8)
        self._heading = Heading(look, "", 2)
        self._lines = BodyText(look, "")
        words.addWidget(self._heading)
        words.addWidget(self._lines)
        row.addLayout(words, 1)
        self.add(row)
        self.hide()

    @property
    def words(self) -> str:
        """Everything that it says; empty while it is hidden."""
        return "" if self.isHidden() else f"{self._heading.words} {self._lines.words}"

    def show_message(self, message: Message) -> None:
        """Tell this and take the focus, so that it is read out."""
        self._heading.setText(message.happened)
        self._lines.setText("\n".join(message.lines))
        self.setAccessibleName(message.happened)
        self.show()
        self._heading.take_focus()

    def clear(self) -> None:
        """There is nothing to tell any more."""
        self.hide()
