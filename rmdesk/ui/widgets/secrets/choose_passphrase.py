"""Choosing a passphrase: generated words first, one's own instead, typed twice in any case."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from rmdesk.domain.errors import PassphraseRefused
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.secret_clipboard import SecretClipboard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.secrets.shown_secret import ShownWords
from rmdesk.ui.widgets.secrets.step import Step


class ChoosePassphrase(Step):
    """Typing generated words back proves that they were noted: they are covered while they are typed again.

    Args:
        suggest: gives a generated passphrase.
        check: raises PassphraseRefused for a passphrase that is not good enough.
    """

    submitted = Signal()
    """Enter was pressed in the second line."""

    def __init__(self, look: Look, suggest: Callable[[], str], check: Callable[[str], None]) -> None:
        super().__init__(look)
        self.heading = self.tr("Choose a passphrase")
        self._suggest, self._check = suggest, check
        self._suggested = ""
        self._own = False
        self._clipboard = SecretClipboard(self)
        self._lead = BodyText(look, "")
        self.shown = ShownWords(look)
        self.cover_button = AppButton(look, "", ButtonKind.QUIET, "eye-off")
        self.copy_button = AppButton(look, self.tr("Copy the words"), ButtonKind.QUIET, "copy")
        self.other_words_button = AppButton(look, self.tr("Give me other words"), ButtonKind.QUIET, "undo-2")
        self.mode_button = AppButton(look, "", icon="pencil")
        self._copied = SmallText(look, self.tr("Copied. Other programs on this computer can read what you copy."))
        self.first = PassphraseField(look, self.tr("Passphrase"))
        self.again = PassphraseField(look, self.tr("Passphrase again"))
        self._lay_out(look)
        self._connect()
        self._show_mode(False)

    def passphrase(self) -> str:
        """What was chosen; meaningful when there are no problems. Words typed with spaces have their dashes."""
        return self._meant(self.first)

    def arrive(self) -> None:
        """Have words ready, the same ones as before."""
        if not self._suggested:
            self._take_suggestion()

    def fields(self) -> tuple[QLineEdit, ...]:
        """Two, for the same passphrase."""
        return (self.first.edit, self.again.edit)

    def problems(self) -> tuple[Problem, ...]:
        """Too weak, not the generated words, or not the same twice. Shown at the fields too."""
        first = self._problem_of_first()
        again = ""
        if not first and self._meant(self.again) != self._meant(self.first):
            again = self._problem_of_again()
        self.first.show_problem(first)
        self.again.show_problem(again)
        found = ((first, self.first.edit), (again, self.again.edit))
        return tuple(Problem(words, field) for words, field in found if words)

    def forget(self) -> None:
        """Nothing typed, nothing shown, nothing on the clipboard, and other words the next time."""
        self._suggested = ""
        self.shown.show_words("")
        self._clipboard.take_away()
        self._show_mode(False)
        self._clear_fields()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Cover the words when they are typed from memory or from paper; uncover them for the first line."""
        if event.type() == QEvent.Type.FocusIn and not self._own:
            self._cover(watched is self.again.edit)
        return super().eventFilter(watched, event)

    def _lay_out(self, look: Look) -> None:
        self.add(self._lead)
        self.add(self.shown)
        self._tools = ButtonRow(look, self.cover_button, self.copy_button, self.other_words_button)
        self.add(self._tools)
        self._copied.hide()
        self.add(self._copied)
        self.add(ButtonRow(look, self.mode_button))
        self.add(self.first)
        self.add(self.again)

    def _connect(self) -> None:
        self.cover_button.clicked.connect(self._on_cover)
        self.copy_button.clicked.connect(self._on_copy)
        self.other_words_button.clicked.connect(self._on_other_words)
        self.mode_button.clicked.connect(self._on_mode)
        for field in (self.first, self.again):
            field.edit.installEventFilter(self)
        self.again.submitted.connect(self.submitted)

    def _problem_of_first(self) -> str:
        typed = self.first.text()
        if not typed:
            return self.tr("Type the words here.") if not self._own else self.tr("Type a passphrase here.")
        if not self._own and self._meant(self.first) != self._suggested:
            return self.tr("These are not the words above. Type them as they stand there, without capital letters.")
        try:
            self._check(self._meant(self.first))
        except PassphraseRefused as error:
            message = message_for(error)
            return f"{message.happened} {message.safe}"
        return ""

    def _problem_of_again(self) -> str:
        """Says which of the two lines it is about: the list of problems stands far from both."""
        if not self.again.text():
            return self.tr("“Passphrase again” is not filled in yet. Type the same passphrase there.")
        return self.tr("“Passphrase again” is not the same as “Passphrase”. Type the same passphrase in both.")

    def _meant(self, field: PassphraseField) -> str:
        """What is typed; where it is the generated words with spaces, those words."""
        typed = field.text()
        spaced = not self._own and typed.replace(" ", "-") == self._suggested
        return self._suggested if spaced else typed

    def _take_suggestion(self) -> None:
        self._suggested = self._suggest()
        self.shown.show_words(self._suggested)
        self._cover(False)

    def _clear_fields(self) -> None:
        for field in (self.first, self.again):
            field.clear()
            field.show_problem("")

    def _cover(self, covered: bool) -> None:
        self.shown.cover(covered)
        words = self.tr("Show the words") if covered else self.tr("Hide the words")
        self.cover_button.set_words(words)
        self.cover_button.set_icon("eye" if covered else "eye-off")

    def _show_mode(self, own: bool) -> None:
        self._own = own
        for part in (self.shown, self._tools):
            part.setVisible(not own)
        self._copied.hide()
        self.mode_button.set_words(self.tr("Use words chosen for me") if own else self.tr("Choose my own instead"))
        self.mode_button.set_icon("undo-2" if own else "pencil")
        if own:
            self._lead.setText(
                self.tr(
                    "Use 4 or more words that do not belong together, 12 letters or more in all. Do not use one that "
                    "you use elsewhere."
                )
            )
        else:
            self._lead.setText(
                self.tr(
                    "These words were chosen at random for you. You need them each time, so write them on paper or "
                    "keep them in a password manager. Then type them twice, with dashes or with spaces. They are "
                    "hidden while you type them for the second time."
                )
            )

    @Slot()
    def _on_cover(self) -> None:
        self._cover(not self.shown.is_covered)

    @Slot()
    def _on_copy(self) -> None:
        self._clipboard.put(self._suggested)
        self._copied.show()

    @Slot()
    def _on_other_words(self) -> None:
        self._take_suggestion()
        self._clear_fields()
        self._copied.hide()
        self.restarted.emit()

    @Slot()
    def _on_mode(self) -> None:
        self._show_mode(not self._own)
        self._clear_fields()
        self.restarted.emit()
        if self._own:
            self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
