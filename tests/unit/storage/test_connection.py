import threading
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import AlreadyOpen, MadeByNewerVersion, NotOurFile, SpaceDamaged
from rmdesk.domain.ids import VaultId, new_id
from rmdesk.storage.connection import (
    Space,
    SpaceClosed,
    SpaceIdentity,
    SpaceRole,
    SpaceSchema,
    Transaction,
    create_space,
    open_space,
)
from rmdesk.storage.engine import EngineError
from rmdesk.storage.integrity import check_content
from tests.fakes.space import NEWER_SCHEMA, SCHEMA, TestKey, identity, note
from tests.modes import is_for_its_owner_alone

SETTINGS = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "locking_mode": "exclusive",
    "temp_store": 2,
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "cipher_memory_security": "1",
    "cipher_page_size": "4096",
}


def test_rows_survive_closing(path: Path, key: TestKey, who: SpaceIdentity) -> None:
    with_space = create_space(path, key, who, SCHEMA)
    with with_space.transaction() as tx:
        tx.put("notes", note("a", "first"))
    with_space.close()
    again = open_space(path, key, who, SCHEMA, path.parent / "backups")
    assert again.read("SELECT id, text FROM notes") == [("a", "first")]
    assert again.generation == 1
    assert not again.unfinished_work
    again.close()


def test_every_setting_is_as_the_format_says(space: Space) -> None:
    connection = space._live()
    connection.set_authorizer(None)
    assert {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS} == SETTINGS


@pytest.mark.parametrize(
    "sql",
    [
        "ATTACH DATABASE ':memory:' AS other",
        "DETACH DATABASE main",
        "PRAGMA key = 'x'",
        "PRAGMA rekey = 'x'",
        "PRAGMA journal_mode = WAL",
        "PRAGMA temp_store = 1",
        "PRAGMA integrity_check",
        "VACUUM",
        "DELETE FROM notes",
        "UPDATE meta SET digest = zeroblob(32)",
        "INSERT INTO note_words (text) VALUES ('x')",
        "CREATE TABLE extra (x)",
        "DROP TABLE notes",
        "SELECT load_extension('x')",
        "SELECT sqlcipher_export('x')",
    ],
)
def test_reading_can_only_read(space: Space, sql: str) -> None:
    before = space.read("SELECT count(*) FROM sqlite_master")
    with pytest.raises(EngineError):
        space.read(sql)
    assert space.read("SELECT count(*) FROM sqlite_master") == before


def test_hashed_tables_are_out_of_reach_of_derived_statements(space: Space) -> None:
    with pytest.raises(EngineError), space.transaction() as tx:
        tx.derived("INSERT INTO notes (id, text, h) VALUES ('x', 'y', zeroblob(32))")
    assert space.read("SELECT * FROM notes") == []


def test_a_search_index_lives_in_derived_statements(space: Space) -> None:
    with space.transaction() as tx:
        tx.put("notes", note("a", "green apples"))
        tx.derived("INSERT INTO note_words (rowid, text) SELECT n, text FROM notes")
    assert space.read("SELECT rowid FROM note_words WHERE note_words MATCH '\"apples\"'") == [(1,)]


def test_generation_counts_changes_only(space: Space) -> None:
    assert space.generation == 0
    with space.transaction():
        pass
    assert space.generation == 0
    with space.transaction() as tx:
        tx.put("notes", note("a"))
        tx.put("notes", note("b"))
    assert space.generation == 1
    assert space.read("SELECT generation FROM meta") == [(1,)]


def test_a_failed_block_leaves_nothing(space: Space) -> None:
    def fail(tx: Transaction) -> None:
        tx.put("notes", note("a"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), space.transaction() as tx:
        fail(tx)
    assert space.read("SELECT * FROM notes") == []
    assert space.generation == 0
    with space.transaction() as tx:
        tx.put("notes", note("b"))
    assert check_content(space).ok


def test_transactions_do_not_nest(space: Space) -> None:
    with pytest.raises(RuntimeError, match="nest"), space.transaction(), space.transaction():
        pass


def test_a_closed_space_refuses(space: Space) -> None:
    space.close()
    space.close()
    assert space.closed
    with pytest.raises(SpaceClosed):
        space.read("SELECT 1")
    with pytest.raises(SpaceClosed), space.transaction():
        pass


def test_two_threads_take_turns(space: Space) -> None:
    failures: list[Exception] = []

    def write(name: str) -> None:
        try:
            for number in range(15):
                with space.transaction() as tx:
                    tx.put("notes", note(f"{name}{number}"))
                space.read("SELECT count(*) FROM notes")
        except Exception as error:  # noqa: BLE001 - handed to the main thread
            failures.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert space.read("SELECT count(*) FROM notes") == [(30,)]
    assert space.generation == 30
    assert check_content(space).ok


def test_creating_never_overwrites(space: Space, path: Path, key: TestKey, who: SpaceIdentity) -> None:
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        create_space(path, key, who, SCHEMA)
    assert path.read_bytes() == before


def test_a_half_made_space_does_not_block_the_next_try(path: Path, key: TestKey, who: SpaceIdentity) -> None:
    path.with_name(path.name + ".new").write_bytes(b"half")
    path.with_name(path.name + ".new-journal").write_bytes(b"half")
    create_space(path, key, who, SCHEMA).close()
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name]


def test_the_file_is_for_this_account_only(space: Space, path: Path) -> None:
    assert is_for_its_owner_alone(path)


def test_the_same_space_cannot_be_opened_twice(
    space: Space, path: Path, key: TestKey, who: SpaceIdentity, tmp_path: Path
) -> None:
    with pytest.raises(AlreadyOpen):
        open_space(path, key, who, SCHEMA, tmp_path)


@pytest.mark.parametrize("change", ["vault", "owner", "epoch", "role"])
def test_an_identity_that_differs_is_refused(
    path: Path, key: TestKey, who: SpaceIdentity, tmp_path: Path, change: str
) -> None:
    create_space(path, key, who, SCHEMA).close()
    others = {"vault": VaultId(new_id()), "owner": new_id(), "epoch": 7, "role": SpaceRole.SHARED}
    with pytest.raises(NotOurFile):
        open_space(path, key, replace(who, **{change: others[change]}), SCHEMA, tmp_path)
    open_space(path, key, who, SCHEMA, tmp_path).close()


def test_another_database_id_or_application_is_refused(
    path: Path, key: TestKey, who: SpaceIdentity, tmp_path: Path
) -> None:
    create_space(path, key, who, SCHEMA).close()
    with pytest.raises(NotOurFile, match="database id"):
        open_space(path, replace(key, database_id=new_id()), who, SCHEMA, tmp_path)
    with pytest.raises(NotOurFile, match="application id"):
        open_space(path, key, who, SpaceSchema(1, SCHEMA.migrations, SCHEMA.tables), tmp_path)


def test_a_newer_schema_is_refused_and_untouched(path: Path, key: TestKey, who: SpaceIdentity, tmp_path: Path) -> None:
    create_space(path, key, who, NEWER_SCHEMA).close()
    before = path.read_bytes()
    with pytest.raises(MadeByNewerVersion):
        open_space(path, key, who, SCHEMA, tmp_path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("bad", [{"key": b"k" * 31}, {"salt": b"s" * 15}, {"key": b""}])
def test_a_key_of_another_length_never_reaches_the_engine(
    path: Path, key: TestKey, who: SpaceIdentity, bad: dict[str, bytes]
) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        create_space(path, replace(key, **bad), who, SCHEMA)
    assert not path.exists()


def test_a_space_that_was_stopped_refuses_to_write_and_can_still_be_read(tmp_path: Path) -> None:
    space = create_space(tmp_path / "space.db", TestKey(), identity(), SCHEMA)
    with space.transaction() as tx:
        tx.put("notes", note("kept"))
    space.stop_writing()
    with pytest.raises(SpaceDamaged), space.transaction() as tx:
        tx.put("notes", note("refused"))
    assert space.read("SELECT id FROM notes") == [("kept",)]
    space.close()
