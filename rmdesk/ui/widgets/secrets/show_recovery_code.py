"""The recovery code, shown once: what it opens, how to keep it, printing and copying it."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from rmdesk.ui.platform.secret_clipboard import SecretClipboard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.secrets.code_page import letters_words
from rmdesk.ui.widgets.secrets.shown_secret import ShownCode
from rmdesk.ui.widgets.secrets.step import Step

PrintCode = Callable[[tuple[str, ...]], bool]
"""Prints the groups of a code; False when the person changed their mind."""


class ShowRecoveryCode(Step):
    """The code is made when the step is first shown, and stays the same until `forget`."""

    def __init__(self, look: Look, new_code: Callable[[], tuple[str, ...]], print_code: PrintCode) -> None:
        super().__init__(look)
        self.heading = self.tr("Your recovery code")
        self.next_words = self.tr("I have noted it down")
        self._new_code, self._print_code = new_code, print_code
        self._groups: tuple[str, ...] = ()
        self._clipboard = SecretClipboard(self)
        self.add(
            BodyText(
                look,
                self.tr(
                    "If you forget your passphrase, this code opens your private pages and your shared pages. It is "
                    "yours alone: your partner has a code of their own."
                ),
            )
        )
        self.shown = ShownCode(look)
        self.add(self.shown)
        self.add(SmallText(look, letters_words()))
        self.print_button = AppButton(look, self.tr("Print the code"), icon="printer")
        self.copy_button = AppButton(look, self.tr("Copy the code"), icon="copy")
        self.add(ButtonRow(look, self.print_button, self.copy_button))
        self._done = SmallText(look, "")
        self._done.hide()
        self.add(self._done)
        self.add(
            BodyText(
                look,
                self.tr(
                    "It is shown only this once. Print it or write it on paper, and keep it away from this computer. "
                    "Anybody who has it and this computer can read your pages."
                ),
            )
        )
        self.print_button.clicked.connect(self._on_print)
        self.copy_button.clicked.connect(self._on_copy)

    def code(self) -> tuple[str, ...]:
        """The groups; none before the step was shown."""
        return self._groups

    def arrive(self) -> None:
        """Have a code, the same one as before."""
        self._say("")
        if not self._groups:
            self._groups = self._new_code()
            self.shown.show_groups(self._groups)

    def forget(self) -> None:
        """Show no code, keep none on the clipboard, and make another the next time."""
        self._groups = ()
        self.shown.show_groups(())
        self._clipboard.take_away()

    def _say(self, words: str) -> None:
        self._done.setText(words)
        self._done.setVisible(bool(words))

    @Slot()
    def _on_print(self) -> None:
        if self._print_code(self._groups):
            self._say(self.tr("Sent to the printer."))

    @Slot()
    def _on_copy(self) -> None:
        self._clipboard.put("-".join(self._groups))
        self._say(self.tr("Copied. Other programs on this computer can read what you copy."))
