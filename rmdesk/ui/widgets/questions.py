"""Shows any question of the workbook and gives back its answer. Both wings use this one widget."""

from enum import Enum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import (
    Answer,
    AnswerValue,
    PickedAnswer,
    Question,
    QuestionKind,
    RowsAnswer,
    ScaleAnswer,
    TextAnswer,
)
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.rows_field import RowsField
from rmdesk.ui.widgets.scale_field import ScaleField
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

_Control = TextField | TextArea | ChoiceGroup | CheckGroup | ScaleField | RowsField


class _Shape(Enum):
    LINE = auto()
    TEXT = auto()
    ONE = auto()
    MANY = auto()
    SCALE = auto()
    ROWS = auto()
    CARD = auto()


_BY_KIND = {
    QuestionKind.SHORT_TEXT: _Shape.LINE,
    QuestionKind.LONG_TEXT: _Shape.TEXT,
    QuestionKind.CHOICE: _Shape.ONE,
    QuestionKind.DEPTH_DIAL: _Shape.ONE,
    QuestionKind.CHOICES: _Shape.MANY,
    QuestionKind.CHECKLIST: _Shape.MANY,
    QuestionKind.GOAL_PICKS: _Shape.MANY,
    QuestionKind.WORD_PICKS: _Shape.MANY,
    QuestionKind.SCALE: _Shape.SCALE,
    QuestionKind.ROWS: _Shape.ROWS,
    QuestionKind.CONVERSATION_CARD: _Shape.CARD,
    QuestionKind.NEEDS_MAP: _Shape.CARD,
    QuestionKind.SCENE: _Shape.CARD,
    QuestionKind.THEN_NOW: _Shape.CARD,
}


class QuestionField(QWidget):
    """The question, its hint and the right kind of control.

    `changed` carries the whole answer as an `AnswerValue` after each change by the person. With `text_shown=False` the
    question is spoken but not drawn: for pages whose heading is the question. `lighter` asks in the easier wording.
    """

    changed = Signal(object)

    def __init__(
        self, look: Look, question: Question, answer: Answer | None = None, text_shown: bool = True,
        lighter: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.question = question
        self._look = look
        self.wording = question.lighter if lighter and question.lighter else question.text
        self._text_shown = text_shown
        self._shape = _shape_of(question)
        frame = ColumnLayout(look, self, gap=8)
        if text_shown:
            self._heading = Heading(look, self.wording, 3)
            frame.addWidget(self._heading)
        for text in _side_texts(question, self._shape):
            frame.addWidget(PlainLabel(look, text, TextRole.BODY, "muted"))
        if answer is not None and answer.wording not in (question.text, question.lighter, ""):
            frame.addWidget(SmallText(look, f"When this was written, the question was: {answer.wording}"))
        self._control = self._make_control()
        frame.addWidget(self._control)
        if answer is not None:
            self.set_value(answer.value)
        self._control.changed.connect(self._on_changed)

    def value(self) -> AnswerValue:
        """The answer as it stands."""
        control = self._control
        if isinstance(control, TextField | TextArea):
            return TextAnswer(control.text())
        if isinstance(control, ChoiceGroup):
            chosen = control.chosen()
            return PickedAnswer((chosen,) if chosen else ())
        if isinstance(control, CheckGroup):
            return PickedAnswer(control.chosen())
        if isinstance(control, ScaleField):
            return control.value()
        return RowsAnswer(control.rows())

    def set_value(self, value: AnswerValue) -> None:
        """Show that answer; a value of another shape than the question's leaves the field as it is."""
        control = self._control
        if isinstance(control, TextField | TextArea) and isinstance(value, TextAnswer):
            control.set_text(value.text)
        elif isinstance(control, ChoiceGroup) and isinstance(value, PickedAnswer):
            control.choose(value.chosen[0] if value.chosen else "")
        elif isinstance(control, CheckGroup) and isinstance(value, PickedAnswer):
            control.choose(value.chosen)
        elif isinstance(control, ScaleField) and isinstance(value, ScaleAnswer):
            control.set_value(value)
        elif isinstance(control, RowsField) and isinstance(value, RowsAnswer):
            control.set_rows(value.rows)

    def focus_field(self) -> None:
        """Move the focus to the first thing that can be filled in."""
        if isinstance(self._control, TextField | TextArea):
            self._control.setFocus()
        else:
            self._control.focus_first()

    def _make_control(self) -> _Control:
        look, question, name = self._look, self.question, self.wording
        if self._shape is _Shape.LINE:
            return self._named(TextField(look, name, question.hint, label_shown=False))
        if self._shape is _Shape.TEXT:
            return self._named(TextArea(look, name, question.hint, label_shown=False))
        if self._shape is _Shape.ONE:
            return ChoiceGroup(look, name, question.choices, question.hint)
        if self._shape is _Shape.MANY:
            chips = question.kind is QuestionKind.WORD_PICKS
            return CheckGroup(look, name, question.choices, question.hint, chips)
        if self._shape is _Shape.SCALE:
            return ScaleField(look, name, [choice.text for choice in question.choices], question.hint)
        return RowsField(look, name, question.columns, single=self._shape is _Shape.CARD)

    def _named(self, field: TextField | TextArea) -> TextField | TextArea:
        """Let the visible question name the field: it is the label that people see."""
        if self._text_shown:
            self._heading.setBuddy(field.edit)
        return field

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit(self.value())


def _shape_of(question: Question) -> _Shape:
    """The control for a question; a kind without what it needs is asked as a long text."""
    shape = _BY_KIND[question.kind]
    if shape in (_Shape.ROWS, _Shape.CARD) and not question.columns:
        shape = _Shape.MANY if question.choices else _Shape.TEXT
    elif shape in (_Shape.ONE, _Shape.MANY) and not question.choices:
        shape = _Shape.ROWS if question.columns else _Shape.TEXT
    return shape


def _side_texts(question: Question, shape: _Shape) -> list[str]:
    texts = [question.hint] if question.hint else []
    if shape in (_Shape.ROWS, _Shape.CARD) and question.choices:
        texts.append(f"You could think about: {'; '.join(choice.text for choice in question.choices)}.")
    return texts
