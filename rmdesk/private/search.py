"""Finding reflections by their words: every word must be there, the last one may still be unfinished.

The index answers whole words lazily, from the newest on, however many reflections there are. For the beginning of a
word it has to gather all words that begin so, which is slow exactly when they are common. So a beginning is first
looked for in the newest candidates, up to a fixed amount of text: common beginnings are found there, and rare ones
are quick in the index.
"""

from typing import NamedTuple

from rmdesk.domain.ids import RecordId
from rmdesk.private.entries import EVERYTHING, Filter, Hit
from rmdesk.private.matching import Query, parse
from rmdesk.private.reflection_rows import narrowing
from rmdesk.private.secret_text import SecretText
from rmdesk.private.store import moment_of, number_of, text_of
from rmdesk.storage.connection import Cell, Row, Space

MOST_HITS = 50
_AT_ONCE = 25
_MOST_CHARACTERS = 60_000
_BEYOND_ALL = 2**62

_BY_INDEX = """
SELECT r.id, r.created, v.title, v.text, v.n
FROM reflection_words AS f
CROSS JOIN reflection_versions AS v ON v.n = f.rowid
CROSS JOIN reflections AS r ON r.n = v.reflection
WHERE f.reflection_words MATCH ? AND f.rowid < ? AND r.current = v.n AND r.binned IS NULL{wanted}
ORDER BY f.rowid DESC LIMIT ?
"""
_BY_AGE = """
SELECT r.id, r.created, v.title, v.text, v.n
FROM reflection_versions AS v CROSS JOIN reflections AS r ON r.n = v.reflection
WHERE v.n < ? AND r.current = v.n AND r.binned IS NULL{wanted}
ORDER BY v.n DESC LIMIT ?
"""


class Search:
    """Search over the newest versions of the reflections outside the bin."""

    def __init__(self, space: Space) -> None:
        self._space = space

    def find(
        self, words: SecretText, limit: int = 20, before: int | None = None, wanted: Filter = EVERYTHING
    ) -> tuple[Hit, ...]:
        """The reflections that hold all the words, the one saved last first; none when there is no word in `words`.

        Args:
            words: as typed. Nothing in it has a special meaning.
            limit: how many at most, up to 50.
            before: the `place` of the last hit of the page before.
            wanted: only reflections of that month and session.
        """
        query = parse(words.reveal())
        if query is None:
            return ()
        start = _BEYOND_ALL if before is None else before
        most = min(limit, MOST_HITS)
        narrow = _Narrow(*narrowing(wanted))
        rows = self._nearby(query, start, most, narrow) if query.beginning else None
        if rows is None:
            rows = self._by_index(query.everything, start, most, narrow)
        return tuple(_hit(row, query) for row in rows)

    def _nearby(self, query: Query, start: int, most: int, narrow: "_Narrow") -> list[Row] | None:
        """The answer, if a limited look at the newest candidates settles it; else None."""
        found: list[Row] = []
        characters = 0
        while characters < _MOST_CHARACTERS:
            candidates = self._candidates(query, start, narrow)
            for row in candidates:
                title, text = text_of(row[2]), text_of(row[3])
                characters += len(title) + len(text)
                if query.begins_in(title) or query.begins_in(text):
                    found.append(row)
                if len(found) == most:
                    return found
            if len(candidates) < _AT_ONCE:
                return found
            start = number_of(candidates[-1][4])
        return None

    def _candidates(self, query: Query, start: int, narrow: "_Narrow") -> list[Row]:
        if query.words:
            return self._by_index(query.whole_words, start, _AT_ONCE, narrow)
        return self._space.read(_BY_AGE.format(wanted=narrow.sql), (start, *narrow.parameters, _AT_ONCE))

    def _by_index(self, asked: str, start: int, most: int, narrow: "_Narrow") -> list[Row]:
        return self._space.read(_BY_INDEX.format(wanted=narrow.sql), (asked, start, *narrow.parameters, most))


class _Narrow(NamedTuple):
    """A condition and its parameters."""

    sql: str
    parameters: tuple[Cell, ...]


def _hit(row: Row, query: Query) -> Hit:
    record, created, title, text, n = row
    shown = text_of(title)
    snippet, marks = query.excerpt(text_of(text))
    return Hit(
        RecordId(text_of(record)),
        moment_of(created),
        SecretText(shown),
        query.marks(shown),
        SecretText(snippet),
        marks,
        number_of(n),
    )
