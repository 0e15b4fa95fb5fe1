"""One service that can help: its name, its number in large letters, when and for whom, and a button that copies."""

from PySide6.QtWidgets import QWidget

from rmdesk.domain.contacts import ContactLine, LocalSlot
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.copy_button import CopyButton
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.packs.words import added_words
from rmdesk.ui.widgets.plain_label import PlainLabel


class ContactCard(Card):
    """What is shown large is exactly what is copied. `danger` is the one red card of the whole program."""

    def __init__(self, look: Look, line: ContactLine, danger: bool = False) -> None:
        contact = line.contact
        super().__init__(look, CardKind.ERROR if danger else CardKind.PLAIN, contact.name, dense=True)
        self.contact = contact
        self.add(Heading(look, contact.name, 3))
        if contact.by_programme:
            self.add(SmallText(look, added_words()))
        self.number = PlainLabel(look, contact.contact, TextRole.H2 if danger else TextRole.H3)
        self.add(self.number)
        self.add(BodyText(look, contact.for_whom))
        self.add(IconText(look, "clock", contact.hours, "text", TextRole.BODY))
        for words in (contact.cost, contact.note):
            if words:
                self.add(BodyText(look, words))
        self.copy_button = CopyButton(
            look,
            self.tr("Copy: {contact}").format(contact=contact.contact),
            contact.contact,
            self.tr("Copy: {contact}, {name}").format(contact=contact.contact, name=contact.name),
        )
        self.add(ButtonRow(look, self.copy_button))
        self.add(SmallText(look, self._checked(line), "text" if danger else "muted"))

    def _checked(self, line: ContactLine) -> str:
        checked = self.tr("Checked on {day}.").format(day=plain_date(line.contact.checked_on))
        return f"{checked} {self.tr('This may have changed.')}" if line.may_have_changed else checked


class LocalCard(Card):
    """Support that each organisation names for itself, with whom to ask for it."""

    def __init__(self, look: Look, slot: LocalSlot, parent: QWidget | None = None) -> None:
        super().__init__(look, CardKind.PLAIN, slot.name, dense=True, parent=parent)
        self.add(Heading(look, slot.name, 3))
        self.add(BodyText(look, slot.for_whom))
        self.add(IconText(look, "info", slot.ask, "muted", TextRole.BODY))
