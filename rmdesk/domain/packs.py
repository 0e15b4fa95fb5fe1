"""A programme pack as plain values: what a facilitator gives a cohort, signed, as one file of at most 1 MiB.

Every text is plain: no markup, no control characters, no marks that change the direction of writing. An id that a pack
coins has 1 to 40 small letters, digits and hyphens, begins with a letter, and keeps its meaning in every later version.
In an opened workbook it stands with `pack-` before it, so that it can never meet an id of ours: see `in_workbook`.

The limits are here so that forms, checks and the reader of files use the same ones. What a pack has no place for, it
cannot do: it can take nothing away, show a page to nobody new, set no folder, export or lock, and run nothing.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rmdesk.domain.contacts import Need
from rmdesk.domain.questions import Choice, QuestionKind
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.domain.sessions import USUAL

LARGEST = 1024 * 1024
"""Bytes that the payload of a pack may have."""

NAME, LINE, PARAGRAPH = 80, 300, 600
"""Letters: of a name, heading or place; of a prompt, hint or note; of a paragraph of a notice."""

TIME, CLAUSE_HEADING, CLAUSE_TEXT = 40, 60, 320
"""Letters: of a time of day in words; of the two parts of a clause."""

MOST_DATES, MOST_CHECKLISTS, MOST_ITEMS, MOST_PROMPTS = 60, 6, 24, 40
MOST_WORDINGS, MOST_CONTACTS, MOST_CLAUSES, MOST_PARAGRAPHS = 80, 40, 12, 20
MOST_KEYS, MOST_SUCCESSIONS, MOST_LANGUAGES = 6, 12, 8
LONGEST_RETENTION = 120
"""Months."""

FEWEST_IDLE, MOST_IDLE = 2, 15
"""Minutes without a key press before the window locks that a pack may ask for; it can only make the time shorter."""

USUAL_GROUP_TERM = "an under-represented group"
"""What stands after "a colleague from" unless the programme says otherwise."""

_ADDED = "pack-"


class DateKind(StrEnum):
    """What kind of day a programme date is."""

    WORKSHOP = "workshop"
    REFLECTION = "group-reflection"
    CIRCLE = "circle"
    FEEDBACK = "feedback"
    CELEBRATION = "celebration"


class ContactKind(StrEnum):
    """What a contact is: a number to ring, an address to write to, an https address, or words such as a room."""

    PHONE = "tel"
    EMAIL = "mailto"
    WEB = "https"
    WORDS = "words"


class KeyRole(StrEnum):
    """Whose key it is. A pack names at least one of each, so that one lost key does not end a programme."""

    LEAD = "lead"
    ORGANISATION = "organisation"


PROMPT_KINDS = frozenset(
    {
        QuestionKind.SHORT_TEXT,
        QuestionKind.LONG_TEXT,
        QuestionKind.CHOICE,
        QuestionKind.CHOICES,
        QuestionKind.CHECKLIST,
    }
)
"""The kinds that an extra prompt may have."""

CONTACT_NEEDS = tuple(need for need in Need if need is not Need.DANGER_NOW)
"""The groups of the support page that a pack may add to. Ours always stand first in each."""


@dataclass(frozen=True, slots=True)
class ProgrammeDate:
    """One day for the whole cohort.

    `title`, `place`: NAME; `time`: TIME, such as `10am to 1pm`; `note`: LINE. All but the first 4 may be
    empty.
    """

    id: str
    kind: DateKind
    title: str
    day: date
    time: str = ""
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """What somebody gets ready before they begin: a page of its own, for its owner alone, in Getting ready.

    `for_whom` (LINE) says whom it is meant for, such as `Leaders, before the 2-hour preparation`. `items`: 2 to
    MOST_ITEMS, each LINE, with stable ids. `prompt` (LINE) stands above them.
    """

    id: str
    title: str
    for_whom: str
    items: tuple[Choice, ...]
    prompt: str = "Which of these are ready?"


@dataclass(frozen=True, slots=True)
class ExtraPrompt:
    """One more prompt at the end of a page of the workbook, seen by whoever sees that page and by nobody else.

    `page`: the id of a page of the content. `text`, `hint`, `lighter`: LINE. A long text needs `lighter`; a kind that
    picks needs 2 to MOST_ITEMS `choices`, the others none.
    """

    id: str
    page: str
    kind: QuestionKind
    text: str
    hint: str = ""
    lighter: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class PageWording:
    """Other words at the top of a page. What is empty stays as it is. `title`: NAME; `intro`: LINE."""

    page: str
    title: str = ""
    intro: str = ""


@dataclass(frozen=True, slots=True)
class PromptWording:
    """Other words for one prompt of the content. What is empty stays as it is. All LINE.

    Answers that were written before keep the words that they were written for. Scales keep theirs always, because they
    are asked again later.
    """

    prompt: str
    text: str = ""
    hint: str = ""
    lighter: str = ""


@dataclass(frozen=True, slots=True)
class PackContact:
    """Somebody who can help, on top of the national ones. `contact` is the one text that is shown and copied.

    `name`, `contact`, `cost`: NAME; `hours`, `for_whom`, `note`: LINE. `slot`: the local slot of the content that it
    fills (empty: none), such as `wellbeing`; its `need` is then that of the slot. `discreet`: only shown once somebody
    has unlocked. `checked_on`: the day on which somebody last rang or opened it; no contact goes without one.
    """

    id: str
    name: str
    need: Need
    kind: ContactKind
    contact: str
    hours: str
    for_whom: str
    checked_on: date
    cost: str = ""
    note: str = ""
    slot: str = ""
    discreet: bool = False


@dataclass(frozen=True, slots=True)
class OfferedClause:
    """A clause that a pair may take into its agreement, or not. `heading`: CLAUSE_HEADING; `text`: CLAUSE_TEXT."""

    id: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Notices:
    """What people are owed under data protection law, in plain words, shown at the first run and in settings.

    `controller`, `contact` (the data protection contact), `complaints` (who to complain to): LINE. `privacy`: up to
    MOST_PARAGRAPHS paragraphs.
    """

    controller: str
    contact: str
    privacy: tuple[str, ...]
    complaints: str


@dataclass(frozen=True, slots=True)
class KeyName:
    """A public key (32 bytes, Ed25519) with the name of who holds it (NAME)."""

    role: KeyRole
    name: str
    public: bytes

    @property
    def digest(self) -> bytes:
        """What its fingerprint shows: SHA-256 of a label and the key. `packs.fingerprint` makes words or digits."""
        return hashlib.sha256(b"rmdesk/1/pack-key\0" + self.public).digest()


@dataclass(frozen=True, slots=True)
class Succession:
    """A statement, signed by `by` (a key that was good), that `new` takes the place of the key `old`.

    Either key may make one, for itself or for the other. `packs.succession` signs and checks it. `signature`: 64 bytes.
    """

    programme: str
    by: bytes
    old: bytes
    new: KeyName
    on: date
    signature: bytes = b""


@dataclass(frozen=True, slots=True)
class Pack:
    """One version of a programme.

    `programme` is its id and never changes; `version` counts upward from 1 with every pack that is signed; `issued` is
    the day on which it was. `organisation`, `partner_organisation`, `cohort`: NAME; the last two may be empty.
    `group_term`: NAME, what fits after "a colleague from". `start` may be open; `months`: 4 to 18.

    `languages`: such as `en-GB`; the first is the one that the words of the pack are in. `accent`: such as `#1d70b8`,
    or empty. `nation`: one of the 4 nations as in the support contacts, or empty. `retention_months` after the end a
    page is shown that asks what to keep (0: the programme does not say); nothing is deleted by a date.

    `keys`: 2 to MOST_KEYS, with both roles. `successions`: every change of keys since the first version, in order.
    """

    programme: str
    version: int
    issued: date
    organisation: str
    notices: Notices
    keys: tuple[KeyName, ...]
    partner_organisation: str = ""
    cohort: str = ""
    group_term: str = USUAL_GROUP_TERM
    start: date | None = None
    months: int = USUAL
    languages: tuple[str, ...] = ("en-GB",)
    accent: str = ""
    nation: str = ""
    retention_months: int = 0
    dates: tuple[ProgrammeDate, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    prompts: tuple[ExtraPrompt, ...] = ()
    page_wordings: tuple[PageWording, ...] = ()
    prompt_wordings: tuple[PromptWording, ...] = ()
    contacts: tuple[PackContact, ...] = ()
    clauses: tuple[OfferedClause, ...] = ()
    safety: RaisedSafety = field(default_factory=RaisedSafety)
    successions: tuple[Succession, ...] = ()

    def key(self, public: bytes) -> KeyName | None:
        """The key with those bytes, if the pack names it."""
        return next((one for one in self.keys if one.public == public), None)


def in_workbook(pack_id: str) -> str:
    """The id that something of a pack has in an opened workbook."""
    return _ADDED + pack_id


def is_of_programme(any_id: str) -> bool:
    """Whether something with that id was added by a programme, and is none of ours."""
    return any_id.startswith(_ADDED)
