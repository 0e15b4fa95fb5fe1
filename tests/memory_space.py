"""The shared space in memory: the same tables and rules, without disk and cipher, so that it can be copied at will."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import cast

from rmdesk.storage.connection import Space
from rmdesk.storage.engine import Cell, Connection, Row, connect_in_memory
from rmdesk.storage.schema import SpaceIdentity, SpaceRole
from rmdesk.storage.shared_schema import SHARED_SCHEMA
from tests.shared_space import VAULT

_KEYS = {spec.name: spec.key for spec in SHARED_SCHEMA.tables}


class MemorySpace:
    """What the log and the repositories ask of a space."""

    def __init__(self, *, empty: bool = False) -> None:
        self.identity = SpaceIdentity(SpaceRole.SHARED, VAULT, "", 1)
        self.generation = 0
        self._connection: Connection = connect_in_memory()
        if not empty:
            for step in SHARED_SCHEMA.migrations:
                for statement in step.statements:
                    self._connection.execute(statement)

    def as_space(self) -> Space:
        return cast(Space, self)

    def copy(self) -> "MemorySpace":
        """The same at this moment, apart from it."""
        other = MemorySpace(empty=True)
        other.generation = self.generation
        self._connection.backup(other._connection)
        return other

    def close(self) -> None:
        self._connection.close()

    def read(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        return self._connection.execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator["MemorySpace"]:
        self._connection.execute("BEGIN")
        try:
            yield self
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")
        self.generation += 1

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nobody else writes in a test that has one thread."""
        yield

    def put(self, table: str, row: Mapping[str, Cell]) -> None:
        self._insert("INSERT OR REPLACE", table, row)

    def add(self, table: str, rows: Sequence[Mapping[str, Cell]]) -> None:
        for row in rows:
            self._insert("INSERT", table, row)

    def remove(self, table: str, key: Mapping[str, Cell]) -> None:
        where = " AND ".join(f"{column} = ?" for column in _KEYS[table])
        self._connection.execute(f"DELETE FROM {table} WHERE {where}", [key[column] for column in _KEYS[table]])

    def _insert(self, how: str, table: str, row: Mapping[str, Cell]) -> None:
        marks = ", ".join("?" * (len(row) + 1))
        sql = f"{how} INTO {table} ({', '.join((*row, 'h'))}) VALUES ({marks})"
        self._connection.execute(sql, (*row.values(), b""))
