"""In which line of a TOML text a table or a key stands, so that an error can name it.

`tomllib` forgets where a value came from. This index is only built once something is wrong, over a text that `tomllib`
has already accepted, so it may be simple: it knows headers and keys, and steps over values.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

Where: TypeAlias = tuple[str | int, ...]
"""A way into a document, such as `("pages", 2, "questions", 0, "kind")`."""

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_KEYS = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_KEYS})[ \t]*\]")
_STATEMENT = re.compile(rf"[ \t]*({_KEYS})[ \t]*=")
_ONE_KEY = re.compile(_KEY)
_VALUE_PART = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'  # a text over several lines
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{}\n]"
    r"|[^\[\]{}\n\"'#]+",
    re.DOTALL,
)


def line_of(text: str, where: Where) -> int:
    """The line (from 1) of the deepest table or key on the way `where` that the text writes out."""
    index = dict(reversed(list(_positions(text))))
    for length in range(len(where), 0, -1):
        offset = index.get(where[:length])
        if offset is not None:
            return text.count("\n", 0, offset) + 1
    return 1


def _positions(text: str) -> Iterator[tuple[Where, int]]:
    latest: dict[Where, int] = {}
    table: Where = ()
    at = 0
    while at < len(text):
        if header := _HEADER.match(text, at):
            table = _enter(latest, _parts(header[2]), repeated=header[1] == "[[")
            yield table, header.start(1)
            at = _end_of_line(text, header.end())
        elif statement := _STATEMENT.match(text, at):
            where = table
            for part in _parts(statement[1]):
                where = (*where, part)
                yield where, statement.start(1)
            at = _end_of_value(text, statement.end())
        else:
            at = _end_of_line(text, at)


def _enter(latest: dict[Where, int], parts: list[str], *, repeated: bool) -> Where:
    """The way to the table that a header opens; `latest` counts the tables of each array so far."""
    where: Where = ()
    for number, part in enumerate(parts, start=1):
        where = (*where, part)
        if repeated and number == len(parts):
            latest[where] = latest.get(where, -1) + 1
        if where in latest:
            where = (*where, latest[where])
    return where


def _parts(keys: str) -> list[str]:
    return [key.strip("\"'") for key in _ONE_KEY.findall(keys)]


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _end_of_value(text: str, at: int) -> int:
    depth = 0
    while at < len(text):
        part = _VALUE_PART.match(text, at)
        if part is None:
            return _end_of_line(text, at)
        at = part.end()
        if part[0] in "[{":
            depth += 1
        elif part[0] in "]}":
            depth -= 1
        elif part[0] == "\n" and depth <= 0:
            break
    return at
