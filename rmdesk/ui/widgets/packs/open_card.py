"""The card that a programme pack is handed in by."""

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.open_file_card import OpenFileCard, OpenWords

translate = QCoreApplication.translate


class OpenPackCard(OpenFileCard):
    """Nothing is read here, and nothing is used before it has been checked."""

    def __init__(self, look: Look, heading: str) -> None:
        about = translate(
            "OpenPackCard",
            "A programme pack is a file whose name ends in .rmpack. Your programme lead sends it to you. You can also "
            "drop it here.",
        )
        super().__init__(look, OpenWords(heading, about, translate("OpenPackCard", "The text of the pack")))
