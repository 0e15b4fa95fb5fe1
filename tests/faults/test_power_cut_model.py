"""The model of a disk loses what was not synced, and keeps what was: else it would prove nothing."""

import random
from pathlib import Path

from tests.faults.power_cuts.disk import Disk
from tests.faults.power_cuts.recorder import Change

TOP = Path("/somewhere")
FILE = "/somewhere/file"


def remains(changes: list[Change], folder: Path, count: int = 60) -> set[str]:
    """Everything that the file may hold after a cut; `-` where it is not there."""
    disk = Disk(TOP)
    for change in changes:
        disk.follow(change)
    found = set()
    for number in range(count):
        target = folder / str(number)
        target.mkdir(parents=True)
        disk.after_a_cut(random.Random(number), target)
        file = target / "file"
        found.add(file.read_bytes().rstrip(b"\0").decode() if file.exists() else "-")
    return found


def test_what_was_never_synced_may_be_gone(tmp_path: Path) -> None:
    careless = [Change("make", FILE), Change("write", FILE, data=b"words")]
    assert remains(careless, tmp_path) == {"-", "", "words"}


def test_a_file_without_its_name_is_gone_however_well_it_was_synced(tmp_path: Path) -> None:
    assert "-" in remains([Change("make", FILE), Change("write", FILE, data=b"words"), Change("sync", FILE)], tmp_path)


def test_what_was_synced_with_its_name_is_there(tmp_path: Path) -> None:
    careful = [
        Change("make", FILE),
        Change("write", FILE, data=b"words"),
        Change("sync", FILE),
        Change("sync", str(TOP)),
        Change("write", FILE, data=b"W"),
    ]
    assert remains(careful, tmp_path) == {"words", "Words"}


def test_a_replaced_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    old = [Change("make", FILE), Change("write", FILE, data=b"old"), Change("sync", FILE), Change("sync", str(TOP))]
    new = [Change("make", f"{FILE}.new"), Change("write", f"{FILE}.new", data=b"new"), Change("sync", f"{FILE}.new")]
    assert remains([*old, *new, Change("rename", f"{FILE}.new", FILE)], tmp_path) == {"old", "new"}


def test_a_replacement_that_was_not_synced_first_may_be_empty(tmp_path: Path) -> None:
    old = [Change("make", FILE), Change("write", FILE, data=b"old"), Change("sync", FILE), Change("sync", str(TOP))]
    new = [Change("make", f"{FILE}.new"), Change("write", f"{FILE}.new", data=b"new")]
    assert "" in remains([*old, *new, Change("rename", f"{FILE}.new", FILE)], tmp_path)
