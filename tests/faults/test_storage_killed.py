"""The process is killed while it saves: whatever it acknowledged is there, and everything agrees."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rmdesk.domain.errors import AlreadyOpen
from rmdesk.storage.connection import create_space, open_space
from rmdesk.storage.integrity import check_content
from tests.fakes.space import SCHEMA
from tests.faults.storage_child import KEY, WHO

ROOT = Path(__file__).parents[2]


def child(task: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.storage_child", task, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def kill_after(process: "subprocess.Popen[str]", lines: int, pause: float) -> list[str]:
    """Read some lines, wait a moment, kill without warning; returns everything that had been said."""
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(lines)]
    time.sleep(pause)
    process.kill()
    # The reader that `readline` used has bytes of its own; `communicate` would read past it and lose them.
    said += process.stdout.readlines()
    process.stdout.close()
    assert process.stdin is not None
    process.stdin.close()
    process.wait()
    return [line.strip() for line in said if line.endswith("\n")]


def test_what_was_acknowledged_survives_twenty_kills(tmp_path: Path) -> None:
    create_space(tmp_path / "space.db", KEY, WHO, SCHEMA).close()
    chance = random.Random(7)
    acknowledged = -1
    cut_off = 0
    for _ in range(20):
        said = kill_after(child("write", tmp_path), chance.randint(1, 3), chance.uniform(0, 0.02))
        acknowledged = max(acknowledged, *(int(line) for line in said if line.isdigit()))
        space = open_space(tmp_path / "space.db", KEY, WHO, SCHEMA, tmp_path)
        cut_off += space.unfinished_work
        there = {row[0] for row in space.read("SELECT id FROM notes")}
        assert {f"n{number}" for number in range(acknowledged + 1)} <= there
        assert len(there) <= acknowledged + 2
        assert check_content(space).problems == ()
        assert space.generation == len(there)
        acknowledged = len(there) - 1
        space.close()
    assert acknowledged >= 20
    assert cut_off


def test_killed_while_creating_never_blocks_the_next_try(tmp_path: Path) -> None:
    chance = random.Random(8)
    for _ in range(8):
        kill_after(child("create", tmp_path), 1, chance.uniform(0, 0.03))
        path = tmp_path / "space.db"
        space = open_space(path, KEY, WHO, SCHEMA, tmp_path) if path.exists() else create_space(path, KEY, WHO, SCHEMA)
        assert check_content(space).ok
        space.close()


def test_a_second_process_is_told_that_it_is_open(tmp_path: Path) -> None:
    create_space(tmp_path / "space.db", KEY, WHO, SCHEMA).close()
    holder = child("hold", tmp_path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(AlreadyOpen):
        open_space(tmp_path / "space.db", KEY, WHO, SCHEMA, tmp_path)
    second = child("write", tmp_path)
    assert second.communicate()[0] == "told AlreadyOpen\n"
    holder.communicate("done")
    open_space(tmp_path / "space.db", KEY, WHO, SCHEMA, tmp_path).close()
