"""Making what was salvaged of a private space fit together again, and its search index anew."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

from rmdesk.domain.ids import new_id
from rmdesk.private.schema import PRIVATE_SCHEMA
from rmdesk.private.store import number_of
from rmdesk.storage.connection import Cell, Space

_COLUMNS = next(table.columns for table in PRIVATE_SCHEMA.tables if table.name == "reflections")
Rows: TypeAlias = Mapping[str, Sequence[Mapping[str, Cell]]]


def mend_private_rows(rows: Rows) -> Rows:
    """Each version belongs to a reflection, and each reflection has a newest version, although some rows are lost.

    Versions whose reflection is lost get a new one, with the date of the first of them. A reflection without any
    version that could be read has no words left, so it goes.
    """
    newest: dict[int, Mapping[str, Cell]] = {}
    first: dict[int, Mapping[str, Cell]] = {}
    for version in sorted(rows.get("reflection_versions", ()), key=lambda row: number_of(row["number"])):
        reflection = number_of(version["reflection"])
        newest[reflection] = version
        first.setdefault(reflection, version)
    heads = {number_of(row["n"]): row for row in rows.get("reflections", ())}
    shape = next(iter(heads.values()), None)
    mended: list[Mapping[str, Cell]] = [
        {**heads[n], "current": version["n"]} for n, version in newest.items() if n in heads
    ]
    mended += [_head_for(n, first[n], version, shape) for n, version in newest.items() if n not in heads]
    return {**rows, "reflections": mended}


def index_again(space: Space) -> None:
    """Fill the search index from the versions that are there."""
    with space.transaction() as tx:
        tx.derived("INSERT INTO reflection_words (reflection_words) VALUES ('rebuild')")


def _head_for(
    n: int, first: Mapping[str, Cell], newest: Mapping[str, Cell], shape: Mapping[str, Cell] | None
) -> Mapping[str, Cell]:
    saved = number_of(first["saved"])
    month = datetime.fromtimestamp(saved, UTC).strftime("%Y-%m")
    known: dict[str, Cell] = {"n": n, "id": new_id(), "created": saved, "month": month}
    others: dict[str, Cell] = {name: None for name in shape or _COLUMNS if name not in known}
    return {**others, **known, "current": newest["n"], "binned": None}
