"""The parts of a programme as forms see them: one field as a plain value, and lists that are added to and put in order.

Nothing is refused here: a draft may have faults, and looking it over tells them.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

from rmdesk.domain.packs import (
    MOST_CHECKLISTS,
    MOST_CLAUSES,
    MOST_CONTACTS,
    MOST_DATES,
    MOST_PROMPTS,
    Pack,
)
from rmdesk.domain.questions import Choice

Value: TypeAlias = "str | bool | int | date | tuple[str, ...] | None"
"""What a field of a form can hold; a list of choices is the texts of them."""

Part = TypeVar("Part")

MOST: Mapping[str, int] = MappingProxyType(
    {
        "dates": MOST_DATES,
        "checklists": MOST_CHECKLISTS,
        "prompts": MOST_PROMPTS,
        "contacts": MOST_CONTACTS,
        "clauses": MOST_CLAUSES,
    }
)
"""How many entries each list of a pack may have."""

_CHOICES = frozenset({"items", "choices"})
_MAY_BE_OPEN = frozenset({"start"})
_LETTERS = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 40
_TAIL = 4
"""Bytes of chance at the end of an id, so that one that was removed is never used again for something else."""


def value_of(part: object, path: str) -> Value:
    """What stands in a field; `path` is its name, or two with a dot between them, such as `notices.contact`."""
    for name in path.split("."):
        part = getattr(part, name)
    if isinstance(part, Enum):
        return str(part.value)
    if isinstance(part, tuple):
        return tuple(one.text if isinstance(one, Choice) else str(one) for one in part)
    if part is None or isinstance(part, str | bool | int | date):
        return part
    raise TypeError(path)


def with_value(part: Part, path: str, value: Value) -> Part:
    """The same part with another value in that field. What does not fit the kind of the field leaves it as it was."""
    name, _dot, rest = path.partition(".")
    before = getattr(part, name)
    if rest:
        return _replaced(part, name, with_value(before, rest, value))
    return _replaced(part, name, _fitting(name, before, value))


def _replaced(part: Part, name: str, value: object) -> Part:
    return replace(part, **{name: value})  # type: ignore[type-var]  # every part is a frozen dataclass


def _fitting(name: str, before: object, value: Value) -> object:
    if isinstance(before, Enum):
        return type(before)(value)
    if isinstance(before, str):
        return one_line(str(value))
    if isinstance(value, tuple) and isinstance(before, tuple):
        texts = tuple(text for text in map(one_line, value) if text)
        return _choices(before, texts) if name in _CHOICES else texts
    if value is None and name not in _MAY_BE_OPEN:
        return before
    return value


def _choices(before: tuple[Choice, ...], texts: tuple[str, ...]) -> tuple[Choice, ...]:
    kept = {one.text: one.id for one in before}
    found: list[Choice] = []
    taken = {kept[text] for text in texts if text in kept}
    for place, text in enumerate(texts):
        same_place = before[place].id if place < len(before) and before[place].id not in taken else ""
        name = kept.pop(text, "") or same_place or new_id("item")
        taken.add(name)
        found.append(Choice(name, text))
    return tuple(found)


def one_line(text: str) -> str:
    """As a pack holds text: one line, with single spaces and none around it."""
    return " ".join(text.split())


def new_id(stem: str) -> str:
    """An id that nothing had before, such as `date-3f9a2c01`."""
    return f"{stem}-{secrets.token_hex(_TAIL)}"


def id_from(words: str) -> str:
    """An id out of the words of a person, such as `spring-2027`; empty where they hold no letter to begin with."""
    bare = _LETTERS.sub("-", words.lower()).strip("-").lstrip("0123456789-")
    return bare[:_LONGEST_ID].strip("-")


def entries_of(pack: Pack, name: str) -> tuple[Any, ...]:
    """The list of that name, such as `dates`."""
    found: tuple[Any, ...] = getattr(pack, name)
    return found


def with_entry(pack: Pack, name: str, entry: object) -> Pack:
    """One more at the end of that list."""
    return _replaced(pack, name, (*entries_of(pack, name), entry))


def with_changed(pack: Pack, name: str, place: int, entry: object) -> Pack:
    """Another value at that place."""
    entries = list(entries_of(pack, name))
    entries[place] = entry
    return _replaced(pack, name, tuple(entries))


def without_entry(pack: Pack, name: str, place: int) -> Pack:
    """One less."""
    entries = list(entries_of(pack, name))
    del entries[place]
    return _replaced(pack, name, tuple(entries))


def with_moved(pack: Pack, name: str, place: int, by: int) -> Pack:
    """The entry at that place further up (-1) or down (1); at an end it stays."""
    entries = list(entries_of(pack, name))
    target = min(max(place + by, 0), len(entries) - 1)
    entries.insert(target, entries.pop(place))
    return _replaced(pack, name, tuple(entries))


def with_entries_of(pack: Pack, name: str, other: Pack) -> Pack:
    """The pack with that list of another one."""
    return _replaced(pack, name, entries_of(other, name))
