"""What has happened to an action, in plain words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import Change
from rmdesk.domain.partners import Pair
from rmdesk.ui.screens.action.values import HistoryLine
from rmdesk.ui.widgets.action_fields import field_words, value_words
from rmdesk.ui.widgets.action_words import day_words, name_of
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate

_IN_A_SENTENCE = 80
_TEXT_FIELDS = frozenset(
    {
        "title", "why", "domain", "level", "owner", "due", "steps", "notes", "outcome", "kind", "session", "goal",
        "barrier", "request", "asked_of", "room", "words", "naming",
    }
)  # fmt: skip
_CHOSEN = frozenset({"owner", "due", "domain", "level", "kind", "session"})
"""Fields whose value is read as plain words, not quoted."""


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
    words = translate("ActionHistory", "{name} proposed this action on {day}")
    return HistoryLine(words.format(name=isolated(name_of(pair, change.by)), day=day_words(change.at)))


def _line(pair: Pair, change: Change) -> HistoryLine:
    value = value_words(pair, change.field, change.value)
    quoted = ""
    match change.field:
        case "agreed":
            words = translate("ActionHistory", "{name} agreed on {day}")
        case "erased":
            words = translate("ActionHistory", "{name} erased words of their own on {day}")
        case "removed":
            words = translate("ActionHistory", "{name} removed this action on {day}")
        case "status":
            words = translate("ActionHistory", "{name} moved it to “{value}” on {day}")
        case _ if not value:
            words = translate("ActionHistory", "{name} emptied {field} on {day}")
        case "goal":
            words = translate("ActionHistory", "{name} chose another goal for it on {day}")
        case field if field in _CHOSEN:
            words = translate("ActionHistory", "{name} changed {field} to {value} on {day}")
        case _ if len(value) <= _IN_A_SENTENCE and "\n" not in value:
            words = translate("ActionHistory", "{name} changed {field} to “{value}” on {day}")
        case _:
            words = translate("ActionHistory", "{name} changed {field} on {day}:")
            quoted = value
    sentence = words.format(
        name=isolated(name_of(pair, change.by)),
        field=field_words(change.field),
        value=isolated(value),
        day=day_words(change.at),
    )
    return HistoryLine(sentence, quoted)
