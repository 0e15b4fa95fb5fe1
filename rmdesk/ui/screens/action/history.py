"""What has happened to an action, in plain words."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import ActionDomain, ActionKind, ActionLevel, ActionStatus, Change, Naming
from rmdesk.domain.clock import plain_date
from rmdesk.domain.partners import Pair
from rmdesk.ui.screens.action.values import HistoryLine
from rmdesk.ui.widgets.action_words import (
    day_words,
    domain_words,
    kind_words,
    level_words,
    name_of,
    naming_words,
    owner_words,
    status_words,
)
from rmdesk.ui.widgets.plain_text import isolated

_CONTEXT = "ActionHistory"
_IN_A_SENTENCE = 80
_TEXT_FIELDS = frozenset(
    {
        "title", "why", "domain", "level", "owner", "due", "steps", "notes", "outcome", "kind", "session", "goal",
        "barrier", "request", "asked_of", "room", "words", "naming",
    }
)  # fmt: skip
_CHOSEN = frozenset({"owner", "due", "domain", "level", "kind", "session"})
"""Fields whose value is read as plain words, not quoted."""


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def field_words(field: str) -> str:
    """What a field is called inside a sentence."""
    known = {
        "title": _tr("the title"),
        "why": _tr("why it matters"),
        "owner": _tr("who carries it out"),
        "due": _tr("the due date"),
        "domain": _tr("the kind of support"),
        "level": _tr("where it changes something"),
        "steps": _tr("the small steps"),
        "notes": _tr("the notes"),
        "outcome": _tr("what changed"),
        "kind": _tr("what it is"),
        "session": _tr("the session that it came out of"),
        "goal": _tr("the goal that it belongs to"),
        "barrier": _tr("what stands in the way"),
        "request": _tr("what you ask for"),
        "asked_of": _tr("whom you ask"),
        "room": _tr("the room"),
        "words": _tr("what will be said"),
        "naming": _tr("whether the person is happy to be named"),
        "status": _tr("where it stands"),
    }
    return known.get(field, _tr("something"))


def value_words(pair: Pair, field: str, value: str) -> str:
    """A stored value as people read it; words that somebody wrote stay as they are."""
    readers: dict[str, Callable[[str], str]] = {
        "owner": partial(owner_words, pair),
        "due": lambda day: plain_date(date.fromisoformat(day)) if day else "",
        "domain": lambda kind: domain_words(ActionDomain(kind)),
        "level": lambda level: level_words(ActionLevel(level)),
        "kind": lambda kind: kind_words(ActionKind(kind)),
        "session": lambda number: _tr("session {number}").format(number=number) if number else "",
        "naming": lambda naming: naming_words(Naming(naming)),
        "status": lambda status: status_words(ActionStatus(status)),
    }
    read = readers.get(field)
    try:
        return value if read is None else read(value)
    except ValueError:
        return value


def history_lines(pair: Pair, changes: Sequence[Change]) -> tuple[HistoryLine, ...]:
    """The lines, oldest first. What an action said when it was proposed is one line."""
    first = _length_of_proposal(changes)
    lines = [_proposed(pair, changes[0])] if first else []
    return (*lines, *(_line(pair, change) for change in changes[first:]))


def _length_of_proposal(changes: Sequence[Change]) -> int:
    """The fields of a new action come first, all by one person at one moment; agreeing to it follows."""
    seen: set[str] = set()
    for number, change in enumerate(changes):
        same = (change.at, change.by) == (changes[0].at, changes[0].by)
        if change.field not in _TEXT_FIELDS or change.field in seen or not same:
            return number
        seen.add(change.field)
    return len(changes)


def _proposed(pair: Pair, change: Change) -> HistoryLine:
    words = _tr("{name} proposed this action on {day}")
    return HistoryLine(words.format(name=isolated(name_of(pair, change.by)), day=day_words(change.at)))


def _line(pair: Pair, change: Change) -> HistoryLine:
    value = value_words(pair, change.field, change.value)
    quoted = ""
    match change.field:
        case "agreed":
            words = _tr("{name} agreed on {day}")
        case "erased":
            words = _tr("{name} erased words of their own on {day}")
        case "removed":
            words = _tr("{name} removed this action on {day}")
        case "status":
            words = _tr("{name} moved it to “{value}” on {day}")
        case _ if not value:
            words = _tr("{name} emptied {field} on {day}")
        case "goal":
            words = _tr("{name} chose another goal for it on {day}")
        case field if field in _CHOSEN:
            words = _tr("{name} changed {field} to {value} on {day}")
        case _ if len(value) <= _IN_A_SENTENCE and "\n" not in value:
            words = _tr("{name} changed {field} to “{value}” on {day}")
        case _:
            words = _tr("{name} changed {field} on {day}:")
            quoted = value
    sentence = words.format(
        name=isolated(name_of(pair, change.by)),
        field=field_words(change.field),
        value=isolated(value),
        day=day_words(change.at),
    )
    return HistoryLine(sentence, quoted)
