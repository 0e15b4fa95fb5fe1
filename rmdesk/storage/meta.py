"""The one row that says what a database is and how far its content has come.

Identity (vault, role, owner, epoch, database id, schema) is compared at each opening. Generation, counts and digest
change in the same transaction as the rows that they speak of.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rmdesk.domain.canonical import NotCanonical, decode, encode
from rmdesk.domain.errors import MadeByNewerVersion, NotOurFile, SpaceDamaged
from rmdesk.domain.ids import VaultId
from rmdesk.storage.engine import Connection, EngineError
from rmdesk.storage.faults import world_error
from rmdesk.storage.rows import EMPTY_DIGEST
from rmdesk.storage.schema import SpaceIdentity, SpaceRole, SpaceSchema

CREATE_META = """
CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault TEXT NOT NULL,
    role TEXT NOT NULL,
    owner TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    database_id TEXT NOT NULL,
    schema INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    counts TEXT NOT NULL,
    digest BLOB NOT NULL
) STRICT
"""
_COLUMNS = "vault, role, owner, epoch, database_id, schema, generation, counts, digest"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the content has come: transactions so far, rows per hashed table, sum of their hashes."""

    generation: int
    counts: Mapping[str, int]
    digest: bytes


@dataclass(frozen=True, slots=True)
class Meta:
    """The whole row."""

    identity: SpaceIdentity
    database_id: str
    schema: int
    progress: Progress


def insert_meta(connection: Connection, identity: SpaceIdentity, database_id: str) -> None:
    """Write the first row, at schema 0 and generation 0."""
    values = (
        identity.vault,
        identity.role.value,
        identity.owner,
        identity.epoch,
        database_id,
        0,
        0,
        "{}",
        EMPTY_DIGEST,
    )
    connection.execute(f"INSERT INTO meta (id, {_COLUMNS}) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)  # noqa: S608


def read_meta(connection: Connection) -> Meta:
    """The row as it is.

    Raises:
        SpaceDamaged: it is not there or has another shape.
    """
    try:
        row = connection.execute(f"SELECT {_COLUMNS} FROM meta WHERE id = 1").fetchone()  # noqa: S608
    except EngineError as error:
        raise world_error(error) or SpaceDamaged("no meta table") from error
    match row:
        case (str(vault), str(role), str(owner), int(epoch), str(database_id), int(schema), int(), str(), bytes()):
            progress = _progress(row[6:])
        case _:
            raise SpaceDamaged("no meta row")
    try:
        identity = SpaceIdentity(SpaceRole(role), VaultId(vault), owner, epoch)
    except ValueError as error:
        raise SpaceDamaged("unknown role") from error
    return Meta(identity, database_id, schema, progress)


def read_progress(connection: Connection) -> Progress:
    """Generation, counts and digest as they are.

    Raises:
        SpaceDamaged: they are not there or have another shape.
    """
    return _progress(connection.execute("SELECT generation, counts, digest FROM meta WHERE id = 1").fetchone() or ())


def write_progress(connection: Connection, progress: Progress) -> None:
    """Replace generation, counts and digest."""
    connection.execute(
        "UPDATE meta SET generation = ?, counts = ?, digest = ? WHERE id = 1",
        (progress.generation, encode(dict(progress.counts)).decode(), progress.digest),
    )


def write_schema(connection: Connection, version: int) -> None:
    """Note the schema version that the tables have now."""
    connection.execute("UPDATE meta SET schema = ? WHERE id = 1", (version,))


def write_key_change(connection: Connection, identity: SpaceIdentity, database_id: str) -> None:
    """Note the epoch and the database id that go with another key. Whose space it is stays.

    Raises:
        NotOurFile: it is another space.
    """
    before = read_meta(connection).identity
    if (before.role, before.vault, before.owner) != (identity.role, identity.vault, identity.owner):
        raise NotOurFile("identity")
    connection.execute("UPDATE meta SET epoch = ?, database_id = ? WHERE id = 1", (identity.epoch, database_id))


def check_meta(connection: Connection, identity: SpaceIdentity, database_id: str, schema: SpaceSchema) -> Meta:
    """The row, after making sure that it is the space that was asked for.

    Raises:
        NotOurFile: it belongs to another vault, role, partner, epoch or key, or is no file of ours.
        MadeByNewerVersion: its schema is above ours.
        SpaceDamaged: the row cannot be read.
    """
    (application_id,) = connection.execute("PRAGMA application_id").fetchone() or (None,)
    if application_id != schema.application_id:
        raise NotOurFile("application id")
    meta = read_meta(connection)
    if meta.identity != identity:
        raise NotOurFile("identity")
    if meta.database_id != database_id:
        raise NotOurFile("database id")
    if meta.schema > schema.version:
        raise MadeByNewerVersion(f"schema {meta.schema}")
    return meta


def _progress(cells: tuple[object, ...]) -> Progress:
    match cells:
        case (int(generation), str(counts), bytes(digest)) if len(digest) == len(EMPTY_DIGEST):
            return Progress(generation, _counts(counts), digest)
    raise SpaceDamaged("no meta row")


def _counts(text: str) -> dict[str, int]:
    try:
        plain = decode(text.encode())
    except NotCanonical as error:
        raise SpaceDamaged("counts") from error
    if not isinstance(plain, dict):
        raise SpaceDamaged("counts")
    counts: dict[str, int] = {}
    for name, count in plain.items():
        if not isinstance(count, int) or isinstance(count, bool):
            raise SpaceDamaged("counts")
        counts[name] = count
    return counts
