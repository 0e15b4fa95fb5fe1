"""One step: its words, a tick, and what can be done with it."""

from PySide6.QtCore import Signal, Slot

from rmdesk.ui.private_screens.steps.values import StepShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.text_area import TextArea


class StepRow(Card):
    """Each signal carries the id of the step."""

    typed = Signal(str)
    ticked = Signal(str, bool)
    offer_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, look: Look, shown: StepShown, number: int) -> None:
        name = self.tr("Step {number}").format(number=number)
        super().__init__(look, name=name, dense=True)
        self.id = shown.id
        self.words = TextArea(look, name, lines=2)
        self.words.set_text(shown.words)
        self.done = CheckOption(look, self.tr("Done"))
        self.done.setAccessibleName(self.tr("Done: step {number}").format(number=number))
        self.done.setChecked(shown.done)
        self.offer = self._quiet(self.tr("Offer this to my partner"), "message-square", number)
        self.remove = self._quiet(self.tr("Remove"), "trash-2", number)
        self.add(self.words)
        self.add(self.done)
        self.add(ButtonRow(look, self.offer, self.remove))
        self.words.changed.connect(self._on_typed)
        self.done.clicked.connect(self._on_ticked)
        self.offer.clicked.connect(self._on_offer)
        self.remove.clicked.connect(self._on_remove)
        self._show_what_can_be_done()

    def text(self) -> str:
        """The words as they are written now."""
        return self.words.text()

    def _quiet(self, words: str, icon: str, number: int) -> AppButton:
        name = self.tr("{words}: step {number}").format(words=words, number=number)
        return AppButton(self._look, words, ButtonKind.QUIET, icon, name)

    def _show_what_can_be_done(self) -> None:
        """Without words there is nothing to tick or to offer."""
        has_words = bool(self.words.text().strip())
        self.done.setEnabled(has_words)
        self.offer.setEnabled(has_words)

    @Slot()
    def _on_typed(self) -> None:
        self._show_what_can_be_done()
        self.typed.emit(self.id)

    @Slot(bool)
    def _on_ticked(self, done: bool) -> None:
        self.ticked.emit(self.id, done)

    @Slot()
    def _on_offer(self) -> None:
        self.offer_asked.emit(self.id)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_asked.emit(self.id)
