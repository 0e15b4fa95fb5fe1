"""Starts programs for Windows on Linux, by wine, in a prefix of its own.

Wine is not Windows: see README.md for what it cannot tell. Standard streams have to be pipes, and nothing may wait for
ever: a crash dialog that nobody sees would.
"""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

WINE = "/usr/bin/wine"
DRIVE = "drive_c"
_LAST_WORDS = 5.0
"""Seconds for what a program said last; it is in the pipe already."""
_KEPT = ("PATH", "HOME", "TMPDIR", "DISPLAY", "XAUTHORITY")
_NO_CRASH_DIALOG = [
    "reg",
    "add",
    r"HKCU\Software\Wine\WineDbg",
    "/v",
    "ShowCrashDialog",
    "/t",
    "REG_DWORD",
    "/d",
    "0",
    "/f",
]


@dataclass(frozen=True, slots=True)
class Wine:
    """One Windows of its own.

    Attributes:
        prefix: the folder that holds it.
    """

    prefix: Path

    @property
    def system32(self) -> Path:
        """Where Windows keeps its own libraries."""
        return self.prefix / DRIVE / "windows" / "system32"

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """What a program gets, `more` included."""
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        fixed = {
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "LC_ALL": "C.UTF-8",
        }
        return kept | fixed | dict(more or {})

    def make(self) -> None:
        """Make the prefix, if it is not there."""
        if not (self.prefix / "system.reg").exists():
            self.prefix.mkdir(parents=True, exist_ok=True)
            self.run(["wineboot", "--init"], timeout=300)
            self.run(_NO_CRASH_DIALOG, timeout=60)

    def run(
        self,
        words: Sequence[object],
        *,
        timeout: float,
        more: Mapping[str, str] | None = None,
        where: Path | None = None,
        check: bool = True,
        given: bytes = b"",
    ) -> subprocess.CompletedProcess[bytes]:
        """Run one program to its end; its output and its errors are in `stdout`, together.

        Raises:
            subprocess.CalledProcessError: it failed, and `check` is set.
            subprocess.TimeoutExpired: it took longer than `timeout` seconds.
        """
        command, said = [WINE, *map(str, words)], list[bytes]()
        code = follow(command, said.append, env=self.environment(more), where=where, given=given, timeout=timeout)
        done = subprocess.CompletedProcess(command, code, b"".join(said))
        if check:
            done.check_returncode()
        return done

    def outside(self, path: str) -> Path:
        """Where a path of drive C lies for Linux: `C:\\a\\b` is `PREFIX/drive_c/a/b`."""
        return self.prefix / DRIVE / Path(*PureWindowsPath(path).parts[1:])


def follow(
    command: Sequence[str],
    tell: Callable[[bytes], object],
    *,
    env: Mapping[str, str],
    timeout: float,
    where: Path | None = None,
    given: bytes = b"",
) -> int:
    """Run a program to its end and pass on what it says; its exit code.

    Its end counts, not the end of what it says: wine's own servers hold its streams as long as any program lives.

    Raises:
        subprocess.TimeoutExpired: it took longer than `timeout` seconds, and was ended.
    """
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=env, cwd=where, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT) as process:
        assert process.stdin is not None  # noqa: S101 - both were asked for
        assert process.stdout is not None  # noqa: S101
        reader = threading.Thread(target=_pass_on, args=(process.stdout.fileno(), tell), daemon=True)
        reader.start()
        with suppress(BrokenPipeError):
            process.stdin.write(given)
            process.stdin.close()
        try:
            code = process.wait(timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        reader.join(_LAST_WORDS)
    return code


def _pass_on(source: int, tell: Callable[[bytes], object]) -> None:
    with suppress(OSError):  # closed, because the program has ended
        while said := os.read(source, 65536):
            tell(said)


def inside(path: Path) -> str:
    """How Windows calls a path of Linux: everything is on drive Z."""
    return "Z:" + str(path.resolve()).replace("/", "\\")
