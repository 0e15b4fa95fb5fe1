"""An icon and words beside it, read as one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.layouts import RowLayout
from rmdesk.ui.widgets.picture import Picture
from rmdesk.ui.widgets.plain_label import PlainLabel

_ICONS = {TextRole.SMALL: 16}


class IconText(QWidget):
    """A line with its icon at the first line of the words."""

    def __init__(
        self, look: Look, icon: str, text: str, colour: str = "muted", role: TextRole = TextRole.SMALL,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        row = RowLayout(look, self, gap=8)
        self.picture = Picture(look, icon, colour, _ICONS.get(role, 20))
        self.label = PlainLabel(look, text, role, colour)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self._look = look
        self._role = role
        self._drop_icon()
        look.changed.connect(self._drop_icon)

    def show_state(self, icon: str, text: str, colour: str) -> None:
        """Show another icon, words and colour."""
        self.picture.show_icon(icon, colour)
        self.label.set_colour(colour)
        self.label.setText(text)

    def _drop_icon(self) -> None:
        """Put the icon level with the first line."""
        theme = self._look.theme
        line = theme.text_px(self._role) * self._look.theme.line_height(self._role)
        spare = max(0, round((line - theme.px(_ICONS.get(self._role, 20))) / 2))
        self.picture.set_drop(spare)
