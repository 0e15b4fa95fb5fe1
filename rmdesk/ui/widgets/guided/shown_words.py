"""Words of the partner that come into sight only when somebody asks for them."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.layouts import ColumnLayout


class ShownWords(QWidget):
    """A button, and below it the words once it is pressed. Pressed again, it puts them away."""

    def __init__(self, look: Look, ask: str, words: str) -> None:
        super().__init__()
        self._ask = ask
        column = ColumnLayout(look, self, gap=8)
        self.button = AppButton(look, ask, icon="eye")
        self._words = BodyText(look, words)
        self._words.hide()
        column.addWidget(ButtonRow(look, self.button))
        column.addWidget(self._words)
        self.button.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        shown = self._words.isHidden()
        self._words.setVisible(shown)
        self.button.set_words(self.tr("Put these words away") if shown else self._ask)
