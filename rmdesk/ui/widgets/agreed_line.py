"""One line on whether somebody has agreed: an icon that nobody takes for a button, and words."""

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.icon_text import IconText


class AgreedLine(IconText):
    """`agreed`, or not yet."""

    def __init__(self, look: Look, words: str, agreed: bool) -> None:
        icon, colour = ("circle-check", "ok") if agreed else ("clock", "muted")
        super().__init__(look, icon, words, colour, TextRole.BODY)
