"""Reflections of made-up words for measuring, and whole journals of them: ours, and the floor without any of our code.

The words are drawn by Zipf's law from 20,000 pseudo-words, always the same ones: some 300 words a reflection, about
2 KB. A larger journal begins with the smaller one.
"""

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from sqlcipher3 import dbapi2

from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.private.schema import PRIVATE_SCHEMA
from rmdesk.private.wing import PrivateWing, create_private, open_private
from rmdesk.security.keys import PrivateKeys, SpaceKey
from rmdesk.storage.connection import Cell, TableSpec
from rmdesk.storage.meta import Progress, read_progress, write_progress
from rmdesk.storage.rows import digest_plus_all, ordered, row_hash
from tests.fakes.clock import FakeClock

RARE = "quizzaciously"
"""In three early reflections and nowhere else."""
PAIR_OF_WORDS = "little lantern"
"""In every tenth reflection."""
_BATCH = 500
_STARTS = ("b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "bl", "ch", "gr", "st", "th")
_MIDDLES = ("a", "e", "i", "o", "u", "ai", "ea", "oo", "ou")
_ENDS = ("", "", "", "l", "m", "n", "r", "s", "t")

TABLES = {table.name: table for table in PRIVATE_SCHEMA.tables}
KEYS = PrivateKeys(VaultId("ab" * 16), PartnerId("a1" * 16), SpaceKey(b"k" * 32, b"s" * 16, "cd" * 16))


@dataclass(frozen=True, slots=True)
class Piece:
    """One reflection."""

    at: datetime
    title: str
    text: str


@cache
def vocabulary(size: int = 20_000) -> tuple[str, ...]:
    """Pseudo-words, the common ones first and short."""
    draw = random.Random(20_26)
    words: dict[str, None] = {}
    while len(words) < size:
        parts = 1 if len(words) < 150 else draw.choice((2, 2, 3, 4))
        words["".join(draw.choice(_STARTS) + draw.choice(_MIDDLES) for _ in range(parts)) + draw.choice(_ENDS)] = None
    return tuple(words)


def pieces(count: int, words: int = 300) -> Iterator[Piece]:
    """The first `count` reflections, a few hours apart."""
    known = vocabulary()
    weights = list(itertools.accumulate(1 / (rank + 1) for rank in range(len(known))))
    draw = random.Random(7)
    first = datetime(1990, 1, 1, 9, tzinfo=UTC)
    for number in range(count):
        drawn = draw.choices(known, cum_weights=weights, k=draw.randint(words * 5 // 6, words * 7 // 6))
        if number % 10 == 3:
            drawn[20:20] = PAIR_OF_WORDS.split()
        if number in (5, 60, 170):
            drawn[30] = RARE
        yield Piece(first + timedelta(hours=6 * number), f"{drawn[0]} {drawn[1]}".capitalize(), in_sentences(drawn))


def in_sentences(drawn: Sequence[str]) -> str:
    """Words as sentences of 12 in paragraphs of 6 sentences."""
    sentences = [" ".join(drawn[at : at + 12]).capitalize() + "." for at in range(0, len(drawn), 12)]
    return "\n".join(" ".join(sentences[at : at + 6]) for at in range(0, len(sentences), 6))


def long_text(words: int) -> str:
    """One text of so many words."""
    drawn = list(itertools.islice((word for piece in pieces(words // 200 + 1) for word in piece.text.split()), words))
    return in_sentences([word.strip(".").lower() for word in drawn])


def own_journal(path: Path, count: int) -> PrivateWing:
    """A private space with `count` reflections, left open; one that is there already is opened."""
    clock = FakeClock(datetime(2026, 1, 1, 9, tzinfo=UTC))
    if path.exists():
        return open_private(path, KEYS, clock, path.parent)
    wing = create_private(path, KEYS, clock)
    fill(wing, count)
    return wing


def fill(wing: PrivateWing, count: int) -> None:
    """Put the first `count` reflections into an empty private space.

    The rows, their hashes and sums are those that the program would write, but all in one transaction, and they are
    indexed at the end: one by one, as people write, 50,000 would take minutes.
    """
    if not count:
        return
    with wing.space._unguarded() as connection:
        connection.execute("BEGIN IMMEDIATE")
        hashes: list[bytes] = []
        for n, piece in enumerate(pieces(count), start=1):
            for table, cells in rows_of(n, piece):
                hashes.append(row_hash(table, cells))
                columns, marks = ", ".join((*table.columns, "h")), ", ".join("?" * (len(cells) + 1))
                connection.execute(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", (*cells, hashes[-1]))
        connection.execute("INSERT INTO reflection_words (reflection_words) VALUES ('rebuild')")
        before = read_progress(connection)
        counts = {**before.counts, "reflections": count, "reflection_versions": count}
        write_progress(connection, Progress(before.generation + 1, counts, digest_plus_all(before.digest, hashes)))
        connection.execute("COMMIT")


def rows_of(n: int, piece: Piece) -> Iterator[tuple[TableSpec, tuple[Cell, ...]]]:
    """The two rows of a reflection with one version."""
    at = int(piece.at.timestamp())
    reflections, versions = (TABLES[name] for name in ("reflections", "reflection_versions"))
    head = {"n": n, "id": f"{n:032x}", "created": at, "month": piece.at.strftime("%Y-%m"), "current": n}
    yield reflections, ordered(reflections, {**head, "binned": None, "model": None, "session": None})
    version = {"n": n, "reflection": n, "number": 1, "saved": at, "title": piece.title, "text": piece.text}
    yield versions, ordered(versions, version)


class BareJournal:
    """The floor: SQLCipher with FTS5 and the same promise about the disk, one table, none of our code.

    A file that is there already is opened as it is.
    """

    def __init__(self, path: Path, count: int) -> None:
        there = path.exists()
        self.connection = connection = dbapi2.connect(str(path), isolation_level=None)
        connection.execute("PRAGMA key = \"x'" + "6b" * 32 + "73" * 16 + "'\"")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = EXTRA")
        if there:
            return
        connection.execute("CREATE TABLE pieces (n INTEGER PRIMARY KEY, at INTEGER, title TEXT, text TEXT)")
        connection.execute("CREATE TABLE drafts (item TEXT PRIMARY KEY, content TEXT)")
        connection.execute(
            "CREATE VIRTUAL TABLE words USING fts5 (title, text, content = 'pieces', content_rowid = 'n', "
            "tokenize = 'unicode61 remove_diacritics 2')"
        )
        waiting = pieces(count)
        while batch := list(itertools.islice(waiting, _BATCH)):
            connection.execute("BEGIN")
            for piece in batch:
                self._insert(piece)
            connection.execute("COMMIT")

    def write(self, piece: Piece) -> None:
        """One durable save of a reflection, indexed."""
        self.connection.execute("BEGIN IMMEDIATE")
        self._insert(piece)
        self.connection.execute("COMMIT")

    def put_draft(self, text: str) -> None:
        """One durable save of a draft."""
        self.connection.execute("INSERT OR REPLACE INTO drafts VALUES ('one', ?)", (text,))

    def find(self, query: str) -> list[tuple[object, ...]]:
        """The newest 20 that fit, with a snippet each."""
        sql = """
            SELECT p.n, p.at, p.title, snippet(words, 1, '[', ']', '…', 24)
            FROM words JOIN pieces AS p ON p.n = words.rowid
            WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT 20
        """
        return list(self.connection.execute(sql, (query,)).fetchall())

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def _insert(self, piece: Piece) -> None:
        at = int(piece.at.timestamp())
        values = (at, piece.title, piece.text)
        n = self.connection.execute("INSERT INTO pieces (at, title, text) VALUES (?, ?, ?)", values).lastrowid
        self.connection.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", (n, *values[1:]))
