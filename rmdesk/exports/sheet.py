"""The sheet: the only thing that can leave the computer as an export, as an allow-list of fields.

A sheet holds what its fields say and nothing else: no reasons, notes, names or session dates, and no field that could
take free-form extras. Both partners consent to the hash of one exact sheet. `sheet_builder` makes one from actions.
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rmdesk.domain import canonical
from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus
from rmdesk.domain.canonical import Canonical, NotCanonical

_VERSIONS = (1, 2)
_LONGEST_WHO = 12
_FIELDS = frozenset({"sheet", "title", "made_in", "options", "lines"})
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")


@dataclass(frozen=True, slots=True, order=True)
class SheetMonth:
    """A month of a year, 1 to 9999."""

    year: int
    month: int

    def __post_init__(self) -> None:
        date(self.year, self.month, 1)


@dataclass(frozen=True, slots=True)
class SheetDue:
    """When an action is due: a month, or the exact day where both chose to show it (`day` is None otherwise)."""

    month: SheetMonth
    day: int | None = None

    def __post_init__(self) -> None:
        date(self.month.year, self.month.month, 1 if self.day is None else self.day)


class SheetVoice(StrEnum):
    """Whose list it is: made by both, or by one partner who shows only what they alone carry and wrote."""

    BOTH = "both"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What the two chose to show beyond title, who, due month and status."""

    exact_day: bool = False
    domain: bool = False
    level: bool = False


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One action. `who` is initials or `BOTH`; `due` is None while no date is set; texts are in NFC.

    `domain` and `level` are None where they are left out, or where nobody has said which.
    """

    title: str
    who: str
    due: SheetDue | None
    status: ActionStatus
    domain: ActionDomain | None = None
    level: ActionLevel | None = None

    def __post_init__(self) -> None:
        _check_text(self.title)
        _check_text(self.who)
        if not 0 < len(self.who) <= _LONGEST_WHO or any(letter.isspace() for letter in self.who):
            raise ValueError("who is initials or both")

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.status not in (ActionStatus.DONE, ActionStatus.SET_ASIDE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that an export shows. `title` heads it, `made_in` is the month it was made in.

    Raises:
        ValueError: a line shows what the options leave out, or its date is not as exact as they say; or a list of
            one partner shows somebody else.
    """

    title: str
    made_in: SheetMonth
    lines: tuple[SheetLine, ...]
    options: SheetOptions = SheetOptions()
    voice: SheetVoice = SheetVoice.BOTH

    def __post_init__(self) -> None:
        _check_text(self.title)
        people = {line.who for line in self.lines}
        if self.voice is SheetVoice.ONE and (BOTH in people or len(people) > 1):
            raise ValueError("a list of one partner shows nobody else")
        for line in self.lines:
            too_much = (line.domain and not self.options.domain) or (line.level and not self.options.level)
            exact = line.due is None or (line.due.day is not None) == self.options.exact_day
            if too_much or not exact:
                raise ValueError("a line does not follow the options")

    @property
    def file_name(self) -> str:
        """A name for the file, without its ending, that tells nothing about anybody: `rmdesk-actions-2026-11`."""
        return f"rmdesk-actions-{self.made_in.year:04}-{self.made_in.month:02}"


def sheet_to_plain(sheet: Sheet) -> dict[str, Canonical]:
    """The sheet as a canonical object: version 1 for a list of both, version 2 says whose it is."""
    chosen = sheet.options
    lines: list[Canonical] = [_line_to_plain(line) for line in sheet.lines]
    plain: dict[str, Canonical] = {
        "sheet": _VERSIONS[0],
        "title": sheet.title,
        "made_in": _month_to_text(sheet.made_in),
        "options": {"exact_day": chosen.exact_day, "domain": chosen.domain, "level": chosen.level},
        "lines": lines,
    }
    if sheet.voice is not SheetVoice.BOTH:
        plain |= {"sheet": _VERSIONS[1], "voice": sheet.voice.value}
    return plain


def sheet_from_plain(plain: Canonical) -> Sheet:
    """The sheet that `sheet_to_plain` wrote, and no other.

    Raises:
        NotCanonical: another shape, an unknown field, a value outside its range.
    """
    voice = _voice(plain)
    fields = _fields(plain, _FIELDS if voice is SheetVoice.BOTH else _FIELDS | {"voice"})
    options = _fields(fields["options"], {"exact_day", "domain", "level"})
    lines = fields["lines"]
    if not isinstance(lines, list):
        raise NotCanonical("not a sheet")
    try:
        return Sheet(
            _text(fields["title"]),
            _month_from_text(_text(fields["made_in"])),
            tuple(_line_from_plain(line) for line in lines),
            SheetOptions(_flag(options["exact_day"]), _flag(options["domain"]), _flag(options["level"])),
            voice,
        )
    except NotCanonical:
        raise
    except ValueError as error:
        raise NotCanonical("a value of the sheet") from error


def sheet_hash(sheet: Sheet) -> str:
    """SHA-256 of the canonical form, as 64 hex digits: what both partners consent to.

    Raises:
        NotCanonical: a text holds a lone surrogate.
    """
    return hashlib.sha256(canonical.encode(sheet_to_plain(sheet))).hexdigest()


def _voice(plain: Canonical) -> SheetVoice:
    version = plain.get("sheet") if isinstance(plain, Mapping) else None
    if not isinstance(plain, Mapping) or isinstance(version, bool) or version not in _VERSIONS:
        raise NotCanonical("not a sheet")
    if version == _VERSIONS[0]:
        return SheetVoice.BOTH
    if plain.get("voice") != SheetVoice.ONE.value:
        raise NotCanonical("not a sheet")
    return SheetVoice.ONE


def _line_to_plain(line: SheetLine) -> dict[str, Canonical]:
    return {
        "title": line.title,
        "who": line.who,
        "due": None if line.due is None else _due_to_text(line.due),
        "status": line.status.value,
        "domain": None if line.domain is None else line.domain.value,
        "level": None if line.level is None else line.level.value,
    }


def _line_from_plain(plain: Canonical) -> SheetLine:
    fields = _fields(plain, {"title", "who", "due", "status", "domain", "level"})
    due, kind, level = fields["due"], fields["domain"], fields["level"]
    return SheetLine(
        title=_text(fields["title"]),
        who=_text(fields["who"]),
        due=None if due is None else _due_from_text(_text(due)),
        status=ActionStatus(_text(fields["status"])),
        domain=None if kind is None else ActionDomain(_text(kind)),
        level=None if level is None else ActionLevel(_text(level)),
    )


def _month_to_text(month: SheetMonth) -> str:
    return f"{month.year:04}-{month.month:02}"


def _month_from_text(text: str) -> SheetMonth:
    match = _MONTH.fullmatch(text)
    if match is None:
        raise NotCanonical("a month")
    return SheetMonth(int(match[1]), int(match[2]))


def _due_to_text(due: SheetDue) -> str:
    return _month_to_text(due.month) + ("" if due.day is None else f"-{due.day:02}")


def _due_from_text(text: str) -> SheetDue:
    day = text[8:] if len(text) == 10 and text[7] == "-" else ""
    if len(text) == 10 and not (day.isascii() and day.isdecimal()):
        raise NotCanonical("a day")
    return SheetDue(_month_from_text(text[:7] if day else text), int(day) if day else None)


def _fields(plain: Canonical, names: AbstractSet[str]) -> Mapping[str, Canonical]:
    if not isinstance(plain, Mapping) or set(plain) != names:
        raise NotCanonical("unexpected fields")
    return plain


def _text(plain: Canonical) -> str:
    if not isinstance(plain, str):
        raise NotCanonical("a text was expected")
    return plain


def _flag(plain: Canonical) -> bool:
    if not isinstance(plain, bool):
        raise NotCanonical("yes or no was expected")
    return plain


def _check_text(text: str) -> None:
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError("texts are in NFC")
