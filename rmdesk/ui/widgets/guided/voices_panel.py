"""One question that each partner answers with a voice of their own: a depth dial."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import AnswerValue, PickedAnswer, Question, QuestionKind, is_empty
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.beside import Beside
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.guided.answer_words import answer_words
from rmdesk.ui.widgets.guided.choosing import ChoosingPanel
from rmdesk.ui.widgets.guided.depth import depth_words
from rmdesk.ui.widgets.guided.desk import Standing
from rmdesk.ui.widgets.guided.watched import WatchedField
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.questions import QuestionField


@dataclass(frozen=True, slots=True)
class VoiceAsked:
    """How one partner's answer stands. `question` is asked in their voice; only what is `writable` has a field."""

    name: str
    question: Question
    standing: Standing
    writable: bool


@dataclass(frozen=True, slots=True)
class VoicesAsked:
    """One question with the voices of both. `stop_word` is what the pair agreed on (empty: none)."""

    question: Question
    voices: tuple[VoiceAsked, ...]
    beside: Beside
    stop_word: str = ""


class VoicesPanel(QWidget):
    """Below each other: what each answers, and for a depth dial what follows from both."""

    typed = Signal(str)
    kept = Signal(object)
    """The `Answer` that was chosen among several."""

    def __init__(self, look: Look, asked: VoicesAsked, text_shown: bool, lighter: bool) -> None:
        super().__init__()
        self._look = look
        self._asked = asked
        self._fields: dict[str, QuestionField] = {}
        column = ColumnLayout(look, self)
        question = asked.question
        if text_shown:
            column.addWidget(Heading(look, question.lighter if lighter and question.lighter else question.text, 3))
        if question.hint:
            column.addWidget(PlainLabel(look, question.hint, TextRole.BODY, "muted"))
        if question.kind is QuestionKind.DEPTH_DIAL:
            column.addWidget(self._stop_line())
        for voice in asked.voices:
            column.addWidget(self._card(voice, lighter))
        self._result = BodyText(look, "")
        if question.kind is QuestionKind.DEPTH_DIAL:
            card = Card(look, CardKind.INFO, self.tr("What holds today"))
            card.add(Heading(look, self.tr("What holds today"), 3))
            card.add(self._result)
            column.addWidget(card)
            self._show_result()

    @property
    def fields(self) -> Mapping[str, QuestionField]:
        """The fields that can be filled in here, by prompt."""
        return self._fields

    @property
    def result(self) -> str:
        """What holds now, in words (empty: nothing follows from the answers)."""
        return self._result.words

    def _stop_line(self) -> IconText:
        words = self.tr("Either of you can stop at any time. Nobody has to explain.")
        if self._asked.stop_word:
            words = self.tr("Your stop word: {word}").format(word=isolated(self._asked.stop_word))
        return IconText(self._look, "pause", words, "calm", TextRole.STRONG)

    def _card(self, voice: VoiceAsked, lighter: bool) -> Card:
        card = Card(self._look, name=voice.name)
        card.add(Heading(self._look, voice.name, 3))
        for part in self._parts(voice, lighter):
            card.add(part)
        return card

    def _parts(self, voice: VoiceAsked, lighter: bool) -> Iterator[QWidget]:
        bare = _without_hint(voice.question)
        for told in sorted({one.typed_for for one in voice.standing.saved if one.typed_for}):
            yield IconText(self._look, "pencil", told)
        if not voice.writable:
            yield self._of_the_other(voice, bare)
        elif voice.standing.must_choose:
            choosing = ChoosingPanel(self._look, bare, voice.standing)
            choosing.kept.connect(self.kept)
            yield choosing
        else:
            spoken = self.tr("{name}: {question}").format(name=voice.name, question=bare.text)
            answer = voice.standing.current
            field = QuestionField(self._look, bare, answer, False, lighter, self._asked.beside, spoken)
            self._fields[bare.id] = field
            WatchedField(field, self).typed.connect(self._on_typed)
            yield field

    def _of_the_other(self, voice: VoiceAsked, question: Question) -> QWidget:
        said = [one.answer.value for one in voice.standing.saved if not is_empty(one.answer.value)]
        name = isolated(voice.name)
        if not said:
            return BodyText(self._look, self.tr("{name} has not answered this yet.").format(name=name), "muted")
        words = "\n".join(answer_words(question, value) for value in said)
        return BodyText(self._look, words)

    def _show_result(self) -> None:
        levels = self._asked.question.choices
        open_levels = self._asked.beside.open_levels
        self._result.setText(depth_words(levels, [self._level(one) for one in self._asked.voices], open_levels))

    def _level(self, voice: VoiceAsked) -> str:
        """The level of that voice: what stands in its field, or else the lightest that is saved."""
        field = self._fields.get(voice.question.id)
        if field is not None:
            return _picked(self._asked.question, [field.value()])
        return _picked(self._asked.question, [one.answer.value for one in voice.standing.saved])

    @Slot(str)
    def _on_typed(self, prompt: str) -> None:
        if self._asked.question.kind is QuestionKind.DEPTH_DIAL:
            self._show_result()
        self.typed.emit(prompt)


def _without_hint(question: Question) -> Question:
    """It is shown once, above both voices."""
    return replace(question, hint="")


def _picked(question: Question, values: Sequence[AnswerValue]) -> str:
    chosen = {one for value in values if isinstance(value, PickedAnswer) for one in value.chosen}
    return next((choice.id for choice in question.choices if choice.id in chosen), "")
