"""What Windows says of drives and of the user's profile: whether it is on a server, or cleared at sign-out."""

import ctypes
import sys

if sys.platform == "win32":
    import winreg

_DRIVE_REMOVABLE, _DRIVE_REMOTE, _DRIVE_CDROM = 2, 4, 5
_TEMPORARY, _ROAMING, _MANDATORY = 0x1, 0x2, 0x4
"""PT_TEMPORARY, PT_ROAMING, PT_MANDATORY of GetProfileType (userenv.h)."""
_POLICY = r"SOFTWARE\Policies\Microsoft\Windows\System"


def is_remote_drive(drive: str) -> bool:
    """Whether a drive such as `H:` is on a server."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE)
    return False


def is_removable_drive(drive: str) -> bool:
    """Whether a drive such as `E:` is a memory stick, a card or a disc. A USB hard disk counts as a fixed one here."""
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") in (_DRIVE_REMOVABLE, _DRIVE_CDROM)
    return False


def is_cleared_at_sign_out() -> bool:
    """Whether this user's profile goes when they sign out, as far as Windows tells."""
    kind = ctypes.c_ulong(0)
    if sys.platform == "win32" and not ctypes.windll.userenv.GetProfileType(ctypes.byref(kind)):
        return False
    return cleared(kind.value, _deletes_roaming_copies())


def cleared(kind: int, roaming_copies_are_deleted: bool) -> bool:
    """What those flags mean. A roaming profile counts only where a policy deletes its local copy: our files never
    travel with it.
    """
    return bool(kind & (_TEMPORARY | _MANDATORY)) or bool(kind & _ROAMING and roaming_copies_are_deleted)


def _deletes_roaming_copies() -> bool:
    if sys.platform == "win32":
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _POLICY) as key:
                return bool(winreg.QueryValueEx(key, "DeleteRoamingCache")[0] == 1)
        except OSError:
            return False
    return False
