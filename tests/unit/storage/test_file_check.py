"""Checking a database file without knowing its tables."""

from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import AlreadyOpen
from rmdesk.domain.ids import VaultId, new_id
from rmdesk.storage import keyed as engine_door
from rmdesk.storage.connection import SpaceIdentity, create_space
from rmdesk.storage.engine import connect
from rmdesk.storage.file_check import check_file
from rmdesk.storage.keyed import keyed
from tests.fakes.space import SCHEMA, TestKey, note

PAGE = 4096


@pytest.fixture
def filled(path: Path, key: TestKey, who: SpaceIdentity) -> Path:
    space = create_space(path, key, who, SCHEMA)
    for number in range(40):
        with space.transaction() as tx:
            tx.put("notes", note(f"n{number}", f"{number} " * 400))
    space.close()
    return path


def test_a_good_file_has_no_problems_and_stays_as_it_is(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    before = filled.read_bytes()
    assert check_file(filled, key, who).ok
    assert filled.read_bytes() == before
    assert not filled.with_name(f"{filled.name}-wal").exists()


def test_a_file_of_somebody_else_is_noticed(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    assert "identity" in check_file(filled, key, replace(who, vault=VaultId(new_id()))).problems[0]
    assert "identity" in check_file(filled, key, replace(who, owner=new_id())).problems[0]
    assert "another key" in check_file(filled, replace(key, database_id=new_id()), who).problems[0]


def test_another_key_opens_nothing(filled: Path, who: SpaceIdentity) -> None:
    problems = check_file(filled, TestKey(), who).problems
    assert len(problems) == 4
    assert all("another key" in problem for problem in problems)


@pytest.mark.parametrize("data", [b"", b"x" * 100, b"SQLite format 3\0" + bytes(PAGE - 16)])
def test_a_file_that_is_not_ours_is_noticed(path: Path, key: TestKey, who: SpaceIdentity, data: bytes) -> None:
    path.write_bytes(data)
    assert len(check_file(path, key, who).problems) == 1
    assert path.read_bytes() == data


def test_a_missing_file_is_noticed(path: Path, key: TestKey, who: SpaceIdentity) -> None:
    assert check_file(path, key, who).problems == ("file: missing",)


def test_any_changed_page_is_noticed(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    data = filled.read_bytes()
    for at in range(0, len(data), PAGE):
        filled.write_bytes(data[: at + 200] + bytes([data[at + 200] ^ 1]) + data[at + 201 :])
        assert check_file(filled, key, who).problems, f"page {at // PAGE}"


def test_cut_off_pages_are_noticed(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    data = filled.read_bytes()
    for pages in (1, 3, 10):
        filled.write_bytes(data[: -pages * PAGE])
        assert check_file(filled, key, who).problems


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM notes WHERE id = 'n3'",
        "UPDATE notes SET h = zeroblob(32) WHERE id = 'n3'",
        "UPDATE meta SET digest = zeroblob(32)",
        "UPDATE meta SET counts = '{\"notes\":39}'",
        "UPDATE meta SET counts = 'x'",
        'UPDATE meta SET counts = \'{"nothing":1,"notes":40}\'',
        "DROP TABLE notes",
        "DROP TABLE meta",
    ],
)
def test_a_change_past_the_program_is_noticed(filled: Path, key: TestKey, who: SpaceIdentity, change: str) -> None:
    with keyed(filled, key) as connection:
        connection.execute(change)
    assert check_file(filled, key, who).problems


def test_problems_hold_no_words(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    with keyed(filled, key) as connection:
        connection.execute("UPDATE notes SET id = 'secretword', h = zeroblob(32) WHERE id = 'n3'")
    assert "secretword" not in " ".join(check_file(filled, key, who).problems)


def test_an_open_file_is_told(path: Path, key: TestKey, who: SpaceIdentity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_door, "connect", lambda at, **_: connect(at, busy_seconds=0))
    space = create_space(path, key, who, SCHEMA)
    with pytest.raises(AlreadyOpen):
        check_file(path, key, who)
    space.close()
