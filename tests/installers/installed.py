"""The installed program in a clean Debian, driven like the one from source; driver and desktop stay outside."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.end2end.desktop import Desktop
from tests.end2end.program import PATIENCE, Program, environment
from tests.installers.trees import USER, Tree

T = TypeVar("T")
_SLOWER = 4
"""These tests run beside builds, and after others have filled the disk's cache."""
_OURS_ALONE = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")


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


class Installed(Program):
    """`/usr/bin/rmdesk` of a tree, started by its plain user."""

    def __init__(self, desktop: UsersDesktop, tree: Tree) -> None:
        super().__init__(desktop, tree.home)
        self.tree = tree

    def launch(self, *arguments: str) -> subprocess.Popen[str]:
        told = environment(self.desktop, self.home)
        told = {name: value for name, value in told.items() if name not in _OURS_ALONE} | {"LC_ALL": "C.UTF-8"}
        command = self.tree.command(["/usr/bin/rmdesk", *arguments], told, share=[Path("/tmp")])
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
