"""A column no wider than text can be read well, for pages that are otherwise wide."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.layouts import ColumnLayout


class Measured(QWidget):
    """Add widgets to `column`."""

    def __init__(self, look: Look, gap: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._holder = QWidget()
        self.column = ColumnLayout(look, self._holder, gap=gap)
        across.addWidget(self._holder, 1000)
        across.addStretch(1)
        self._fit()
        look.changed.connect(self._fit)

    def add(self, item: QWidget | QLayout) -> None:
        """Add a widget or a layout below the others."""
        if isinstance(item, QWidget):
            self.column.addWidget(item)
        else:
            self.column.addLayout(item)

    @Slot()
    def _fit(self) -> None:
        self._holder.setMaximumWidth(self._look.measure)
