"""The form of one action: everything that it says, each part optional but the title."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.actions import ActionDomain, ActionLevel, ActionText
from rmdesk.domain.questions import Choice, Column
from rmdesk.ui.screens.action.values import FormShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.action_words import domain_words, level_words
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.rows_field import RowsField
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

TITLE_LIMIT = 200


class ActionForm(QWidget):
    """`changed` comes with each edit by the person; `text` is what the fields say now."""

    changed = Signal()

    def __init__(self, look: Look, shown: FormShown) -> None:
        super().__init__()
        self._look = look
        self._base = shown.text
        self._column = ColumnLayout(look, self, gap=24)
        self.title = TextField(look, self.tr("What to do"), self.tr("One short line."))
        self.title.set_limit(max(TITLE_LIMIT, len(shown.text.title)))
        self.why = TextArea(look, self.tr("Why it matters"), self.tr("If you like."), lines=3)
        self.owner = self._choice(self.tr("Who carries it out"), shown.owners)
        self.due = DateField(look, self.tr("By when"), self.tr("For example 2 12 2026. It can stay open."))
        self.no_date_button = AppButton(
            look, self.tr("No date"), ButtonKind.QUIET, name=self.tr("No date: empty the three fields")
        )
        self.domain = self._choice(
            self.tr("What kind of support it is"), [(one.value, domain_words(one)) for one in ActionDomain]
        )
        self.level = self._choice(
            self.tr("Where it changes something"), [(one.value, level_words(one)) for one in ActionLevel]
        )
        self.steps = RowsField(look, self.tr("Small steps"), (Column("step", self.tr("Step")),))
        self.steps.set_rows([(step,) for step in shown.text.steps])
        self.notes = TextArea(look, self.tr("Notes for both of you"), self.tr("They may change at any time."), lines=3)
        self.outcome = TextArea(look, self.tr("What came of it"), lines=3)
        self._lay_out(shown)
        self._fill(shown.text)
        self._connect()

    def text(self) -> ActionText:
        """What the fields say. A step is one line; a date that is none is left open."""
        steps = (" ".join(cells[0].split()) for cells in self.steps.rows() if cells)
        return replace(
            self._base,
            title=self.title.text().strip(),
            why=self.why.text(),
            owner=self.owner.chosen() or self._base.owner,
            due=self.due.value(),
            domain=ActionDomain(self.domain.chosen() or self._base.domain),
            level=ActionLevel(self.level.chosen() or self._base.level),
            steps=tuple(step for step in steps if step),
            notes=self.notes.text(),
            outcome=self.outcome.text(),
        )

    def problems(self) -> list[Problem]:
        """What keeps it from being proposed; also shown at the fields."""
        no_title = "" if self.title.text().strip() else self.tr("Write in one line what to do.")
        no_date = self.due.problem()
        self.title.show_problem(no_title)
        self.due.show_problem(no_date)
        found = ((no_title, self.title), (no_date, self.due))
        return [Problem(words, field) for words, field in found if words]

    def _choice(self, name: str, choices: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> ChoiceGroup:
        return ChoiceGroup(
            self._look, name, [Choice(key, words) for key, words in choices], chips=True, clearable=False
        )

    def _lay_out(self, shown: FormShown) -> None:
        self._column.addWidget(self.title)
        self._column.addWidget(self.why)
        self._add_titled(self.tr("Who carries it out"), self.owner)
        date = ColumnLayout(self._look, gap=12)
        date.addWidget(self.due)
        date.addWidget(ButtonRow(self._look, self.no_date_button))
        self._column.addLayout(date)
        self._add_titled(self.tr("What kind of support it is"), self.domain)
        self._add_titled(self.tr("Where it changes something"), self.level)
        self._add_titled(self.tr("Small steps"), self.steps)
        self._column.addWidget(self.notes)
        self._column.addWidget(self.outcome)
        self.outcome.setVisible(shown.ask_outcome or bool(shown.text.outcome))

    def _add_titled(self, words: str, widget: QWidget) -> None:
        part = ColumnLayout(self._look, gap=8)
        part.addWidget(PlainLabel(self._look, words, TextRole.STRONG))
        part.addWidget(widget)
        self._column.addLayout(part)

    def _fill(self, text: ActionText) -> None:
        self.title.set_text(text.title)
        self.why.set_text(text.why)
        self.owner.choose(text.owner)
        self.due.set_value(text.due)
        self.domain.choose(text.domain)
        self.level.choose(text.level)
        self.notes.set_text(text.notes)
        self.outcome.set_text(text.outcome)

    def _connect(self) -> None:
        for text_part in (self.why, self.notes, self.outcome):
            text_part.changed.connect(self._on_edited)
        self.title.changed.connect(self._on_edited)
        self.due.changed.connect(self._on_edited)
        self.steps.changed.connect(self._on_edited)
        for group in (self.owner, self.domain, self.level):
            group.changed.connect(self._on_edited)
        self.no_date_button.clicked.connect(self._on_no_date)

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_no_date(self) -> None:
        self.due.set_value(None)
        self.due.show_problem("")
        self.changed.emit()
