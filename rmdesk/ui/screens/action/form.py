"""The form of one action: everything that it says, each part optional but the title."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.actions import ActionDomain, ActionKind, ActionLevel, ActionText
from rmdesk.domain.questions import Choice, Column
from rmdesk.ui.screens.action.clash_note import ClashNote
from rmdesk.ui.screens.action.kind_fields import AskFields, PromiseFields, parts_of
from rmdesk.ui.screens.action.values import FormShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.action_words import domain_words, kind_words, level_words
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.rows_field import RowsField
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

TITLE_LIMIT = 200


class ActionForm(QWidget):
    """`changed` comes with each edit by the person; `text` is what the fields say now."""

    changed = Signal()
    clash_settled = Signal(str, bool)
    """A field that both have changed, and whether the partner's words were chosen."""

    def __init__(self, look: Look, shown: FormShown) -> None:
        super().__init__()
        self._look = look
        self._base = shown.text
        self._column = ColumnLayout(look, self, gap=24)
        self.clashes = tuple(ClashNote(look, one) for one in shown.clashes)
        self.kind = self._choice(self.tr("What it is"), [(one.value, kind_words(one)) for one in ActionKind])
        self.title = TextField(look, self.tr("What to do"), self.tr("One short line."))
        self.title.set_limit(max(TITLE_LIMIT, len(shown.text.title)))
        self.ask = AskFields(look)
        self.promise = PromiseFields(look)
        self.why = TextArea(look, self.tr("Why it matters"), self.tr("If you like."), lines=3)
        self.owner = self._choice(self.tr("Who carries it out"), shown.owners)
        self.due = DateField(look, self.tr("By when"), self.tr("For example 2 12 2026. It can stay open."))
        self.no_date_button = AppButton(
            look, self.tr("No date"), ButtonKind.QUIET, name=self.tr("No date: empty the three fields")
        )
        self.domain = self._open_choice(
            self.tr("What kind of support it is"), [(one.value, domain_words(one)) for one in ActionDomain]
        )
        self.level = self._open_choice(
            self.tr("Where it changes something"), [(one.value, level_words(one)) for one in ActionLevel]
        )
        self.session = self._open_choice(self.tr("Which session it came out of"), shown.sessions)
        self.goal = self._open_choice(self.tr("Which goal it belongs to"), shown.goals, chips=False)
        self.steps = RowsField(look, self.tr("Small steps"), (Column("step", self.tr("Step")),))
        self.steps.set_rows([(step,) for step in shown.text.steps])
        self.notes = TextArea(look, self.tr("Notes for both of you"), self.tr("They may change at any time."), lines=3)
        self.outcome = TextArea(look, self.tr("What changed?"), self.tr("A line is enough."), lines=3)
        self._lay_out(shown)
        self._fill(shown)
        self._connect()

    def text(self) -> ActionText:
        """What the fields say. A step is one line; a date that is none is left open."""
        steps = (" ".join(cells[0].split()) for cells in self.steps.rows() if cells)
        domain, level = self.domain.chosen(), self.level.chosen()
        return replace(
            self._base,
            title=self.title.text().strip(),
            why=self.why.text(),
            owner=self.owner.chosen() or self._base.owner,
            due=self.due.value(),
            domain=ActionDomain(domain) if domain else None,
            level=ActionLevel(level) if level else None,
            steps=tuple(step for step in steps if step),
            notes=self.notes.text(),
            outcome=self.outcome.text(),
            kind=self._kind(),
            session=int(self.session.chosen() or 0),
            goal=self.goal.chosen(),
            ask=self.ask.value(),
            promise=self.promise.value(),
        )

    def problems(self) -> list[Problem]:
        """What keeps it from being saved; also shown at the fields."""
        no_title = "" if self.title.text().strip() else self.tr("Write in one line what to do.")
        no_date = self.due.problem()
        self.title.show_problem(no_title)
        self.due.show_problem(no_date)
        found = ((no_title, self.title), (no_date, self.due))
        open_ones = [Problem(self.tr("Choose which text stays."), clash) for clash in self.clashes]
        return [*open_ones, *(Problem(words, field) for words, field in found if words)]

    def _kind(self) -> ActionKind:
        return ActionKind(self.kind.chosen() or self._base.kind)

    def _choice(self, name: str, choices: Sequence[tuple[str, str]]) -> ChoiceGroup:
        return ChoiceGroup(self._look, name, _choices(choices), chips=True, clearable=False)

    def _open_choice(self, name: str, choices: Sequence[tuple[str, str]], chips: bool = True) -> ChoiceGroup:
        """It may stay open, and a choice can be taken back."""
        return ChoiceGroup(self._look, name, _choices(choices), chips=chips)

    def _lay_out(self, shown: FormShown) -> None:
        for clash in self.clashes:
            self._column.addWidget(clash)
        kinds = self.tr(
            "With an ask, you put something to the organisation that only it can change. With a sponsorship promise, "
            "one of you speaks up for somebody where decisions are made."
        )
        self._add_titled(self.tr("What it is"), self.kind, kinds)
        for part in (self.title, self.ask, self.promise, self.why):
            self._column.addWidget(part)
        self._add_titled(self.tr("Who carries it out"), self.owner)
        date = ColumnLayout(self._look, gap=12)
        date.addWidget(self.due)
        date.addWidget(ButtonRow(self._look, self.no_date_button))
        self._column.addLayout(date)
        self._column.addWidget(Heading(self._look, self.tr("More, if you like"), 2))
        support = self.tr("In which way it helps. It can stay open.")
        self._add_titled(self.tr("What kind of support it is"), self.domain, support)
        place = self.tr("Who feels the difference. It can stay open.")
        self._add_titled(self.tr("Where it changes something"), self.level, place)
        if shown.sessions:
            self._add_titled(self.tr("Which session it came out of"), self.session)
        if shown.goals:
            self._add_titled(self.tr("Which goal it belongs to"), self.goal)
        self._add_titled(self.tr("Small steps"), self.steps)
        self._column.addWidget(self.notes)
        self._column.addWidget(self.outcome)
        self.outcome.setVisible(shown.ask_outcome or bool(shown.text.outcome))

    def _add_titled(self, words: str, widget: QWidget, hint: str = "") -> None:
        part = ColumnLayout(self._look, gap=8)
        part.addWidget(PlainLabel(self._look, words, TextRole.STRONG))
        if hint:
            part.addWidget(PlainLabel(self._look, hint, TextRole.BODY, "muted"))
        part.addWidget(widget)
        self._column.addLayout(part)

    def _fill(self, shown: FormShown) -> None:
        text = shown.text
        self.kind.choose(text.kind)
        self.title.set_text(text.title)
        self.ask.show_value(text.ask)
        self.promise.show_value(text.promise)
        self.why.set_text(text.why)
        self.owner.choose(text.owner)
        self.due.set_value(text.due)
        self.due.show_unfinished(shown.typed_due)
        self.domain.choose(text.domain or "")
        self.level.choose(text.level or "")
        self.session.choose(str(text.session) if text.session else "")
        self.goal.choose(text.goal)
        self.notes.set_text(text.notes)
        self.outcome.set_text(text.outcome)
        parts_of(self._kind(), self.ask, self.promise)

    def _connect(self) -> None:
        for part in (
            self.kind, self.title, self.ask, self.promise, self.why, self.owner, self.due, self.domain, self.level,
            self.session, self.goal, self.steps, self.notes, self.outcome,
        ):  # fmt: skip
            part.changed.connect(self._on_edited)
        self.kind.changed.connect(self._on_kind)
        self.no_date_button.clicked.connect(self._on_no_date)
        for clash in self.clashes:
            clash.chosen.connect(self.clash_settled)

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_kind(self) -> None:
        parts_of(self._kind(), self.ask, self.promise)

    @Slot()
    def _on_no_date(self) -> None:
        self.due.set_value(None)
        self.due.show_problem("")
        self.changed.emit()


def _choices(choices: Sequence[tuple[str, str]]) -> list[Choice]:
    return [Choice(key, words) for key, words in choices]
