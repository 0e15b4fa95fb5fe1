"""One open space: create it, open it, read it, change it in transactions.

A `Space` may be used from any thread; one lock goes round every read and every transaction. It is exclusive: while it
is open, no other process can open the file.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from rmdesk.domain.errors import SpaceDamaged
from rmdesk.storage.authorizer import Guard, Scope
from rmdesk.storage.engine import Cell, Connection, EngineError, Row, code_of
from rmdesk.storage.faults import telling
from rmdesk.storage.files import has_unfinished_work, made_whole, take_place_of
from rmdesk.storage.keyed import KeyMaterial, keyed, open_keyed, refuse_foreign_file
from rmdesk.storage.meta import CREATE_META, Meta, check_meta, insert_meta
from rmdesk.storage.migrator import check_copy, copy_pages, migrate, migrate_with_copy
from rmdesk.storage.schema import Migration, SpaceIdentity, SpaceRole, SpaceSchema, TableSpec
from rmdesk.storage.transaction import Transaction

__all__ = [
    "Cell",
    "KeyMaterial",
    "Migration",
    "Row",
    "Space",
    "SpaceClosed",
    "SpaceIdentity",
    "SpaceRole",
    "SpaceSchema",
    "TableSpec",
    "Transaction",
    "create_space",
    "open_space",
]

_PATIENCE = 0.2
_READ_ONLY = 8


class SpaceClosed(RuntimeError):
    """Somebody used a space after closing it: a bug of ours."""


class Space:
    """An open space. Made by `create_space` and `open_space`."""

    def __init__(self, connection: Connection, path: Path, key: KeyMaterial, schema: SpaceSchema, meta: Meta) -> None:
        self.path = path
        self.schema = schema
        self.identity = meta.identity
        self.unfinished_work = False
        """Whether the last session was cut off inside a transaction; it has been rolled back."""
        self._generation = meta.progress.generation
        self._connection: Connection | None = connection
        self._key = key
        self._tables = {table.name: table for table in schema.tables}
        self._guard = Guard(self._tables)
        self._lock = threading.RLock()
        self._one_writer = threading.RLock()
        self._busy = False
        self._stopped = False
        self._make_ready(connection)

    @property
    def generation(self) -> int:
        """How many transactions have changed this space since it was made."""
        return self._generation

    @property
    def closed(self) -> bool:
        """Whether `close` has been called."""
        return self._connection is None

    def read(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        """All rows of one question.

        Raises:
            SpaceDamaged: a page cannot be read.
            SpaceClosed: the space has been closed.
        """
        with self._lock, telling():
            return self._live().execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Change rows: all of the block or nothing of it. Nothing is written if nothing changes.

        Raises:
            DiskFull, CannotWrite, AlreadyOpen, SpaceDamaged: the world failed; everything is as before the block.
            RuntimeError: a transaction of this thread is open already (a bug).
        """
        with self._one_writer:
            if self._stopped:
                raise SpaceDamaged("writing has been stopped")
            if self._busy:
                raise RuntimeError("transactions do not nest")
            self._busy = True
            try:
                with self._lock:
                    yield from self._transact(self._live())
            finally:
                self._busy = False

    def _transact(self, connection: Connection) -> Iterator[Transaction]:
        try:
            with telling():
                connection.execute("BEGIN IMMEDIATE")
            transaction = Transaction(connection, self._guard, self._tables)
            yield transaction
            generation = transaction.finish()
            with telling(), self._guard.scope(Scope.DERIVED):  # a search index writes its last pages now
                connection.execute("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise
        self._generation = generation

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let several questions be about one and the same state: writers of other threads wait until the block ends.

        Reading goes on meanwhile. Keep it short: whoever saves waits.

        Raises:
            RuntimeError: a transaction of this thread is open (a bug).
        """
        with self._one_writer:
            if self._busy:
                raise RuntimeError("a question about one state cannot be asked inside a transaction")
            yield

    @contextmanager
    def fresh_connections(self) -> Iterator[Callable[[], AbstractContextManager[Connection]]]:
        """Let checks look at the file through connections of their own, while reading goes on here.

        Writers wait at the door until the block ends. Other processes are kept out by the vault's own lock meanwhile.
        The connections are for reading only.
        """
        with self._one_writer:
            if self._busy:
                raise RuntimeError("a check cannot run inside a transaction")
            with self._lock:
                self._share_file()
            try:
                yield lambda: keyed(self.path, self._key)
            finally:
                with self._lock:
                    if not self.closed:
                        self._take_file()

    def copy_to(self, target: Path) -> None:
        """Write a verified copy under the same key. `target` is replaced only once the copy has been checked.

        Reading goes on meanwhile. Writers wait while pages are copied, and no longer while the copy is checked.

        Raises:
            SpaceDamaged: the copy does not agree with its own checks.
            WorldError: it could not be written.
            SpaceClosed: the space has been closed.
        """
        with telling(), made_whole(target) as temporary:
            with self.fresh_connections() as fresh, fresh() as source:
                copy_pages(source, self._key, temporary)
            check_copy(temporary, self._key)

    def rebuild(self) -> None:
        """Have everything that is in use in a new file, under the same key, which takes the place of the old one.

        For a space whose rows are all there while pages that hold nothing have been torn. Writers wait; reading goes on
        until the new file, which has been checked by then, takes its place.

        Raises:
            SpaceDamaged: the new file does not agree with its own checks; the old one is as it was.
            WorldError: it could not be written, or could not take its place; the old one is as it was.
            SpaceClosed: the space has been closed.
        """
        made = self.path.with_name(f"{self.path.name}.rebuilt")
        try:
            with self._one_writer, telling():
                with made_whole(made) as temporary:
                    with self.fresh_connections() as fresh, fresh() as source:
                        source.execute("VACUUM INTO ?", (str(temporary),)).fetchall()
                    check_copy(temporary, self._key)
                with self._lock:
                    self._live().close()
                    self._connection = None
                    try:
                        take_place_of(self.path, made)
                    finally:
                        self._connection = open_keyed(self.path, self._key, exclusive=True, busy_seconds=_PATIENCE)
                        _lock_out_others(self._connection)
                        self._make_ready(self._connection)
        finally:
            with suppress(OSError):
                made.unlink(missing_ok=True)

    def stop_writing(self) -> None:
        """Refuse every transaction from now on: the content does not agree with its own checks."""
        self._stopped = True

    def close(self) -> None:
        """Let go of the file. Waits for a transaction that is under way; closing twice does nothing."""
        with self._lock:
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()

    def _make_ready(self, connection: Connection) -> None:
        for statement in self.schema.on_opening:
            connection.execute(statement).fetchall()
        connection.set_authorizer(self._guard)

    def _live(self) -> Connection:
        if self._connection is None:
            raise SpaceClosed
        return self._connection

    def _share_file(self) -> None:
        with self._unguarded() as connection:
            connection.execute("PRAGMA locking_mode = NORMAL").fetchall()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def _take_file(self) -> None:
        with self._unguarded() as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
            _lock_out_others(connection)

    @contextmanager
    def _unguarded(self) -> Iterator[Connection]:
        connection = self._live()
        connection.set_authorizer(None)
        try:
            with telling():
                yield connection
        finally:
            connection.set_authorizer(self._guard)


def create_space(path: Path, key: KeyMaterial, identity: SpaceIdentity, schema: SpaceSchema) -> Space:
    """Make a new space and open it. It gets its name only once it is whole, so a crash on the way blocks nothing.

    Raises:
        FileExistsError: there is a file of that name (a bug: whoever calls makes sure of an empty place).
        WorldError: the place is full or cannot be written to.
    """
    if path.exists():
        raise FileExistsError(path.name)
    with telling(), made_whole(path) as temporary:
        _fill(temporary, key, identity, schema)
        refuse_foreign_file(temporary)
    return _open_current(path, key, identity, schema)


def open_space(path: Path, key: KeyMaterial, identity: SpaceIdentity, schema: SpaceSchema, backups: Path) -> Space:
    """Open a space that exists; an older one is brought up to date after a verified copy of it went to `backups`.

    Raises:
        NotOurFile: missing, empty, plain, cut off, or it belongs somewhere else.
        SpaceDamaged: it does not open with its key.
        MadeByNewerVersion: its schema is above ours.
        AlreadyOpen: another process or another part of this one has it open.
        DiskFull, CannotWrite: bringing it up to date could not be written.
    """
    refuse_foreign_file(path)
    return _open_current(path, key, identity, schema, backups)


def _open_current(
    path: Path, key: KeyMaterial, identity: SpaceIdentity, schema: SpaceSchema, backups: Path | None = None
) -> Space:
    unfinished = has_unfinished_work(path)
    connection = open_keyed(path, key, exclusive=True, busy_seconds=_PATIENCE)
    try:
        with telling():
            _lock_out_others(connection)
            meta = check_meta(connection, identity, key.database_id, schema)
            if meta.schema < schema.version and backups is not None:
                meta = migrate_with_copy(connection, path, key, schema, backups)
            space = Space(connection, path, key, schema, meta)
    except BaseException:
        connection.close()
        raise
    space.unfinished_work = unfinished
    return space


def _fill(path: Path, key: KeyMaterial, identity: SpaceIdentity, schema: SpaceSchema) -> None:
    connection = open_keyed(path, key, exclusive=True, busy_seconds=_PATIENCE)
    try:
        # The file has no name yet, and is put on the disk as a whole before it gets one.
        connection.execute("PRAGMA synchronous = OFF").fetchall()
        connection.execute(f"PRAGMA application_id = {schema.application_id:d}").fetchall()
        connection.execute(CREATE_META)
        insert_meta(connection, identity, key.database_id)
        migrate(connection, schema, 0)
    finally:
        connection.close()


def _lock_out_others(connection: Connection) -> None:
    """Take the exclusive lock now rather than at the first save. A file on a read-only disk can still be read."""
    try:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except EngineError as error:
        if code_of(error) != _READ_ONLY:
            raise


def _roll_back(connection: Connection) -> None:
    """After a full disk the engine has rolled back already, and asking again would be an error."""
    if connection.in_transaction:
        with suppress(EngineError):
            connection.execute("ROLLBACK")
