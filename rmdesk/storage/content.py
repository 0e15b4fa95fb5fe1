"""Reading a whole space to see whether its rows, counts and digest agree."""

from collections.abc import Iterable, Iterator, Mapping

from rmdesk.storage.engine import Connection, Row
from rmdesk.storage.meta import Progress, read_progress
from rmdesk.storage.rows import EMPTY_DIGEST, digest_plus, row_hash
from rmdesk.storage.schema import TableSpec

_BATCH = 500


def stored_sum_problems(connection: Connection, progress: Progress) -> list[str]:
    """What does not agree between the stored row hashes and the counts and digest of `progress`.

    It needs no knowledge of the columns, so it fits every schema version.
    """
    problems = []
    digest = EMPTY_DIGEST
    for table, expected in sorted(progress.counts.items()):
        hashes = _batches(connection, f"SELECT h FROM {_quoted(table)}")  # noqa: S608 - quoted
        count = 0
        for (stored,) in hashes:
            count += 1
            digest = digest_plus(digest, stored if isinstance(stored, bytes) else b"")
        if count != expected:
            problems.append(f"{table}: {count} rows instead of {expected}")
    if digest != progress.digest:
        problems.append("the digest does not fit the rows")
    return problems


def content_problems(connection: Connection, tables: Iterable[TableSpec]) -> list[str]:
    """What does not agree when every row is hashed again. Names tables and numbers, never content."""
    progress = read_progress(connection)
    problems = stored_sum_problems(connection, progress)
    for spec in tables:
        columns = ", ".join(spec.columns)
        wrong = sum(
            row_hash(spec, row[:-1]) != row[-1]
            for row in _batches(connection, f"SELECT {columns}, h FROM {spec.name}")  # noqa: S608 - our own names
        )
        if wrong:
            problems.append(f"{spec.name}: {wrong} rows do not fit their hash")
    unknown = progress.counts.keys() - {spec.name for spec in tables}
    problems.extend(f"{name}: not a table of this version" for name in sorted(unknown))
    return problems


def measured(connection: Connection, tables: Iterable[TableSpec]) -> tuple[Mapping[str, int], bytes]:
    """Counts and digest of the stored row hashes as they are now."""
    counts: dict[str, int] = {}
    digest = EMPTY_DIGEST
    for spec in tables:
        for (stored,) in _batches(connection, f"SELECT h FROM {spec.name}"):  # noqa: S608 - our own names
            counts[spec.name] = counts.get(spec.name, 0) + 1
            digest = digest_plus(digest, stored if isinstance(stored, bytes) else b"")
    return counts, digest


def page_problems(connection: Connection, pragma: str) -> list[str]:
    """All that `integrity_check` or `cipher_integrity_check` reports, as kinds and numbers only."""
    rows = connection.execute(f"PRAGMA {pragma}").fetchall()
    bad = [row for row in rows if row[0] != "ok"]
    return [f"{pragma}: {len(bad)} problems"] if bad else []


def _batches(connection: Connection, sql: str) -> Iterator[Row]:
    cursor = connection.execute(sql)
    while batch := cursor.fetchmany(_BATCH):
        yield from batch


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
