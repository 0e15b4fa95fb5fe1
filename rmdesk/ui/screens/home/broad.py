"""A column as broad as a map, which does not grow without end in a large window."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.layouts import ColumnLayout

_WIDEST = 1080


class Broad(QWidget):
    """Add widgets to `column`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._holder = QWidget()
        self.column = ColumnLayout(look, self._holder, gap=16)
        across.addWidget(self._holder, 1000)
        across.addStretch(1)
        self._fit()
        look.changed.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        self._holder.setMaximumWidth(self._look.theme.px(_WIDEST))
