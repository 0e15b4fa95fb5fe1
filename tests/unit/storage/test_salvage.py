"""What can still be read of a damaged space comes back, and nothing that was never written."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.errors import NotOurFile, SpaceDamaged
from rmdesk.security.keys import SpaceKey
from rmdesk.storage.connection import Space, SpaceIdentity, create_space, open_space
from rmdesk.storage.integrity import check_content
from rmdesk.storage.keyed import PAGE_SIZE
from rmdesk.storage.salvage.leaves import NotARecord, record_of
from rmdesk.storage.salvage.salvage import Kind, Rows, salvage
from tests.fakes.space import NEWER_SCHEMA, SCHEMA, identity, note

LONG = "Some longer words, café. " * 700


class Damaged:
    """A space of 400 short rows and 20 that need pages of their own, closed."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "space.db"
        self.target = folder / "rescued.db"
        self.key = SpaceKey.generate()
        self.identity: SpaceIdentity = identity()
        space = create_space(self.path, self.key, self.identity, SCHEMA)
        for start in range(0, 420, 60):
            with space.transaction() as tx:
                for n in range(start, start + 60):
                    tx.put("notes", note(f"n{n}", LONG if n % 21 == 0 else f"words {n}", None if n % 2 else n))
        self.generation = space.generation
        space.close()

    def strike(self, *pages: int, size: int = PAGE_SIZE) -> None:
        """Fill the first bytes of those pages (from 1) with rubbish."""
        data = bytearray(self.path.read_bytes())
        for page in pages:
            data[(page - 1) * PAGE_SIZE : (page - 1) * PAGE_SIZE + size] = random.Random(page).randbytes(size)
        self.path.write_bytes(data)

    @property
    def pages(self) -> int:
        return self.path.stat().st_size // PAGE_SIZE

    def rescue(self, generation: int = 0) -> tuple[Space, bool]:
        report = salvage(self.path, self.target, Kind(self.key, self.identity, SCHEMA, generation), as_it_is)
        space = open_space(self.target, self.key, self.identity, SCHEMA, self.target.parent)
        return space, report.nothing_lost


def as_it_is(rows: Rows) -> Rows:
    return rows


def texts(space: Space) -> dict[str, str]:
    return {str(name): str(text) for name, text in space.read("SELECT id, text FROM notes")}


@pytest.fixture
def damaged(tmp_path: Path) -> Damaged:
    return Damaged(tmp_path)


def expected() -> dict[str, str]:
    return {f"n{n}": LONG if n % 21 == 0 else f"words {n}" for n in range(420)}


def test_a_whole_space_comes_back_whole(damaged: Damaged) -> None:
    space, nothing_lost = damaged.rescue()
    assert texts(space) == expected()
    assert nothing_lost
    assert check_content(space).ok
    assert space.generation > damaged.generation
    space.close()


def test_without_its_first_page_every_row_comes_back(damaged: Damaged) -> None:
    damaged.strike(1)
    with pytest.raises((SpaceDamaged, NotOurFile)):
        open_space(damaged.path, damaged.key, damaged.identity, SCHEMA, damaged.path.parent)
    space, nothing_lost = damaged.rescue(generation=77)
    assert texts(space) == expected()
    assert not nothing_lost, "nobody can know, for the count was on that page"
    assert space.generation == 78
    assert check_content(space).ok
    space.close()


@pytest.mark.parametrize("at", [0.2, 0.5, 0.9])
def test_only_rows_on_bad_pages_are_lost(damaged: Damaged, at: float) -> None:
    whole = expected()
    damaged.strike(round(damaged.pages * at), size=1)
    space, _ = damaged.rescue()
    found = texts(space)
    assert found.items() <= whole.items()
    assert len(found) > 300
    assert check_content(space).ok
    space.close()


def test_a_file_that_is_cut_off_in_a_page(damaged: Damaged) -> None:
    with damaged.path.open("r+b") as file:
        file.truncate(damaged.pages // 2 * PAGE_SIZE + 1000)
    space, _ = damaged.rescue()
    found = texts(space)
    assert 50 < len(found) < 420
    assert found.items() <= expected().items()
    space.close()


def test_where_nothing_can_be_read_there_is_no_new_space(damaged: Damaged) -> None:
    damaged.strike(*range(1, damaged.pages + 1))
    with pytest.raises(SpaceDamaged):
        damaged.rescue()
    assert not damaged.target.exists()


def test_another_key_reads_nothing(damaged: Damaged) -> None:
    with pytest.raises(SpaceDamaged):
        salvage(damaged.path, damaged.target, Kind(SpaceKey.generate(), damaged.identity, SCHEMA), as_it_is)


def test_rows_from_before_a_column_was_added_come_back(damaged: Damaged) -> None:
    space = open_space(damaged.path, damaged.key, damaged.identity, NEWER_SCHEMA, damaged.path.parent)
    with space.transaction() as tx:
        for n in range(30):
            tx.put("notes", {**note(f"n{n}", "rewritten"), "colour": "green" if n % 2 else "blue"})
    space.close()
    damaged.strike(1)
    kind = Kind(damaged.key, damaged.identity, NEWER_SCHEMA)
    salvage(damaged.path, damaged.target, kind, as_it_is)
    space = open_space(damaged.target, damaged.key, damaged.identity, NEWER_SCHEMA, damaged.path.parent)
    assert space.read("SELECT count(*) FROM notes WHERE colour = 'green' AND text = 'rewritten'") == [(15,)]
    space.close()


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_rubbish_is_no_record_and_nothing_worse(data: bytes) -> None:
    try:
        cells = record_of(data)
    except NotARecord:
        return
    assert isinstance(cells, tuple)
