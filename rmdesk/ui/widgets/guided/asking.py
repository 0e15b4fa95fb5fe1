"""The panel that asks: one question or all of them, who can see the answer, what is saved, and the ways on."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Audience
from rmdesk.domain.questions import AnswerValue, Question, QuestionKind
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine
from rmdesk.ui.widgets.beside import NOTHING_BESIDE, Beside
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.guided.choosing import ChoosingPanel
from rmdesk.ui.widgets.guided.desk import NOT_ANSWERED, Standing
from rmdesk.ui.widgets.guided.voices_panel import VoicesAsked, VoicesPanel
from rmdesk.ui.widgets.guided.watched import WatchedField
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.in_turn import InTurn
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.questions import QuestionField
from rmdesk.ui.widgets.saved_line import SavedLine

_SHORT = 3
"""So many questions are there at once. A longer page begins with one of them, so that no turn of the event loop is
long; the others follow one a turn, those in sight before an eye has found the first.
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with how its answer stands, or with the voices of both partners instead."""

    question: Question
    standing: Standing = NOT_ANSWERED
    beside: Beside = NOTHING_BESIDE
    voices: VoicesAsked | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """What the panel shows. `together`: all questions are on the screen. `can_lighten`: an easier wording is there.

    `waiting` and `who_first` are calm lines above the question (empty: none). `next_scene`: another scene follows.
    `can_offer`: there is a partner to whom some of it can be offered.
    """

    asked: tuple[Asked, ...]
    audience: Audience
    together: bool
    lighter: bool
    can_lighten: bool
    can_change_mode: bool
    waiting: str = ""
    who_first: str = ""
    next_scene: bool = False
    can_offer: bool = False


class AskingPanel(QWidget):
    """Signals say what the person wants; nothing is saved here."""

    typed = Signal(str)
    """The prompt whose field the person changed."""
    kept = Signal(object)
    """The `Answer` that was chosen among several."""
    went_on = Signal()
    skipped = Signal()
    paused = Signal()
    mode_changed = Signal()
    lighter_taken = Signal()
    full_taken = Signal()
    offer_asked = Signal()
    """The person wants to show their partner some of what they wrote here."""

    def __init__(self, look: Look, asking: Asking) -> None:
        super().__init__()
        self._look = look
        self._asking = asking
        self._fields: dict[str, QuestionField] = {}
        self.saved_line = SavedLine(look)
        column = ColumnLayout(look, self)
        column.addWidget(AudienceLine.for_audience(look, asking.audience, bool(asking.waiting)))
        for line in (asking.waiting, asking.who_first):
            if line:
                column.addWidget(SmallText(look, line))
        count = len(asking.asked)
        self._making = InTurn(self._make(column), count if count <= _SHORT else 1, self)

    @property
    def prompts(self) -> tuple[str, ...]:
        """The prompts that can be answered here now."""
        self._making.finish()
        return tuple(self._fields)

    def value(self, prompt: str) -> AnswerValue:
        """What stands in the field of that prompt."""
        return self._fields[prompt].value()

    def field(self, prompt: str) -> QuestionField:
        """The field of that prompt."""
        return self._fields[prompt]

    @property
    def complete(self) -> bool:
        """Whether everything that belongs here is there; what lies below the window comes a moment later."""
        return self._making.done

    def _make(self, column: ColumnLayout) -> Iterator[None]:
        """The questions one by one, and with the last one what stands below them."""
        for number, asked in enumerate(self._asking.asked):
            if number:
                yield
            self._add_question(column, asked)
        for part in (self.saved_line, self._ways_on(), self._other_ways()):
            column.addWidget(part)

    def _add_question(self, column: ColumnLayout, asked: Asked) -> None:
        column.addSpacing(self._look.theme.space(16 if self._asking.together else 0))
        for part in self._parts(asked):
            column.addWidget(part)

    def _parts(self, asked: Asked) -> Iterator[QWidget]:
        question, asking = asked.question, self._asking
        if asked.voices is not None:
            voices = VoicesPanel(self._look, asked.voices, asking.together, asking.lighter)
            voices.typed.connect(self.typed)
            voices.kept.connect(self.kept)
            self._fields.update(voices.fields)
            yield voices
        elif asked.standing.must_choose:
            if asking.together:
                yield Heading(self._look, question.lighter if asking.lighter else question.text, 3)
            choosing = ChoosingPanel(self._look, question, asked.standing)
            choosing.kept.connect(self.kept)
            yield choosing
        else:
            current = asked.standing.current
            field = QuestionField(self._look, question, current, asking.together, asking.lighter, asked.beside)
            WatchedField(field, self).typed.connect(self.typed)
            self._fields[question.id] = field
            yield field
            if question.kind is QuestionKind.GOAL_PICKS and asking.audience is Audience.BOTH:
                yield SmallText(
                    self._look, self.tr("What you choose here becomes your goals. Actions can lead to them.")
                )

    def _ways_on(self) -> EqualButtons:
        buttons = []
        if self._fields:
            scene = self._asking.next_scene
            words = self.tr("Save and go to the next scene") if scene else self.tr("Save and continue")
            self.go_on = AppButton(self._look, words, ButtonKind.PRIMARY)
            self.go_on.clicked.connect(self.went_on)
            buttons.append(self.go_on)
        skip = self.tr("Skip these questions") if self._asking.together else self.tr("Skip this question")
        self.skip = AppButton(self._look, skip)
        self.skip.clicked.connect(self.skipped)
        self.pause = AppButton(self._look, self.tr("Pause and come back later"), ButtonKind.QUIET, "pause")
        self.pause.clicked.connect(self.paused)
        row = EqualButtons(self._look, *buttons, self.skip)
        row.add(self.pause)
        return row

    def _other_ways(self) -> ButtonRow:
        asking, row = self._asking, ButtonRow(self._look)
        if asking.can_lighten:
            self._add(row, self.tr("Ask me this in a lighter way"), "leaf", self.lighter_taken)
        if asking.lighter:
            self._add(row, self.tr("Back to the full version"), "leaf", self.full_taken)
        if asking.can_change_mode and asking.together:
            self._add(row, self.tr("Show one question at a time"), "file-text", self.mode_changed)
        elif asking.can_change_mode:
            self._add(row, self.tr("Show all questions"), "list-checks", self.mode_changed)
        if asking.can_offer:
            self._add(row, self.tr("Offer some of this to my partner"), "message-square", self.offer_asked)
        return row

    def _add(self, row: ButtonRow, text: str, icon: str, signal: object) -> None:
        button = AppButton(self._look, text, ButtonKind.QUIET, icon)
        button.clicked.connect(signal)
        row.add(button)
