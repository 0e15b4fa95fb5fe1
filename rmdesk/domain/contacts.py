"""Support contacts: who can help, in the order in which somebody may need them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Need(StrEnum):
    """The groups of the support page, in their order."""

    DANGER_NOW = "danger-now"
    URGENT = "urgent"
    ORGANISATION = "my-organisation"
    AT_WORK = "at-work"
    COMMUNITY = "identity-and-community"
    ONGOING = "ongoing"


@dataclass(frozen=True, slots=True)
class Contact:
    """One service. `contact` is the one field that is both shown and copied. Only `verified` ones are ever shown.

    `by_programme`: a programme pack added it.
    """

    id: str
    name: str
    need: Need
    contact: str
    hours: str
    for_whom: str
    nation: str
    cost: str
    note: str
    source: str
    source_date: date
    checked_on: date
    status: str
    discreet: bool
    by_programme: bool = False

    @property
    def shown(self) -> bool:
        """Whether a person has checked it, so that it may be shown."""
        return self.status == "verified"


@dataclass(frozen=True, slots=True)
class LocalSlot:
    """Support that every organisation names for itself. Until a programme fills it in, `ask` says whom to ask."""

    id: str
    name: str
    need: Need
    for_whom: str
    ask: str


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact as it is shown on one day. `may_have_changed`: it was checked too long ago to rely on."""

    contact: Contact
    may_have_changed: bool


@dataclass(frozen=True, slots=True)
class ContactGroup:
    """One group of the support page. It holds at least one line or slot."""

    need: Need
    lines: tuple[ContactLine, ...]
    slots: tuple[LocalSlot, ...]
