"""Finding reflections by their words: every word must be there, the last one may still be unfinished.

The index answers whole words lazily, from the newest on, however many reflections there are. For the beginning of a
word it would gather all words that begin so, with every place where they stand, which is slow exactly when they are
common. So a beginning is first looked for in the newest candidates, as long as enough of them have it: very common ones
are found there. For the others the index is asked which words begin so, and then for any of these whole words.
Where only a month or a session is wanted, the index is asked about the reflections of that alone.
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
_MOST_CHARACTERS = 250_000
_MOST_ENDINGS = 100
_WORTH_AN_ENDING = 200
"""In so many reflections a word must be so that asking for it by itself is quicker (measured)."""
_BEYOND_ALL = 2**62

_BY_INDEX = """
SELECT r.id, r.created, v.title, v.text, v.n
FROM reflection_words AS f
CROSS JOIN reflection_versions AS v ON v.n = f.rowid
CROSS JOIN reflections AS r ON r.n = v.reflection
WHERE f.reflection_words MATCH ? AND f.rowid >= ? AND f.rowid < ?{only} AND r.current = v.n AND r.binned IS NULL
ORDER BY f.rowid DESC LIMIT ?
"""
_BY_AGE = """
SELECT r.id, r.created, v.title, v.text, v.n
FROM reflection_versions AS v CROSS JOIN reflections AS r ON r.n = v.reflection
WHERE v.n < ?{only} AND r.current = v.n AND r.binned IS NULL
ORDER BY v.n DESC LIMIT ?
"""
_NARROWED = "SELECT r.current FROM reflections AS r WHERE r.binned IS NULL"
_BOUNDS = "SELECT min(current), max(current) FROM ({only})"
_ENDINGS = "SELECT term, doc FROM reflection_terms WHERE term >= ? AND term < ?"


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
        among = None if query is None else self._among(wanted, _BEYOND_ALL if before is None else before)
        if query is None or among is None:
            return ()
        most = min(limit, MOST_HITS)
        rows = self._nearby(query, among, most) if query.beginning else None
        if rows is None:
            rows = self._by_index(self._spelled_out(query), among, most)
        return tuple(_hit(row, query) for row in rows)

    def _among(self, wanted: Filter, before: int) -> "_Among | None":
        """Where to look for what is wanted, below a place; None: there is nothing of it."""
        condition, parameters = narrowing(wanted)
        if not condition:
            return _Among(0, before)
        first, last = self._space.read(_BOUNDS.format(only=f"{_NARROWED}{condition}"), parameters)[0]
        if first is None:
            return None
        return _Among(number_of(first), min(before, number_of(last) + 1), f"{_NARROWED}{condition}", parameters)

    def _nearby(self, query: Query, among: "_Among", most: int) -> list[Row] | None:
        """The answer, if a limited look at the newest candidates settles it; else None, as soon as that is likely."""
        found: list[Row] = []
        characters = 0
        while characters < _MOST_CHARACTERS and len(found) * _MOST_CHARACTERS >= most * characters:
            candidates = self._candidates(query, among)
            for row in candidates:
                title, text = text_of(row[2]), text_of(row[3])
                characters += len(title) + len(text)
                if query.begins_in(title) or query.begins_in(text):
                    found.append(row)
                if len(found) == most:
                    return found
            if len(candidates) < _AT_ONCE:
                return found
            among = among._replace(before=number_of(candidates[-1][4]))
        return None

    def _candidates(self, query: Query, among: "_Among") -> list[Row]:
        if query.words:
            return self._by_index(query.whole_words, among, _AT_ONCE)
        only = f" AND v.n IN ({among.only})" if among.only else ""
        return self._space.read(_BY_AGE.format(only=only), (among.before, *among.parameters, _AT_ONCE))

    def _by_index(self, asked: str, among: "_Among", most: int) -> list[Row]:
        only = f" AND +f.rowid IN ({among.only})" if among.only else ""
        parameters = (asked, among.first, among.before, *among.parameters, most)
        return self._space.read(_BY_INDEX.format(only=only), parameters)

    def _spelled_out(self, query: Query) -> str:
        """What to ask the index: for all words that begin so, one by one, where that is quicker."""
        begin = query.plain_beginning
        if not begin:
            return query.everything
        known = self._space.read(_ENDINGS, (begin, begin[:-1] + chr(ord(begin[-1]) + 1)))
        reflections = sum(number_of(count) for _, count in known)
        if len(known) > _MOST_ENDINGS or reflections <= len(known) * _WORTH_AN_ENDING:
            return query.everything
        return query.with_any_of(text_of(word) for word, _ in known)


class _Among(NamedTuple):
    """Versions to look at: from `first` on, those below `before`, and only those that the question `only` names."""

    first: int
    before: int
    only: str = ""
    parameters: tuple[Cell, ...] = ()


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
