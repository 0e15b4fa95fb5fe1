"""Support contacts: loaded from content, grouped for one day, one nation, and a locked or unlocked workbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rmdesk.domain.contacts import Contact, ContactGroup, ContactLine, LocalSlot, Need
from rmdesk.workbook.fields import Fields, ReadText, quoted, read_content
from rmdesk.workbook.languages import ENGLISH, content_path
from rmdesk.workbook.places import Places

STALE_AFTER = timedelta(days=180)
"""How long after a check a contact is shown without a word of caution."""

LASTING = frozenset({"999", "116 123"})
"""Contacts whose numbers do not change: they show when they were checked, never that they may have changed."""

_CONTACT_KEYS = frozenset(
    {"id", "name", "need", "contact", "hours", "for_whom", "nation", "cost", "note"}
    | {"source", "source_date", "checked_on", "status", "discreet"}
)
_NAME, _LINE = 80, 300


class Nation(StrEnum):
    """Where a service works."""

    UK = "uk"
    ENGLAND = "england"
    SCOTLAND = "scotland"
    WALES = "wales"
    NORTHERN_IRELAND = "northern-ireland"


class _Status(StrEnum):
    VERIFIED = "verified"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class SupportContacts:
    """Every contact and every local slot of the content, seen on the day `today`.

    `unchecked`: the programme has contacts too, which cannot be believed while the workbook is locked.
    """

    contacts: tuple[Contact, ...]
    slots: tuple[LocalSlot, ...]
    today: date
    unchecked: bool = False

    def __iter__(self) -> Iterator[Contact]:
        return iter(self.contacts)

    def __len__(self) -> int:
        return len(self.contacts)

    def holds(self, nation: Nation) -> bool:
        """Whether there is a checked service of that nation itself, and not only of the whole country."""
        return any(one.shown and one.nation == nation for one in self.contacts)

    def groups(self, nation: Nation = Nation.ENGLAND, *, unlocked: bool) -> tuple[ContactGroup, ...]:
        """What the support page shows, in the order of need: verified contacts for that nation, then local slots.

        Discreet contacts appear only while `unlocked`, so that a lock screen says nothing about anybody.
        """
        here = {Nation.UK, nation}
        shown = [
            ContactLine(one, may_have_changed(one, self.today))
            for one in self.contacts
            if one.shown and one.nation in here and (unlocked or not one.discreet)
        ]
        groups = (
            ContactGroup(
                need,
                tuple(line for line in shown if line.contact.need is need),
                tuple(slot for slot in self.slots if slot.need is need),
            )
            for need in Need
        )
        return tuple(group for group in groups if group.lines or group.slots)


def may_have_changed(contact: Contact, today: date) -> bool:
    """Whether the last check is more than 180 days before `today`. Never so for 999 and 116 123."""
    return contact.contact not in LASTING and today - contact.checked_on > STALE_AFTER


def load_contacts(read: ReadText, today: date, language: str = ENGLISH) -> SupportContacts:
    """All contacts and local slots, as seen on the day `today`.

    Raises:
        ContentBroken: the file is missing or has an error; the detail names file, line and what is wrong.
    """
    index = read_content(read, content_path(read, language, "contacts.toml"), "The list of contacts")
    index.only(frozenset({"contacts", "local"}))
    places = Places()
    contacts = tuple(_contact(one, places) for one in index.tables("contacts", "Contact"))
    slots = tuple(_slot(one, places) for one in index.tables("local", "Local slot"))
    if not any(contact.shown for contact in contacts):
        raise index.broken("has no verified contact")
    return SupportContacts(contacts, slots, today)


def _contact(fields: Fields, places: Places) -> Contact:
    fields.only(_CONTACT_KEYS)
    name = fields.id()
    fields = fields.named(f"Contact {quoted(name)}")
    places.claim("contact", name, fields)
    checked_on = fields.day("checked_on")
    source_date = fields.day("source_date") if fields.has("source_date") else checked_on
    if source_date > checked_on:
        raise fields.broken("has a source that is younger than its check", "source_date")
    return Contact(
        id=name,
        name=fields.text("name", _NAME),
        need=fields.one_of("need", Need),
        contact=fields.text("contact", _NAME),
        hours=fields.text("hours", _LINE),
        for_whom=fields.text("for_whom", _LINE),
        nation=fields.one_of("nation", Nation).value,
        cost=fields.text_or_nothing("cost", _NAME),
        note=fields.text_or_nothing("note", _LINE),
        source=fields.text("source", _LINE),
        source_date=source_date,
        checked_on=checked_on,
        status=fields.one_of("status", _Status).value,
        discreet=fields.flag("discreet"),
    )


def _slot(fields: Fields, places: Places) -> LocalSlot:
    fields.only(frozenset({"id", "name", "need", "for_whom", "ask"}))
    name = fields.id()
    fields = fields.named(f"Local slot {quoted(name)}")
    places.claim("contact", name, fields)
    return LocalSlot(
        name,
        fields.text("name", _NAME),
        fields.one_of("need", Need),
        fields.text("for_whom", _LINE),
        fields.text("ask", _LINE),
    )
