"""Which folders are no place for a live workbook, from what each system says of itself."""

import os
import sys
from pathlib import Path, PurePosixPath

import pytest

from rmdesk.runtime.profile_windows import cleared
from rmdesk.runtime.surroundings import Misfit, Mount, Surroundings, read_mount_command, read_mount_table

_TABLE = """\
23 28 0:21 / /sys rw,nosuid - sysfs sysfs rw
28 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 28 0:35 / /home/amara rw shared:9 master:2 - nfs4 server:/homes rw,vers=4.2
41 28 0:36 / /home/amara/a\\040disk rw - ext4 /dev/sdb rw
42 28 0:37 / /run/user/1000 rw - tmpfs tmpfs rw
43 28 0:38 / /mnt/team rw - cifs //server/team rw
a line of something else
44 28 0:39 /
"""

posix = pytest.mark.skipif(sys.platform == "win32", reason="there, a path like /home/amara is on drive C")


def on_linux(**environ: str) -> Surroundings:
    return Surroundings(environ, read_mount_table(_TABLE))


@posix
@pytest.mark.parametrize(
    ("folder", "misfit"),
    [
        ("/home/helen/.local/share/rmdesk/vaults", None),
        ("/home/amara/.local/share/rmdesk/vaults", Misfit.NETWORK),
        ("/home/amara/a disk/vaults", None),
        ("/home/amaranth/vaults", None),
        ("/run/user/1000/vaults", Misfit.TEMPORARY),
        ("/mnt/team/vaults", Misfit.NETWORK),
        ("/home/helen/OneDrive - An NHS Trust/vaults", Misfit.SYNCED),
        ("/home/helen/Dropbox/work/vaults", Misfit.SYNCED),
        ("/home/helen/My Dropbox notes/vaults", None),
        ("/home/helen/nextcloud/vaults", Misfit.SYNCED),
    ],
)
def test_linux_places(folder: str, misfit: Misfit | None) -> None:
    assert on_linux().misfit_of(Path(folder)) is misfit


def test_a_folder_that_a_variable_names_is_carried(tmp_path: Path) -> None:
    carried = tmp_path / "Work files"
    carried.mkdir()
    assert on_linux(OneDriveCommercial=str(carried)).misfit_of(carried / "vaults" / "ab") is Misfit.SYNCED
    assert on_linux(OneDriveCommercial="").misfit_of(carried / "vaults") is None


@pytest.mark.parametrize("mark", [".stfolder", ".dropbox.cache", ".owncloudsync.log"])
def test_a_mark_in_any_folder_above_gives_a_sync_program_away(tmp_path: Path, mark: str) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    assert on_linux().misfit_of(folder) is None
    (tmp_path / mark).touch()
    assert on_linux().misfit_of(folder) is Misfit.SYNCED
    assert on_linux().misfit_of(folder / "not there yet") is Misfit.SYNCED


def test_a_link_is_followed(tmp_path: Path) -> None:
    carried = tmp_path / "Dropbox"
    carried.mkdir()
    (tmp_path / "link").symlink_to(carried)
    assert on_linux().misfit_of(tmp_path / "link" / "vaults") is Misfit.SYNCED


@posix
def test_an_account_that_is_cleared_makes_every_local_place_temporary() -> None:
    there = Surroundings({}, read_mount_table(_TABLE), profile_is_cleared=True)
    assert there.misfit_of(Path("/home/helen/vaults")) is Misfit.TEMPORARY
    assert there.misfit_of(Path("/mnt/team/vaults")) is Misfit.NETWORK


@posix
def test_what_macos_prints_is_understood() -> None:
    text = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//helen@server/team on /Volumes/Team on air (smbfs, nodev, nosuid, mounted by helen)\n"
        "map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)\n"
        "nonsense\n"
    )
    assert read_mount_command(text) == (
        Mount(PurePosixPath("/"), "apfs"),
        Mount(PurePosixPath("/Volumes/Team on air"), "smbfs"),
        Mount(PurePosixPath("/System/Volumes/Data/home"), "autofs"),
    )
    there = Surroundings({}, read_mount_command(text))
    assert there.misfit_of(Path("/Volumes/Team on air/vaults")) is Misfit.NETWORK
    assert there.misfit_of(Path("/Users/helen/Library/Mobile Documents/com~apple~CloudDocs/v")) is Misfit.SYNCED


@pytest.mark.parametrize(
    ("kind", "deleted", "goes"),
    [(0, False, False), (0, True, False), (1, False, True), (4, False, True), (2, False, False), (2, True, True)],
)
def test_what_a_windows_profile_means(kind: int, deleted: bool, goes: bool) -> None:
    assert cleared(kind, deleted) is goes


def test_this_computer_answers() -> None:
    assert Surroundings.of_this_computer().environ is os.environ
    assert Surroundings.of_this_computer().misfit_of(Path("/proc/self")) is None
