"""Where things lie in a vault, and the room that is set aside in it."""

import errno
from pathlib import Path

import pytest

from rmdesk.domain.errors import DiskFull
from rmdesk.domain.ids import PartnerId
from rmdesk.vaultkeeping.folder import BALLAST_SIZE, VaultFolder, make_ballast, release_ballast
from tests.fakes.faulty_os import FaultyOs


def test_names_hold_no_more_than_eight_digits_of_an_id(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    assert folder.private(PartnerId("0123456789abcdef" * 2)).name == "private-01234567.db"


def test_the_demo_is_marked(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    assert not folder.is_demo
    folder.demo_mark.touch()
    assert folder.is_demo


def test_ballast_is_four_megabytes_that_do_not_compress_away(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    make_ballast(folder)
    data = folder.ballast.read_bytes()
    assert len(data) == BALLAST_SIZE == 4 * 1024 * 1024
    assert data[:4096] != data[4096:8192]
    make_ballast(folder)
    assert folder.ballast.read_bytes() == data


def test_ballast_is_given_up_once(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    make_ballast(folder)
    assert release_ballast(folder)
    assert not folder.ballast.exists()
    assert not release_ballast(folder)


@pytest.mark.parametrize("number", range(1, 4))
def test_ballast_that_finds_no_room_leaves_nothing(tmp_path: Path, number: int) -> None:
    folder = VaultFolder(tmp_path)
    with FaultyOs(number, errno.ENOSPC).at_work(), pytest.raises(DiskFull):
        make_ballast(folder)
    assert list(tmp_path.iterdir()) == []


def test_ballast_that_cannot_be_removed_is_no_bug(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    make_ballast(folder)
    with FaultyOs(1, errno.EROFS).at_work():
        assert not release_ballast(folder)
    assert folder.ballast.exists()
