"""The disk is full, read-only or limited: nothing is lost, the sentence is right, a later save works."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.errors import CannotWrite, DiskFull
from rmdesk.storage.connection import Space, create_space, open_space
from rmdesk.storage.integrity import check_content
from tests.fakes.space import NEWER_SCHEMA, SCHEMA, note
from tests.faults.storage_child import KEY, WHO

ROOT = Path(__file__).parents[2]


def mount(*arguments: str) -> bool:
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 1 MiB. Only root can make one; everybody else has the limited file sizes below."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0 or not mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)):
        pytest.skip("mounting needs root; test_a_limit_on_file_sizes covers the same path")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(space: Space) -> int:
    """Save until the world says no; the number of the row that was refused."""
    number = int(space.generation)
    while True:
        with space.transaction() as tx:
            tx.put("notes", note(f"n{number}", f"{number} " * 700))
        number += 1


def test_a_full_disk_keeps_every_acknowledged_row_and_recovers(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(400_000))
    space = create_space(small_disk / "space.db", KEY, WHO, SCHEMA)
    for _ in range(3):
        with pytest.raises(DiskFull):
            fill(space)
    saved = space.generation
    assert saved > 5
    assert space.read("SELECT count(*) FROM notes") == [(saved,)]
    with pytest.raises(DiskFull), space.transaction() as tx:
        tx.put("notes", note("big", "x" * 400_000))
    ballast.unlink()
    with space.transaction() as tx:
        tx.put("notes", note("after", "there is room again"))
    assert check_content(space).problems == ()
    space.close()
    again = open_space(small_disk / "space.db", KEY, WHO, SCHEMA, small_disk)
    assert again.read("SELECT count(*) FROM notes") == [(saved + 1,)]
    assert check_content(again).ok
    again.close()


def test_no_room_for_a_new_space_or_for_the_copy_before_migrating(small_disk: Path) -> None:
    space = create_space(small_disk / "space.db", KEY, WHO, SCHEMA)
    with pytest.raises(DiskFull):
        fill(space)
    rows = space.read("SELECT count(*) FROM notes")
    space.close()
    with pytest.raises(DiskFull):
        create_space(small_disk / "other.db", KEY, WHO, SCHEMA)
    assert not (small_disk / "other.db").exists()
    with pytest.raises(DiskFull):
        open_space(small_disk / "space.db", KEY, WHO, NEWER_SCHEMA, small_disk / "backups")
    space = open_space(small_disk / "space.db", KEY, WHO, SCHEMA, small_disk / "backups")
    assert space.read("SELECT count(*) FROM notes") == rows
    assert check_content(space).ok
    space.close()


def test_a_read_only_disk_can_be_read_and_says_so_on_saving(small_disk: Path) -> None:
    space = create_space(small_disk / "space.db", KEY, WHO, SCHEMA)
    with space.transaction() as tx:
        tx.put("notes", note("a"))
    space.close()
    assert mount("-o", "remount,ro", str(small_disk))
    space = open_space(small_disk / "space.db", KEY, WHO, SCHEMA, small_disk)
    assert space.read("SELECT id FROM notes") == [("a",)]
    with pytest.raises(CannotWrite), space.transaction() as tx:
        tx.put("notes", note("b"))
    assert space.read("SELECT id FROM notes") == [("a",)]
    space.close()
    with pytest.raises(CannotWrite):
        create_space(small_disk / "other.db", KEY, WHO, SCHEMA)
    assert mount("-o", "remount,rw", str(small_disk))


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        create_space(tmp_path / "nowhere" / "space.db", KEY, WHO, SCHEMA)


def test_a_limit_on_file_sizes(tmp_path: Path) -> None:
    """Without root: the system refuses to let a file grow. Runs in a child, because the limit is the process's."""
    create_space(tmp_path / "space.db", KEY, WHO, SCHEMA).close()

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    told = subprocess.run(
        [sys.executable, "-m", "tests.faults.storage_child", "write", str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=limited,
    ).stdout.split("\n")
    assert told[-2] in ("told CannotWrite", "told DiskFull")
    space = open_space(tmp_path / "space.db", KEY, WHO, SCHEMA, tmp_path)
    assert space.generation == len(told) - 2
    with space.transaction() as tx:
        tx.put("notes", note("after"))
    assert check_content(space).ok
    space.close()
