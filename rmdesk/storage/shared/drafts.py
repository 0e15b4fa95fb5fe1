"""Drafts of shared pages: kept in the shared database while somebody writes, shown to that person only.

A draft is not part of the log. It is overwritten in place and leaves nothing behind when it is removed. What is written
while both partners look on has a shelf of its own, so that nobody's own drafts come up there, nor the other way round.
"""

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.clock import Clock, to_minute
from rmdesk.domain.errors import TooLong
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.shared import SharedDraft
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.shared import rows

LARGEST_DRAFT = 1024 * 1024
_COLUMNS = "item, value, base, changed_at"
_TOGETHER = "together/"


class SharedDraftRepository:
    """Each method works on the drafts of one author; there is no way to ask for everybody's."""

    def __init__(self, space: Space, clock: Clock, shelf: str = "") -> None:
        self._space = space
        self._clock = clock
        self._shelf = shelf

    def for_together(self) -> "SharedDraftRepository":
        """The drafts, bookmarks and marks of what is written while both look on."""
        return SharedDraftRepository(self._space, self._clock, _TOGETHER)

    def get(self, item: str, author: PartnerId) -> SharedDraft | None:
        """The author's draft of an item."""
        sql = f"SELECT {_COLUMNS} FROM drafts WHERE item = ? AND author = ?"  # noqa: S608 - fixed column names
        found = self._space.read(sql, (self._shelf + item, author))
        return self._draft(found[0]) if found else None

    def all(self, author: PartnerId) -> tuple[SharedDraft, ...]:
        """Every draft of that author, by item."""
        sql = f"SELECT {_COLUMNS} FROM drafts WHERE author = ? ORDER BY item"  # noqa: S608 - fixed column names
        found = self._space.read(sql, (author,))
        return tuple(self._draft(row) for row in found if rows.text(row[0]).startswith(_TOGETHER) == bool(self._shelf))

    def put(self, tx: Transaction, item: str, author: PartnerId, value: Canonical, base: str = "") -> None:
        """Keep the author's draft of an item instead of the one before.

        Args:
            base: the operation that the author saw when they began; empty when there was none.

        Raises:
            TooLong: it takes more than 1 MiB.
        """
        encoded = canonical.encode(value)
        if len(encoded) > LARGEST_DRAFT:
            raise TooLong(f"draft of {len(encoded)} bytes")
        tx.put(
            "drafts",
            {
                "item": self._shelf + item,
                "author": author,
                "base": base,
                "value": encoded.decode("utf-8"),
                "changed_at": to_minute(self._clock.now()),
            },
        )

    def remove(self, tx: Transaction, item: str, author: PartnerId) -> None:
        """Forget the author's draft of an item; nothing happens when there is none."""
        tx.remove("drafts", {"item": self._shelf + item, "author": author})

    def _draft(self, row: tuple[Cell, ...]) -> SharedDraft:
        item, value, base, changed_at = row
        named = rows.text(item).removeprefix(self._shelf)
        return SharedDraft(named, rows.value(value), rows.text(base), rows.moment(changed_at))
