"""Where each file lies in a kit, and which files may be in one."""

import re
from pathlib import PurePosixPath

GUIDE = "Start here.pdf"
PACKS, VERIFY = "packs", "verify"
LARGEST = 1024 * 1024 * 1024
"""Bytes that all files of a kit may have together."""

MOST_FILES = 60

_PLACES = {".msi": "windows", ".deb": "linux", ".rpm": "linux", ".dmg": "macos", ".pkg": "macos"}
_INSTALLER = re.compile(r"rmdesk[-_][0-9A-Za-z._~+-]{1,80}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._~+-]{0,100}")
_FOLDERS = frozenset({*_PLACES.values(), PACKS, VERIFY})


def place_of_installer(name: str) -> str | None:
    """Where an installer lies; None for a file that is none of ours by its name."""
    folder = _PLACES.get(PurePosixPath(name).suffix)
    return f"{folder}/{name}" if folder and _INSTALLER.fullmatch(name) else None


def may_be_in_a_kit(name: str) -> bool:
    """Whether a name is one that a kit can hold: at its top or in one of its folders, and no way out of it."""
    *folders, last = name.split("/")
    in_place = not folders or (len(folders) == 1 and folders[0] in _FOLDERS)
    return in_place and _NAME.fullmatch(last) is not None and not last.endswith((".", " "))
