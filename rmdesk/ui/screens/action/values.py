"""What the page of one action shows, as frozen values."""

from dataclasses import dataclass

from rmdesk.domain.actions import ActionText


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of what has happened, and the words that it is about when they are too long for a sentence."""

    sentence: str
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class ConflictShown:
    """A field that holds several texts: its name in words, and for each text who wrote it when, and the text."""

    field: str
    words: str
    candidates: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ConsentShown:
    """Who has agreed, a line each. `beside` are (id, name) of those who can agree here with a passphrase."""

    lines: tuple[tuple[str, bool], ...]
    ask_me: bool
    beside: tuple[tuple[str, str], ...]
    what: str
    """What one agrees to, as a sentence."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActionShown:
    """One action to read. `facts` are (icon, words), `parts` are (heading, words) without those that are empty."""

    id: str
    title: str
    status: str
    done: bool
    facts: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str], ...]
    consent: ConsentShown
    conflicts: tuple[ConflictShown, ...]
    moves: tuple[tuple[str, str], ...]
    history: tuple[HistoryLine, ...]
    has_draft: bool


@dataclass(frozen=True, slots=True)
class ClashShown:
    """A field that both have changed meanwhile: its name in words, who wrote theirs when, and both texts."""

    field: str
    words: str
    their_name: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class FormShown:
    """The form. `is_new` proposes, else it changes; `ask_outcome` for finished actions; `hint` stands above it.

    `owners`, `sessions` and `goals` are (key, words). `typed_due` is what stands in the fields of a date that is none
    yet.
    """

    text: ActionText
    owners: tuple[tuple[str, str], ...]
    is_new: bool
    ask_outcome: bool
    hint: str
    sessions: tuple[tuple[str, str], ...] = ()
    goals: tuple[tuple[str, str], ...] = ()
    typed_due: tuple[str, ...] = ()
    clashes: tuple[ClashShown, ...] = ()
