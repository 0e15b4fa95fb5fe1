"""An action's text to and from the fields of its record."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rmdesk.domain.actions import (
    BOTH,
    ActionDomain,
    ActionKind,
    ActionLevel,
    ActionStatus,
    ActionText,
    Naming,
    OrganisationAsk,
    SponsorshipPromise,
)
from rmdesk.domain.canonical import Canonical

STATUS = "status"
CORE_FIELDS = (
    "title", "why", "owner", "due", "kind", "barrier", "request", "asked_of", "room", "words", "naming",
)  # fmt: skip
"""The fields that the two agree to; see `ActionText.core_hash`. While one holds two texts, nobody has agreed."""

_LATEST_SESSION = 10_000
_PLAIN_START: dict[str, Canonical] = {"kind": ActionKind.JOINT.value, "session": 0}
"""What these fields are in a new action; every other field is empty."""

_E = TypeVar("_E", bound=StrEnum)
_O = TypeVar("_O", bound=StrEnum | None)


def text_to_plain(text: ActionText) -> dict[str, Canonical]:
    """Every field of an action's text as a canonical value; what is open is empty."""
    return {
        "title": text.title,
        "why": text.why,
        "domain": text.domain.value if text.domain else "",
        "level": text.level.value if text.level else "",
        "owner": text.owner,
        "due": text.due.isoformat() if text.due else "",
        "steps": list(text.steps),
        "notes": text.notes,
        "outcome": text.outcome,
        "kind": text.kind.value,
        "session": text.session,
        "goal": text.goal,
        "barrier": text.ask.barrier,
        "request": text.ask.request,
        "asked_of": text.ask.asked_of,
        "room": text.promise.room,
        "words": text.promise.words,
        "naming": text.promise.naming.value,
    }


def filled_in(text: ActionText) -> dict[str, Canonical]:
    """The fields that say something; the others are what a new action has anyway."""
    plain = text_to_plain(text)
    return {name: value for name, value in plain.items() if value not in ("", []) and value != _PLAIN_START.get(name)}


def text_from_plain(plain: Mapping[str, Canonical]) -> ActionText:
    """The text behind those fields; a field that is missing, erased or of another shape is as in a new action."""
    return ActionText(
        title=_text(plain.get("title")),
        why=_text(plain.get("why")),
        domain=_member(ActionDomain, plain.get("domain"), None),
        level=_member(ActionLevel, plain.get("level"), None),
        owner=_text(plain.get("owner")) or BOTH,
        due=_day(plain.get("due")),
        steps=_texts(plain.get("steps")),
        notes=_text(plain.get("notes")),
        outcome=_text(plain.get("outcome")),
        kind=_member(ActionKind, plain.get("kind"), ActionKind.JOINT),
        session=_session(plain.get("session")),
        goal=_text(plain.get("goal")),
        ask=OrganisationAsk(_text(plain.get("barrier")), _text(plain.get("request")), _text(plain.get("asked_of"))),
        promise=SponsorshipPromise(
            _text(plain.get("room")),
            _text(plain.get("words")),
            _member(Naming, plain.get("naming"), Naming.NOT_ASKED),
        ),
    )


def status_from_plain(plain: Canonical) -> ActionStatus:
    """The stored status; a missing or unknown one is proposed."""
    return _member(ActionStatus, plain, ActionStatus.PROPOSED)


def readable(plain: Canonical) -> str:
    """A field's value as plain text for the history, lists as one line each."""
    if isinstance(plain, list):
        return "\n".join(_text(one) for one in plain)
    number = _session(plain)
    return str(number) if number else _text(plain)


def value_from_readable(field: str, words: str) -> Canonical:
    """The stored form of what `readable` told of that field."""
    if field == "steps":
        return [line for line in words.split("\n") if line]
    if field == "session":
        return int(words) if words.isdecimal() else 0
    return words


def _text(plain: Canonical) -> str:
    return plain if isinstance(plain, str) else ""


def _texts(plain: Canonical) -> tuple[str, ...]:
    return tuple(_text(one) for one in plain) if isinstance(plain, list) else ()


def _day(plain: Canonical) -> date | None:
    try:
        return date.fromisoformat(_text(plain))
    except ValueError:
        return None


def _session(plain: Canonical) -> int:
    fits = isinstance(plain, int) and not isinstance(plain, bool) and 0 < plain < _LATEST_SESSION
    return plain if fits and isinstance(plain, int) else 0


def _member(kind: type[_E], plain: Canonical, otherwise: _O) -> _E | _O:
    if plain is None:
        return otherwise  # the usual case, and far quicker than a name that is refused
    try:
        return kind(_text(plain))
    except ValueError:
        return otherwise
