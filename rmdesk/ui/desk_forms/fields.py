"""A form: some fields below one another, each over one value. It knows nothing of what the values mean."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.desk_forms.sample_mark import SampleMark
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

Value: TypeAlias = "str | bool | int | date | tuple[str, ...] | None"


class FieldKind(Enum):
    """What a field is: a line, more words, a list with one entry a line, a number, a day, one of several, some of
    several, yes or no.
    """

    LINE = "line"
    WORDS = "words"
    LIST = "list"
    PARAGRAPHS = "paragraphs"
    NUMBER = "number"
    DAY = "day"
    ONE = "one"
    SOME = "some"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `key` names its value; `most` is the most letters of a line; `needed`: a day must be given.

    `colours`: the ids of the choices are colours, each of which is shown beside its name.
    """

    key: str
    kind: FieldKind
    label: str
    hint: str = ""
    most: int = 0
    choices: tuple[Choice, ...] = ()
    needed: bool = False
    colours: bool = False


_Box: TypeAlias = "TextField | TextArea | DateField | _One | _Some | _Flag"


class FieldsForm(QWidget):
    """`changed` carries the key of a value that the person changed; a day that is none yet is not handed on."""

    changed = Signal(str)

    def __init__(
        self, look: Look, fields: Sequence[Field], values: Mapping[str, Value], marked: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._look = look
        self._fields = {one.key: one for one in fields}
        self._boxes: dict[str, _Box] = {}
        self._numbers: list[TextField] = []
        self.marks: dict[str, SampleMark] = {}
        column = ColumnLayout(look, self, gap=24)
        for one in fields:
            box = self._make(one)
            self._boxes[one.key] = box
            self.show_value(one.key, values[one.key])
            box.changed.connect(partial(self._on_changed, one.key))
            column.addWidget(self._with_mark(one.key, box) if one.key in marked else box)
        self._fit()
        look.changed.connect(self._fit)

    def value(self, key: str) -> Value:
        """What stands in that field."""
        box, field = self._boxes[key], self._fields[key]
        if isinstance(box, DateField):
            return box.value()
        if isinstance(box, _Flag):
            return box.option.isChecked()
        if isinstance(box, _One):
            return box.group.chosen()
        if isinstance(box, _Some):
            return box.group.chosen()
        return _read(field.kind, box.text())

    def show_value(self, key: str, value: Value) -> None:
        """Put a value into that field."""
        box, field = self._boxes[key], self._fields[key]
        if isinstance(box, DateField):
            box.set_value(value if isinstance(value, date) else None)
        elif isinstance(box, _Flag):
            box.option.setChecked(value is True)
        elif isinstance(box, _One):
            box.group.choose(str(value))
        elif isinstance(box, _Some):
            box.group.choose(value if isinstance(value, tuple) else ())
        else:
            box.set_text(_written(field.kind, value))

    def show_marks(self, marked: Collection[str]) -> None:
        """Which of the fields that were from a sample when the form was made still are."""
        for key, mark in self.marks.items():
            mark.setVisible(key in marked)

    def show_problem(self, key: str, words: str) -> None:
        """Say at the field what is wrong with it (empty: nothing is)."""
        box = self._boxes[key]
        if isinstance(box, TextField | TextArea | DateField):
            box.show_problem(words)

    def focus(self, key: str = "") -> None:
        """Move the focus to that field, or to the first."""
        name = key if key in self._boxes else next(iter(self._boxes))
        box = self._boxes[name]
        if isinstance(box, _One | _Some):
            box.group.focus_first()
        elif isinstance(box, _Flag):
            box.option.setFocus()
        else:
            box.setFocus()

    def has(self, key: str) -> bool:
        """Whether there is such a field."""
        return key in self._boxes

    def _with_mark(self, key: str, box: "_Box") -> QWidget:
        holder = QWidget()
        column = ColumnLayout(self._look, holder, gap=8)
        self.marks[key] = SampleMark(self._look)
        column.addWidget(box)
        column.addWidget(self.marks[key])
        return holder

    def _make(self, one: Field) -> _Box:
        if one.kind is FieldKind.DAY:
            return DateField(self._look, one.label, one.hint)
        if one.kind is FieldKind.ONE:
            return _One(self._look, one)
        if one.kind is FieldKind.SOME:
            return _Some(self._look, one)
        if one.kind is FieldKind.FLAG:
            return _Flag(self._look, one)
        if one.kind in (FieldKind.WORDS, FieldKind.LIST, FieldKind.PARAGRAPHS):
            lines = {FieldKind.WORDS: 3, FieldKind.LIST: 6, FieldKind.PARAGRAPHS: 10}[one.kind]
            return TextArea(self._look, one.label, one.hint, lines=lines)
        box = TextField(self._look, one.label, one.hint)
        if one.most:
            box.set_limit(one.most)
        if one.kind is FieldKind.NUMBER:
            box.column.setAlignment(box.edit, Qt.AlignmentFlag.AlignLeading)
            box.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            self._numbers.append(box)
        return box

    @Slot()
    def _fit(self) -> None:
        for box in self._numbers:
            box.edit.setFixedWidth(self._look.theme.px(68) + self._look.theme.space(24))

    def _on_changed(self, key: str, *_told: object) -> None:
        box, field = self._boxes[key], self._fields[key]
        if isinstance(box, DateField):
            problem = box.problem()
            if not problem and field.needed and box.value() is None:
                problem = self.tr("A day is needed here.")
            complete = all(edit.text() for edit in box.edits)
            box.show_problem(problem if complete or not problem else "")
            if problem:
                return
        self.changed.emit(key)


class _One(QWidget):
    """One of several, with the question above it."""

    changed = Signal(str)

    def __init__(self, look: Look, one: Field) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=8)
        column.addWidget(PlainLabel(look, one.label, TextRole.STRONG))
        if one.hint:
            column.addWidget(PlainLabel(look, one.hint, TextRole.BODY, "muted"))
        self.group = ChoiceGroup(look, one.label, one.choices, one.hint, chips=True, clearable=False)
        for choice, option in zip(one.choices, self.group.options, strict=True) if one.colours else ():
            if choice.id and isinstance(option, RadioOption):
                option.show_patch(choice.id)
        column.addWidget(self.group)
        self.group.changed.connect(self.changed)


class _Some(QWidget):
    """Some of several, with the question above them."""

    changed = Signal(object)

    def __init__(self, look: Look, one: Field) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=8)
        column.addWidget(PlainLabel(look, one.label, TextRole.STRONG))
        if one.hint:
            column.addWidget(PlainLabel(look, one.hint, TextRole.BODY, "muted"))
        self.group = CheckGroup(look, one.label, one.choices, one.hint)
        column.addWidget(self.group)
        self.group.changed.connect(self.changed)


class _Flag(QWidget):
    """Yes or no."""

    changed = Signal()

    def __init__(self, look: Look, one: Field) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=4)
        self.option = CheckOption(look, one.label)
        self.option.setAccessibleDescription(one.hint)
        column.addWidget(self.option)
        if one.hint:
            column.addWidget(PlainLabel(look, one.hint, TextRole.BODY, "muted"))
        self.option.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.changed.emit()


def _read(kind: FieldKind, text: str) -> Value:
    if kind is FieldKind.LIST:
        return tuple(line for line in text.splitlines() if line.strip())
    if kind is FieldKind.PARAGRAPHS:
        return tuple(part for part in text.split("\n\n") if part.strip())
    if kind is FieldKind.NUMBER:
        return int(text) if text.strip().isdecimal() else 0
    return text


def _written(kind: FieldKind, value: Value) -> str:
    if isinstance(value, tuple):
        return ("\n\n" if kind is FieldKind.PARAGRAPHS else "\n").join(value)
    return "" if value in (None, 0) and kind is FieldKind.NUMBER else str(value)
