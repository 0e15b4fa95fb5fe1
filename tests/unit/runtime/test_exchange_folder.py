"""A folder that somebody else's program carries: what is put, found, passed over and removed."""

import errno
import os
from pathlib import Path

import pytest

from rmdesk.domain.errors import CannotWrite, DiskFull
from rmdesk.runtime import exchange_folder
from rmdesk.runtime.exchange_folder import LARGEST, MOST, ExchangeFolder
from tests.fakes.faulty_os import FaultyOs, PowerCut

MINE, THEIRS, KEY = "aaaa0001", "bbbb0002", "0123456789abcdef"


@pytest.fixture
def mine(tmp_path: Path) -> ExchangeFolder:
    return ExchangeFolder(tmp_path, MINE)


@pytest.fixture
def theirs(tmp_path: Path) -> ExchangeFolder:
    return ExchangeFolder(tmp_path, THEIRS)


def contents(folder: ExchangeFolder) -> list[bytes | None]:
    return [folder.read(one) for one in folder.found()]


def test_what_one_puts_the_other_finds(mine: ExchangeFolder, theirs: ExchangeFolder) -> None:
    mine.put(KEY, 1, b"first")
    assert contents(theirs) == [b"first"]
    assert contents(mine) == []


def test_the_same_number_again_replaces(mine: ExchangeFolder, theirs: ExchangeFolder) -> None:
    mine.put(KEY, 1, b"first")
    (before,) = theirs.found()
    mine.put(KEY, 1, b"other")
    assert theirs.found() != (before,)
    assert contents(theirs) == [b"other"]


@pytest.mark.parametrize(
    "name",
    [
        "rmx-{key}-bbbb0002-000001 (1).rmx",
        "rmx-{key}-bbbb0002-000001.sync-conflict-20261203-101500-ABCDEFG.rmx",
        "rmx-{key}-bbbb0002-000001-LAPTOP-7.rmx",
        "Copy of rmx-{key}-bbbb0002-000001.rmx",
        "from amara.RMX",
    ],
)
def test_a_file_that_was_renamed_or_doubled_is_found(mine: ExchangeFolder, name: str) -> None:
    (mine.path / name.format(key=KEY)).write_bytes(b"words")
    assert contents(mine) == [b"words"]


@pytest.mark.parametrize("ending", [" (1).rmx", ".sync-conflict-20261203-101500-ABCDEFG.rmx", "-LAPTOP-7.rmx"])
def test_a_copy_of_our_own_is_passed_over_and_goes_with_it(mine: ExchangeFolder, ending: str) -> None:
    path = mine.put(KEY, 7, b"words")
    copy = path.with_name(path.name.removesuffix(".rmx") + ending)
    copy.write_bytes(b"words")
    assert mine.found() == ()
    mine.remove_own(6)
    assert copy.exists()
    mine.remove_own(7)
    assert list(mine.path.iterdir()) == []


def test_only_our_own_go(mine: ExchangeFolder, theirs: ExchangeFolder) -> None:
    ours, newer, other = mine.put(KEY, 1, b"a"), mine.put(KEY, 2, b"b"), theirs.put(KEY, 1, b"c")
    (mine.path / "notes.rmx").write_bytes(b"somebody's")
    mine.remove_own(1)
    assert not ours.exists()
    assert newer.exists()
    assert other.exists()
    assert (mine.path / "notes.rmx").exists()


def test_what_cannot_be_one_of_ours_is_passed_over(mine: ExchangeFolder) -> None:
    (mine.path / "empty.rmx").write_bytes(b"")
    with (mine.path / "huge.rmx").open("wb") as file:
        file.truncate(LARGEST + 1)
    (mine.path / "folder.rmx").mkdir()
    (mine.path / "words.txt").write_bytes(b"words")
    (mine.path / ".rmdesk-0011223344556677.part").write_bytes(b"half")
    (mine.path / ".syncthing.rmx-1.rmx.tmp").write_bytes(b"half")
    (mine.path / ".hidden.rmx").write_bytes(b"half")
    (mine.path / "link.rmx").symlink_to(mine.path / "words.txt")
    assert mine.found() == ()


def test_a_folder_full_of_files_takes_no_longer(mine: ExchangeFolder) -> None:
    for number in range(MOST + 50):
        (mine.path / f"{number:05d}.rmx").write_bytes(b"x")
    first = mine.found()
    assert len(first) == MOST
    assert len(mine.found(first)) == MOST + 50  # those that were looked at keep nobody waiting


def test_a_file_that_changes_while_it_is_read_waits(mine: ExchangeFolder) -> None:
    path = mine.path / "news.rmx"
    path.write_bytes(b"half")
    (before,) = mine.found()
    path.write_bytes(b"half and the rest")
    assert mine.read(before) is None
    assert contents(mine) == [b"half and the rest"]


def test_a_file_that_has_gone_waits(mine: ExchangeFolder) -> None:
    path = mine.path / "news.rmx"
    path.write_bytes(b"words")
    (before,) = mine.found()
    path.unlink()
    assert mine.read(before) is None


def test_a_file_that_cannot_be_read_now_waits(mine: ExchangeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a stand-in is whose content lies elsewhere, while there is no way there."""
    (mine.path / "news.rmx").write_bytes(b"words")
    (before,) = mine.found()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "not here")

    monkeypatch.setattr(Path, "open", refuse)
    assert mine.read(before) is None


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    folder = ExchangeFolder(tmp_path / "gone", MINE)
    with pytest.raises(CannotWrite):
        folder.found()
    with pytest.raises(CannotWrite):
        folder.check()
    with pytest.raises(CannotWrite):
        folder.put(KEY, 1, b"words")
    folder.remove_own(1)


def test_a_check_leaves_nothing_behind(mine: ExchangeFolder) -> None:
    mine.check()
    assert list(mine.path.iterdir()) == []


def test_a_full_folder_is_told_and_holds_no_half_file(mine: ExchangeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(DiskFull):
        mine.check()
    with pytest.raises(DiskFull):
        mine.put(KEY, 1, b"words")
    assert list(mine.path.iterdir()) == []


@pytest.mark.parametrize("strike", range(1, 8))
def test_a_power_cut_leaves_the_old_file_or_the_new_one(
    mine: ExchangeFolder, theirs: ExchangeFolder, strike: int
) -> None:
    mine.put(KEY, 1, b"old words")
    faulty = FaultyOs(strike, None)
    try:
        with faulty.at_work():
            mine.put(KEY, 1, b"new words")
    except PowerCut:
        pass
    assert contents(theirs) in ([b"old words"], [b"new words"])


def test_more_names_than_are_looked_at_harm_nothing(mine: ExchangeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange_folder, "_MOST_NAMES", 3)
    for number in range(9):
        (mine.path / f"{number}.rmx").write_bytes(b"x")
    assert len(mine.found()) == 3


@pytest.mark.parametrize("device", ["", "../../up", "AAAA0001", "a"])
def test_a_device_that_is_none_is_a_bug(tmp_path: Path, device: str) -> None:
    with pytest.raises(ValueError, match="device"):
        ExchangeFolder(tmp_path, device)


@pytest.mark.parametrize(("recipient", "number"), [("../key", 1), ("", 1), (KEY, -1)])
def test_a_name_that_is_none_is_a_bug(mine: ExchangeFolder, recipient: str, number: int) -> None:
    with pytest.raises(ValueError, match="key id"):
        mine.put(recipient, number, b"words")
