"""A pack, or a part of one, as the plain values that are written: every member always, empty where there is nothing.

So there is one way to write a pack. Dates are `2026-11-22`, bytes are small hex digits, a kind is its value.
"""

from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.packs import (
    Checklist,
    ExtraPrompt,
    KeyName,
    Notices,
    OfferedClause,
    Pack,
    PackContact,
    PageWording,
    ProgrammeDate,
    PromptWording,
    Succession,
)
from rmdesk.domain.questions import Choice
from rmdesk.domain.raised_safety import RaisedSafety

Part: TypeAlias = (
    Pack
    | ProgrammeDate
    | Checklist
    | ExtraPrompt
    | PageWording
    | PromptWording
    | PackContact
    | OfferedClause
    | Notices
    | RaisedSafety
    | KeyName
    | Succession
    | Choice
)


def part_to_plain(part: Part) -> dict[str, Canonical]:
    """Its members by name."""
    return {field.name: _plain(getattr(part, field.name)) for field in fields(part)}


def _plain(value: object) -> Canonical:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool | int | str):
        return value
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return part_to_plain(value) if isinstance(value, Part) else _day(value)


def _day(value: object) -> Canonical:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a pack holds no {type(value).__name__}")
