import errno
import threading
from pathlib import Path

import pytest

from rmdesk.domain.errors import AlreadyOpen, NotOurFile, SpaceDamaged
from rmdesk.storage.connection import Space, SpaceIdentity, create_space, open_space
from rmdesk.storage.engine import EngineError
from rmdesk.storage.integrity import check_and_tidy, check_content
from rmdesk.storage.keyed import keyed
from tests.fakes.space import SCHEMA, TestKey, note

PAGE = 4096


@pytest.fixture
def filled(path: Path, key: TestKey, who: SpaceIdentity) -> Path:
    space = create_space(path, key, who, SCHEMA)
    with space.transaction() as tx:
        for number in range(60):
            tx.put("notes", note(f"n{number}", f"{number} " * 400))
    space.close()
    return path


def reopened(path: Path, key: TestKey, who: SpaceIdentity) -> Space:
    return open_space(path, key, who, SCHEMA, path.parent / "backups")


def test_a_good_space_has_no_problems(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    space = reopened(filled, key, who)
    assert check_content(space).problems == ()
    with space.transaction() as tx:
        tx.put("notes", note("after the check"))
    assert check_content(space).ok
    space.close()


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("DELETE FROM notes WHERE id = 'n3'", "59 rows instead of 60"),
        ("UPDATE notes SET text = 'other' WHERE id = 'n3'", "1 rows do not fit their hash"),
        ("UPDATE meta SET digest = zeroblob(32)", "the digest does not fit"),
        ("UPDATE notes SET h = zeroblob(32) WHERE id = 'n3'", "the digest does not fit"),
        ('UPDATE meta SET counts = \'{"notes":60,"ghosts":0}\'', "damaged"),
    ],
)
def test_a_change_past_the_program_is_noticed(
    filled: Path, key: TestKey, who: SpaceIdentity, sql: str, found: str
) -> None:
    with keyed(filled, key) as tampering:
        tampering.execute(sql).fetchall()
    if found == "damaged":
        with pytest.raises(SpaceDamaged):
            reopened(filled, key, who)
        return
    space = reopened(filled, key, who)
    assert any(found in problem for problem in check_content(space).problems)
    space.close()


def test_an_old_page_put_back_is_noticed_by_the_digest_alone(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    before = filled.read_bytes()
    space = reopened(filled, key, who)
    with space.transaction() as tx:
        for number in range(60):
            tx.put("notes", note(f"n{number}", f"{number}!" * 400))
    expected = space.read("SELECT id, text FROM notes ORDER BY n")
    space.close()
    after = filled.read_bytes()
    assert len(before) == len(after)
    changed = [at for at in range(PAGE, len(after), PAGE) if before[at : at + PAGE] != after[at : at + PAGE]]
    noticed_by_digest_alone = 0
    for at in changed[:8]:
        filled.write_bytes(after[:at] + before[at : at + PAGE] + after[at + PAGE :])
        replayed = reopened(filled, key, who)
        problems = check_content(replayed).problems
        same = not problems and replayed.read("SELECT id, text FROM notes ORDER BY n") == expected
        replayed.close()
        assert problems or same
        noticed_by_digest_alone += bool(problems) and not any("integrity_check" in problem for problem in problems)
    assert noticed_by_digest_alone >= 4


def test_a_changed_byte_is_noticed_and_reading_it_is_told(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    data = bytearray(filled.read_bytes())
    data[-PAGE + 100] ^= 1
    filled.write_bytes(bytes(data))
    space = reopened(filled, key, who)
    problems = check_content(space).problems
    assert any("cipher_integrity_check" in problem for problem in problems)
    with pytest.raises(SpaceDamaged):
        space.read("SELECT id, text, h FROM notes")
    space.close()


def test_pages_cut_off_are_noticed(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    data = filled.read_bytes()
    for pages in (1, 5):
        filled.write_bytes(data[: -pages * PAGE])
        try:
            space = reopened(filled, key, who)
        except SpaceDamaged:
            continue
        assert check_content(space).problems
        space.close()


def test_a_damaged_first_page_is_told_from_another_file(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    data = bytearray(filled.read_bytes())
    data[50] ^= 1
    filled.write_bytes(bytes(data))
    with pytest.raises(SpaceDamaged):
        reopened(filled, key, who)
    with pytest.raises(NotOurFile):
        reopened(filled, TestKey(), who)


def test_a_lost_salt_still_opens(filled: Path, key: TestKey, who: SpaceIdentity) -> None:
    data = filled.read_bytes()
    filled.write_bytes(bytes(16) + data[16:])
    space = reopened(filled, key, who)
    assert check_content(space).ok
    space.close()


def test_reading_goes_on_and_writing_waits_while_a_check_looks(space: Space) -> None:
    with space.transaction() as tx:
        tx.put("notes", note("a"))
    done = threading.Event()

    def write() -> None:
        with space.transaction() as tx:
            tx.put("notes", note("b"))
        done.set()

    writer = threading.Thread(target=write)
    with space.fresh_connections() as fresh, fresh() as looking:
        writer.start()
        assert looking.execute("SELECT count(*) FROM notes").fetchone() == (1,)
        assert space.read("SELECT count(*) FROM notes") == [(1,)]
        assert not done.wait(0.2)
    writer.join()
    assert space.read("SELECT count(*) FROM notes") == [(2,)]


def test_the_file_is_exclusive_again_after_a_check(space: Space, path: Path, key: TestKey, who: SpaceIdentity) -> None:
    check_content(space)
    with pytest.raises(AlreadyOpen):
        reopened(path, key, who)


def test_closing_in_the_middle_of_a_check_is_fine(space: Space) -> None:
    with space.fresh_connections() as fresh, fresh() as looking:
        space.close()
        assert looking.execute("SELECT count(*) FROM notes").fetchone() == (0,)


def test_no_check_inside_a_transaction(space: Space) -> None:
    with pytest.raises(RuntimeError, match="inside a transaction"), space.transaction():
        check_content(space)


@pytest.fixture
def torn(filled: Path, key: TestKey, who: SpaceIdentity) -> Path:
    """A page that holds nothing has been torn, as a power cut may leave it."""
    space = reopened(filled, key, who)
    with space.transaction() as tx:
        for number in range(3, 60):
            tx.remove("notes", {"id": f"n{number}"})
    space.close()
    whole = filled.read_bytes()
    for at in range(len(whole) - PAGE, 0, -PAGE):
        filled.write_bytes(whole[:at] + bytes(512) + whole[at + 512 :])
        space = reopened(filled, key, who)
        problems = check_content(space).problems
        space.close()
        if problems and all("cipher_integrity_check" in problem for problem in problems):
            return filled
    raise AssertionError("no page holds nothing")


def test_a_torn_page_that_holds_nothing_is_left_behind(torn: Path, key: TestKey, who: SpaceIdentity) -> None:
    space = reopened(torn, key, who)
    before, generation = space.read("SELECT * FROM notes ORDER BY n"), space.generation
    size = torn.stat().st_size
    assert check_and_tidy(space).ok
    assert torn.stat().st_size < size
    assert [path.name for path in torn.parent.glob("*.rebuilt*")] == []
    assert space.read("SELECT * FROM notes ORDER BY n") == before
    with space.transaction() as tx:
        tx.put("notes", note("written afterwards"))
    assert space.generation == generation + 1
    with pytest.raises(AlreadyOpen):
        reopened(torn, key, who)
    with pytest.raises(EngineError, match="not authorized"):
        space.read("PRAGMA user_version")
    space.close()
    again = reopened(torn, key, who)
    assert check_content(again).ok
    assert len(again.read("SELECT id FROM notes")) == len(before) + 1
    again.close()


@pytest.mark.parametrize("failure", [errno.ENOSPC, errno.EACCES])
def test_without_room_for_a_new_file_the_old_one_stays_in_use(
    torn: Path, key: TestKey, who: SpaceIdentity, monkeypatch: pytest.MonkeyPatch, failure: int
) -> None:
    space, before = reopened(torn, key, who), torn.read_bytes()

    def refuse(*_names: object) -> None:
        raise OSError(failure, "refused")

    with monkeypatch.context() as bad:
        bad.setattr(Path, "replace", refuse)
        assert check_and_tidy(space).ok
    assert torn.read_bytes() == before
    with space.transaction() as tx:
        tx.put("notes", note("written afterwards"))
    space.close()


def test_damage_in_a_page_that_is_in_use_is_told_and_nothing_is_made_anew(
    filled: Path, key: TestKey, who: SpaceIdentity
) -> None:
    data = bytearray(filled.read_bytes())
    data[-PAGE + 100] ^= 1
    filled.write_bytes(bytes(data))
    space = reopened(filled, key, who)
    assert not check_and_tidy(space).ok
    space.close()
    assert filled.read_bytes() == bytes(data)
