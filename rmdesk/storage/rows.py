"""Row hashes: SHA-256 over one canonical encoding of a row, and their sum modulo 2**256 as a running digest."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from json.encoder import encode_basestring

from rmdesk.domain.canonical import encode
from rmdesk.storage.engine import Cell
from rmdesk.storage.schema import TableSpec

_MODULUS = 1 << 256


def row_hash(table: TableSpec, cells: Sequence[Cell]) -> bytes:
    """The hash (32 bytes) of a row whose `cells` stand in the order of `table.columns`.

    The hashed bytes are the canonical JSON of `{"row": {column: cell, …}, "table": name}`, blobs as lowercase hex.
    """
    shape, order = _shape_of(table)
    text = shape % tuple([_written(cells[place]) for place in order])
    return hashlib.sha256(text.encode("utf-8")).digest()


def ordered(table: TableSpec, row: Mapping[str, Cell]) -> tuple[Cell, ...]:
    """The cells of `row` in the order of the table's columns.

    Raises:
        ValueError: a column is missing or unknown.
    """
    if row.keys() != set(table.columns):
        raise ValueError(f"{table.name}: columns do not fit: {sorted(row.keys() ^ set(table.columns))}")
    return tuple(row[column] for column in table.columns)


def digest_plus(digest: bytes, row: bytes) -> bytes:
    """The running digest with one more row hash in it."""
    return _to_bytes(int.from_bytes(digest, "big") + int.from_bytes(row, "big"))


def digest_plus_all(digest: bytes, rows: Iterable[bytes]) -> bytes:
    """The running digest with more row hashes in it."""
    return _to_bytes(int.from_bytes(digest, "big") + sum(int.from_bytes(row, "big") for row in rows))


def digest_minus(digest: bytes, row: bytes) -> bytes:
    """The running digest without one row hash."""
    return _to_bytes(int.from_bytes(digest, "big") - int.from_bytes(row, "big"))


EMPTY_DIGEST = bytes(32)


def _to_bytes(number: int) -> bytes:
    return (number % _MODULUS).to_bytes(32, "big")


@lru_cache(maxsize=64)
def _shape_of(table: TableSpec) -> tuple[str, tuple[int, ...]]:
    """The canonical JSON of a row of this table with gaps for its cells, and which cell comes into which gap."""
    names = sorted(table.columns)
    gaps = ",".join(f'"{name}":%s' for name in names)
    return f'{{"row":{{{gaps}}},"table":"{table.name}"}}', tuple(map(table.columns.index, names))


def _written(cell: Cell) -> str:
    """A cell as canonical JSON; the usual ones are written here, because `encode` takes far longer for each."""
    if type(cell) is int:
        return str(cell)
    if isinstance(cell, bytes):
        return f'"{cell.hex()}"'
    if isinstance(cell, str) and cell.isascii():
        return encode_basestring(cell)
    return encode(cell).decode("utf-8")
