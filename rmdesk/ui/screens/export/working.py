"""What is being done at this moment, how far it is, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.progress import Progress


class Working(QWidget):
    """Hidden while nothing is being done. The bar comes once the work has told how far it is."""

    stop_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=8)
        self._line = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self.progress = Progress(look, "", 0, 1)
        self.stop_button = AppButton(look, self.tr("Stop"), icon="x", name=self.tr("Stop writing the file"))
        self._row = ButtonRow(look, self.stop_button)
        for part in (self._line, self.progress, self._row):
            column.addWidget(part)
        self.stop_button.clicked.connect(self.stop_asked)
        self.hide()

    def show_work(self, words: str, can_stop: bool) -> None:
        """Say what is being done; empty: nothing."""
        self._line.show_state("clock", words, "muted")
        self.progress.hide()
        self._row.setVisible(can_stop)
        self.setVisible(bool(words))

    def show_progress(self, done: int, of: int) -> None:
        """How many of how many actions are in the file."""
        caption = self.tr("{done} of {count} actions").format(done=done, count=of)
        self.progress.show_step(caption, done, of)
        self.progress.show()
