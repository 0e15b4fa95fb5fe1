"""Deleting what both share: who has agreed, taking it back, and each deleting their own part with their passphrase."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent

from rmdesk.domain.errors import WrongSecret
from rmdesk.ui.screens.ending.values import EndingShown, Part
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.agreed_line import AgreedLine
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.plain_text import isolated


class SharedPart(Card):
    """Which of the controls there are follows from how far it has come; the others are None."""

    agreed = Signal()
    not_now = Signal()
    taken_back = Signal()
    delete_asked = Signal(str)
    """My passphrase. The field is empty again by then."""

    def __init__(self, look: Look, shown: EndingShown) -> None:
        title = self.tr("What you share: keep or delete")
        super().__init__(look, name=title)
        self.agree_button: ConsentButton | None = None
        self.not_now_button: AppButton | None = None
        self.take_back_button: AppButton | None = None
        self.delete_button: ConsentButton | None = None
        self.field: PassphraseField | None = None
        self.add(Heading(look, title, 3))
        self.add(BodyText(look, self._words(shown)))
        if shown.part is not Part.GONE:
            for words, agreed in shown.consents:
                self.add(AgreedLine(look, words, agreed))
        if shown.part is Part.NOT_AGREED:
            self._add_answers()
        elif shown.part is Part.MINE_AGREED:
            self._add_take_back()
        elif shown.part is Part.MAY_DELETE:
            self._add_delete()

    def show_failure(self, error: Exception) -> bool:
        """It did not work. A passphrase that does not fit is told at the field; returns False for everything else."""
        self.setEnabled(True)
        if self.field is None:
            return False
        told = isinstance(error, WrongSecret)
        if told:
            self.field.show_problem(self.tr("This is not your passphrase. Nothing has been deleted."))
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return told

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A passphrase that was typed half and left does not wait for whoever comes to this page next."""
        super().hideEvent(event)
        if self.field is not None and not event.spontaneous():
            self.field.clear()

    def _words(self, shown: EndingShown) -> str:
        name = isolated(shown.partner) if shown.partner else self.tr("your partner")
        if shown.part is Part.GONE:
            words = self.tr(
                "Your part of what you shared is deleted: the words that you typed, and those that both of you said. "
                "What {name} typed goes when {name} deletes their part. Backups from before keep a copy until they go "
                "by age."
            )
            if shown.apart:
                words += " " + self.tr("From {name}’s laptop your part goes with the next file from this one.")
        elif shown.part is Part.MAY_DELETE:
            words = self.tr(
                "Both of you agreed to delete it. Each of you now deletes your own part, with your own passphrase. "
                "This is final. Copy or export first what you want to keep."
            )
        else:
            words = self.tr(
                "It stays until both of you agree to delete it. Agreeing deletes nothing yet, and you can take it "
                "back. “Not now” stores nothing, and {name} sees only “not yet”. If {name} cannot be reached, you can "
                "still erase what you wrote alone, under “My data”."
            )
        return words.format(name=name)

    def _add_answers(self) -> None:
        self.agree_button = ConsentButton(self._look, self.tr("I agree to delete it"))
        self.not_now_button = AppButton(self._look, self.tr("Not now"), name=self.tr("Not now: deleting what we share"))
        self.add(EqualButtons(self._look, self.agree_button, self.not_now_button))
        self.agree_button.clicked.connect(self.agreed)
        self.not_now_button.clicked.connect(self.not_now)

    def _add_take_back(self) -> None:
        self.take_back_button = AppButton(self._look, self.tr("Take that back"))
        self.add(ButtonRow(self._look, self.take_back_button))
        self.take_back_button.clicked.connect(self.taken_back)

    def _add_delete(self) -> None:
        self.field = PassphraseField(
            self._look, self.tr("Your passphrase"), self.tr("So that nobody else can do this for you.")
        )
        self.delete_button = ConsentButton(self._look, self.tr("Delete my part for good"))
        self.take_back_button = AppButton(self._look, self.tr("Take my agreement back"))
        self.add(self.field)
        self.add(ButtonRow(self._look, self.delete_button, self.take_back_button))
        self.delete_button.clicked.connect(self._on_delete)
        self.take_back_button.clicked.connect(self.taken_back)

    @Slot()
    def _on_delete(self) -> None:
        if self.field is None:
            return
        passphrase = self.field.text()
        if not passphrase:
            self.field.show_problem(self.tr("Type your passphrase first."))
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.clear()
        self.field.show_problem("")
        self.setEnabled(False)
        self.delete_asked.emit(passphrase)
