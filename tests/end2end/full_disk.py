"""A disk with no room left, made for one program: a small disk of memory for root, a limit on file sizes for others."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

_SIZE = "12m"


class Disk(Protocol):
    """Where the program writes. `ballast_helps`: room that the program itself gives up counts."""

    ballast_helps: bool

    def fill(self, pid: int) -> None:
        """Leave no room for anything that this process writes."""
        ...

    def free(self, pid: int) -> None:
        """Give the room back."""
        ...


class SmallDisk:
    """Filled by a file."""

    ballast_helps = True

    def __init__(self, place: Path) -> None:
        self._filler = place / "filler"

    def fill(self, pid: int) -> None:
        """See `Disk`."""
        with self._filler.open("ab", buffering=0) as file, suppress(OSError):
            for size in (65_536, 512, 1):
                with suppress(OSError):
                    while True:
                        file.write(b"x" * size)

    def free(self, pid: int) -> None:
        """See `Disk`."""
        self._filler.unlink(missing_ok=True)


class LimitedFiles:
    """No file may grow, whichever disk it is on."""

    ballast_helps = False

    def fill(self, pid: int) -> None:
        """See `Disk`."""
        _soft, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, hard))

    def free(self, pid: int) -> None:
        """See `Disk`."""
        _soft, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def disk_at(place: Path) -> Iterator[Disk]:
    """The disk for an empty folder, for as long as the context lasts."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE},mode=700", "none", str(place)]
    if os.geteuid() == 0 and subprocess.run(mount, capture_output=True, timeout=120, check=False).returncode == 0:
        try:
            yield SmallDisk(place)
        finally:
            subprocess.run(["umount", "-l", str(place)], timeout=120, check=True)
    else:
        yield LimitedFiles()
