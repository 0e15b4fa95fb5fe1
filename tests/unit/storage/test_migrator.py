from pathlib import Path

import pytest

from rmdesk.domain.errors import SpaceDamaged
from rmdesk.storage.connection import Migration, SpaceIdentity, SpaceSchema, create_space, open_space
from rmdesk.storage.engine import EngineError
from rmdesk.storage.integrity import check_content
from rmdesk.storage.keyed import keyed
from rmdesk.storage.schema import TableSpec
from tests.fakes.space import CREATE_NOTES, NEWER_SCHEMA, SCHEMA, TestKey, note


@pytest.fixture
def older(path: Path, key: TestKey, who: SpaceIdentity) -> Path:
    space = create_space(path, key, who, SCHEMA)
    with space.transaction() as tx:
        for name in "abc":
            tx.put("notes", note(name, f"text of {name}"))
    space.close()
    return path


def test_an_older_space_is_brought_up_to_date_after_a_copy(
    older: Path, key: TestKey, who: SpaceIdentity, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    space = open_space(older, key, who, NEWER_SCHEMA, backups)
    assert space.read("SELECT id, colour FROM notes ORDER BY id") == [("a", "blue"), ("b", "blue"), ("c", "blue")]
    assert space.generation == 2
    assert check_content(space).ok
    with space.transaction() as tx:
        tx.put("notes", {**note("d"), "colour": "red"})
    assert check_content(space).ok
    space.close()
    (copy,) = backups.iterdir()
    assert copy.name == "private-12345678.schema-1.generation-1.db"
    old = open_space(copy, key, who, SCHEMA, backups)
    assert old.read("SELECT id, text FROM notes ORDER BY id") == [(name, f"text of {name}") for name in "abc"]
    assert check_content(old).ok
    old.close()


def test_a_current_space_is_not_copied(older: Path, key: TestKey, who: SpaceIdentity, tmp_path: Path) -> None:
    open_space(older, key, who, SCHEMA, tmp_path / "backups").close()
    assert not (tmp_path / "backups").exists()


def test_a_step_that_fails_leaves_the_older_space_as_it_was(
    older: Path, key: TestKey, who: SpaceIdentity, tmp_path: Path
) -> None:
    broken = SpaceSchema(
        SCHEMA.application_id,
        (Migration(1, CREATE_NOTES), Migration(2, ("CREATE TABLE fine (x)", "ALTER TABLE nowhere RENAME TO x"))),
        SCHEMA.tables,
    )
    with pytest.raises(EngineError):
        open_space(older, key, who, broken, tmp_path / "backups")
    space = open_space(older, key, who, SCHEMA, tmp_path / "backups")
    assert space.read("SELECT count(*) FROM notes") == [(3,)]
    assert check_content(space).ok
    space.close()


def test_rows_that_do_not_fit_their_digest_are_not_migrated(
    older: Path, key: TestKey, who: SpaceIdentity, tmp_path: Path
) -> None:
    with keyed(older, key) as tampering:
        tampering.execute("DELETE FROM notes WHERE id = 'a'").fetchall()
    with pytest.raises(SpaceDamaged, match="notes: 2 rows instead of 3"):
        open_space(older, key, who, NEWER_SCHEMA, tmp_path / "backups")
    assert list((tmp_path / "backups").iterdir()) == []
    open_space(older, key, who, SCHEMA, tmp_path).close()


def test_versions_must_count_up_from_one() -> None:
    with pytest.raises(ValueError, match="count up"):
        SpaceSchema(1, (Migration(2, ()),), (TableSpec("t", ("id",), ("id",)),))
