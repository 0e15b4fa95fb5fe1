"""The rows on the leaf pages of a SQLite database, read page by page and without the engine.

It needs neither the schema nor the pages that lead to a leaf, so a row survives the loss of every page but its own.
Source: "Database File Format", sqlite.org/fileformat2.html (2026), sections 1.6 (b-tree pages) and 2.1 (records).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from rmdesk.storage.engine import Cell

_TABLE_LEAF = 0x0D
_FIRST_PAGE_HEADER = 100
_INTEGER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FIRST_BLOB, _FIRST_TEXT = 12, 13
_LONGEST = 64 * 1024 * 1024
"""Larger than any row of ours; a damaged length is not believed."""

PageReader: TypeAlias = Callable[[int], bytes | None]
"""The plain bytes of a page that the b-trees may use, by its number from 1; None if it cannot be read."""


class NotARecord(ValueError):
    """The bytes are no row."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row: its rowid, and its stored cells in the order of the table's columns (an alias of the rowid is None)."""

    rowid: int
    cells: tuple[Cell, ...]


def rows_on(number: int, read: PageReader) -> Iterator[FoundRow]:
    """Every row that can be read on a page; none if it is no leaf of a table."""
    page = read(number)
    if page is None:
        return
    start = _FIRST_PAGE_HEADER if number == 1 else 0
    if page[start] != _TABLE_LEAF:
        return
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    pointers = page[start + 8 : start + 8 + 2 * count]
    for at in range(0, len(pointers) - 1, 2):
        try:
            yield _row_at(page, int.from_bytes(pointers[at : at + 2], "big"), read)
        except NotARecord:
            continue


def record_of(payload: bytes) -> tuple[Cell, ...]:
    """The cells of one record.

    Raises:
        NotARecord: the bytes are none, or hold a number with a fraction, which no table of ours has.
    """
    header, at = _varint(payload, 0)
    if not at <= header <= len(payload):
        raise NotARecord
    kinds = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    cells = []
    at = header
    for kind in kinds:
        cell, at = _cell(payload, at, kind)
        cells.append(cell)
    return tuple(cells)


def _row_at(page: bytes, at: int, read: PageReader) -> FoundRow:
    size, at = _varint(page, at)
    rowid, at = _varint(page, at)
    if size > _LONGEST:
        raise NotARecord
    local = _local_size(size, len(page))
    payload = page[at : at + local]
    if local < size:
        following = int.from_bytes(page[at + local : at + local + 4], "big")
        payload += _overflow(following, size - local, read)
    if len(payload) != size:
        raise NotARecord
    return FoundRow(_signed(rowid), record_of(payload))


def _local_size(size: int, usable: int) -> int:
    """How much of a payload stands on the leaf itself (section 1.6)."""
    most, least = usable - 35, (usable - 12) * 32 // 255 - 23
    if size <= most:
        return size
    fitting = least + (size - least) % (usable - 4)
    return fitting if fitting <= most else least


def _overflow(number: int, wanted: int, read: PageReader) -> bytes:
    """The rest of a payload, from a chain of pages that each begin with the number of the next."""
    found = b""
    while wanted > len(found):
        page = read(number) if number else None
        if page is None:
            raise NotARecord
        found += page[4 : 4 + wanted - len(found)]
        number = int.from_bytes(page[:4], "big")
    return found


def _cell(payload: bytes, at: int, kind: int) -> tuple[Cell, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind in _INTEGER_SIZES:
        end = at + _INTEGER_SIZES[kind]
        return int.from_bytes(_bytes(payload, at, end), "big", signed=True), end
    if kind < _FIRST_BLOB:
        raise NotARecord
    end = at + (kind - (_FIRST_TEXT if kind % 2 else _FIRST_BLOB)) // 2
    raw = _bytes(payload, at, end)
    if kind % 2 == 0:
        return raw, end
    try:
        return raw.decode("utf-8"), end
    except UnicodeDecodeError as error:
        raise NotARecord from error


def _bytes(payload: bytes, at: int, end: int) -> bytes:
    if end > len(payload):
        raise NotARecord
    return payload[at:end]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes, and where it ends."""
    number = 0
    for place in range(9):
        if at + place >= len(data):
            raise NotARecord
        byte = data[at + place]
        if place == 8:
            return (number << 8) | byte, at + 9
        number = (number << 7) | (byte & 0x7F)
        if byte < 0x80:
            return number, at + place + 1
    raise NotARecord


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number
