"""Columns and rows whose spaces come from the theme and follow the text size."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rmdesk.ui.theme.look import Look


class ColumnLayout(QVBoxLayout):
    """Things below one another. `gap` and `margin` are steps of the spacing scale."""

    def __init__(self, look: Look, parent: QWidget | None = None, gap: int = 16, margin: int = 0) -> None:
        super().__init__()
        self._look, self._gap, self._margin = look, gap, margin
        self._space_out()
        look.changed.connect(self._space_out)
        if parent is not None:
            parent.setLayout(self)

    def _space_out(self) -> None:
        theme = self._look.theme
        self.setSpacing(theme.space(self._gap))
        margin = theme.space(self._margin)
        self.setContentsMargins(margin, margin, margin, margin)


class RowLayout(QHBoxLayout):
    """Things beside one another. They do not wrap: use `FlowLayout` for buttons."""

    def __init__(self, look: Look, parent: QWidget | None = None, gap: int = 12, margin: int = 0) -> None:
        super().__init__()
        self._look, self._gap, self._margin = look, gap, margin
        self._space_out()
        look.changed.connect(self._space_out)
        if parent is not None:
            parent.setLayout(self)

    def _space_out(self) -> None:
        theme = self._look.theme
        self.setSpacing(theme.space(self._gap))
        margin = theme.space(self._margin)
        self.setContentsMargins(margin, margin, margin, margin)


def keep_room(widget: QWidget) -> None:
    """Keep its room while it is hidden: what a press makes appear pushes nothing away that is pressed next."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
