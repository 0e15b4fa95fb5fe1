"""Which libraries the programs in a folder need from the system, read from the files themselves."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)


def needed_from_outside(folder: Path) -> set[str]:
    """The names that programs and libraries in the folder ask for, without those that lie in it."""
    inside = {path.name for path in folder.rglob("*")}
    return {name for path in elf_files(folder) for name in needed_by(path)} - inside


def elf_files(folder: Path) -> Iterator[Path]:
    """The programs and libraries in the folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def needed_by(path: Path) -> list[str]:
    """What one of them asks for."""
    told = subprocess.run(["/usr/bin/objdump", "-p", path], capture_output=True, text=True, check=True).stdout
    return _NEEDED.findall(told)
