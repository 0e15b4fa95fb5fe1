"""Signing: what has to be mended first, the key and its passphrase, and then the pack that came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from rmdesk.desk.keys import DeskKey
from rmdesk.desk.signing import Handed
from rmdesk.domain.questions import Choice
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.packs.words import key_words
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.plain_label import PlainLabel


class SignView(DeskPage):
    """Layout and words."""

    look_over_asked = Signal()
    keys_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Sign"), self._lead(), saves=False)
        self.card: SignCard | None = None
        self.signed: SignedCard | None = None
        self.next_button: AppButton | None = None

    def _lead(self) -> str:
        return self.tr("Signing makes a pack of the draft. You can go on writing and sign again; the number goes up.")

    def show_state(self, mend: int, keys: Sequence[DeskKey], newest: Handed | None, can_print: bool) -> None:
        """What stands in the way, or the card that signs; below it the pack that was signed last."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=24)
        self.card, self.next_button = None, None
        if not keys:
            words = self.tr("No key of this programme is on this computer. Make one or bring one back first.")
            column.addWidget(self._way(words, self.tr("Go to the keys"), self.keys_asked))
        elif mend:
            words = self.tr("Some things have to be mended first: {number}.").format(number=mend)
            column.addWidget(self._way(words, self.tr("See what to mend"), self.look_over_asked))
        else:
            self.card = SignCard(self.look, keys, newest is None, [one for one in keys if one.could_be_lost])
            column.addWidget(self.card)
        self.signed = SignedCard(self.look, newest, can_print) if newest is not None else None
        if self.signed is not None:
            column.addWidget(self.signed)
        self.show_body(holder)

    def _way(self, words: str, button: str, asked: object) -> Card:
        card = Card(self.look, CardKind.NOTE, words)
        card.add(IconText(self.look, "triangle-alert", words, "note", TextRole.BODY))
        self.next_button = AppButton(self.look, button)
        self.next_button.clicked.connect(asked)
        card.add(ButtonRow(self.look, self.next_button))
        return card


class SignCard(Card):
    """Which key, and its passphrase. `only`: those of the keys that have no copy in another place."""

    asked = Signal()

    def __init__(self, look: Look, keys: Sequence[DeskKey], first: bool, only: Sequence[DeskKey] = ()) -> None:
        super().__init__(look)
        heading = self.tr("Sign the first pack") if first else self.tr("Sign the next pack")
        self.setAccessibleName(heading)
        self._keys = tuple(keys)
        self.add(Heading(look, heading, 2))
        for one in only:
            words = self.tr("There is only one copy of this key yet: {key}. Save another on a memory stick soon.")
            self.add(IconText(look, "triangle-alert", words.format(key=key_words(one.name)), "note", TextRole.BODY))
        question = self.tr("Which key signs?")
        self.add(PlainLabel(look, question, TextRole.STRONG))
        choices = tuple(Choice(str(number), key_words(one.name)) for number, one in enumerate(keys))
        self.keys = ChoiceGroup(look, question, choices, clearable=False)
        self.keys.choose("0")
        self.add(self.keys)
        self.passphrase = PassphraseField(look, self.tr("Passphrase of that key"))
        self.add(self.passphrase)
        self.button = AppButton(look, self.tr("Sign the pack"), ButtonKind.PRIMARY, "pencil")
        self.add(ButtonRow(look, self.button))
        self.button.clicked.connect(self._on_asked)
        self.passphrase.submitted.connect(self._on_asked)

    def key(self) -> DeskKey:
        """The key that was chosen."""
        return self._keys[int(self.keys.chosen())]

    def set_busy(self, busy: bool) -> None:
        """It is being signed."""
        self.button.setEnabled(not busy)
        self.button.set_words(self.tr("Signing…") if busy else self.tr("Sign the pack"))

    @Slot()
    def _on_asked(self) -> None:
        if not self.passphrase.text():
            self.passphrase.show_problem(self.tr("Type the passphrase of this key."))
            self.passphrase.setFocus()
        else:
            self.passphrase.show_problem("")
            self.asked.emit()


class SignedCard(Card):
    """The pack that was signed last, and ways to hand it on."""

    save_asked = Signal()
    print_asked = Signal()

    def __init__(self, look: Look, handed: Handed, can_print: bool) -> None:
        super().__init__(look)
        self._handed = handed
        heading = self.tr("Pack number {number} is signed").format(number=handed.number)
        self.setAccessibleName(heading)
        self.add(IconText(look, "circle-check", heading, "ok", TextRole.H2))
        self.add(BodyText(look, self.tr("Signed with: {key}").format(key=key_words(handed.key))))
        self.add(BodyText(look, self.tr("Its file: {name}").format(name=handed.path.name)))
        self.add(PlainLabel(look, self.tr("Fingerprint in words"), TextRole.STRONG))
        self.add(BodyText(look, handed.fingerprint.words))
        self.add(PlainLabel(look, self.tr("Fingerprint in digits"), TextRole.STRONG))
        self.add(BodyText(look, handed.fingerprint.digits))
        self.add(
            BodyText(
                look,
                self.tr(
                    "Give people the fingerprint on paper, or say it to them. They type it once, when they open their "
                    "first pack. Do not send it in the same e-mail as the pack."
                ),
                "muted",
            )
        )
        self.said = IconText(look, "circle-check", "", "ok")
        self.add(self.said)
        self.said.hide()
        self.save = AppButton(look, self.tr("Save the pack to…"), icon="save")
        self.copy = AppButton(look, self.tr("Copy as text to paste"), icon="copy")
        self.print = AppButton(look, self.tr("Print the programme card"), icon="printer")
        self.add(ButtonRow(look, self.save, self.copy, self.print))
        self.print.setVisible(can_print)
        self.save.clicked.connect(self._on_save)
        self.copy.clicked.connect(self._on_copy)
        self.print.clicked.connect(self._on_print)

    def say(self, words: str) -> None:
        """Say what has been done with it."""
        self.said.show_state("circle-check", words, "ok")
        self.said.show()

    @Slot()
    def _on_save(self) -> None:
        self.save_asked.emit()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._handed.text)
        self.say(self.tr("The pack is copied. Paste it into an e-mail; people paste it into rmdesk."))

    @Slot()
    def _on_print(self) -> None:
        self.print_asked.emit()
