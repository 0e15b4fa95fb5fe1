"""The four questions and the kinds of support around them, as a map or as text: the same answer either way."""

from collections.abc import Sequence

from PySide6.QtCore import Slot

from rmdesk.domain.questions import AnswerValue, Choice, Column, RowsAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.needs_map_forms import MapForm, NeedsForm, Row, TextForm


class NeedsMapField(AnswerControl):
    """The answer has one row for each question: its words, and the ids of the circles that it lies in, with commas.

    No question belongs to one circle: any can lie in several, or in none.
    """

    def __init__(self, look: Look, name: str, questions: Sequence[Column], domains: Sequence[Choice]) -> None:
        super().__init__()
        self._domains = tuple(domains)
        column = ColumnLayout(look, self, gap=16)
        column.addWidget(SmallText(look, self.tr("This map is our own adaptation of a published model.")))
        about = self.tr("Each question can lie near any circle, near several or near none.")
        column.addWidget(SmallText(look, about))
        self.switch = AppButton(look, "", ButtonKind.QUIET, "file-text")
        column.addWidget(ButtonRow(look, self.switch))
        self.map = MapForm(look, name, questions, domains)
        self.text = TextForm(look, questions, domains)
        for form in (self.map, self.text):
            column.addWidget(form)
            form.changed.connect(self.changed)
        self.text.hide()
        self.switch.clicked.connect(self._on_switch)
        self._show_switch()

    @property
    def form(self) -> NeedsForm:
        """The form that is shown."""
        return self.map if self.text.isHidden() else self.text

    def value(self) -> RowsAnswer:
        """A row for each question, or none where nothing is said."""
        rows = tuple(self._plain(row) for row in self.form.rows())
        return RowsAnswer(rows if any(cell.strip() for row in rows for cell in row) else ())

    def set_value(self, value: AnswerValue) -> None:
        """Show that answer; circles that are not on this map any more are left out."""
        if isinstance(value, RowsAnswer):
            self.form.set_rows([self._row(cells) for cells in value.rows])

    def focus_first(self) -> None:
        """Move the focus to the first thing of the form that is shown."""
        self.form.focus_first()

    def _plain(self, row: Row) -> tuple[str, str]:
        words, near = row
        return words, ",".join(one.id for one in self._domains if one.id in near)

    def _row(self, cells: Sequence[str]) -> Row:
        known = {one.id for one in self._domains}
        near = cells[1].split(",") if len(cells) > 1 else []
        return (cells[0] if cells else ""), frozenset(near) & known

    def _show_switch(self) -> None:
        on_map = self.form is self.map
        self.switch.set_words(self.tr("Show this as text") if on_map else self.tr("Show this as a map"))
        self.switch.set_icon("file-text" if on_map else "circle")

    @Slot()
    def _on_switch(self) -> None:
        before = self.form
        after = self.text if before is self.map else self.map
        after.set_rows(before.rows())
        before.hide()
        after.show()
        self._show_switch()
