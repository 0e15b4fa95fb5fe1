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
    """One service. `contact` is the one field that is both shown and copied. Only `verified` ones are ever shown."""

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

    @property
    def shown(self) -> bool:
        """Whether a person has checked it, so that it may be shown."""
        return self.status == "verified"
