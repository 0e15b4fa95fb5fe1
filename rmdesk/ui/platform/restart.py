"""Locking ends the process: only a fresh one is sure to hold no key and no text.

On Linux and macOS the process replaces itself and keeps its number. Windows cannot do that: there a new process is
started, which shows the cover and opens nothing until the old one, named by number, has gone.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Replace = Callable[[str, list[str]], object]
Spawn = Callable[[Sequence[str]], object]


def spawn_detached(command: Sequence[str]) -> None:
    """Start `command` on its own, with none of our handles."""
    import subprocess  # noqa: PLC0415 - not before the first picture, and on Windows only

    subprocess.Popen(
        list(command), close_fds=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@dataclass(frozen=True, slots=True)
class FreshProcess:
    """Start again, locked. Close every database and flush every draft first: nothing runs after this on Linux or macOS.

    Attributes:
        replace: takes over the process (`os.execv`).
        spawn: starts another process.
        system: as `sys.platform` names it.
    """

    replace: Replace = os.execv
    spawn: Spawn = spawn_detached
    system: str = sys.platform

    def __call__(self, *arguments: str) -> None:
        """Start again with `--locked` and `arguments`. Where it returns, the caller quits at once."""
        command = [*own_command(), "--locked", *arguments]
        if self.system == "win32":
            self.spawn([*command, "--wait-for", str(os.getpid())])
        else:
            self.replace(command[0], command)


def own_command() -> list[str]:
    """What started us: the frozen program, or the interpreter with our package."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "rmdesk"]
