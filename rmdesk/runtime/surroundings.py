"""Whether a folder is a fit place for a live workbook: on a disk of this computer that nothing else copies or clears.

A folder that another program carries elsewhere can get an old file back in the middle of a write, or two halves that do
not belong together. A folder that is cleared at sign-out takes everything along. What the system does not tell cannot
be known here, so this finds what it can and never says that a place is safe.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath, PurePosixPath

from rmdesk.runtime import profile_windows


class Misfit(StrEnum):
    """Why a folder is no place for a live workbook."""

    SYNCED = "synced"
    NETWORK = "network"
    TEMPORARY = "temporary"


@dataclass(frozen=True, slots=True)
class Mount:
    """One file system and the folder that it hangs in; `kind` as the system calls it."""

    point: PurePath
    kind: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the system says of itself. `profile_is_cleared`: this user's files go when the session ends."""

    environ: Mapping[str, str]
    mounts: tuple[Mount, ...] = ()
    is_remote_drive: Callable[[str], bool] = lambda _drive: False
    profile_is_cleared: bool = False

    @classmethod
    def of_this_computer(cls) -> "Surroundings":
        """As they are now."""
        if sys.platform == "win32":
            remote, cleared = profile_windows.is_remote_drive, profile_windows.is_cleared_at_sign_out()
            return cls(os.environ, (), remote, cleared)
        if sys.platform == "darwin":
            return cls(os.environ, read_mount_command(_mount_command()), profile_is_cleared=_is_guest(Path.home()))
        return cls(os.environ, read_mount_table(_linux_mount_table()))

    def misfit_of(self, folder: Path) -> Misfit | None:
        """What is wrong with a folder, which need not exist yet; None: nothing that can be seen."""
        place = _nearest(folder)
        if self._is_carried(place):
            return Misfit.SYNCED
        kind = self._kind_of(place)
        if kind in _NETWORK or self._is_network_path(place):
            return Misfit.NETWORK
        if self.profile_is_cleared or kind in _TEMPORARY:
            return Misfit.TEMPORARY
        return None

    def _is_carried(self, place: Path) -> bool:
        named = [Path(self.environ[name]) for name in _ROOTS if self.environ.get(name)]
        above = (place, *place.parents)
        return (
            any(root in above for root in named)
            or any(_is_synced_name(part) for part in place.parts)
            or any((one / mark).exists() for one in above for mark in _MARKS)
        )

    def _kind_of(self, place: Path) -> str:
        """The file system that the place lies on: the one whose folder is the longest beginning of its path."""
        holding = [mount for mount in self.mounts if PurePath(place).is_relative_to(mount.point)]
        return max(holding, key=lambda mount: len(mount.point.parts)).kind if holding else ""

    def _is_network_path(self, place: Path) -> bool:
        return place.drive.startswith("\\\\") or (bool(place.drive) and self.is_remote_drive(place.drive))


def read_mount_table(text: str) -> tuple[Mount, ...]:
    """The mounts in the form of /proc/self/mountinfo (Linux, proc(5)); lines of another shape are left out."""
    found = []
    for line in text.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split()
        if dash and len(fields) > _POINT and after.split():
            found.append(Mount(PurePosixPath(_unescaped(fields[_POINT])), after.split()[0]))
    return tuple(found)


def read_mount_command(text: str) -> tuple[Mount, ...]:
    """The mounts as macOS prints them: `//me@server/share on /Volumes/share (smbfs, nodev, …)`."""
    found = []
    for line in text.splitlines():
        _, on, rest = line.partition(" on ")
        point, bracket, kinds = rest.rpartition(" (")
        if on and bracket:
            found.append(Mount(PurePosixPath(point), kinds.rstrip(")").split(",")[0].strip()))
    return tuple(found)


_ROOTS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Variables in which a sync program names its folder (Windows)."""

_MARKS = (
    ".stfolder",
    ".dropbox",
    ".dropbox.cache",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".seafile-data",
    ".tmp.driveupload",
    ".849C9593-D756-4E56-8D6E-42412F2A707B",
)
"""What sync programs leave in the folders that they carry (the last one: OneDrive)."""

_NAMES = frozenset(
    {
        "onedrive",
        "dropbox",
        "google drive",
        "googledrive",
        "icloud drive",
        "iclouddrive",
        "com~apple~clouddocs",
        "cloudstorage",
        "nextcloud",
        "owncloud",
        "syncthing",
        "seafile",
        "pclouddrive",
        "megasync",
        "proton drive",
        "box sync",
    }
)
_NAME_STARTS = ("onedrive - ", "dropbox (", "sharepoint - ", "nextcloud-", "google drive -")

_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "afpfs", "webdav", "davfs", "afs", "ceph", "glusterfs"),
        *("ncpfs", "9p", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.glusterfs"),
        *("fuse.s3fs", "fuse.onedriver", "fuse.google-drive-ocamlfuse", "macfuse", "osxfuse"),
    }
)
_TEMPORARY = frozenset({"tmpfs", "ramfs"})
_POINT = 4


def _is_synced_name(part: str) -> bool:
    name = part.casefold()
    return name in _NAMES or name.startswith(_NAME_STARTS)


def _nearest(folder: Path) -> Path:
    """The real path of the folder, or of what is there of it: a link may lead elsewhere."""
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # a loop of links, or a drive that is gone
        return folder.absolute()


def _unescaped(field: str) -> str:
    """Spaces, tabs, line ends and backslashes stand as octal numbers in the table."""
    for code, mark in ((r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\")):
        field = field.replace(code, mark)
    return field


def _linux_mount_table() -> str:
    try:
        return Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def _mount_command() -> str:
    try:
        asked = subprocess.run(["/sbin/mount"], capture_output=True, check=False, timeout=5)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.decode("utf-8", "surrogateescape")


def _is_guest(home: Path) -> bool:
    """The guest account of macOS is emptied at every sign-out."""
    return home == Path("/Users/Guest")
