"""What the steps of the export show, as plain values."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Detail(StrEnum):
    """What a pair can add to the list, beyond what always stands in it."""

    DOMAIN = "domain"
    LEVEL = "level"
    EXACT_DAY = "exact-day"


@dataclass(frozen=True, slots=True)
class OfferedAction:
    """An action that can be chosen: its title, and where it stands in words."""

    id: str
    title: str
    status: str


@dataclass(frozen=True, slots=True)
class PastExport:
    """One line of what was written before: when, by whom, in which format, all in words."""

    when: str
    who: str
    format: str


@dataclass(frozen=True, slots=True)
class Choosing:
    """The first step. `agreed_before` is when a list that both agreed to was made (empty: there is none)."""

    actions: tuple[OfferedAction, ...]
    chosen: frozenset[str]
    details: frozenset[Detail] = frozenset()
    agreed_before: str = ""
    past: tuple[PastExport, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaving:
    """Exactly what leaves: every word, and whether an action has changed since the list was made.

    `unshown` counts the characters that the file cannot draw; None while that is not known yet.
    """

    text: str
    changed: bool = False
    unshown: int | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """The second step. `asked_by` is the partner who has agreed already (empty: the list is mine)."""

    leaving: Leaving
    asked_by: str = ""


@dataclass(frozen=True, slots=True)
class WaitingFor:
    """The third step: I have agreed, `partner` has not yet (a name, or empty)."""

    leaving: Leaving
    partner: str


@dataclass(frozen=True, slots=True)
class Saving:
    """The last step: both have agreed, the file goes to `place`."""

    leaving: Leaving
    place: Path


@dataclass(frozen=True, slots=True)
class Written:
    """The file is there. `noted`: it stands in the list of exports, too."""

    place: Path
    noted: bool


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is nothing to export yet. `has_partner`: the other partner is there, but no action is agreed."""

    has_partner: bool
    past: tuple[PastExport, ...] = field(default=())
