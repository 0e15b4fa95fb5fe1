"""An icon and words beside it, read as one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.layouts import RowLayout
from rmdesk.ui.widgets.picture import Picture
from rmdesk.ui.widgets.plain_label import PlainLabel


class IconText(QWidget):
    """A line with its icon at the first line of the words."""

    def __init__(
        self, look: Look, icon: str, text: str, colour: str = "muted", role: TextRole = TextRole.SMALL,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        row = RowLayout(look, self, gap=8)
        self.picture = Picture(look, icon, colour, 16 if role is TextRole.SMALL else 20)
        self.label = PlainLabel(look, text, role, colour)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self._look = look
        self._drop_icon()
        look.changed.connect(self._drop_icon)

    def show_state(self, icon: str, text: str, colour: str) -> None:
        """Show another icon, words and colour."""
        self.picture.show_icon(icon, colour)
        self.label.set_colour(colour)
        self.label.setText(text)

    def _drop_icon(self) -> None:
        """Put the icon level with the first line."""
        line = self.label.heightForWidth(100_000)
        spare = max(0, (line - self.picture.sizeHint().height()) // 2)
        self.picture.set_drop(spare)
