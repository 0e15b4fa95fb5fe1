"""Who may read a file, where the system says it by modes. Windows has none: a person's folder has its own rules."""

import stat
import sys
from pathlib import Path


def has_mode(path: Path, mode: int) -> bool:
    """It has exactly these rights, such as 0o600."""
    return sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == mode


def is_for_its_owner_alone(path: Path) -> bool:
    """Nobody else may read, write or enter it."""
    return sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
