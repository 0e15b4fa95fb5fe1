"""The installed program in a clean Debian, driven like the one from source; driver and desktop stay outside."""

import ctypes
import os
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from tests.end2end.desktop import Desktop
from tests.end2end.program import PATIENCE, Program, environment
from tests.installers.trees import USER, Tree

T = TypeVar("T")
_SLOWER = 4
"""These tests run beside builds, and after others have filled the disk's cache."""
_OURS_ALONE = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
_PROGRAM = "usr/lib/rmdesk/rmdesk"
_ADOPT = 36
"""PR_SET_CHILD_SUBREAPER: what a child of ours starts and leaves behind becomes a child of ours."""


class UsersDesktop(Desktop):
    """A desktop that belongs to the plain user, so that programs of that user may be on it.

    Its message bus talks to that user alone, so we are that user while we connect to it.
    """

    def __init__(self, folder: Path) -> None:
        os.chown(folder, USER, USER)
        os.setresuid(USER, USER, 0)
        try:
            super().__init__(folder)
        finally:
            os.setresuid(0, 0, 0)


class Adopted(subprocess.Popen[str]):
    """A process that another one started for us and that is our child since that one has ended."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._child_created = True
        self.args = f"process {pid}"
        self.stdin = self.stdout = self.stderr = None

    def poll(self) -> int | None:
        if self.returncode is None:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            self.returncode = os.waitstatus_to_exitcode(status) if ended else None
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        end = time.monotonic() + (timeout if timeout is not None else PATIENCE)
        while self.poll() is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired(self.args, timeout or PATIENCE)
            time.sleep(0.05)
        assert self.returncode is not None
        return self.returncode


class Installed(Program):
    """`/usr/bin/rmdesk` of a tree, started by its plain user."""

    def __init__(self, desktop: UsersDesktop, tree: Tree) -> None:
        super().__init__(desktop, tree.home)
        self.tree = tree

    def launch(self, *arguments: str) -> subprocess.Popen[str]:
        return self._started("/usr/bin/rmdesk", *arguments)

    def open_from_a_folder(self, file: Path) -> None:
        """Have the desktop open a file, as a double-click does, and wait for our window."""
        ctypes.CDLL(None).prctl(_ADOPT, 1, 0, 0, 0)
        opener = self._started("gio", "open", str(file))
        assert opener.wait(_SLOWER * PATIENCE) == 0, self.said()
        end = time.monotonic() + _SLOWER * PATIENCE
        while not (found := self._processes()):
            assert time.monotonic() < end, f"nothing opened {file.name}: {self.said()}"
            time.sleep(0.05)
        self._process = Adopted(found[0])
        self.wait_for_window()

    def _processes(self) -> list[int]:
        """The processes of the program of this tree."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):  # it may end while we look
                if (process / "exe").samefile(self.tree.root / _PROGRAM):
                    found.append(int(process.name))
        return sorted(found)

    def _started(self, *words: str) -> subprocess.Popen[str]:
        told = environment(self.desktop, self.home)
        told = {name: value for name, value in told.items() if name not in _OURS_ALONE}
        told |= {"LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"}
        command = self.tree.command(words, told, share=[Path("/tmp")])
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=self._said, stderr=self._said, text=True, cwd=self.home
        )

    def until(self, look: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
        return super().until(look, what, _SLOWER * patience)

    def libraries(self) -> list[str]:
        """The files of code that the process has loaded, by their names inside the tree."""
        lines = Path(f"/proc/{self.pid}/maps").read_text().splitlines()
        paths = {line.split(maxsplit=5)[-1] for line in lines if ".so" in line}
        return sorted(path.removeprefix(str(self.tree.root)) for path in paths)
