"""What the fields of an action are called, and how their values are read."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import ActionDomain, ActionKind, ActionLevel, ActionStatus, Naming
from rmdesk.domain.partners import Pair
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.widgets.action_words import (
    domain_words,
    kind_words,
    level_words,
    naming_words,
    owner_words,
    status_words,
)

translate = QCoreApplication.translate


def field_words(field: str) -> str:
    """What a field is called inside a sentence."""
    known = {
        "title": translate("ActionHistory", "the title"),
        "why": translate("ActionHistory", "why it matters"),
        "owner": translate("ActionHistory", "who carries it out"),
        "due": translate("ActionHistory", "the due date"),
        "domain": translate("ActionHistory", "the kind of support"),
        "level": translate("ActionHistory", "where it changes something"),
        "steps": translate("ActionHistory", "the small steps"),
        "notes": translate("ActionHistory", "the notes"),
        "outcome": translate("ActionHistory", "what changed"),
        "kind": translate("ActionHistory", "what it is"),
        "session": translate("ActionHistory", "the session that it came out of"),
        "goal": translate("ActionHistory", "the goal that it belongs to"),
        "barrier": translate("ActionHistory", "what stands in the way"),
        "request": translate("ActionHistory", "what you ask for"),
        "asked_of": translate("ActionHistory", "whom you ask"),
        "room": translate("ActionHistory", "the room"),
        "words": translate("ActionHistory", "what will be said"),
        "naming": translate("ActionHistory", "whether the person is happy to be named"),
        "status": translate("ActionHistory", "where it stands"),
    }
    return known.get(field, translate("ActionHistory", "something"))


def value_words(pair: Pair, field: str, value: str) -> str:
    """A stored value as people read it; words that somebody wrote stay as they are."""
    readers: dict[str, Callable[[str], str]] = {
        "owner": partial(owner_words, pair),
        "due": lambda day: plain_date(date.fromisoformat(day)) if day else "",
        "domain": lambda kind: domain_words(ActionDomain(kind)),
        "level": lambda level: level_words(ActionLevel(level)),
        "kind": lambda kind: kind_words(ActionKind(kind)),
        "session": lambda number: (
            translate("ActionHistory", "session {number}").format(number=number) if number else ""
        ),
        "naming": lambda naming: naming_words(Naming(naming)),
        "status": lambda status: status_words(ActionStatus(status)),
    }
    read = readers.get(field)
    try:
        return value if read is None else read(value)
    except ValueError:
        return value
