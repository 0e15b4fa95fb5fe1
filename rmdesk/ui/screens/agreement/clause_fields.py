"""The words of one clause while somebody changes them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from rmdesk.domain.agreement import STOP_WORD, Clause
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

_HEADING_LIMIT = 120
_VALUE_LIMIT = 60


class ClauseFields(QWidget):
    """Hidden at first. The clause of the stop word has a field of its own for that word."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=12)
        self.title = TextField(look, self.tr("Heading"))
        self.words = TextArea(look, self.tr("Words"), lines=2)
        self.value = TextField(look, self.tr("The stop word"), self.tr("One word that both of you will know at once."))
        self.value.set_limit(_VALUE_LIMIT)
        self.saved = SavedLine(look)
        self.use_button = AppButton(look, self.tr("Use these words"))
        self.leave_button = AppButton(look, self.tr("Leave it as it was"))
        for part in (self.title, self.words, self.value, self.saved, ButtonRow(look, self.use_button,
                                                                               self.leave_button)):  # fmt: skip
            column.addWidget(part)
        self.title.changed.connect(self._on_changed)
        self.words.changed.connect(self._on_changed)
        self.value.changed.connect(self._on_changed)
        self.hide()

    def set_clause(self, clause: Clause) -> None:
        """Hold these words."""
        self.title.set_limit(max(_HEADING_LIMIT, len(clause.heading)))
        self.title.set_text(clause.heading)
        self.words.set_text(clause.text)
        self.value.set_text(clause.value)
        self.value.setVisible(clause.id == STOP_WORD or bool(clause.value))
        self.saved.clear()
        self._clear_problems()

    def clause(self, clause_id: str) -> Clause:
        """What stands here."""
        return Clause(clause_id, *(one.text().strip() for one in (self.title, self.words, self.value)))

    def check(self) -> bool:
        """Whether there are a heading and words; if not, say so and go to the first field that lacks some."""
        self._clear_problems()
        empty = [one for one in (self.title, self.words) if not one.text().strip()]
        for field in empty:
            field.show_problem(self.tr("Write a few words here."))
        if empty:
            empty[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not empty

    def take_focus(self) -> None:
        """Start with the words; a clause of their own starts with its heading."""
        field = self.words if self.title.text().strip() else self.title
        field.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.words.edit.moveCursor(QTextCursor.MoveOperation.End)

    def _clear_problems(self) -> None:
        self.title.show_problem("")
        self.words.show_problem("")

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
