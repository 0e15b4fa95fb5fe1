"""An action's text to and from the fields of its record."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus, ActionText
from rmdesk.domain.canonical import Canonical

STATUS = "status"
CORE_FIELDS = ("title", "why", "owner", "due")
"""The fields that the two agree to; see `ActionText.core_hash`."""

_E = TypeVar("_E", bound=StrEnum)


def text_to_plain(text: ActionText) -> dict[str, Canonical]:
    """Every field of an action's text as a canonical value; an open due date is empty."""
    return {
        "title": text.title,
        "why": text.why,
        "domain": text.domain.value,
        "level": text.level.value,
        "owner": text.owner,
        "due": text.due.isoformat() if text.due else "",
        "steps": list(text.steps),
        "notes": text.notes,
        "outcome": text.outcome,
    }


def filled_in(text: ActionText) -> dict[str, Canonical]:
    """The fields that say something; the others are what a new action has anyway."""
    return {name: value for name, value in text_to_plain(text).items() if value not in ("", [])}


def text_from_plain(plain: Mapping[str, Canonical]) -> ActionText:
    """The text behind those fields; a field that is missing, erased or of another shape is as in a new action."""
    return ActionText(
        title=_text(plain.get("title")),
        why=_text(plain.get("why")),
        domain=_member(ActionDomain, plain.get("domain"), ActionDomain.ALLYSHIP),
        level=_member(ActionLevel, plain.get("level"), ActionLevel.OURSELVES),
        owner=_text(plain.get("owner")) or BOTH,
        due=_day(plain.get("due")),
        steps=_texts(plain.get("steps")),
        notes=_text(plain.get("notes")),
        outcome=_text(plain.get("outcome")),
    )


def status_from_plain(plain: Canonical) -> ActionStatus:
    """The stored status; a missing or unknown one is proposed."""
    return _member(ActionStatus, plain, ActionStatus.PROPOSED)


def readable(plain: Canonical) -> str:
    """A field's value as plain text for the history, lists as one line each."""
    if isinstance(plain, list):
        return "\n".join(_text(one) for one in plain)
    return _text(plain)


def _text(plain: Canonical) -> str:
    return plain if isinstance(plain, str) else ""


def _texts(plain: Canonical) -> tuple[str, ...]:
    return tuple(_text(one) for one in plain) if isinstance(plain, list) else ()


def _day(plain: Canonical) -> date | None:
    try:
        return date.fromisoformat(_text(plain))
    except ValueError:
        return None


def _member(kind: type[_E], plain: Canonical, otherwise: _E) -> _E:
    try:
        return kind(_text(plain))
    except ValueError:
        return otherwise
