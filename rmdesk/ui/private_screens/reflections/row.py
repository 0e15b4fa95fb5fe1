"""One reflection as a row of the list: its title as a button, how it begins, and when it was begun."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflections.values import Line
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.marked_text import MarkedText
from rmdesk.ui.widgets.separator import Separator


class ReflectionRow(QWidget):
    """Shows one `Line` after the other: rows are used again, because making widgets takes longest."""

    opened = Signal(str)
    """The key of the line that is shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Line("", "", "", "")
        self.separator = Separator(look)
        self.button = AppButton(look, "", ButtonKind.ROW_LINK)
        self.hint = MarkedText(look)
        self.when = SmallText(look, "")
        column = ColumnLayout(look, self, gap=4)
        for part in (self.separator, self.button, self.hint, self.when):
            column.addWidget(part)
        column.addSpacing(look.theme.space(4))
        self.button.clicked.connect(self._on_clicked)

    @property
    def line(self) -> Line:
        """What is shown."""
        return self._line

    def show_line(self, line: Line, first: bool) -> None:
        """Show that line; the first row has no separator above it."""
        self.separator.setVisible(not first)
        if line == self._line:
            return
        self._line = line
        self.button.set_words(line.title, f"{line.title}, {line.when}")
        self.hint.setVisible(bool(line.hint))
        self.hint.set_marked(line.hint, line.marks)
        self.when.setText(line.when)

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self._line.key)
