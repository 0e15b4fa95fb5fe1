"""What the private wing hands to its screens: frozen values, all words as `SecretText`."""

from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain.ids import RecordId
from rmdesk.domain.questions import Answer
from rmdesk.private.secret_text import SecretText

Mark = tuple[int, int]
"""Where a found word stands: start and end, in characters of the text beside it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a reflection was written with: the id of a model (empty: free writing), and a session (0: none)."""

    model: str = ""
    session: int = 0


FREELY = Setting()
"""Free writing, without a session."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which reflections are wanted: begun in a month, as `2026-08` (empty: any), and of a session (0: any)."""

    month: str = ""
    session: int = 0


EVERYTHING = Filter()
"""Whatever their month and session."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """A reflection as it reads now. `version` counts from 1; `binned_at` is None unless it lies in the bin."""

    id: RecordId
    created_at: datetime
    saved_at: datetime
    version: int
    title: SecretText
    text: SecretText
    binned_at: datetime | None = None
    setting: Setting = FREELY


@dataclass(frozen=True, slots=True)
class ReflectionVersion:
    """One saved state of a reflection."""

    number: int
    saved_at: datetime
    title: SecretText
    text: SecretText


@dataclass(frozen=True, slots=True)
class VersionMark:
    """That there is a version, without its words."""

    number: int
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Summary:
    """A line of the list. `opening` is how the text begins; `place` says where the next page of the list goes on.

    With a `model` the first line of the text is a heading of that.
    """

    id: RecordId
    created_at: datetime
    title: SecretText
    opening: SecretText
    place: "Place"
    model: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list that runs from new to old. Opaque: hand it back to get what comes after it."""

    created: int
    n: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A reflection that holds every word looked for. The marks point into `title` and into `snippet`."""

    id: RecordId
    created_at: datetime
    title: SecretText
    title_marks: tuple[Mark, ...]
    snippet: SecretText
    marks: tuple[Mark, ...]
    place: int


@dataclass(frozen=True, slots=True)
class AnswerVersion:
    """One saved state of a private answer."""

    number: int
    saved_at: datetime
    answer: Answer


@dataclass(frozen=True, slots=True)
class PrivateDraft:
    """Words typed but not saved. `base` is the version that they began from, 0 for something new."""

    item: str
    base: int
    content: SecretText
    saved_at: datetime
