"""Reading one content file strictly: every problem becomes a `ContentBroken` that names file, line and fault."""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias, TypeVar

from rmdesk.domain.errors import ContentBroken
from rmdesk.workbook.positions import Where, line_of

ReadText: TypeAlias = Callable[[str], str]
"""Gives the text of a resource by its path, such as `content/en-GB/workbook.toml`."""

NamedValue = TypeVar("NamedValue", bound=StrEnum)

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_LINE_IN_MESSAGE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class ContentFile:
    """The path of a content file and its text."""

    path: str
    text: str

    def broken(self, where: Where, problem: str) -> ContentBroken:
        """The error that says what is wrong at that place."""
        return self.broken_at(line_of(self.text, where), problem)

    def broken_at(self, line: int, problem: str) -> ContentBroken:
        """The error that says what is wrong in that line."""
        return ContentBroken(f"{self.path}, line {line}: {problem}")


def read_content(read: ReadText, path: str, name: str) -> "Fields":
    """The whole file as one table. `name` is how errors speak of it, such as `The stage`.

    Raises:
        ContentBroken: the file is missing, is not UTF-8, or is not valid TOML.
    """
    try:
        file = ContentFile(path, read(path).replace("\r\n", "\n"))
    except OSError as error:
        raise ContentBroken(f"{path}, line 1: this file cannot be opened.") from error
    except UnicodeError as error:
        raise ContentBroken(f"{path}, line 1: this file is not written in UTF-8.") from error
    return Fields(file, (), _parsed(file), name)


def quoted(words: object) -> str:
    """Words from a file inside quotation marks, cut short and without anything unprintable."""
    plain = _UNPRINTABLE.sub("?", str(words))
    return f'"{plain[:40]}…"' if len(plain) > 40 else f'"{plain}"'


class Fields:
    """One table of a content file, read key by key. Whatever does not fit is raised as `ContentBroken`."""

    def __init__(self, file: ContentFile, where: Where, table: Mapping[str, object], name: str) -> None:
        self.file = file
        self.name = name
        self._where = where
        self._table = table

    @property
    def line(self) -> int:
        """The line in which this table starts."""
        return line_of(self.file.text, self._where)

    def broken(self, problem: str, key: str = "") -> ContentBroken:
        """The error for this table (or one key of it): its name, then `problem`, as one sentence."""
        where = (*self._where, key) if key else self._where
        return self.file.broken(where, f"{self.name} {problem}.")

    def only(self, known: frozenset[str]) -> None:
        """Refuses any key that is not known."""
        for key in self._table:
            if key not in known:
                close = difflib.get_close_matches(key, known, n=1)
                hint = f" (did you mean {quoted(close[0])}?)" if close else ""
                raise self.broken(f"has a key that is not known, {quoted(key)}{hint}", key)

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._table

    def named(self, name: str) -> "Fields":
        """The same table under a name that says more."""
        return Fields(self.file, self._where, self._table, name)

    def text(self, key: str, limit: int) -> str:
        """A text of 1 to `limit` characters in one line, with no space at either end."""
        return self._checked(self._value(key), key, limit)

    def text_or_nothing(self, key: str, limit: int) -> str:
        """Like `text`; empty if the key is left out."""
        return self.text(key, limit) if self.has(key) else ""

    def id(self, key: str = "id") -> str:
        """A stable id: small letters, digits and single hyphens."""
        value = self.text(key, _LONGEST_ID)
        if not _ID.fullmatch(value):
            raise self.broken(f"needs small letters, digits and hyphens in {quoted(key)}, not {quoted(value)}", key)
        return value

    def texts(self, key: str, limit: int) -> tuple[str, ...]:
        """One or more texts, each as `text` has it."""
        return tuple(self._checked(item, key, limit) for item in self._list(key))

    def number(self, key: str, lowest: int, highest: int) -> int:
        """A whole number between two bounds, both included."""
        value = self._value(key)
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            raise self.broken(f"needs a whole number from {lowest} to {highest} in {quoted(key)}", key)
        return value

    def flag(self, key: str) -> bool:
        """True or false; false if the key is left out."""
        value = self._table.get(key, False)
        if not isinstance(value, bool):
            raise self.broken(f"needs true or false in {quoted(key)}", key)
        return value

    def day(self, key: str) -> date:
        """A date, written like 2026-11-21 without quotation marks."""
        value = self._value(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.broken(f"needs a date such as 2026-11-21, without quotation marks, in {quoted(key)}", key)
        return value

    def one_of(self, key: str, kinds: type[NamedValue]) -> NamedValue:
        """One member of an enumeration, by its value."""
        value = self._value(key)
        for kind in kinds:
            if kind.value == value:
                return kind
        known = ", ".join(kind.value for kind in kinds)
        raise self.broken(f"has a {quoted(key)} that is not known, {quoted(value)} (known are {known})", key)

    def tables(self, key: str, name: str) -> tuple["Fields", ...]:
        """The tables of a list, named `name 1`, `name 2` and so on; none if the key is left out."""
        if not self.has(key):
            return ()
        found = []
        for number, item in enumerate(self._list(key)):
            if not isinstance(item, dict):
                raise self.broken(f"needs tables in {quoted(key)}", key)
            found.append(Fields(self.file, (*self._where, key, number), item, f"{name} {number + 1}"))
        return tuple(found)

    def table(self, key: str, name: str) -> "Fields":
        """The table under that key; an empty one if the key is left out."""
        value = self._table.get(key, {})
        if not isinstance(value, dict):
            raise self.broken(f"needs a table in {quoted(key)}", key)
        return Fields(self.file, (*self._where, key), value, name)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key of this table, in the order of the file."""
        return tuple(self._table)

    def is_text(self, key: str) -> bool:
        """Whether a text stands under that key."""
        return isinstance(self._table.get(key), str)

    def _value(self, key: str) -> object:
        if key not in self._table:
            raise self.broken(f"has no {quoted(key)}")
        return self._table[key]

    def _list(self, key: str) -> list[object]:
        value = self._value(key)
        if not isinstance(value, list) or not value:
            raise self.broken(f"needs a list with at least 1 entry in {quoted(key)}", key)
        return value

    def _checked(self, value: object, key: str, limit: int) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.broken(f"needs words in {quoted(key)}", key)
        if value != value.strip() or _UNPRINTABLE.search(value):
            raise self.broken(f"needs one line without spaces around it in {quoted(key)}", key)
        if len(value) > limit:
            raise self.broken(f"has {len(value)} characters in {quoted(key)}, and {limit} is the most", key)
        return value


def _parsed(file: ContentFile) -> Mapping[str, object]:
    try:
        return tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        found = _LINE_IN_MESSAGE.search(message)
        line = int(found[1]) if found and found[1] else file.text.count("\n") + 1
        reason = quoted(_LINE_IN_MESSAGE.sub("", message))
        raise file.broken_at(line, f"this is not valid TOML, {reason}.") from error
    except (ValueError, RecursionError) as error:
        raise file.broken_at(1, "this file holds a number that is too long, or lists that are too deep.") from error
