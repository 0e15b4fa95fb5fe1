"""What a space is, as values: who it belongs to, which tables it has, and the steps that made them.

The statements of a migration live in a module of constants of their own, which imports nothing: so they stay frozen
whatever changes here.
"""

from dataclasses import dataclass
from enum import StrEnum

from rmdesk.domain.ids import VaultId


class SpaceRole(StrEnum):
    """Which of a vault's spaces a database is."""

    SHARED = "shared"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class SpaceIdentity:
    """Whose space it is. `owner` is a partner id, empty for the shared space; `epoch` counts changes of its key."""

    role: SpaceRole
    vault: VaultId
    owner: str = ""
    epoch: int = 0


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table whose rows are hashed.

    `key` columns identify a row and carry a PRIMARY KEY or UNIQUE constraint together; `columns` are all columns that
    enter the hash, keys among them. The table itself has one more column, `h BLOB NOT NULL`, and is STRICT.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Migration:
    """The statements that bring a space from `version - 1` to `version`. Never changed once released."""

    version: int
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpaceSchema:
    """Everything that a kind of space is made of. `migrations` start at version 1 and leave no gap.

    `on_opening` makes what lives in memory alone, for as long as a connection does, such as another view of an index.
    """

    application_id: int
    migrations: tuple[Migration, ...]
    tables: tuple[TableSpec, ...]
    on_opening: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if [step.version for step in self.migrations] != list(range(1, len(self.migrations) + 1)):
            raise ValueError("migrations must count up from 1")

    @property
    def version(self) -> int:
        """The version that the newest migration leads to."""
        return len(self.migrations)
