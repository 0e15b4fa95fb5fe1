"""Bringing a space to the newest schema, one frozen step after the other, in one transaction.

Before an existing space is changed, a copy is made through the engine's own backup, opened and checked. It stays in
the backup folder: nothing here deletes one.
"""

from pathlib import Path

from rmdesk.domain.errors import SpaceDamaged
from rmdesk.storage.content import page_problems, stored_sum_problems, sums_of
from rmdesk.storage.engine import Connection
from rmdesk.storage.faults import telling
from rmdesk.storage.files import made_whole
from rmdesk.storage.keyed import KeyMaterial, keyed
from rmdesk.storage.meta import Meta, Progress, read_meta, read_progress, write_progress, write_schema
from rmdesk.storage.rows import row_hash
from rmdesk.storage.schema import Migration, SpaceSchema, TableSpec

__all__ = ["Migration", "check_copy", "copy_pages", "copy_verified", "migrate", "migrate_with_copy"]


def migrate(connection: Connection, schema: SpaceSchema, current: int) -> None:
    """Run the steps above version `current`, hash all rows again, note the new version. All or nothing.

    Raises:
        WorldError: the disk is full, cannot be written to, or the file is damaged; then nothing has changed.
    """
    with telling():
        connection.execute("BEGIN EXCLUSIVE")
        try:
            for step in schema.migrations[current:]:
                for statement in step.statements:
                    connection.execute(statement).fetchall()
            for spec in schema.tables:
                _hash_again(connection, spec)
            sums = sums_of(connection, schema.tables, hash_again=False)
            generation = read_progress(connection).generation + (1 if current else 0)
            write_progress(connection, Progress(generation, sums.counts, sums.digest))
            write_schema(connection, schema.version)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def migrate_with_copy(connection: Connection, path: Path, key: KeyMaterial, schema: SpaceSchema, backups: Path) -> Meta:
    """Bring an open, older space up to date, after a verified copy of it has been put into `backups`.

    Returns:
        The meta row as it is afterwards.

    Raises:
        SpaceDamaged: the content does not agree with its own checks; nothing has changed.
        WorldError: the copy or the steps could not be written; nothing has changed.
    """
    before = read_meta(connection)
    name = f"{path.stem}.schema-{before.schema}.generation-{before.progress.generation}.db"
    with telling():
        backups.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy_verified(connection, key, backups / name)
    migrate(connection, schema, before.schema)
    return read_meta(connection)


def copy_verified(source: Connection, key: KeyMaterial, target: Path) -> None:
    """Copy an open space to `target` under the same key, open the copy, check it, and only then give it its name.

    Raises:
        SpaceDamaged: the copy does not agree with its own checks.
        WorldError: it could not be written.
    """
    with telling(), made_whole(target) as temporary:
        copy_pages(source, key, temporary)
        check_copy(temporary, key)


def copy_pages(source: Connection, key: KeyMaterial, target: Path) -> None:
    """Copy an open space through the engine into `target`, an empty file, under the same key.

    Raises:
        EngineError, OSError: it could not be copied; `telling` knows what to make of them.
    """
    with keyed(target, key) as copy:
        source.backup(copy)


def check_copy(path: Path, key: KeyMaterial) -> None:
    """Open a copy through fresh connections and check pages, MACs and row hashes.

    Raises:
        SpaceDamaged: it does not agree with its own checks.
    """
    with keyed(path, key) as pages:
        problems = page_problems(pages, "integrity_check")
    with keyed(path, key) as ciphers:
        problems += page_problems(ciphers, "cipher_integrity_check")
    with keyed(path, key) as rows:
        problems += stored_sum_problems(rows)
    if problems:
        raise SpaceDamaged("; ".join(problems))


def _hash_again(connection: Connection, spec: TableSpec) -> None:
    columns = ", ".join(spec.columns)
    where = " AND ".join(f"{column} = ?" for column in spec.key)
    rows = connection.execute(f"SELECT {columns}, h FROM {spec.name}").fetchall()  # noqa: S608 - our own names
    for *cells, stored in rows:
        fresh = row_hash(spec, cells)
        if fresh == stored:
            continue
        key = tuple(cells[spec.columns.index(column)] for column in spec.key)
        connection.execute(f"UPDATE {spec.name} SET h = ? WHERE {where}", (fresh, *key)).fetchall()  # noqa: S608
