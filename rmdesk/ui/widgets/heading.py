"""Headings. A screen reader is told their role by `accessible`; the page's heading can take the focus by program."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.plain_text import shown

_ROLES = {1: TextRole.H1, 2: TextRole.H2, 3: TextRole.H3, 4: TextRole.STRONG}


class Heading(PlainLabel):
    """A heading of level 1 (one a page) to 4."""

    def __init__(self, look: Look, text: str, level: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(look, text, _ROLES[level], parent=parent)
        self.level = level

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show other words; the role of a heading needs the name to be set."""
        super().setText(text)
        self.setAccessibleName(shown(text))

    def take_focus(self) -> None:
        """Move the focus here, so that a screen reader speaks the heading of a new page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
