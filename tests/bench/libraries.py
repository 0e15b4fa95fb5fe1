"""Whole journals of some size, made once in a run and shared by the groups of figures that need them."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from rmdesk.private.wing import PrivateWing
from tests.bench.children import PROJECT, environment
from tests.bench.corpus import own_journal
from tests.bench.harness import Case


class BareServer:
    """The bare journal in its own process, so that no setting of ours that holds for a whole process slows it."""

    def __init__(self, folder: Path, count: int) -> None:
        command = [
            sys.executable,
            "-m",
            "tests.bench.programs.bare_journal",
            str(folder / f"bare-{count}.db"),
            str(count),
        ]
        self._process = subprocess.Popen(
            command, cwd=PROJECT, env=environment(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._ready = False

    def case(self, what: str) -> Case:
        """How long it says that `write`, `draft` or `find <query>` took."""
        return lambda: self._ask(what)

    def close(self) -> None:
        """End it."""
        self._pipe(self._process.stdin).close()
        self._process.wait()
        self._pipe(self._process.stdout).close()

    def _ask(self, what: str) -> float:
        answers = self._pipe(self._process.stdout)
        if not self._ready:
            self._ready = answers.readline() == "ready\n"
        asked = self._pipe(self._process.stdin)
        asked.write(what + "\n")
        asked.flush()
        return float(answers.readline())

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


class Libraries:
    """Ours and the bare one, with the same number of the same reflections."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[int, tuple[PrivateWing, BareServer]] = {}

    def of(self, count: int) -> tuple[PrivateWing, BareServer]:
        """Both journals with `count` reflections (more once a group has written some); they are made side by side."""
        if count not in self._made:
            bare = BareServer(self._folder, count)
            self._made[count] = own_journal(self._own(count), count), bare
        return self._made[count]

    @contextmanager
    def lent(self, count: int) -> Iterator[tuple[Path, Path]]:
        """The files of both, closed, for a process of another kind to open."""
        self.of(count)
        self.forget(count)
        yield self._own(count), self._folder / f"bare-{count}.db"

    def forget(self, count: int) -> None:
        """Close both; who asks for them next finds the files as they are, and fresh processes."""
        for journal in self._made.pop(count):
            journal.close()

    def _own(self, count: int) -> Path:
        return self._folder / f"own-{count}.db"

    def __enter__(self) -> "Libraries":
        return self

    def __exit__(self, *_: object) -> None:
        for ours, bare in self._made.values():
            bare.close()
            ours.close()
