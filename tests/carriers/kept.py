"""Keeps every file that ever lies in a folder, also those that are taken away again."""

import os
import threading
from contextlib import suppress
from pathlib import Path

_EACH = 0.02


class Kept:
    """Looks into a folder from now on, all the time. Each file that is there is linked into another folder.

    A file that is replaced by another one of that name is a new file, and kept too.
    """

    def __init__(self, folder: Path, to: Path) -> None:
        self._folder = folder
        self._to = to
        self._over = threading.Event()
        to.mkdir(parents=True)
        self._looking = threading.Thread(target=self._look, daemon=True)
        self._looking.start()

    def files(self) -> list[bytes]:
        """What was there so far, in no order."""
        return [path.read_bytes() for path in self._to.iterdir()]

    def end(self) -> None:
        """Look no more."""
        self._over.set()
        self._looking.join()

    def _look(self) -> None:
        while not self._over.wait(_EACH):
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):  # what the carrier itself keeps there
                        continue
                    with suppress(FileNotFoundError, FileExistsError):
                        os.link(entry.path, self._to / f"{entry.inode()}")
