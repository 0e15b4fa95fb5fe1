"""A disk that is really full: no backup is made, it is told, and everything that was there still is."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.errors import BackupNotMade, NotRestored
from rmdesk.vaultkeeping.backup.format import check_hashes, read_backup
from rmdesk.vaultkeeping.folder import release_ballast
from tests.backups import back_up, bring_back, files_below, full_pair, outside, shared_titles, untouched


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 6 MiB. Only root can make one; everybody else has the failing calls of `test_backup_cut_off`."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)]
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0  # Windows knows no root
    if not is_root or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting needs root; test_backup_cut_off covers the same path")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(disk: Path, leave: int) -> Path:
    """Leave so many bytes."""
    free = os.statvfs(disk)
    filler = disk / "filler"
    filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - leave)))
    return filler


@pytest.mark.parametrize("room", [0, 100_000, 300_000, 500_000])
def test_with_too_little_room_the_earlier_backups_stay_and_the_next_try_works(small_disk: Path, room: int) -> None:
    pair = full_pair(small_disk / "vault")[0]
    first = back_up(pair)
    filler = fill(small_disk, room)
    with untouched(pair.folder.path), pytest.raises(BackupNotMade):
        back_up(pair)
    filler.unlink()
    assert back_up(pair) != first
    check_hashes(read_backup(first))
    assert shared_titles(pair) == ["Speak last on Tuesdays"]


def test_a_full_stick_keeps_the_copy_that_is_on_it(small_disk: Path, tmp_path: Path) -> None:
    pair = full_pair(tmp_path / "vault")[0]
    copy = outside(pair, small_disk / "copy.rmbackup")
    before = copy.read_bytes()
    fill(small_disk, 50_000)
    with untouched(pair.folder.path), pytest.raises(BackupNotMade):
        outside(pair, copy)
    assert copy.read_bytes() == before
    assert {path.name for path in small_disk.iterdir()} == {"copy.rmbackup", "filler"}


def test_restoring_onto_a_full_disk_leaves_nothing_and_the_ballast_is_not_needed(
    small_disk: Path, tmp_path: Path
) -> None:
    pair = full_pair(tmp_path / "vault")[0]
    backup = back_up(pair)
    filler = fill(small_disk, 100_000)
    with pytest.raises(NotRestored):
        bring_back(backup, small_disk / "back")
    assert list(small_disk.iterdir()) == [filler]
    filler.unlink()
    filler = fill(small_disk, 1_000_000)  # too little for the ballast, enough for the words
    restored = bring_back(backup, small_disk / "back")
    assert not release_ballast(restored.folder)
    assert "shared.db" in files_below(restored.folder.path)
