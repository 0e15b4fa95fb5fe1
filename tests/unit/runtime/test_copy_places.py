"""Where copies may go under a policy, and what counts as something that can be carried away."""

import plistlib
from pathlib import Path

import pytest

from rmdesk.domain.errors import CopyNotAllowedThere
from rmdesk.runtime.copy_places import check_copy_place, disk_goes_away, is_on_removable, is_removable_device
from rmdesk.runtime.policy import Policy


def test_without_a_policy_every_place_is_allowed(tmp_path: Path) -> None:
    check_copy_place(Policy(), tmp_path / "copy.rmbackup", lambda _folder: True)


def test_only_in_the_allowed_folders_and_below(tmp_path: Path) -> None:
    allowed = tmp_path / "allowed"
    (allowed / "deep").mkdir(parents=True)
    policy = Policy(backup_folders=(tmp_path / "other", allowed))
    check_copy_place(policy, allowed / "copy")
    check_copy_place(policy, allowed / "deep" / "copy")
    for place in (tmp_path / "copy", tmp_path / "allowed-too" / "copy", allowed / ".." / "copy"):
        with pytest.raises(CopyNotAllowedThere):
            check_copy_place(policy, place)


def test_a_link_out_of_an_allowed_folder_is_seen(tmp_path: Path) -> None:
    (tmp_path / "allowed").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "allowed" / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CopyNotAllowedThere):
        check_copy_place(Policy(backup_folders=(tmp_path / "allowed",)), tmp_path / "allowed" / "link" / "copy")


def test_an_empty_list_allows_nothing(tmp_path: Path) -> None:
    with pytest.raises(CopyNotAllowedThere):
        check_copy_place(Policy(backup_folders=()), tmp_path / "copy")


def test_a_memory_stick_is_refused_even_in_an_allowed_folder(tmp_path: Path) -> None:
    policy = Policy(backup_folders=(tmp_path,), no_removable_backups=True)
    check_copy_place(policy, tmp_path / "copy", lambda _folder: False)
    with pytest.raises(CopyNotAllowedThere):
        check_copy_place(policy, tmp_path / "copy", lambda _folder: True)


def device(sys_folder: Path, number: str, where: str, **files: str) -> Path:
    place = sys_folder / "devices" / where
    for name, text in files.items():
        file = place / name.replace("_", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n")
    place.mkdir(parents=True, exist_ok=True)
    block = sys_folder / "dev" / "block"
    block.mkdir(parents=True, exist_ok=True)
    (block / number).symlink_to(place)
    return place


def test_devices_as_linux_tells_of_them(tmp_path: Path) -> None:
    device(tmp_path, "8:0", "pci/ata1/block/sda", removable="0")
    device(tmp_path, "8:1", "pci/ata1/block/sda/sda1", partition="1")
    device(tmp_path, "8:16", "pci/usb2/2-1/block/sdb", removable="0")
    device(tmp_path, "8:17", "pci/usb2/2-1/block/sdb/sdb1", partition="1")
    device(tmp_path, "11:0", "pci/ata2/block/sr0", removable="1")
    device(tmp_path, "179:0", "pci/mmc0/block/mmcblk0", removable="0", device_type="SD")
    device(tmp_path, "253:0", "virtual/block/dm-0", removable="0", slaves_sdb1_dev="8:17")
    device(tmp_path, "253:1", "virtual/block/dm-1", removable="0", slaves_sda1_dev="8:1")
    device(tmp_path, "253:2", "virtual/block/dm-2", removable="0", slaves_self_dev="253:2")
    numbers = ["8:0", "8:1", "8:16", "8:17", "11:0", "179:0", "253:0", "253:1", "253:2", "0:35"]
    found = [number for number in numbers if is_removable_device(tmp_path, number)]
    assert found == ["8:16", "8:17", "11:0", "179:0", "253:0"]


@pytest.mark.parametrize(
    ("told", "goes"),
    [
        ({"Internal": True, "RemovableMedia": False}, False),
        ({"Internal": False}, True),
        ({"Internal": True, "RemovableMedia": True}, True),
        ({"Internal": True, "Ejectable": True}, True),
        ([], False),
    ],
)
def test_disks_as_macos_tells_of_them(told: object, goes: bool) -> None:
    assert disk_goes_away(plistlib.dumps(told)) is goes


def test_what_is_not_told_is_not_known(tmp_path: Path) -> None:
    assert not disk_goes_away(b"no such disk")
    assert not is_on_removable(tmp_path / "not" / "there" / "yet")
