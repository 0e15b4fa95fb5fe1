"""Lets the other partner agree beside the one who unlocked, with a passphrase of their own; or not now."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from rmdesk.domain.errors import WrongSecret
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.plain_text import isolated


class CosignPanel(Card):
    """It holds no key and stores nothing: whoever shows it does the work and tells how it ended.

    Args:
        partner_name: the other partner, as they named themselves (empty: "Your partner").
        what: one whole sentence that says what agreeing here means, such as "You agree to version 2, word for word."
        read: where the words begin, if they are too long to be in sight beside this panel.
    """

    agreed_with = Signal(str)
    """The other partner's passphrase. The field is empty again by then; call `finish` or `show_failure` at the end."""
    not_now = Signal()
    """Not now. There is nothing to store."""

    def __init__(
        self, look: Look, partner_name: str, what: str, parent: QWidget | None = None, read: Heading | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self._busy = False
        self._read = read
        name = isolated(partner_name) if partner_name.strip() else self.tr("Your partner")
        title = self.tr("{name} can agree here, with their own passphrase").format(name=name)
        self.setAccessibleName(title)
        self.heading = Heading(look, title, 2)
        self.what = BodyText(look, what)
        later = self.tr(
            "{name} can also agree later and alone, on their own screen. “Not now” stores nothing and tells nobody."
        )
        self.field = PassphraseField(
            look,
            self.tr("Passphrase of {name}").format(name=name),
            self.tr("Only {name} types here. It is not kept.").format(name=name),
        )
        self.agree_button = ConsentButton(look, self.tr("I agree"), name=self.tr("I agree: {name}").format(name=name))
        self.not_now_button = AppButton(look, self.tr("Not now"), name=self.tr("Not now: {name}").format(name=name))
        self._busy_line = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self._busy_line.hide()
        self.read_button = AppButton(look, self.tr("Read the words first"), icon="chevron-up")
        read_row = ButtonRow(look, self.read_button)
        for part in (self.heading, self.what, read_row, BodyText(look, later.format(name=name), "muted"), self.field):
            self.add(part)
        read_row.setVisible(read is not None)
        self.add(self._busy_line)
        self.add(EqualButtons(look, self.agree_button, self.not_now_button))
        self.agree_button.clicked.connect(self._on_agree)
        self.field.submitted.connect(self._on_typed)
        self.read_button.clicked.connect(self._on_read)
        self.not_now_button.clicked.connect(self._on_not_now)

    @property
    def is_busy(self) -> bool:
        """Whether the passphrase is being tried."""
        return self._busy

    def open(self) -> None:
        """Show an empty panel and put the focus where the partner types."""
        self.finish()
        self.show()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """It is done, or not wanted: forget what was typed and any refusal."""
        self._set_busy(False)
        self.field.clear()
        self.field.show_problem("")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A passphrase that was typed half and left does not wait for whoever comes to this page next."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.field.clear()

    def show_failure(self, error: Exception) -> bool:
        """It did not work. A passphrase that does not fit is told at the field; returns False for everything else."""
        self.finish()
        told = isinstance(error, WrongSecret)
        if told:
            self.field.show_problem(
                self.tr("This passphrase does not fit. Nothing is stored. Check for capital letters and extra spaces.")
            )
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return told

    @Slot()
    def _on_read(self) -> None:
        if self._read is not None:
            self._read.take_focus()

    @Slot()
    def _on_typed(self) -> None:
        """Enter in the field signs nothing: it leads on to the answer, which is a press of its own."""
        if self.field.text():
            self.agree_button.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._on_agree()

    @Slot()
    def _on_agree(self) -> None:
        if self._busy:
            return
        passphrase = self.field.text()
        if not passphrase:
            self.field.show_problem(self.tr("Type the passphrase, or choose “Not now”."))
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.clear()
        self.field.show_problem("")
        self._set_busy(True)
        self.agreed_with.emit(passphrase)

    @Slot()
    def _on_not_now(self) -> None:
        if not self._busy:
            self.finish()
            self.not_now.emit()

    def _set_busy(self, busy: bool) -> None:
        """Nothing can be pressed while the passphrase is tried: that takes about a second."""
        words = self.tr("Checking the passphrase…") if busy else ""
        if busy:
            self.heading.take_focus()
            announce(self, words)
        self._busy = busy
        self._busy_line.show_state("clock", words, "muted")
        self._busy_line.setVisible(busy)
        for part in (self.field, self.agree_button, self.not_now_button, self.read_button):
            part.setEnabled(not busy)
