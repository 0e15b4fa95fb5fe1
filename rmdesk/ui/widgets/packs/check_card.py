"""A pack that was read and is not used yet: what it says of itself, and the fingerprint where it is the first one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from rmdesk.domain.packs import KeyName, Pack
from rmdesk.domain.sessions import Programme
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.packs.organisation_name import OrganisationName
from rmdesk.ui.widgets.packs.words import key_words
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.text_field import TextField


class CheckPackCard(Card):
    """Using it and leaving it are equally large. `used` comes with what was typed from the programme card."""

    used = Signal(str)
    left = Signal()

    def __init__(self, look: Look, pack: Pack, signers: Sequence[KeyName], ask_card: bool) -> None:
        super().__init__(look)
        heading = self.tr("Is this your programme?")
        self.setAccessibleName(heading)
        self.heading = Heading(look, heading, 2)
        self.add(self.heading)
        self.add(OrganisationName(look, pack.organisation, pack.accent))
        for words in self._about(pack):
            self.add(BodyText(look, words))
        for key in signers:
            words = self.tr("Signed by {key}").format(key=key_words(key))
            self.add(IconText(look, "shield", words, "text", TextRole.BODY))
        self.field = TextField(
            look,
            self.tr("Fingerprint from your programme card"),
            self.tr("8 words or 40 digits. It shows that nobody has swapped the pack for another."),
        )
        self._asks = ask_card
        if ask_card:
            words = self.tr(
                "Your programme lead gives you the programme card on paper or says the words to you. Do not take them "
                "from the same e-mail as the pack."
            )
            self.add(BodyText(look, words))
        self.add(self.field)
        self.field.setVisible(ask_card)
        self.use_button = AppButton(look, self.tr("Use this pack"))
        self.leave_button = AppButton(look, self.tr("Leave it"))
        self.add(EqualButtons(look, self.use_button, self.leave_button))
        self.use_button.clicked.connect(self._on_use)
        self.field.submitted.connect(self._on_use)
        self.leave_button.clicked.connect(self._on_leave)

    def _about(self, pack: Pack) -> list[str]:
        lines = []
        if pack.partner_organisation:
            words = self.tr("Together with {name}").format(name=isolated(pack.partner_organisation))
            lines.append(words)
        if pack.cohort:
            lines.append(isolated(pack.cohort))
        programme = Programme(pack.start, pack.months)
        if programme.start is not None:
            words = self.tr("It begins on {day} and takes {months} months.")
            lines.append(words.format(day=plain_date(programme.start), months=programme.months))
        words = self.tr("Pack number {version}, signed on {day}.")
        lines.append(words.format(version=pack.version, day=plain_date(pack.issued)))
        return lines

    @Slot()
    def _on_use(self) -> None:
        if self._asks and not self.field.text().strip():
            self.field.show_problem(self.tr("Type the fingerprint from your programme card."))
            self.field.edit.setFocus()
        else:
            self.field.show_problem("")
            self.used.emit(self.field.text())

    @Slot()
    def _on_leave(self) -> None:
        self.left.emit()
