"""Going through every page of a damaged space, and telling by its own hash which table a row belongs to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from rmdesk.security.keys import SpaceKey
from rmdesk.security.page_cipher import PAGE_SIZE, RESERVED, PageCipher
from rmdesk.storage.engine import Cell, Connection
from rmdesk.storage.rows import row_hash
from rmdesk.storage.salvage.leaves import FoundRow, rows_on
from rmdesk.storage.schema import SpaceSchema, TableSpec

Rows: TypeAlias = Mapping[str, Sequence[Mapping[str, Cell]]]
"""Rows by table, each with every hashed column."""

_HASH = "h"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table lies on the disk: its columns in their order with what stands for one that a row has not got yet, and
    the column that is another name of the rowid (empty: none).
    """

    spec: TableSpec
    columns: tuple[tuple[str, Cell], ...]
    rowid: str

    def row(self, found: FoundRow) -> dict[str, Cell] | None:
        """The row as one of this table; None if its hash says that it is not."""
        if len(found.cells) > len(self.columns):
            return None
        cells = dict(self.columns)
        cells.update(zip((name for name, _ in self.columns), found.cells, strict=False))
        if self.rowid:
            cells[self.rowid] = found.rowid
        row = {name: cells[name] for name in self.spec.columns}
        return row if self._hash_of(row, len(found.cells)) == cells[_HASH] else None

    def _hash_of(self, row: Mapping[str, Cell], width: int) -> bytes:
        """What its hash must be. One that was written before a column was added has a hash without that column."""
        there = {name for name, _ in self.columns[:width]}
        columns = tuple(name for name in self.spec.columns if name in there)
        return row_hash(replace(self.spec, columns=columns), [row[name] for name in columns])


def layouts_of(connection: Connection, schema: SpaceSchema) -> tuple[Layout, ...]:
    """The layouts of the hashed tables, as a space of this version has them; `connection` leads to such a one."""
    return tuple(_layout(connection, spec) for spec in schema.tables)


def sweep(path: Path, key: SpaceKey, layouts: Sequence[Layout]) -> Rows:
    """Every row of those tables that can be read in a file, which nobody has open.

    Raises:
        OSError: the file cannot be read.
    """
    found: dict[str, list[Mapping[str, Cell]]] = {layout.spec.name: [] for layout in layouts}
    with path.open("rb") as file:
        cipher = PageCipher(key)

        def read(number: int) -> bytes | None:
            file.seek((number - 1) * PAGE_SIZE)
            plain = cipher.plain(file.read(PAGE_SIZE), number)
            return None if plain is None else plain[:-RESERVED]

        for number in range(1, path.stat().st_size // PAGE_SIZE + 1):
            for table, row in _known(rows_on(number, read), layouts):
                found[table].append(row)
    return found


def _known(rows: Iterator[FoundRow], layouts: Sequence[Layout]) -> Iterator[tuple[str, dict[str, Cell]]]:
    for found in rows:
        for layout in layouts:
            row = layout.row(found)
            if row is not None:
                yield layout.spec.name, row
                break


def _layout(connection: Connection, spec: TableSpec) -> Layout:
    sql = "SELECT name, type, dflt_value, pk FROM pragma_table_info(?) ORDER BY cid"
    described = connection.execute(sql, (spec.name,)).fetchall()
    keys = [row for row in described if row[3]]
    alias = str(keys[0][0]) if len(keys) == 1 and keys[0][1] == "INTEGER" else ""
    return Layout(spec, tuple((str(name), _usual(value)) for name, _, value, _ in described), alias)


def _usual(literal: Cell) -> Cell:
    """What a column holds in rows that are older than itself: the number, text or nothing that its DEFAULT says."""
    if not isinstance(literal, str) or literal.upper() == "NULL":
        return None
    if literal.startswith("'"):
        return literal[1:-1].replace("''", "'")
    return int(literal)
