"""Files between two laptops: making and opening a large one, and a day's news, against nothing but their signatures.

The floors do what cannot be left out: sign or check each operation, and put the same bytes on the disk in one commit of
a bare database with the same promise about the disk.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlcipher3 import dbapi2

from rmdesk.domain.actions import ActionText
from rmdesk.domain.canonical import encode
from rmdesk.domain.operations import Operation, header_bytes
from rmdesk.security.signatures import OPERATION_LABEL, Signer
from tests.bench.harness import Case, Figure, Scale, against, interleave, within
from tests.bench.libraries import Libraries
from tests.bench.reading import action_texts
from tests.fakes.clock import FakeClock
from tests.shared_space import AMINA, JOHN
from tests.two_laptops import Desk, desk, desk_in, meet, pair_up

_PER_ACTION = 2
_DAY = 20
_DAYS_FILE = 16


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """5,000 operations in a full run: two and a half for each action of the scale."""
    amina, john = desk(place / "amina", AMINA), desk(place / "john", JOHN)
    pair_up(amina, john)
    meet(amina, john, rounds=1)
    john.copy_to(place / "before")
    john.close()
    try:
        actions = write(amina, scale.actions * 5 // 4)
        (large,) = amina.exchange.make()
        yield from large_file(scale, place, amina, large)
        yield from days_file(scale, place, amina, actions)
    finally:
        amina.close()


def large_file(scale: Scale, place: Path, amina: Desk, file: bytes) -> Iterator[Figure]:
    """Making it and opening it, with everything that the program does on the way."""
    made = amina.operations()
    bare = BareSpace(place / "bare.db", made)
    cases: dict[str, Case] = {
        "make": lambda: milliseconds(amina.exchange.make),
        "sign": bare.signing_and_writing,
        "open": opening(place, file),
        "check": bare.checking_and_writing,
    }
    found = interleave(cases, scale.readings)
    bare.close()
    name = f"a file with {len(made):,} operations"
    yield against(f"exchange: make {name} / bare signatures and one commit", found["make"], found["sign"], 2)
    yield against(f"exchange: open {name} / bare checks and one commit", found["open"], found["check"], 2)


def days_file(scale: Scale, place: Path, amina: Desk, actions: Sequence[ActionText]) -> Iterator[Figure]:
    """20 operations: how large, and how long it takes to open."""
    before = amina.operations()
    with_all = desk_in(place / "before", JOHN, FakeClock())
    for file in amina.exchange.make():
        with_all.exchange.open(file)
    for file in with_all.exchange.make():
        amina.exchange.open(file)
    with_all.close()
    rewrite(amina, actions, _DAY)
    (file,) = amina.exchange.make()
    known = {one.id for one in before}
    new = [one for one in amina.operations() if one.id not in known]
    bare = BareSpace(place / "bare-day.db", new)
    found = interleave({"open": opening(place, file), "commit": bare.writing}, scale.readings, warm_up=2)
    bare.close()
    name = f"a day's news ({len(new)} operations)"
    yield within(f"exchange: {name} as a file", [len(file) / 1024], _DAYS_FILE, unit="KiB")
    yield against(f"exchange: open {name} / one bare commit", found["open"], found["commit"], 3)


def write(amina: Desk, count_of_actions: int) -> list[ActionText]:
    """Actions, each with a changed title: 2 operations for each."""
    texts = action_texts(count_of_actions)
    space, author = amina.space, amina.workspace.author
    with space.space.transaction() as tx:
        for text in texts:
            record = space.actions.add(tx, author, text)
            space.actions.change(tx, author, record, text, replace(text, title=text.title[::-1].strip()))
    return texts


def rewrite(amina: Desk, texts: Sequence[ActionText], how_many: int) -> None:
    """A day's work: half of it new actions, half of it changes."""
    space, author = amina.space, amina.workspace.author
    with space.space.transaction() as tx:
        for text in texts[: how_many // _PER_ACTION]:
            record = space.actions.add(tx, author, text)
            space.actions.change(tx, author, record, text, replace(text, why=text.why[::-1].strip()))


def opening(place: Path, file: bytes) -> Case:
    """John opens it on a laptop that is as it was before; making the laptop ready is not counted."""
    numbers = count()

    def case() -> float:
        folder = place / f"john-{next(numbers)}-{len(file)}"
        shutil.copytree(place / "before", folder)
        os.sync()  # else the commit waits until the copy is on the disk too
        john = desk_in(folder, JOHN, FakeClock())
        try:
            return milliseconds(lambda: john.exchange.open(file))
        finally:
            john.close()
            shutil.rmtree(folder)

    return case


class BareSpace:
    """The same operations as rows of one encrypted table, and nothing else."""

    def __init__(self, path: Path, operations: Sequence[Operation]) -> None:
        self._signer = Signer(bytes(32))
        self._key = Ed25519PublicKey.from_public_bytes(self._signer.public)
        headers = [header_bytes(one.header) for one in operations]
        self._signed = [(header, self._signer.sign(header)) for header in headers]
        self._rows = [
            (header, signature, encode(one.payload))
            for (header, signature), one in zip(self._signed, operations, strict=True)
        ]
        self._connection = connection = dbapi2.connect(str(path), isolation_level=None)
        connection.execute("PRAGMA key = \"x'" + "6b" * 32 + "73" * 16 + "'\"")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("CREATE TABLE rows (n INTEGER PRIMARY KEY, header BLOB, signature BLOB, payload BLOB)")

    def signing_and_writing(self) -> float:
        """One signature for each, and one commit."""
        begin = time.perf_counter()
        for header, _ in self._signed:
            self._signer.sign(header)
        self._write()
        return (time.perf_counter() - begin) * 1e3

    def checking_and_writing(self) -> float:
        """One check for each, and one commit."""
        begin = time.perf_counter()
        for header, signature in self._signed:
            self._key.verify(signature, OPERATION_LABEL + header)
        self._write()
        return (time.perf_counter() - begin) * 1e3

    def writing(self) -> float:
        """One commit."""
        return milliseconds(self._write)

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    def _write(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("INSERT INTO rows (header, signature, payload) VALUES (?, ?, ?)", self._rows)
        self._connection.execute("COMMIT")


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1e3
