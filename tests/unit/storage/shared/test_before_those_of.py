"""What of a chain lies before somebody's signature is kept, and only what came since is read."""

import random
from collections.abc import Iterator, Sequence
from contextlib import suppress

import pytest

from rmdesk.services.people import take_place
from rmdesk.services.workspace import open_workspace
from rmdesk.storage import operation_store as store
from rmdesk.storage.engine import Cell, Row
from rmdesk.storage.operation_store import from_row
from rmdesk.storage.oplog import Author
from rmdesk.storage.shared.programme_packs import ProgrammePackRepository
from tests.fakes.clock import FakeClock
from tests.memory_space import MemorySpace
from tests.schedules import Laptop
from tests.shared_space import AMINA, JOHN, keys_of

MANY = 40


class CountingSpace(MemorySpace):
    """Remembers how many rows it was asked for."""

    rows = 0

    def read(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        found = super().read(sql, parameters)
        self.rows += len(found)
        return found


@pytest.fixture
def laptop() -> Iterator[Laptop]:
    """Amina's, on which John has a place as well."""
    one = Laptop(CountingSpace(), AMINA, FakeClock(), "computer of Amina")
    for partner in (AMINA, JOHN):
        take_place(open_workspace(one.workspace.space, keys_of(partner), one.clock), keys_of(partner), "")
    yield one
    one.space.close()


def author(partner: str) -> Author:
    keys = keys_of(AMINA if partner == AMINA else JOHN)
    return Author(keys.partner, keys.signer)


def write(laptop: Laptop, partner: str, words: str = "") -> None:
    with laptop.workspace.space.space.transaction() as tx:
        laptop.workspace.space.partners.rename(tx, author(partner), words)


def kept(laptop: Laptop) -> frozenset[str]:
    return laptop.workspace.space.packs.before_those_of(AMINA, laptop.log.device)


def anew(laptop: Laptop) -> frozenset[str]:
    """As somebody finds it who has read nothing before."""
    packs = ProgrammePackRepository(laptop.workspace.space.space, laptop.log)
    return packs.before_those_of(AMINA, laptop.log.device)


def rows_read(laptop: Laptop) -> int:
    space = laptop.space
    assert isinstance(space, CountingSpace)
    before = space.rows
    kept(laptop)
    return space.rows - before


def test_only_what_came_since_is_read(laptop: Laptop) -> None:
    for number in range(MANY):
        write(laptop, JOHN, f"John {number}")
    assert rows_read(laptop) >= MANY
    assert rows_read(laptop) <= 3
    write(laptop, AMINA, "Amina")
    assert rows_read(laptop) <= 4
    assert len(kept(laptop)) >= MANY


@pytest.mark.parametrize("seed", range(10))
def test_it_is_what_somebody_finds_who_reads_it_all(laptop: Laptop, seed: int) -> None:
    """Among it is writing that is taken back, and what a damaged file lost and got back later."""
    chance = random.Random(seed)
    lost: list[Row] = []
    for number in range(MANY):
        match chance.randrange(6):
            case 0:
                take_back(laptop, chance.choice((AMINA, JOHN)))
            case 1 if not lost and number > MANY // 4:
                lost = lose(laptop, chance)
                laptop = Laptop(laptop.space, AMINA, laptop.clock, laptop.machine)
            case 2 if lost:
                give_back(laptop, lost.pop())
            case _:
                write(laptop, chance.choice((AMINA, JOHN, JOHN)), f"{number}")
        assert kept(laptop) == anew(laptop)


def test_what_was_lost_counts_once_it_is_back(laptop: Laptop) -> None:
    for number in range(3):
        write(laptop, JOHN, f"John {number}")
    write(laptop, AMINA, "Amina")
    whole = anew(laptop)
    (row,) = lose(laptop, random.Random(0))
    gone = kept(Laptop(laptop.space, AMINA, laptop.clock, laptop.machine))
    assert gone < whole
    again = Laptop(laptop.space, AMINA, laptop.clock, laptop.machine)
    assert kept(again) == gone
    give_back(again, row)
    assert kept(again) == whole


def take_back(laptop: Laptop, partner: str) -> None:
    """Something is read in the middle of writing, and the writing is then undone."""
    with suppress(InterruptedError), laptop.workspace.space.space.transaction() as tx:
        laptop.workspace.space.partners.rename(tx, author(partner), "never")
        kept(laptop)
        raise InterruptedError


def lose(laptop: Laptop, chance: random.Random) -> list[Row]:
    """An operation in the middle of the chain, whose file was damaged while nobody had it open."""
    sql = (
        "SELECT o.id, o.header, o.signature, p.payload, p.salt FROM operations o JOIN payloads p ON p.operation = o.id"
    )
    row = chance.choice(laptop.space.read(f"{sql} ORDER BY o.rowid")[1:-1])
    with laptop.space.transaction() as tx:
        tx.remove("operations", {"id": row[0]})
        tx.remove("payloads", {"operation": row[0]})
    return [row]


def give_back(laptop: Laptop, row: Row) -> None:
    with laptop.workspace.space.space.transaction() as tx:
        store.add(tx, from_row(row))
