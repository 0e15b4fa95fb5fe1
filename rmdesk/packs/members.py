"""One object of a pack's payload, read member by member. Faults are collected, so that a writer sees all of them.

Where a member does not fit, a harmless value stands in for it: whoever reads must look at the faults afterwards.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rmdesk.domain.canonical import Canonical
from rmdesk.packs.faults import Fault, FaultKind
from rmdesk.packs.plain_text import is_hostile

Kind = TypeVar("Kind", bound=StrEnum)

_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_WORKBOOK_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HEX = re.compile(r"([0-9a-f]{2})*")
_NO_DAY = date(2000, 1, 1)


class Members:
    """An object with the way to it. `faults` belongs to the whole pack and grows."""

    def __init__(self, plain: Canonical, where: str, faults: list[Fault]) -> None:
        self._plain: Mapping[str, Canonical] = plain if isinstance(plain, Mapping) else {}
        self._where = where
        self._faults = faults
        if not isinstance(plain, Mapping):
            self.fault(FaultKind.FIELD, "", "This needs to be an object.")

    def exactly(self, *names: str) -> "Members":
        """Say which members there are: others are faults, and so are missing ones."""
        for name in sorted(set(self._plain) - set(names)):
            self.fault(FaultKind.UNKNOWN, name, "No pack has such a field.")
        for name in names:
            if name not in self._plain:
                self.fault(FaultKind.UNKNOWN, name, "Every pack has this field.")
        return self

    def fault(self, kind: FaultKind, name: str, sentence: str, **values: int) -> None:
        """Note that something does not fit."""
        self._faults.append(Fault(kind, self._at(name), sentence, tuple(values.items())))

    def text(self, name: str, most: int, *, needed: bool = True) -> str:
        """Plain words of at most so many letters."""
        value = self._plain.get(name, "")
        if not isinstance(value, str):
            self.fault(FaultKind.FIELD, name, "This needs to be text.")
            return ""
        self._check_text(name, value, most)
        if needed and not value:
            self.fault(FaultKind.FIELD, name, "This is empty.")
        return value

    def texts(self, name: str, most: int, count: int) -> tuple[str, ...]:
        """Up to so many texts, each as long as `most` at the most, none empty."""
        found = self._list(name, count)
        for number, value in enumerate(found):
            if not isinstance(value, str) or not value:
                self.fault(FaultKind.FIELD, f"{name}/{number}", "This needs to be text.")
            else:
                self._check_text(f"{name}/{number}", value, most)
        return tuple(str(value) for value in found)

    def number(self, name: str, lowest: int, highest: int) -> int:
        """A whole number."""
        value = self._plain.get(name)
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            self.fault(
                FaultKind.FIELD, name, "This needs to be a whole number from {lowest} to {highest}.", lowest=lowest,
                highest=highest,
            )  # fmt: skip
            return lowest
        return value

    def flag(self, name: str) -> bool:
        """Yes or no."""
        value = self._plain.get(name)
        if not isinstance(value, bool):
            self.fault(FaultKind.FIELD, name, "This needs to be true or false.")
        return value is True

    def day(self, name: str, kind: FaultKind = FaultKind.DATES) -> date:
        """A date, as `2026-11-22`."""
        found = self.day_or_none(name, kind)
        if found is None and self._plain.get(name, "") == "":
            self.fault(kind, name, "This needs a date.")
        return found or _NO_DAY

    def day_or_none(self, name: str, kind: FaultKind = FaultKind.DATES) -> date | None:
        """A date, or nothing where it is empty."""
        value = self._plain.get(name, "")
        if value == "":
            return None
        if isinstance(value, str) and _DAY.fullmatch(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        self.fault(kind, name, "There is no such date.")
        return None

    def one_of(self, name: str, kinds: type[Kind]) -> Kind:
        """One of a fixed list of values."""
        value = self._plain.get(name)
        found = next((one for one in kinds if one.value == value), None)
        if found is None:
            self.fault(FaultKind.FIELD, name, "This is none of the kinds that there are.")
        return found or next(iter(kinds))

    def id(self, name: str = "id") -> str:
        """An id that the pack coins."""
        return self._matching(name, _ID, "This needs 1 to 40 small letters, digits or hyphens, with a letter first.")

    def workbook_id(self, name: str, *, needed: bool = True) -> str:
        """The id of something in the content (empty only where that is allowed)."""
        if not needed and self._plain.get(name) == "":
            return ""
        return self._matching(name, _WORKBOOK_ID, "This needs the id of something in the workbook.")

    def binary(self, name: str, size: int) -> bytes:
        """So many bytes, written as small hex digits."""
        value = self._plain.get(name)
        if not isinstance(value, str) or not _HEX.fullmatch(value) or len(value) != 2 * size:
            self.fault(FaultKind.KEYS, name, "This needs {size} bytes in hex.", size=size)
            return bytes(size)
        return bytes.fromhex(value)

    def inner(self, name: str) -> "Members":
        """The object in a member."""
        return Members(self._plain.get(name), self._at(name), self._faults)

    def inners(self, name: str, most: int) -> Iterator["Members"]:
        """The objects in a list of at most so many."""
        for number, one in enumerate(self._list(name, most)):
            yield Members(one, self._at(f"{name}/{number}"), self._faults)

    def _list(self, name: str, most: int) -> list[Canonical]:
        value = self._plain.get(name)
        if not isinstance(value, list):
            self.fault(FaultKind.FIELD, name, "This needs to be a list.")
            return []
        if len(value) > most:
            self.fault(
                FaultKind.FIELD, name, "This has {count} entries, and {most} is the most.", count=len(value), most=most
            )
        return value[:most]

    def _matching(self, name: str, pattern: re.Pattern[str], words: str) -> str:
        value = self._plain.get(name)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            self.fault(FaultKind.FIELD, name, words)
            return ""
        return value

    def _check_text(self, name: str, value: str, most: int) -> None:
        if is_hostile(value):
            self.fault(FaultKind.TEXT, name, "This has hidden characters in it.")
        if value != value.strip():
            self.fault(FaultKind.FIELD, name, "This begins or ends with a space.")
        if len(value) > most:
            self.fault(
                FaultKind.FIELD, name, "This has {count} letters, and {most} is the most.", count=len(value), most=most
            )

    def _at(self, name: str) -> str:
        return "/".join(part for part in (self._where, name) if part)
