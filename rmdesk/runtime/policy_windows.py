"""The policy on Windows: the registry, where group policy writes, then a file in ProgramData.

Windows lets everybody make files in ProgramData. So a file there counts only if it and its folder belong to the
administrators, the system or the installer service, and if nobody else may write, replace or take them.
Sources: winreg (Python), GetNamedSecurityInfo and the security descriptor string format (Microsoft Learn).
"""

import ctypes
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rmdesk.runtime.policy import FLAGS, LARGEST_FILE, LISTS, Trouble, registry_name
from rmdesk.runtime.trusted_file import Refused

if sys.platform == "win32":
    import winreg

REGISTRY_KEY = r"SOFTWARE\Policies\rmdesk"
"""Below HKEY_LOCAL_MACHINE; where everybody can read and only administrators can write."""

_INSTALLER = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"
_TRUSTED = frozenset({"BA", "SY", "S-1-5-32-544", "S-1-5-18", _INSTALLER})
_OWNER_ENTRY = frozenset({"OW", "CO", "S-1-3-0", "S-1-3-4"})
"""Entries for the owner, who is trusted when it comes to them, and for owners of what will be made."""
_CODES = {
    **{"CC": 0x1, "DC": 0x2, "LC": 0x4, "SW": 0x8, "RP": 0x10, "WP": 0x20, "DT": 0x40, "LO": 0x80, "CR": 0x100},
    **{"SD": 0x10000, "RC": 0x20000, "WD": 0x40000, "WO": 0x80000},
    **{"GA": 0x10000000, "GX": 0x20000000, "GW": 0x40000000, "GR": 0x80000000},
    **{"FA": 0x1F01FF, "FR": 0x120089, "FW": 0x120116, "FX": 0x1200A0},
}
_TAKES = 0x10000 | 0x40000 | 0x80000 | 0x10000000
"""Delete, change the rules, become the owner, everything."""
_FILE_WRITES = _TAKES | 0x2 | 0x4 | 0x40000000
_FOLDER_WRITES = _TAKES | 0x40 | 0x40000000
"""In a folder a new file does not matter, for it belongs to whoever made it; taking one away does."""
_ENTRY = re.compile(r"\(([^()]*)\)")
_PARTS = 6
"""Of an entry: type; flags; rights; object; inherited object; whom."""
_DESCRIPTOR = re.compile(
    r"O:(?P<owner>S-[\d-]+|[A-Z]{2})(?:G:(?:S-[\d-]+|[A-Z]{2}))?D:(?P<flags>[A-Z_]*)(?P<entries>(?:\([^()]*\))*)"
)
"""What is not of this plain form, such as an entry with a condition in it, is not trusted."""
_REPARSE = 0x400
_SE_FILE_OBJECT, _OWNER_AND_RULES, _REVISION = 1, 0x1 | 0x4, 1
_PROGRAM_DATA = (0x62AB5D82, 0xFDC1, 0x4DC3, bytes.fromhex("A9DD070D1D495D97"))


def plain_from_registry(values: Mapping[str, object], lists: Mapping[str, Sequence[object]]) -> dict[str, object]:
    """The values of the key, and the lines of the keys below it, by the names of the fields. Others keep their own."""
    fields = {registry_name(name).lower(): name for name in (*FLAGS, *LISTS, *_OTHER)}
    plain: dict[str, object] = {}
    for name, value in values.items():
        field = fields.get(name.lower(), name)
        plain[field] = bool(value) if field in FLAGS and value in (0, 1) else value
    plain.update({fields.get(name.lower(), name): list(lines) for name, lines in lists.items()})
    return plain


def is_trusted(descriptor: str, is_folder: bool) -> bool:
    """Whether only administrators can change what has this security descriptor, in Windows' string form."""
    read = _DESCRIPTOR.fullmatch(descriptor)
    if read is None or read["owner"] not in _TRUSTED or "NO_ACCESS_CONTROL" in read["flags"]:
        return False
    forbidden = _FOLDER_WRITES if is_folder else _FILE_WRITES
    return all(_allows_nothing(entry.split(";"), forbidden) for entry in _ENTRY.findall(read["entries"]))


def read_trusted_windows(path: Path) -> bytes | None:
    """The bytes of the file; None: it is not there.

    Raises:
        Refused: it is there, and cannot be read, is too large, or others than administrators may change it.
    """
    try:
        found = path.lstat()
        with path.open("rb") as file:
            read = file.read(LARGEST_FILE + 1)
        attributes = [getattr(one, "st_file_attributes", 0) for one in (found, path.parent.lstat())]
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Refused(Trouble.NOT_READ) from error
    if any(one & _REPARSE for one in attributes):
        raise Refused(Trouble.NOT_TRUSTED)
    if not (is_trusted(_descriptor(path), is_folder=False) and is_trusted(_descriptor(path.parent), is_folder=True)):
        raise Refused(Trouble.NOT_TRUSTED)
    if len(read) > LARGEST_FILE:
        raise Refused(Trouble.TOO_LARGE)
    return read


def program_data() -> Path | None:
    """The folder as the system knows it: the variable of that name can be set by anybody for themselves."""
    if sys.platform == "win32":
        wanted, found = _Guid(*_PROGRAM_DATA[:3], (ctypes.c_ubyte * 8)(*_PROGRAM_DATA[3])), ctypes.c_wchar_p()
        failed = ctypes.windll.shell32.SHGetKnownFolderPath(ctypes.byref(wanted), 0, None, ctypes.byref(found))
        place = found.value
        ctypes.windll.ole32.CoTaskMemFree(found)
        return None if failed or not place else Path(place)
    return None


def read_registry() -> dict[str, object] | None:
    """What stands in the registry; None: nothing does.

    Raises:
        Refused: it is there and cannot be read.
    """
    if sys.platform == "win32":
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, REGISTRY_KEY, 0, access) as key:
                below = list(_keys_below(key))
                lists = {name: _lines(key, name, access) for name in below}
                return plain_from_registry(dict(_values(key)), lists) or None
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Refused(Trouble.NOT_READ) from error
    return None


_OTHER = ("organisation", "helpdesk", "longest_idle_minutes")


class _Guid(ctypes.Structure):
    _fields_ = (
        ("first", ctypes.c_ulong),
        ("second", ctypes.c_ushort),
        ("third", ctypes.c_ushort),
        ("rest", ctypes.c_ubyte * 8),
    )


def _allows_nothing(entry: Sequence[str], forbidden: int) -> bool:
    """Whether an entry gives none of these rights to anybody who is not trusted."""
    if len(entry) != _PARTS:
        return False
    kind, flags, rights, _, _, whom = entry
    if kind not in ("A", "XA", "OA", "ZA") or "IO" in re.findall("..", flags) or whom in _TRUSTED | _OWNER_ENTRY:
        return True
    mask = _mask(rights)
    return mask is not None and not mask & forbidden


def _mask(rights: str) -> int | None:
    """The rights as one number; None: they cannot be read."""
    if re.fullmatch(r"0[xX][0-9a-fA-F]+", rights):
        return int(rights, 16)
    codes = re.findall("..", rights)
    if len(rights) % 2 or any(code not in _CODES for code in codes):
        return None
    mask = 0
    for code in codes:
        mask |= _CODES[code]
    return mask


def _descriptor(path: Path) -> str:
    """The owner and the rules of a file or folder; empty when Windows does not say, which nobody trusts."""
    if sys.platform == "win32":
        security, words = ctypes.c_void_p(), ctypes.c_wchar_p()
        advapi, free = ctypes.windll.advapi32, ctypes.windll.kernel32.LocalFree
        free.argtypes = [ctypes.c_void_p]
        failed = advapi.GetNamedSecurityInfoW(
            os.fspath(path), _SE_FILE_OBJECT, _OWNER_AND_RULES, None, None, None, None, ctypes.byref(security)
        )
        if failed:
            return ""
        try:
            made = advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW(
                security, _REVISION, _OWNER_AND_RULES, ctypes.byref(words), None
            )
            text = words.value or "" if made else ""
            free(ctypes.cast(words, ctypes.c_void_p))
            return text
        finally:
            free(security)
    return ""


if sys.platform == "win32":

    def _values(key: winreg.HKEYType) -> Iterator[tuple[str, object]]:
        for number in range(winreg.QueryInfoKey(key)[1]):
            name, value, _kind = winreg.EnumValue(key, number)
            yield name, value

    def _keys_below(key: winreg.HKEYType) -> Iterator[str]:
        for number in range(winreg.QueryInfoKey(key)[0]):
            yield winreg.EnumKey(key, number)

    def _lines(key: winreg.HKEYType, name: str, access: int) -> list[object]:
        with winreg.OpenKey(key, name, 0, access) as below:
            return [value for _, value in sorted(_values(below))]
