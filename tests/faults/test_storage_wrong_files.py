"""Something else lies where a space should be: it is refused, told kindly, and left exactly as it was."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from rmdesk.domain.errors import NotOurFile, SpaceDamaged
from rmdesk.storage.connection import create_space, open_space
from rmdesk.storage.files import journal_of
from rmdesk.storage.keyed import PAGE_SIZE, keyed
from tests.fakes.space import SCHEMA, TestKey, identity, note
from tests.faults.storage_child import KEY, WHO


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "space.db"


def plain_sqlite(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()


def ours_cut_short(path: Path) -> None:
    create_space(path, KEY, WHO, SCHEMA).close()
    path.write_bytes(path.read_bytes()[:-100])


def of_another_key(path: Path) -> None:
    create_space(path, TestKey(), WHO, SCHEMA).close()


def of_another_vault(path: Path) -> None:
    create_space(path, KEY, identity(), SCHEMA).close()


WRONG = {
    "nothing": lambda path: None,
    "a folder": lambda path: path.mkdir(),
    "zero bytes": lambda path: path.touch(),
    "plain SQLite": plain_sqlite,
    "a text": lambda path: path.write_text("hello"),
    "a page of zeros": lambda path: path.write_bytes(bytes(4096)),
    "ours, cut short": ours_cut_short,
    "another key's": of_another_key,
    "another vault's under the same key": of_another_vault,
}


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_a_wrong_file_is_refused_and_left_alone(path: Path, wrong: str) -> None:
    WRONG[wrong](path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(NotOurFile) as refused:
        open_space(path, KEY, WHO, SCHEMA, path.parent / "backups")
    assert refused.value.told.next_step
    assert (path.read_bytes() if path.is_file() else None) == before
    assert {file.name for file in path.parent.iterdir()} <= {"space.db", "space.db-journal"}


def test_plain_sqlite_with_a_hot_journal_beside_it_is_not_played_back(path: Path) -> None:
    plain_sqlite(path)
    before = path.read_bytes()
    journal = path.with_name("space.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(8000))
    with pytest.raises(NotOurFile):
        open_space(path, KEY, WHO, SCHEMA, path.parent)
    assert path.read_bytes() == before
    assert journal.exists()


def test_another_partners_key_does_not_open_mine(path: Path) -> None:
    create_space(path, KEY, WHO, SCHEMA).close()
    before = path.read_bytes()
    with pytest.raises(NotOurFile):
        open_space(path, TestKey(), WHO, SCHEMA, path.parent)
    with pytest.raises(SpaceDamaged):
        open_space(path, TestKey(salt=KEY.salt), WHO, SCHEMA, path.parent)
    assert path.read_bytes() == before


def test_an_older_copy_opens_and_says_how_old_it_is(path: Path) -> None:
    space = create_space(path, KEY, WHO, SCHEMA)
    shutil.copy(path, path.with_suffix(".old"))
    with space.transaction() as tx:
        tx.put("notes", note("a"))
    space.close()
    path.with_suffix(".old").replace(path)
    space = open_space(path, KEY, WHO, SCHEMA, path.parent)
    assert space.generation == 0
    space.close()


def test_a_file_that_ends_in_half_a_page_opens_when_its_journal_puts_that_right(path: Path) -> None:
    """The power went while the file grew: a torn page at its end, and the journal beside it."""
    space = create_space(path, KEY, WHO, SCHEMA)
    with space.transaction() as tx:
        tx.put("notes", note("kept", "from before"))
    space.close()
    left = path.with_name("left.db")
    with keyed(path, KEY) as connection:
        connection.execute("PRAGMA cache_size = 5").fetchall()
        connection.execute("BEGIN")
        for number in range(60):
            connection.execute(
                "INSERT INTO notes (id, text, h) VALUES (?, ?, ?)", (f"n{number}", "x" * 3000, bytes(32))
            )
        shutil.copy(path, left)
        shutil.copy(journal_of(path), journal_of(left))
        connection.execute("ROLLBACK")
    with left.open("ab") as file:
        file.write(b"\0" * 512)
    assert left.stat().st_size % PAGE_SIZE
    space = open_space(left, KEY, WHO, SCHEMA, left.parent)
    assert space.read("SELECT id, text FROM notes") == [("kept", "from before")]
    space.close()
    assert left.stat().st_size % PAGE_SIZE == 0
