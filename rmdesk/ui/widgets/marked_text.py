"""A label in which some words stand out, such as those that a search found. The words are never read as markup."""

import itertools
from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.plain_label import PlainLabel

Marks = Sequence[tuple[int, int]]
"""Start and end of each marked part, in characters."""


class MarkedText(PlainLabel):
    """Marked words are bold on a soft ground, so that they stand out without colour too."""

    def __init__(
        self, look: Look, text: str = "", marks: Marks = (), role: TextRole = TextRole.BODY, colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self._marks = marks
        super().__init__(look, text, role, colour, parent)

    @property
    def marked_words(self) -> tuple[str, ...]:
        """The parts that stand out."""
        return tuple(self.words[start:end] for start, end in self._marks)

    def set_marked(self, text: str, marks: Marks = ()) -> None:
        """Show other words, with these parts of them marked."""
        if (text, marks) != (self._words, self._marks):
            self._marks = marks
            self._put(text)

    def _stress(self, cursor: QTextCursor) -> None:
        if not self._marks:
            return
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold)
        form.setForeground(self._look.colour("on_soft"))
        form.setBackground(self._look.colour("accent_soft"))
        places = _in_code_units(self._words)
        for start, end in self._marks:
            cursor.setPosition(places[min(start, len(self._words))])
            cursor.setPosition(places[min(end, len(self._words))], QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)


def _in_code_units(text: str) -> Sequence[int]:
    """Where each character begins for Qt, which counts characters beyond the first 65,536 as two."""
    if max(text, default="") <= "\uffff":
        return range(len(text) + 1)
    return [0, *itertools.accumulate(2 if ord(character) > 0xFFFF else 1 for character in text)]
