"""A quiet line on a shared page: both wrote something different here, and the way to where it is chosen."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout


class DifferLine(QWidget):
    """Takes no room while there is one text for everything."""

    asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = ColumnLayout(look, self, gap=8)
        self.words = IconText(
            look, "copy", self.tr("You each wrote something different here."), "accent", TextRole.BODY
        )
        self.words.label.set_colour("text")
        self.button = AppButton(look, self.tr("Look at both texts"), ButtonKind.QUIET, "arrow-right")
        column.addWidget(self.words)
        column.addWidget(ButtonRow(look, self.button))
        self.button.clicked.connect(self._on_clicked)
        self.hide()

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit()
