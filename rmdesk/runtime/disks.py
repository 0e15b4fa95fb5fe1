"""Which disk something lies on."""

from pathlib import Path


def on_same_disk(target: Path, folder: Path) -> bool:
    """Whether both lie on one disk, so that losing the computer would lose both. If it cannot be told, they do."""
    try:
        return target.stat().st_dev == folder.stat().st_dev
    except OSError:
        return True
