"""Changing rows so that hash, counts, digest and generation always change with them."""

from collections.abc import Mapping, Sequence

from rmdesk.storage.authorizer import Guard, Scope
from rmdesk.storage.engine import Cell, Connection, Row
from rmdesk.storage.faults import telling
from rmdesk.storage.meta import Progress, read_progress, write_progress
from rmdesk.storage.rows import digest_minus, digest_plus, digest_plus_all, ordered, row_hash
from rmdesk.storage.schema import TableSpec


class Transaction:
    """One transaction that is open. Made by `Space.transaction`, of no use after its block has ended."""

    def __init__(self, connection: Connection, guard: Guard, tables: Mapping[str, TableSpec]) -> None:
        self._connection = connection
        self._guard = guard
        self._tables = tables
        before = read_progress(connection)
        self._generation = before.generation
        self._counts = dict(before.counts)
        self._digest = before.digest
        self._changed = False

    def read(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        """All rows of a question, seeing what this transaction has changed so far."""
        with telling(), self._guard.scope(Scope.DERIVED):  # asking a search index makes it write what it holds back
            return self._connection.execute(sql, parameters).fetchall()

    def put(self, table: str, row: Mapping[str, Cell]) -> None:
        """Insert a row, or replace the one that has the same key. `row` names every hashed column.

        Raises:
            ValueError: a column is missing or unknown.
            KeyError: the table is not a hashed one.
            WorldError: DiskFull, CannotWrite or SpaceDamaged.
        """
        spec = self._tables[table]
        cells = ordered(spec, row)
        new = row_hash(spec, cells)
        old = self._hash_of(spec, row)
        columns = ", ".join((*spec.columns, "h"))
        marks = ", ".join("?" * (len(spec.columns) + 1))
        changes = ", ".join(f"{column} = excluded.{column}" for column in (*spec.columns, "h"))
        self._write(
            f"INSERT INTO {table} ({columns}) VALUES ({marks}) "  # noqa: S608 - names come from our own TableSpec
            f"ON CONFLICT ({', '.join(spec.key)}) DO UPDATE SET {changes}",
            (*cells, new),
        )
        if old is None:
            self._counts[table] = self._counts.get(table, 0) + 1
        else:
            self._digest = digest_minus(self._digest, old)
        self._digest = digest_plus(self._digest, new)

    def add(self, table: str, rows: Sequence[Mapping[str, Cell]]) -> None:
        """Insert rows whose keys are new, with one statement: quicker than `put` when there are many.

        Raises:
            ValueError: a column is missing or unknown.
            KeyError: the table is not a hashed one.
            EngineError: a key is there already (a bug); the transaction cannot go on.
            WorldError: DiskFull, CannotWrite or SpaceDamaged.
        """
        if not rows:
            return
        spec = self._tables[table]
        cells = [ordered(spec, row) for row in rows]
        hashes = [row_hash(spec, one) for one in cells]
        columns = ", ".join((*spec.columns, "h"))
        marks = ", ".join("?" * (len(spec.columns) + 1))
        with telling(), self._guard.scope(Scope.CONTENT):
            self._connection.executemany(
                f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608 - names come from our own TableSpec
                [(*one, new) for one, new in zip(cells, hashes, strict=True)],
            )
        self._changed = True
        self._counts[table] = self._counts.get(table, 0) + len(rows)
        self._digest = digest_plus_all(self._digest, hashes)

    def remove(self, table: str, key: Mapping[str, Cell]) -> None:
        """Delete the row with that key; without such a row nothing happens.

        Raises:
            KeyError: the table is not a hashed one, or a key column is missing.
            WorldError: DiskFull, CannotWrite or SpaceDamaged.
        """
        spec = self._tables[table]
        old = self._hash_of(spec, key)
        if old is None:
            return
        where, values = _where(spec, key)
        self._write(f"DELETE FROM {table} WHERE {where}", values)  # noqa: S608 - names come from our own TableSpec
        self._counts[table] = self._counts.get(table, 0) - 1
        self._digest = digest_minus(self._digest, old)

    def derived(self, sql: str, parameters: Sequence[Cell] = ()) -> None:
        """Change a table that is derived from hashed ones, such as a search index. Hashed tables are out of reach."""
        with telling(), self._guard.scope(Scope.DERIVED):
            self._connection.execute(sql, parameters).fetchall()
        self._changed = True

    def finish(self) -> int:
        """Write generation, counts and digest if anything changed. For `Space.transaction` only.

        Returns:
            The generation that holds once this is committed.
        """
        if not self._changed:
            return self._generation
        progress = Progress(self._generation + 1, self._counts, self._digest)
        with telling(), self._guard.scope(Scope.CONTENT):
            write_progress(self._connection, progress)
        return progress.generation

    def _hash_of(self, spec: TableSpec, key: Mapping[str, Cell]) -> bytes | None:
        where, values = _where(spec, key)
        rows = self.read(f"SELECT h FROM {spec.name} WHERE {where}", values)  # noqa: S608 - names as above
        if not rows:
            return None
        stored = rows[0][0]
        return stored if isinstance(stored, bytes) else b""

    def _write(self, sql: str, values: Sequence[Cell]) -> None:
        with telling(), self._guard.scope(Scope.CONTENT):
            self._connection.execute(sql, values).fetchall()
        self._changed = True


def _where(spec: TableSpec, key: Mapping[str, Cell]) -> tuple[str, tuple[Cell, ...]]:
    return " AND ".join(f"{column} = ?" for column in spec.key), tuple(key[column] for column in spec.key)
