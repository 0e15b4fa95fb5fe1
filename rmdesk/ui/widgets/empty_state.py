"""What stands where nothing is yet: an icon and a sentence without blame."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.picture import Picture
from rmdesk.ui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """Put a button below it where there is something to do."""

    def __init__(self, look: Look, heading: str, text: str, icon: str = "leaf", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = ColumnLayout(look, self, gap=8, margin=24)
        self.column.addWidget(Picture(look, icon, "muted", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        title = Heading(look, heading, 3)
        words = PlainLabel(look, text, TextRole.BODY, "muted")
        for label in (title, words):
            label.set_centred()
            self.column.addWidget(label)
