"""Which computer this is: enough to notice that a workbook was copied to another one, and no more.

What the system calls this computer is hashed together with the id of the workbook, so that nobody can tell from two
workbooks whether they lie on one computer, nor from a workbook which computer that is.
"""

import ctypes
import hashlib
import sys
from contextlib import suppress
from pathlib import Path

from rmdesk.domain.ids import VaultId

if sys.platform == "win32":
    import winreg

_LINUX = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_LONGEST = 256
_LABEL = b"rmdesk/1/machine\0"


def fingerprint_of_this_computer(vault: VaultId) -> str:
    """32 hex digits that stay while the workbook stays on this computer; empty where the system gives no name."""
    return fingerprint(vault, _name_of_this_computer())


def fingerprint(vault: VaultId, name: str) -> str:
    """What a workbook remembers of a computer with that name; empty without a name."""
    if not name:
        return ""
    return hashlib.sha256(_LABEL + vault.encode("ascii") + b"\0" + name.encode("utf-8")).hexdigest()[:32]


def _name_of_this_computer() -> str:
    with suppress(OSError, ValueError):
        if sys.platform == "win32":
            return _on_windows()
        if sys.platform == "darwin":
            return _on_macos()
        return next((name for path in _LINUX if (name := _first_line(path))), "")
    return ""


def _first_line(path: Path) -> str:
    try:
        with path.open(encoding="ascii") as file:
            return file.readline(_LONGEST).strip()
    except OSError:
        return ""


def _on_windows() -> str:
    if sys.platform == "win32":
        place = r"SOFTWARE\Microsoft\Cryptography"
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, access) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])[:_LONGEST]
    return ""


def _on_macos() -> str:
    found = (ctypes.c_ubyte * 16)()
    system = ctypes.CDLL(None, use_errno=True)
    patience = (ctypes.c_long * 2)(1, 0)
    return bytes(found).hex() if system.gethostuuid(found, patience) == 0 else ""
