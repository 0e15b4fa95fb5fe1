"""Whether a program for Windows has every library that it names: read from the files, on any system.

python installers/windows/closure.py FOLDER        (needs pefile)
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

OF_WINDOWS = frozenset(
    "advapi32 authz avrt bcrypt bcryptprimitives cfgmgr32 combase comctl32 comdlg32 crypt32 cryptbase d2d1 d3d11 "
    "d3d12 d3d9 dbghelp dcomp dnsapi dwmapi dwrite dxgi gdi32 glu32 hid icuuc icuin imm32 iphlpapi kernel32 mpr "
    "msi msimg32 msvcrt ncrypt netapi32 ntdll ole32 oleaut32 oleacc opengl32 powrprof propsys psapi rpcrt4 "
    "secur32 setupapi shcore shell32 shlwapi synchronization ucrtbase uiautomationcore user32 userenv usp10 "
    "uxtheme version wer winhttp wininet winmm winspool wintrust wldap32 ws2_32 wtsapi32".split()
)
"""Libraries that every Windows 10 brings."""
_A_SET = re.compile(r"^(?:api|ext)-ms-win-")
PROGRAMS = {".exe", ".dll", ".pyd"}


def named_by(path: Path) -> set[str]:
    """The libraries that one program names, in small letters."""
    import pefile  # noqa: PLC0415 - only where somebody looks

    program = pefile.PE(str(path), fast_load=True)
    kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    program.parse_data_directories(directories=[pefile.DIRECTORY_ENTRY[kind] for kind in kinds])
    entries = [*getattr(program, "DIRECTORY_ENTRY_IMPORT", []), *getattr(program, "DIRECTORY_ENTRY_DELAY_IMPORT", [])]
    program.close()
    return {entry.dll.decode().lower() for entry in entries}


def programs(folder: Path) -> Iterator[Path]:
    """Every file below that Windows would load."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix.lower() in PROGRAMS)


def comes_with_windows(library: str) -> bool:
    """Whether a library is part of Windows itself."""
    return bool(_A_SET.match(library)) or library.rpartition(".")[0] in OF_WINDOWS


def missing(needs: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """For each file, by name, the libraries that it names and that nobody brings."""
    there = {name.lower() for name in needs}
    lacking = {name: {one for one in named - there if not comes_with_windows(one)} for name, named in needs.items()}
    return {name: found for name, found in lacking.items() if found}


def missing_in(folder: Path) -> dict[str, set[str]]:
    """The same for all programs below `folder`."""
    needs: dict[str, set[str]] = {}
    for path in programs(folder):
        needs[path.name] = needs.get(path.name, set()) | named_by(path)
    return missing(needs)


if __name__ == "__main__":
    found = missing_in(Path(sys.argv[1]))
    for name, lacking in found.items():
        print(name, "needs", *sorted(lacking))
    sys.exit(bool(found))
