"""Running text in its three sizes."""

from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.plain_label import PlainLabel


class BodyText(PlainLabel):
    """A paragraph, also of words that a person wrote."""

    def __init__(self, look: Look, text: str, colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(look, text, TextRole.BODY, colour, parent)


class Lead(PlainLabel):
    """The one paragraph under the heading of a page."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, TextRole.LEAD, "text", parent)


class SmallText(PlainLabel):
    """A side note: hints, dates, where something comes from."""

    def __init__(self, look: Look, text: str, colour: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(look, text, TextRole.SMALL, colour, parent)
