"""Whether the tables of the shared space show what was signed, and nothing else.

Both partners hold the key of the shared space, so either could write rows into its tables with another program. The
signatures are what nobody can make for somebody else. So everything that can be worked out from the signed operations
is worked out again, in memory, and compared: the operations' own columns, the payloads, and every projected table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rmdesk.domain.errors import OperationRefused, SpaceDamaged
from rmdesk.storage import operation_store as store
from rmdesk.storage import projection
from rmdesk.storage.connection import Space
from rmdesk.storage.engine import Cell, Connection, Row, connect_in_memory
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.oplog import OperationLog
from rmdesk.storage.schema import TableSpec
from rmdesk.storage.shared_schema import SHARED_SCHEMA

SIGNED = ("operations", "payloads")
"""What the log is made of. If these differ, there is nothing to put them right from."""

SHOWN = ("records", "heads", "marks", "erasures")
"""What is worked out from the log, and can be worked out again."""

_SPECS: Mapping[str, TableSpec] = {spec.name: spec for spec in SHARED_SCHEMA.tables if spec.name in (*SIGNED, *SHOWN)}


@dataclass(frozen=True, slots=True)
class LogReport:
    """What the check of a log found. `problems` name tables, numbers and ids, never content.

    `mended` are the tables that showed something which nobody signed, and show what was signed again.
    """

    problems: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the log itself is sound."""
        return not self.problems


def check_log(space: Space, log: OperationLog, *, mend: bool) -> LogReport:
    """Check every signature, and every table against what was signed. Takes about 1 ms for each operation.

    Somebody may write meanwhile, and waits for no longer than it takes to read the tables.

    Args:
        mend: where only tables differ that are worked out, fill them again from the log.

    Raises:
        DiskFull, CannotWrite: they could not be filled again.
    """
    try:
        log.verify()
        differing = differences(space)
    except (OperationRefused, SpaceDamaged) as damage:
        return LogReport((f"log: {damage.detail}",))
    signed = tuple(f"{name}: not what was signed" for name in differing if name in SIGNED)
    shown = tuple(name for name in differing if name in SHOWN)
    if signed or (shown and not mend):
        return LogReport((*signed, *(f"{name}: not what was signed" for name in shown)))
    if shown:
        log.rebuild()
    return LogReport(mended=shown)


def differences(space: Space) -> tuple[str, ...]:
    """The tables that do not show what the operations in the log say. All are read in one and the same state.

    Raises:
        SpaceDamaged: an operation cannot be read.
    """
    with space.held():
        operations, tables = store.everything(space), {name: _rows(space, name) for name in _SPECS}
    with _Worked() as worked:
        store.add_many(worked, [store.from_row(row) for row in operations])
        projection.rebuild(worked)
        return tuple(name for name in _SPECS if tables[name] != _rows(worked, name))


def _rows(reader: Reader, name: str) -> frozenset[Row]:
    columns = ", ".join(_SPECS[name].columns)
    return frozenset(reader.read(f"SELECT {columns} FROM {name}"))  # noqa: S608 - names from our own TableSpec


class _Worked:
    """The same tables, empty, in memory."""

    def __init__(self) -> None:
        self._connection: Connection = connect_in_memory()
        for step in SHARED_SCHEMA.migrations:
            for statement in step.statements:
                self._connection.execute(statement)

    def __enter__(self) -> "_Worked":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def read(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        """The rows of a query."""
        return self._connection.execute(sql, parameters).fetchall()

    def put(self, table: str, row: Mapping[str, Cell]) -> None:
        """Insert a row, or replace the one that has the same key."""
        columns = (*row, "h")
        marks = ", ".join("?" * len(columns))
        self._connection.execute(
            f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608 - our own names
            (*row.values(), b""),
        )

    def add(self, table: str, rows: Sequence[Mapping[str, Cell]]) -> None:
        """Insert rows whose keys are new."""
        for row in rows:
            self.put(table, row)

    def remove(self, table: str, key: Mapping[str, Cell]) -> None:
        """Delete the row with that key, if there is one."""
        spec = _SPECS[table]
        where = " AND ".join(f"{column} = ?" for column in spec.key)
        values = tuple(key[column] for column in spec.key)
        self._connection.execute(f"DELETE FROM {table} WHERE {where}", values)  # noqa: S608 - our own names
