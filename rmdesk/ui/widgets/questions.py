"""Shows any question of the workbook and gives back its answer. Both wings use this one widget."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.packs import is_of_programme
from rmdesk.domain.questions import Answer, AnswerValue, Question
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.answer_controls import make_control
from rmdesk.ui.widgets.beside import NOTHING_BESIDE, Beside
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.packs.words import added_words, changed_words
from rmdesk.ui.widgets.plain_controls import WordsControl
from rmdesk.ui.widgets.plain_label import PlainLabel


class QuestionField(QWidget):
    """The question, its story and hint, and the right kind of control.

    `changed` carries the whole answer as an `AnswerValue` after each change by the person. With `text_shown=False` the
    question is spoken but not drawn: for pages whose heading is the question. `lighter` asks in the easier wording.
    """

    changed = Signal(object)

    def __init__(
        self, look: Look, question: Question, answer: Answer | None = None, text_shown: bool = True,
        lighter: bool = False, beside: Beside = NOTHING_BESIDE, spoken: str = "",
    ) -> None:  # fmt: skip
        """`spoken` names the control for screen readers where the question alone would not tell it from another."""
        super().__init__()
        self.question = question
        self._look = look
        self.wording = question.lighter if lighter and question.lighter else question.text
        column = ColumnLayout(look, self, gap=8)
        if text_shown:
            self._heading = Heading(look, self.wording, 3)
            column.addWidget(self._heading)
        if question.by_programme:
            column.addWidget(SmallText(look, added_words() if is_of_programme(question.id) else changed_words()))
        if question.story:
            column.addWidget(self._story())
        if question.hint:
            column.addWidget(PlainLabel(look, question.hint, TextRole.BODY, "muted"))
        if answer is not None and answer.wording not in (question.text, question.lighter, ""):
            before = self.tr("When this was written, the question was: {question}")
            column.addWidget(SmallText(look, before.format(question=answer.wording)))
        self.control = make_control(look, question, spoken or self.wording, beside)
        if text_shown and isinstance(self.control, WordsControl):
            self._heading.setBuddy(self.control.edit)  # the label that people see names the field
        column.addWidget(self.control)
        if answer is not None:
            self.set_value(answer.value)
        self.control.changed.connect(self._on_changed)

    def value(self) -> AnswerValue:
        """What stands in the field now."""
        return self.control.value()

    def set_value(self, value: AnswerValue) -> None:
        """Show that answer; a value of another shape than the question's leaves the field as it is."""
        self.control.set_value(value)

    def focus_field(self) -> None:
        """Move the focus to the first thing that can be filled in."""
        self.control.focus_first()

    def _story(self) -> Card:
        card = Card(self._look, name=self.tr("The story"))
        for paragraph in self.question.story:
            card.add(BodyText(self._look, paragraph))
        return card

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit(self.value())
