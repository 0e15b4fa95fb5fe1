"""Everything in one person's private space: gathered for open files of their own, or erased for good.

Tables are read and emptied by the schema, so a table that is added later is neither left out nor left behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rmdesk.domain.ids import RecordId
from rmdesk.private import reflection_rows
from rmdesk.private.store import number_of
from rmdesk.storage.connection import Cell, Space, TableSpec

PlainRow = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is, for the person whose space is open."""

    reflections: int
    answers: int
    steps: int
    drafts: int


@dataclass(frozen=True, slots=True, repr=False)
class Gathered:
    """The rows of every table, by its name. Only the writers of open files look into it."""

    tables: dict[str, tuple[PlainRow, ...]]

    def rows(self, table: str) -> tuple[PlainRow, ...]:
        """The rows of one table; none where there is no such table."""
        return self.tables.get(table, ())

    def __repr__(self) -> str:
        return "Gathered(hidden)"


class MyData:
    """The whole private space of the person who opened it. `erase_everything` is for the writer thread."""

    def __init__(self, space: Space) -> None:
        self._space = space

    def counts(self) -> Counts:
        """How much there is."""
        return Counts(
            self._number("SELECT count(*) FROM reflections"),
            self._number("SELECT count(DISTINCT prompt) FROM answer_versions"),
            self._number("SELECT count(*) FROM steps"),
            self._number("SELECT count(*) FROM drafts"),
        )

    def gather(self) -> Gathered:
        """Every row, also of what lies in the bin, earlier versions and drafts."""
        return Gathered({spec.name: tuple(self._rows(spec)) for spec in self._space.schema.tables})

    def erase_everything(self) -> None:
        """Empty every table and the search index, in one transaction. Pages that held words are overwritten.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        with self._space.transaction() as tx:
            for row in tx.read(reflection_rows.SELECT_HEAD):
                reflection_rows.erase(tx, reflection_rows.head(row))
            for spec in reversed(self._space.schema.tables):
                keys = tx.read(f"SELECT {', '.join(spec.key)} FROM {spec.name}")  # noqa: S608 - names of our own schema
                for key in keys:
                    tx.remove(spec.name, dict(zip(spec.key, key, strict=True)))
            tx.derived("INSERT INTO reflection_words (reflection_words) VALUES ('optimize')")

    def _rows(self, spec: TableSpec) -> Iterator[PlainRow]:
        order = ", ".join(spec.key)
        sql = f"SELECT {', '.join(spec.columns)} FROM {spec.name} ORDER BY {order}"  # noqa: S608 - as above
        for cells in self._space.read(sql):
            yield dict(zip(spec.columns, cells, strict=True))

    def _number(self, sql: str) -> int:
        return number_of(self._space.read(sql)[0][0])


def written_in(reflection: PlainRow, gathered: Gathered) -> tuple[PlainRow, ...]:
    """The versions of a reflection, oldest first."""
    mine = [row for row in gathered.rows("reflection_versions") if row["reflection"] == reflection["n"]]
    return tuple(sorted(mine, key=lambda row: number_of(row["number"])))


def reflection_id(reflection: PlainRow) -> RecordId:
    """Its id."""
    return RecordId(str(reflection["id"]))
