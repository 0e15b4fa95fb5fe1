"""A thin, typed doorway to sqlcipher3, which has no type information. Nothing else in the program imports it.

It knows how to connect and how to hand over a key; what a connection must look like is said in `keyed`.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias, cast

from sqlcipher3 import dbapi2

Cell: TypeAlias = str | int | bytes | None
Row: TypeAlias = tuple[Cell, ...]
Authorizer: TypeAlias = Callable[[int, str | None, str | None, str | None, str | None], int]

ALLOW = 0
DENY = 1

ACTION_DELETE = 9
ACTION_INSERT = 18
ACTION_PRAGMA = 19
ACTION_READ = 20
ACTION_SELECT = 21
ACTION_TRANSACTION = 22
ACTION_UPDATE = 23
ACTION_FUNCTION = 31
ACTION_SAVEPOINT = 32
ACTION_RECURSIVE = 33

EngineError: type[Exception] = dbapi2.Error
"""Whatever the engine raises. `code_of` tells which kind."""


FEW_STATEMENTS = 5
"""As many prepared statements are kept, the fewest that the library knows.

The engine holds ready some 120 small pieces of memory for each connection. Every kept statement takes a few of them for
good; once they are gone, each cell that is written or read asks for guarded memory, which locks and unlocks a page."""


class Cursor(Protocol):
    """The part of a DB-API cursor that is used here."""

    def fetchall(self) -> list[Row]:
        """All rows that are left."""
        ...

    def fetchone(self) -> Row | None:
        """The next row."""
        ...

    def fetchmany(self, size: int) -> list[Row]:
        """Up to `size` more rows."""
        ...


class Connection(Protocol):
    """The part of an sqlcipher3 connection that is used here."""

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        ...

    def execute(self, sql: str, parameters: Sequence[Cell] = ...) -> Cursor:
        """Run one statement."""
        ...

    def executemany(self, sql: str, parameters: Iterable[Sequence[Cell]]) -> Cursor:
        """Run one statement for each row of parameters."""
        ...

    def set_key(self, key: bytearray) -> None:
        """Hand over the key, once, before anything is read."""
        ...

    def set_authorizer(self, callback: Authorizer | None) -> None:
        """Ask `callback` about each statement while it is being prepared."""
        ...

    def backup(self, target: "Connection", *, pages: int = ...) -> None:
        """Copy the whole database into `target`."""
        ...

    def close(self) -> None:
        """Close it; a transaction that is open is rolled back."""
        ...


def connect(path: Path, *, busy_seconds: float, cached_statements: int = FEW_STATEMENTS) -> Connection:
    """Connect to a file that must exist; nothing is read yet and no transaction begins by itself.

    Args:
        path: an absolute path.
        busy_seconds: how long to wait for a lock that somebody else holds.
        cached_statements: how many prepared statements are kept.
    """
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        timeout=busy_seconds,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=cached_statements,
        uri=True,
    )
    return cast(Connection, connection)


def connect_in_memory() -> Connection:
    """An empty database that never touches the disk, for working something out."""
    return cast(Connection, dbapi2.connect(":memory:", isolation_level=None))


_CODES_BY_MESSAGE = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}


def code_of(error: Exception) -> int:
    """The primary SQLite result code of an engine error, or 0 when there is none.

    Copying a database raises errors without a code; there the engine's fixed message tells which it is.
    """
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else _CODES_BY_MESSAGE.get(str(error), 0)
