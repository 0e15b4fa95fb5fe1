"""Salvaging a damaged space: what can still be read goes into a new space under the same key."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.errors import SpaceDamaged, WorldError
from rmdesk.security.keys import SpaceKey
from rmdesk.storage.connection import Space, SpaceIdentity, SpaceSchema, create_space, open_space
from rmdesk.storage.faults import telling
from rmdesk.storage.keyed import PAGE_SIZE, keyed
from rmdesk.storage.meta import Progress, read_meta, write_progress
from rmdesk.storage.salvage.sweep import Rows, layouts_of, sweep

Mend = Callable[[Rows], Rows]
"""Makes rows fit each other again where some are lost; from the package that knows what they mean."""
_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """How many rows of each table came back. `expected` is what the space said of itself (empty: it could not)."""

    found: Mapping[str, int]
    expected: Mapping[str, int]

    @property
    def nothing_lost(self) -> bool:
        """Whether every row is known to have come back."""
        return bool(self.expected) and all(self.found.get(name, 0) >= count for name, count in self.expected.items())


@dataclass(frozen=True, slots=True)
class Kind:
    """What a space is: all that is needed to make it anew. `generation` is the highest that was seen of it; `derived`
    tables are made from the others again, so they are left out.
    """

    key: SpaceKey
    identity: SpaceIdentity
    schema: SpaceSchema
    generation: int = 0
    derived: frozenset[str] = frozenset()


def salvage(source: Path, target: Path, kind: Kind, mend: Mend) -> SalvageReport:
    """Read what can be read of `source`, which nobody has open, and make a new space of it at `target`.

    `source` may lack pages, hold pages that cannot be decrypted, or be cut off in the middle of one. A transaction that
    was cut off is rolled back in it first where the engine can still do that.

    Raises:
        SpaceDamaged: not a single row could be read; there is nothing at `target`.
        FileExistsError: there is something at `target` (a bug).
        WorldError: the new space could not be written; there is nothing at `target`.
    """
    expected, generation = _own_account(source, kind.key)
    create_space(target, kind.key, kind.identity, kind.schema).close()
    try:
        with keyed(target, kind.key) as connection:
            layouts = [one for one in layouts_of(connection, kind.schema) if one.spec.name not in kind.derived]
        with telling():
            rows = sweep(source, kind.key, layouts)
        if not any(rows.values()):
            raise SpaceDamaged("nothing could be read")
        space = open_space(target, kind.key, kind.identity, kind.schema, target.parent)
        try:
            _fill(space, mend(rows))
        finally:
            space.close()
        _raise_generation(target, kind.key, max(generation, kind.generation) + 1)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    counted = {name: count for name, count in expected.items() if name not in kind.derived}
    return SalvageReport({name: len(found) for name, found in rows.items()}, counted)


def _own_account(source: Path, key: SpaceKey) -> tuple[Mapping[str, int], int]:
    """What a damaged space says of its rows and its generation. Asking also rolls an unfinished transaction back."""
    with suppress(WorldError), telling():
        if source.stat().st_size % PAGE_SIZE == 0:
            with keyed(source, key) as connection:
                progress = read_meta(connection).progress
                return progress.counts, progress.generation
    return {}, 0


def _fill(space: Space, rows: Rows) -> None:
    """In the order of the schema, so that what others point at is there before them."""
    for spec in space.schema.tables:
        found = list(rows.get(spec.name, ()))
        for start in range(0, len(found), _BATCH):
            with space.transaction() as tx:
                for row in found[start : start + _BATCH]:
                    tx.put(spec.name, row)


def _raise_generation(path: Path, key: SpaceKey, generation: int) -> None:
    """Never below what was seen before, so that nobody is told of an older copy."""
    with telling(), keyed(path, key) as connection:
        now = read_meta(connection).progress
        connection.execute("BEGIN IMMEDIATE")
        write_progress(connection, Progress(max(generation, now.generation), now.counts, now.digest))
        connection.execute("COMMIT")
