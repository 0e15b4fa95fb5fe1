"""Reflections: written, saved again with every earlier version kept, listed by page and month, binned and purged.

All methods that change something are for the writer thread; all others are quick enough for any.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from rmdesk.domain.clock import Clock
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.private import reflection_rows as rows
from rmdesk.private.entries import (
    EVERYTHING,
    FREELY,
    Filter,
    Place,
    Reflection,
    ReflectionVersion,
    Setting,
    Summary,
    VersionMark,
)
from rmdesk.private.reflection_rows import Words
from rmdesk.private.secret_text import SecretText
from rmdesk.private.store import kept, moment_of, number_of, seconds, text_of
from rmdesk.storage.connection import Cell, Row, Space, Transaction

BIN_DAYS = 30
_WORDS = "SELECT title, text FROM reflection_versions"


class NoSuchReflection(KeyError):
    """A reflection or version was asked for that is not there: a bug of ours. Holds ids only."""


class Journal:
    """The reflections of the person whose space is open."""

    def __init__(self, space: Space, clock: Clock) -> None:
        self._space = space
        self._clock = clock

    def write(self, title: SecretText, text: SecretText, draft: str = "", setting: Setting = FREELY) -> Reflection:
        """Save a new reflection.

        Args:
            title: may be blank.
            text: the words.
            draft: the item whose drafts are done with once this is saved (see `Drafts`); empty for none.
            setting: the model and the session that it was written with.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        record = RecordId(new_id())
        now = self._clock.now()
        words = Words(kept(title), kept(text))
        with self._space.transaction() as tx:
            rows.insert(tx, record, now, words, setting)
            rows.forget_drafts(tx, draft)
        return self.get(record)

    def save(
        self, record: RecordId, title: SecretText, text: SecretText, draft: str = "", setting: Setting | None = None
    ) -> Reflection:
        """Save new words for a reflection as its next version. The same words again make no version.

        Args:
            setting: another model or session for it; None leaves them as they are.

        Raises:
            NoSuchReflection: there is none of that id outside the bin.
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            self._next_version(tx, record, Words(kept(title), kept(text)))
            head = self._listed(tx, record)
            if setting is not None and setting != head.setting:
                rows.put_head(tx, replace(head, setting=setting))
            rows.forget_drafts(tx, draft)
        return self.get(record)

    def bring_back(self, record: RecordId, number: int) -> Reflection:
        """Make an earlier version the newest again, as a version of its own.

        Raises:
            NoSuchReflection: there is no such reflection outside the bin, or no such version.
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            earlier = tx.read(f"{_WORDS} WHERE reflection = ? AND number = ?", (self._listed(tx, record).n, number))
            if not earlier:
                raise NoSuchReflection(f"version {number}")
            self._next_version(tx, record, _words(earlier[0]))
        return self.get(record)

    def get(self, record: RecordId) -> Reflection:
        """One reflection, also from the bin.

        Raises:
            NoSuchReflection: there is none.
        """
        found = self._space.read(f"{rows.SELECT_WHOLE} WHERE r.id = ?", (record,))
        if not found:
            raise NoSuchReflection(record)
        return rows.whole(found[0])

    def versions(self, record: RecordId) -> tuple[ReflectionVersion, ...]:
        """Every version, newest first."""
        found = self._space.read(
            "SELECT v.number, v.saved, v.title, v.text FROM reflections AS r "
            "JOIN reflection_versions AS v ON v.reflection = r.n WHERE r.id = ? ORDER BY v.number DESC",
            (record,),
        )
        return tuple(rows.version(row) for row in found)

    def version_marks(self, record: RecordId) -> tuple[VersionMark, ...]:
        """Which versions there are, newest first, without their words."""
        found = self._space.read(
            "SELECT v.number, v.saved FROM reflections AS r "
            "JOIN reflection_versions AS v ON v.reflection = r.n WHERE r.id = ? ORDER BY v.number DESC",
            (record,),
        )
        return tuple(VersionMark(number_of(number), moment_of(saved)) for number, saved in found)

    def version(self, record: RecordId, number: int) -> ReflectionVersion:
        """One version.

        Raises:
            NoSuchReflection: there is none of that number.
        """
        found = self._space.read(
            "SELECT v.number, v.saved, v.title, v.text FROM reflections AS r "
            "JOIN reflection_versions AS v ON v.reflection = r.n WHERE r.id = ? AND v.number = ?",
            (record, number),
        )
        if not found:
            raise NoSuchReflection(f"version {number}")
        return rows.version(found[0])

    def page(self, size: int, after: Place | None = None, wanted: Filter = EVERYTHING) -> tuple[Summary, ...]:
        """A page of the list, newest first.

        Args:
            size: how many lines at most.
            after: the place of the last line of the page before; None for the first page.
            wanted: only reflections of that month and session.
        """
        sql, parameters = rows.listing(after, wanted)
        return tuple(rows.summary(row) for row in self._space.read(sql, (*parameters, size)))

    def months(self) -> tuple[tuple[str, int], ...]:
        """The months in which reflections were begun, newest first, as `2026-08`, each with their number."""
        found = self._space.read(
            "SELECT month, count(*) FROM reflections WHERE binned IS NULL GROUP BY month ORDER BY month DESC"
        )
        return tuple((text_of(month), number_of(count)) for month, count in found)

    def sessions(self) -> tuple[int, ...]:
        """The numbers of the sessions that reflections belong to, newest first."""
        found = self._space.read(
            "SELECT DISTINCT session FROM reflections WHERE binned IS NULL AND session IS NOT NULL "
            "ORDER BY session DESC"
        )
        return tuple(number_of(session) for (session,) in found)

    def count(self) -> int:
        """How many reflections there are outside the bin."""
        return self._number("SELECT count(*) FROM reflections WHERE binned IS NULL")

    def bin(self, record: RecordId) -> None:
        """Put a reflection into the bin. It is no longer listed or found, and can be taken out again for 30 days.

        Raises:
            NoSuchReflection: there is none of that id outside the bin.
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            rows.put_head(tx, replace(self._listed(tx, record), binned=seconds(self._clock.now())))

    def take_out_of_bin(self, record: RecordId) -> Reflection:
        """Undo `bin`. A reflection that is not in the bin stays as it is.

        Raises:
            NoSuchReflection: there is none.
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            head = self._head(tx, record)
            if head.binned is not None:
                rows.put_head(tx, replace(head, binned=None))
        return self.get(record)

    def in_bin(self, most: int | None = None) -> tuple[Reflection, ...]:
        """What lies in the bin, last thrown in first; `most` says how many of them (None: all)."""
        found = self._space.read(
            f"{rows.SELECT_WHOLE} WHERE r.binned IS NOT NULL ORDER BY r.binned DESC, r.n DESC LIMIT ?",
            (-1 if most is None else most,),
        )
        return tuple(rows.whole(row) for row in found)

    def count_in_bin(self) -> int:
        """How many reflections lie in the bin."""
        return self._number("SELECT count(*) FROM reflections WHERE binned IS NOT NULL")

    def is_purge_due(self) -> bool:
        """Whether something lies in the bin for 30 days already, so that `purge_bin` has work to do."""
        return self._number("SELECT count(*) FROM reflections WHERE binned <= ?", (self._purge_limit(),)) > 0

    def purge_bin(self, records: Sequence[RecordId] | None = None) -> int:
        """Erase for good, with every version: the given reflections of the bin, or all that lie there for 30 days.

        Returns:
            How many were erased.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        latest = self._purge_limit()
        with self._space.transaction() as tx:
            binned = tx.read("SELECT id, binned FROM reflections WHERE binned IS NOT NULL")
            doomed = [
                RecordId(text_of(record))
                for record, since in binned
                if (number_of(since) <= latest if records is None else record in records)
            ]
            for record in doomed:
                rows.erase(tx, self._head(tx, record))
        return len(doomed)

    def _purge_limit(self) -> int:
        return seconds(self._clock.now() - timedelta(days=BIN_DAYS))

    def _next_version(self, tx: Transaction, record: RecordId, words: Words) -> None:
        head = self._listed(tx, record)
        newest = tx.read(f"{_WORDS} WHERE n = ?", (head.current,))
        if [words] != [_words(row) for row in newest]:
            rows.add_version(tx, head, words, self._clock.now())

    def _listed(self, tx: Transaction, record: RecordId) -> rows.Head:
        head = self._head(tx, record)
        if head.binned is not None:
            raise NoSuchReflection(record)
        return head

    def _head(self, tx: Transaction, record: RecordId) -> rows.Head:
        found = tx.read(f"{rows.SELECT_HEAD} WHERE id = ?", (record,))
        if not found:
            raise NoSuchReflection(record)
        return rows.head(found[0])

    def _number(self, sql: str, parameters: Sequence[Cell] = ()) -> int:
        return number_of(self._space.read(sql, parameters)[0][0])


def _words(row: Row) -> Words:
    title, text = row
    return Words(text_of(title), text_of(text))
