"""What the page about a lost laptop depends on."""

from dataclasses import dataclass
from enum import StrEnum


class KeysOfPartner(StrEnum):
    """How this laptop stands to the partner's."""

    LOCKED = "locked"
    """No workbook is open, so nothing can be done here but read."""
    NONE = "none"
    """No other laptop is known: both write on this one, or somebody is alone."""
    KNOWN = "known"
    GIVEN_UP = "given-up"
    """Nothing that the partner's keys sign is taken in, until the laptops have met again."""
    MY_OWN = "my-own"
    """My own keys are new, and the laptops have not met since."""


@dataclass(frozen=True, slots=True)
class LostShown:
    """`name` is the partner's; empty: none is known."""

    keys: KeysOfPartner = KeysOfPartner.LOCKED
    name: str = ""
