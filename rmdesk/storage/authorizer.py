"""What statements on an open space may do. The engine asks while it prepares each statement.

Attaching would put text under the wrong key; pragmas could weaken the settings; rows of hashed tables must be changed
through `Transaction.put` and `remove` alone, or the digest would no longer fit.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import Enum

from rmdesk.storage.engine import (
    ACTION_DELETE,
    ACTION_FUNCTION,
    ACTION_INSERT,
    ACTION_PRAGMA,
    ACTION_READ,
    ACTION_RECURSIVE,
    ACTION_SAVEPOINT,
    ACTION_SELECT,
    ACTION_TRANSACTION,
    ACTION_UPDATE,
    ALLOW,
    DENY,
)

_ALWAYS = frozenset({ACTION_READ, ACTION_SELECT, ACTION_RECURSIVE, ACTION_TRANSACTION, ACTION_SAVEPOINT})
_WRITES = frozenset({ACTION_INSERT, ACTION_UPDATE, ACTION_DELETE})
_BARRED_FUNCTIONS = frozenset({"load_extension", "sqlcipher_export", "fts3_tokenizer"})


class Scope(Enum):
    """What the statement at hand is for."""

    READING = "reading"
    DERIVED = "derived"
    CONTENT = "content"


class Guard:
    """The callback for one connection. Reading is allowed at all times, writing only inside `scope`."""

    def __init__(self, hashed_tables: Iterable[str]) -> None:
        self._hashed = frozenset({*hashed_tables, "meta"})
        self._scope = Scope.READING

    @contextmanager
    def scope(self, scope: Scope) -> Iterator[None]:
        """Allow what `scope` allows while the block runs."""
        before, self._scope = self._scope, scope
        try:
            yield
        finally:
            self._scope = before

    def __call__(self, action: int, first: str | None, second: str | None, *_where: str | None) -> int:
        """The engine's question: an action and what it is about."""
        return ALLOW if self._allows(action, first, second) else DENY

    def _allows(self, action: int, first: str | None, second: str | None) -> bool:
        if action in _ALWAYS:
            return True
        if action == ACTION_FUNCTION:
            return (second or "").lower() not in _BARRED_FUNCTIONS
        if action == ACTION_PRAGMA:
            return (first or "").lower() == "data_version" and second is None
        if action in _WRITES:
            return self._may_write((first or "").lower())
        return False

    def _may_write(self, table: str) -> bool:
        if self._scope is Scope.CONTENT:
            return True
        return self._scope is Scope.DERIVED and table not in self._hashed and not table.startswith("sqlite_")
