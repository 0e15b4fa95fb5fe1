"""The support contacts of the programme: places that every organisation fills first, then any others."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.contacts import LocalSlot, Need
from rmdesk.domain.packs import CONTACT_NEEDS, LINE, NAME, ContactKind, PackContact
from rmdesk.domain.questions import Choice
from rmdesk.ui.desk_forms.entries import EntriesPanel, Entry, ListWords
from rmdesk.ui.desk_forms.fields import Field, FieldKind
from rmdesk.ui.desk_forms.parts_screen import PartsView
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.plain_text import shown


class ContactsView(PartsView[PackContact]):
    """Layout and words. `never` is the day that stands for no check."""

    slot_asked = Signal(str)
    """Somebody wants to fill that local slot."""

    def __init__(self, look: Look, slots: Sequence[LocalSlot], never: date) -> None:
        super().__init__(look, self.tr("Support contacts"), self._lead())
        self._slots = tuple(slots)
        self._never = never
        self.slot_buttons: dict[str, AppButton] = {}

    def _lead(self) -> str:
        return self.tr(
            "Who can help where your people work. The national numbers that come with rmdesk stay on top of each group."
        )

    def words(self) -> ListWords:
        """The words of the list."""
        return ListWords(
            self.tr("Add another contact"),
            self.tr("No contacts yet"),
            self.tr("People are told to ask their programme lead until there are some."),
            "phone",
        )

    def entry(self, part: PackContact) -> Entry:
        """How one contact is told."""
        checked = self.tr("Last checked on {day}").format(day=plain_date(part.checked_on))
        unchecked = part.checked_on == self._never
        lines = [part.contact, part.hours, part.for_whom, self._discreet(part.discreet)]
        warning = self.tr("Not checked yet. Ring it or open it first.") if unchecked else ""
        act = self.tr("I checked it today")
        return Entry(
            shown(part.name) or self.tr("New contact"),
            tuple(filter(None, lines)),
            warning,
            act,
            "" if unchecked else checked,
        )

    def fields(self, part: PackContact) -> Sequence[Field]:
        """The fields of one contact; one that fills a slot has the group of that slot."""
        needs = tuple(Choice(need.value, self._need(need)) for need in CONTACT_NEEDS)
        group = () if part.slot else (Field("need", FieldKind.ONE, self.tr("Group"), choices=needs),)
        return (
            Field("name", FieldKind.LINE, self.tr("Name"), most=NAME),
            *group,
            Field("kind", FieldKind.ONE, self.tr("How to reach them"), choices=self._kinds()),
            Field("contact", FieldKind.LINE, self.tr("Number or address"), self._example(part.kind), NAME),
            Field("hours", FieldKind.LINE, self.tr("When"), self.tr("Such as: Monday to Friday, 9am to 5pm"), LINE),
            Field("for_whom", FieldKind.WORDS, self.tr("What they help with"), most=LINE),
            Field("cost", FieldKind.LINE, self.tr("What it costs"), self.tr("Leave it empty if it is free."), NAME),
            Field("note", FieldKind.WORDS, self.tr("Note"), most=LINE),
            Field(
                "discreet",
                FieldKind.FLAG,
                self.tr("Show it only after unlocking"),
                self.tr("For contacts that could tell others something about a person who reads the page."),
            ),
        )

    def removed_words(self) -> str:
        """What is said once one is gone."""
        return self.tr("The contact is removed.")

    def with_slots(self, panel: EntriesPanel, filled: frozenset[str]) -> QWidget:
        """The list below the local slots that nobody fills yet."""
        left = [slot for slot in self._slots if slot.id not in filled]
        self.slot_buttons = {}
        if not left:
            return panel
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        heading = self.tr("Still to fill in")
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        card.add(BodyText(self.look, self.tr("Leave out what your organisation does not have.")))
        for slot in left:
            row = ListRow(self.look, slot.name, slot.for_whom, icon="plus")
            row.clicked.connect(lambda slot=slot.id: self.slot_asked.emit(slot))
            self.slot_buttons[slot.id] = row.button
            card.add(row)
        column.addWidget(card)
        column.addWidget(panel)
        return holder

    def _discreet(self, discreet: bool) -> str:
        return self.tr("Shown only once a workbook is unlocked") if discreet else ""

    def _kinds(self) -> tuple[Choice, ...]:
        return (
            Choice(ContactKind.PHONE.value, self.tr("Phone")),
            Choice(ContactKind.EMAIL.value, self.tr("E-mail")),
            Choice(ContactKind.WEB.value, self.tr("Web page")),
            Choice(ContactKind.WORDS.value, self.tr("In words, such as a room")),
        )

    def _example(self, kind: ContactKind) -> str:
        return {
            ContactKind.PHONE: self.tr("Digits and spaces only."),
            ContactKind.EMAIL: self.tr("One address, with nothing around it."),
            ContactKind.WEB: self.tr("It begins with https://"),
            ContactKind.WORDS: self.tr("Such as the room, or the name of a colleague."),
        }[kind]

    def _need(self, need: Need) -> str:
        return {
            Need.DANGER_NOW: self.tr("In danger now"),
            Need.URGENT: self.tr("Someone to talk to today"),
            Need.ORGANISATION: self.tr("Where I work"),
            Need.AT_WORK: self.tr("At work and speaking up"),
            Need.COMMUNITY: self.tr("People who share some of my experience"),
            Need.ONGOING: self.tr("Help over a longer time"),
        }[need]
