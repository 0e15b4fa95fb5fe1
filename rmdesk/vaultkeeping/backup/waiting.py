"""The moment between the two renames of a swap: nothing stands under the vault's name, a restored one waits beside it.

Needs no key and loads quickly, for it is asked before the lock page is shown.
"""

from contextlib import suppress
from pathlib import Path

from rmdesk.runtime.atomic import sync_folder


def waiting_place(path: Path) -> Path:
    """Where a restored vault waits to take the place `path`."""
    return path.with_name(f".{path.name}.restored")


def finish_swap(path: Path) -> bool:
    """If a swap was cut off and nothing stands at `path`, put the restored vault there; whether there is one now."""
    if not path.exists() and waiting_place(path).is_dir():
        with suppress(OSError):
            waiting_place(path).rename(path)
            sync_folder(path.parent)
    return path.is_dir()
