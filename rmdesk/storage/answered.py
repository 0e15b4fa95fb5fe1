"""What a partner did after something else came into the log or went out of it: it is kept in the order of arrival."""

from collections.abc import Collection, Sequence

from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.storage.operation_store import Reader, whole

_MOST = 500
"""Records in one question."""


def answered(reader: Reader, records: Sequence[RecordId], by: PartnerId) -> frozenset[RecordId]:
    """Those of these records on which that partner did something after the last of somebody else's came in."""
    found: set[RecordId] = set()
    for first in range(0, len(records), _MOST):
        some = records[first : first + _MOST]
        rows = reader.read(
            f"SELECT o.record FROM operations o WHERE o.record IN ({_marks(some)}) GROUP BY o.record "  # noqa: S608
            "HAVING max(CASE WHEN instr(o.header, ?) > 0 THEN o.rowid ELSE 0 END) = max(o.rowid)",
            (*some, _author(by)),
        )
        found.update(RecordId(str(record)) for (record,) in rows)
    return frozenset(found)


def last_on(reader: Reader, types: Collection[str], by: PartnerId) -> int:
    """The place in the order of arrival of the last thing a partner did on records of these types; 0: there is none."""
    rows = reader.read(
        f"SELECT max(o.rowid) FROM records r JOIN operations o ON o.record = r.record "  # noqa: S608 - marks alone
        f"WHERE r.type IN ({_marks(types)}) AND instr(o.header, ?) > 0",
        (*types, _author(by)),
    )
    return whole(rows[0][0]) if rows[0][0] is not None else 0


def touched_after(reader: Reader, place: int, by: PartnerId) -> dict[str, int]:
    """How many records of each type a partner did something on after that place; what a laptop says of itself apart."""
    rows = reader.read(
        "SELECT type, count(DISTINCT record) FROM operations "
        "WHERE rowid > ? AND instr(header, ?) > 0 AND kind <> 'device' GROUP BY type",
        (place, _author(by)),
    )
    return {str(type_): whole(count) for type_, count in rows}


def _author(partner: PartnerId) -> str:
    """No text in a header can hold the bare quotes that are sought."""
    return f'"author":"{partner}"'


def _marks(some: Collection[str]) -> str:
    return ", ".join("?" * len(some))
