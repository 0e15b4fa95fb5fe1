"""This computer is being replaced or returned: 3 parts, in the order in which they are done."""

from PySide6.QtCore import Signal

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel


class MovingComputerView(Page):
    """`copy_asked`, `show_asked` and `take_off_asked` are what is done here; the second part is done there."""

    back_asked = Signal()
    copy_asked = Signal()
    show_asked = Signal()
    take_off_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("This computer is being replaced or returned"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.told = ToldPanel(look)
        self._status = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self.last = PlainLabel(look, "", TextRole.STRONG)
        self.copy_button = AppButton(look, self.tr("Make the copy"), icon="save")
        self.show_button = AppButton(look, self.tr("Show rmdesk the copy"), icon="file-text")
        self._checked = IconText(look, "circle-check", "", "ok", TextRole.STRONG)
        self.field = PassphraseField(look, self.tr("Passphrase"))
        self.take_off_button = AppButton(look, self.tr("Take my things off this computer"), icon="trash-2")
        self._take_off_row = ButtonRow(look, self.take_off_button)
        self._lay_out(look)
        for button, signal in (
            (self.back_button, self.back_asked),
            (self.copy_button, self.copy_asked),
            (self.show_button, self.show_asked),
            (self.take_off_button, self.take_off_asked),
        ):
            button.clicked.connect(signal)
        self.field.submitted.connect(self.take_off_asked)
        self.show_checked("")

    @property
    def said(self) -> str:
        """What is being done, or was done; empty: nothing."""
        return "" if self._status.isHidden() else self._status.label.words

    def show_last(self, words: str) -> None:
        """When the last copy was made."""
        self.last.setText(words)

    def say(self, words: str, icon: str = "circle-check", colour: str = "ok") -> None:
        """Say calmly what came of it (empty: nothing)."""
        self.told.clear()
        self._status.show_state(icon, words, colour)
        self._status.setVisible(bool(words))
        if words:
            self.scroller.verticalScrollBar().setValue(0)  # it stands at the top of the page
            announce(self, words)

    def set_busy(self, words: str) -> None:
        """Say what is being done; nothing can be pressed meanwhile. Empty: it is done."""
        self.say(words, "clock", "muted")
        for button in (self.copy_button, self.show_button, self.take_off_button):
            button.setEnabled(not words)

    def show_checked(self, words: str) -> None:
        """A copy was shown that holds everything: the last step can be done. Empty: not yet."""
        self._checked.show_state("circle-check", words, "ok")
        for part in (self._checked, self.field, self._take_off_row):
            part.setVisible(bool(words))
        if words:
            announce(self, words)

    def _lay_out(self, look: Look) -> None:
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        lead = self.tr("Take your pages with you in 3 parts. Nothing goes from here before a copy was checked.")
        self.add(Lead(look, lead))
        self.add(self.told)
        self._status.hide()
        self.add(self._status)
        self._add_copy(look)
        self._add_open(look)
        self._add_take_off(look)
        self.finish()

    def _add_copy(self, look: Look) -> None:
        card = self._card(look, self.tr("1. Make a sealed copy"))
        card.add(
            BodyText(
                look,
                self.tr(
                    "Put it on a memory stick or another disk that you keep. Only your passphrase or your recovery "
                    "code opens it. It holds your private pages and the shared pages, not your partner’s private pages."
                ),
            )
        )
        card.add(self.last)
        card.add(ButtonRow(look, self.copy_button))
        self.add(card)

    def _add_open(self, look: Look) -> None:
        card = self._card(look, self.tr("2. Open it on the new computer"))
        for icon, words in (
            ("download", self.tr("Install rmdesk there and start it.")),
            ("history", self.tr("Press “Restore from a backup”, and choose the copy.")),
            ("key-round", self.tr("Type your passphrase. Look whether the last thing that you wrote is there.")),
        ):
            line = IconText(look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        card.add(
            BodyText(
                look,
                self.tr(
                    "From then on write on one computer only. If both of you use this computer, your partner makes a "
                    "copy of their own: yours does not hold their pages."
                ),
                "muted",
            )
        )
        self.add(card)

    def _add_take_off(self, look: Look) -> None:
        card = self._card(look, self.tr("3. Take my things off this computer"))
        card.add(
            BodyText(
                look,
                self.tr(
                    "Your key file and your private pages go from here, and from the backups here. Your partner’s "
                    "pages and the shared pages stay for your partner. If nobody else has a key, the whole workbook "
                    "goes. Then this computer cannot bring your pages back."
                ),
            )
        )
        card.add(
            BodyText(
                look,
                self.tr(
                    "rmdesk deletes the files. Parts of deleted files can stay on a disk. Nobody reads those without "
                    "your passphrase or code. Whoever wipes this computer should still wipe it."
                ),
                "muted",
            )
        )
        card.add(BodyText(look, self.tr("First show rmdesk the copy, so that it can check it once more.")))
        card.add(ButtonRow(look, self.show_button))
        card.add(self._checked)
        card.add(self.field)
        card.add(self._take_off_row)
        self.add(card)

    def _card(self, look: Look, title: str) -> Card:
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        return card
