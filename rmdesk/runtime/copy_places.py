"""Where a policy lets copies of a workbook be put, and whether a place is on something that can be carried away.

What the system does not tell cannot be known: on Windows a USB hard disk counts as fixed. And the rule is one for
people who mean well: somebody who can read a file can always copy it by other means.
"""

import os
import plistlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from rmdesk.domain.errors import CopyNotAllowedThere
from rmdesk.runtime import profile_windows
from rmdesk.runtime.policy import Policy

_MOST_LAYERS = 8


def check_copy_place(policy: Policy, target: Path, is_removable: Callable[[Path], bool] | None = None) -> None:
    """Whether a copy may be written to that file, which need not exist.

    Raises:
        CopyNotAllowedThere: it may not.
    """
    folder = _real(target.parent)
    allowed = policy.backup_folders
    if allowed is not None and not any(folder.is_relative_to(_real(one)) for one in allowed):
        raise CopyNotAllowedThere("not in an allowed folder")
    if policy.no_removable_backups and (is_removable or is_on_removable)(folder):
        raise CopyNotAllowedThere("on something that can be taken away")


def is_on_removable(folder: Path) -> bool:
    """Whether the folder lies on a memory stick, a card or a disk outside, as far as the system tells."""
    there = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if sys.platform == "win32":
        return bool(there.drive) and profile_windows.is_removable_drive(there.drive)
    if sys.platform == "darwin":
        return disk_goes_away(_disk_info(there))
    try:
        device = there.stat().st_dev
    except OSError:
        return False
    return is_removable_device(Path("/sys"), f"{os.major(device)}:{os.minor(device)}")


def is_removable_device(sys_folder: Path, number: str, layers: int = _MOST_LAYERS) -> bool:
    """Whether a block device (`8:1`) is one, or lies on one; `sys_folder` is /sys (Linux, sysfs(5))."""
    try:
        device = (sys_folder / "dev" / "block" / number).resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    whole = device.parent if (device / "partition").exists() else device
    if any(part.startswith("usb") and part[3:].isdigit() for part in whole.parts):
        return True
    if _word(whole / "removable") == "1" or _word(whole / "device" / "type") == "SD":
        return True
    below = sorted((device / "slaves").glob("*/dev")) if layers else []
    return any(is_removable_device(sys_folder, _word(one), layers - 1) for one in below)


def disk_goes_away(info: bytes) -> bool:
    """What `diskutil info -plist` tells of a disk (macOS); False for what cannot be read."""
    try:
        told = plistlib.loads(info)
    except Exception:  # noqa: BLE001 - plistlib raises many kinds for broken input, and each means: not known
        return False
    if not isinstance(told, dict):
        return False
    return told.get("Internal") is False or any(told.get(name) is True for name in ("RemovableMedia", "Ejectable"))


def _disk_info(folder: Path) -> bytes:
    mount = next((one for one in (folder, *folder.parents) if os.path.ismount(one)), Path("/"))
    try:
        asked = subprocess.run(["/usr/sbin/diskutil", "info", "-plist", mount], capture_output=True, timeout=10)  # noqa: PLW1510
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return asked.stdout


def _real(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):
        return folder.absolute()


def _word(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""
