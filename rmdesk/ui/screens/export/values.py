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
    """One line of what was written before: when, by whom, in which format, all in words. `own`: a list of theirs."""

    when: str
    who: str
    format: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class AgreedBefore:
    """A list that both agree to: how to name it again, when it was made, how many actions, whether it was written."""

    id: str
    when: str
    actions: int
    written: bool = False


@dataclass(frozen=True, slots=True)
class Choosing:
    """The first step. `own`: a list of what I alone carry and wrote. `ahead`: a list that is meant for later.

    `can_own`: there is something for a list of my own.
    """

    actions: tuple[OfferedAction, ...]
    chosen: frozenset[str]
    details: frozenset[Detail] = frozenset()
    agreed_before: tuple[AgreedBefore, ...] = ()
    past: tuple[PastExport, ...] = ()
    own: bool = False
    ahead: bool = False
    can_own: bool = False


@dataclass(frozen=True, slots=True)
class Leaving:
    """Exactly what leaves: every word, and whether an action has changed since the list was made.

    `unshown` counts the characters that the file cannot show; None while that is not known yet.
    """

    text: str
    changed: bool = False
    unshown: int | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """The second step. `asked_by` is the partner who has agreed already (empty: the list is mine).

    `own`: a list of what I alone carry, which nobody else is asked about.
    """

    leaving: Leaving
    asked_by: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Both are asked in a session, one after the other. `agreed` is the name of who has agreed (empty: nobody)."""

    agreed: str = ""


@dataclass(frozen=True, slots=True)
class WaitingFor:
    """The third step: I have agreed, `partner` (a name, or empty) has not. `apart`: they agree on another laptop.

    `together`: in a session, where whoever unlocked is asked in the same way.
    """

    leaving: Leaving
    partner: str
    apart: bool = False
    together: Together | None = None


@dataclass(frozen=True, slots=True)
class OfferedFormat:
    """A kind of file that can be chosen: its id, what it is for, and what it is called while it is written."""

    id: str
    words: str
    called: str
    titles: bool = False
    """Whether it has a choice of titles."""


@dataclass(frozen=True, slots=True)
class Saving:
    """The last step: the list may leave, as a file of one of these formats, to `place`."""

    leaving: Leaving
    place: Path
    formats: tuple[OfferedFormat, ...]
    chosen: str
    titles: bool = False
    own: bool = False

    @property
    def format(self) -> OfferedFormat:
        """The format that is chosen."""
        return next(one for one in self.formats if one.id == self.chosen)


@dataclass(frozen=True, slots=True)
class FileShown:
    """What is in the file of the chosen format: letter for letter, or None where its words are the list itself."""

    letters: str | None
    unshown: int


@dataclass(frozen=True, slots=True)
class Written:
    """The file is there. `noted`: it stands in the list of exports, too."""

    place: Path
    noted: bool


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is nothing to export yet. `has_partner`: the other partner is there, but no action is agreed.

    `own`: there is something that I alone carry and wrote.
    """

    has_partner: bool
    past: tuple[PastExport, ...] = field(default=())
    own: bool = False
