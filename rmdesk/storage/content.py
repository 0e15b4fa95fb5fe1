"""Reading a whole space to see whether its rows, counts and digest agree."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rmdesk.storage.engine import Connection, Row
from rmdesk.storage.meta import Progress, read_progress
from rmdesk.storage.rows import EMPTY_DIGEST, digest_plus, row_hash
from rmdesk.storage.schema import TableSpec

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Sums:
    """Rows per table, the sum of their stored hashes, and how many rows of a table do not fit their hash."""

    counts: Mapping[str, int]
    digest: bytes
    wrong: Mapping[str, int]


def stored_sum_problems(connection: Connection) -> list[str]:
    """What does not agree between the stored row hashes and the counts and digest.

    It needs no knowledge of the columns, so it fits every schema version.
    """
    progress = read_progress(connection)
    tables = [TableSpec(name, (), ()) for name in sorted(progress.counts)]
    return _differences(progress, sums_of(connection, tables, hash_again=False))


def content_problems(connection: Connection, tables: Sequence[TableSpec]) -> list[str]:
    """What does not agree when every row is hashed again. Names tables and numbers, never content."""
    progress = read_progress(connection)
    sums = sums_of(connection, tables, hash_again=True)
    problems = _differences(progress, sums)
    problems.extend(f"{name}: {count} rows do not fit their hash" for name, count in sums.wrong.items())
    unknown = progress.counts.keys() - {table.name for table in tables}
    problems.extend(f"{name}: not a table of this version" for name in sorted(unknown))
    return problems


def sums_of(connection: Connection, tables: Iterable[TableSpec], *, hash_again: bool) -> Sums:
    """Counts and digest as the rows have them now, in one pass over each table."""
    counts: dict[str, int] = {}
    wrong: dict[str, int] = {}
    digest = EMPTY_DIGEST
    for table in tables:
        columns = ", ".join((*table.columns, "h") if hash_again else ("h",))
        for *cells, stored in _batches(connection, f'SELECT {columns} FROM "{table.name}"'):  # noqa: S608 - our names
            counts[table.name] = counts.get(table.name, 0) + 1
            digest = digest_plus(digest, stored if isinstance(stored, bytes) else b"")
            if hash_again and row_hash(table, cells) != stored:
                wrong[table.name] = wrong.get(table.name, 0) + 1
    return Sums(counts, digest, wrong)


def _differences(progress: Progress, sums: Sums) -> list[str]:
    problems = [
        f"{name}: {sums.counts.get(name, 0)} rows instead of {progress.counts.get(name, 0)}"
        for name in sorted(progress.counts.keys() | sums.counts.keys())
        if sums.counts.get(name, 0) != progress.counts.get(name, 0)
    ]
    return problems if sums.digest == progress.digest else [*problems, "the digest does not fit the rows"]


def page_problems(connection: Connection, pragma: str) -> list[str]:
    """All that `integrity_check` or `cipher_integrity_check` reports, as kinds and numbers only."""
    rows = connection.execute(f"PRAGMA {pragma}").fetchall()
    bad = [row for row in rows if row[0] != "ok"]
    return [f"{pragma}: {len(bad)} problems"] if bad else []


def _batches(connection: Connection, sql: str) -> Iterator[Row]:
    cursor = connection.execute(sql)
    while batch := cursor.fetchmany(_BATCH):
        yield from batch
