"""When several texts stand as the answer to one question: all of them are shown, and a person chooses."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Answer, Question, TextAnswer, is_empty
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.guided.answer_words import answer_words
from rmdesk.ui.widgets.guided.desk import SavedAnswer, Standing
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout


class ChoosingPanel(QWidget):
    """Each text in a card of its own, and a way to keep them all where they are words."""

    kept = Signal(object)
    """The `Answer` to keep."""

    def __init__(self, look: Look, question: Question, standing: Standing) -> None:
        super().__init__()
        self._look = look
        self._question = question
        column = ColumnLayout(look, self)
        texts = self._texts(standing)
        column.addWidget(
            BodyText(look, self.tr("This was changed in more than one place at the same time. Which one do you keep?"))
        )
        for number, saved in enumerate(texts, 1):
            column.addWidget(self._card(saved, number, len(texts)))
        joined = _joined([saved.answer for saved in texts])
        if joined is not None:
            column.addWidget(ButtonRow(look, _KeepButton(self, self.tr("Keep all, one below the other"), "", joined)))

    def _texts(self, standing: Standing) -> tuple[SavedAnswer, ...]:
        if standing.draft is None:
            return standing.saved
        return (*standing.saved, SavedAnswer(standing.draft, self.tr("What you were writing")))

    def _card(self, saved: SavedAnswer, number: int, total: int) -> Card:
        label = self.tr("Text {number} of {total}").format(number=number, total=total)
        heading = saved.told_by or label
        card = Card(self._look, name=label)
        card.add(Heading(self._look, heading, 3))
        card.add(BodyText(self._look, answer_words(self._question, saved.answer.value)))
        keep = self.tr("Keep this one")
        card.add(ButtonRow(self._look, _KeepButton(self, keep, f"{keep}: {label}", saved.answer)))
        return card


class _KeepButton(AppButton):
    def __init__(self, panel: ChoosingPanel, text: str, name: str, answer: Answer) -> None:
        super().__init__(panel._look, text, name=name)
        self._panel = panel
        self._answer = answer
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self._panel.kept.emit(self._answer)


def _joined(answers: Sequence[Answer]) -> Answer | None:
    texts = [one.value.text for one in answers if isinstance(one.value, TextAnswer) and not is_empty(one.value)]
    if len(texts) < 2 or not all(isinstance(one.value, TextAnswer) for one in answers):
        return None
    last = answers[-1]
    return Answer(last.prompt_id, last.wording, last.content_version, TextAnswer("\n\n".join(texts)))
