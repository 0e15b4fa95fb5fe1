"""Two laptops and one folder between them: carried well, carried badly, and not carried at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.errors import CannotWrite
from rmdesk.runtime.exchange_folder import ExchangeFolder
from rmdesk.services.exchange_by_folder import FolderExchange, device_in_names
from tests.shared_space import AMINA, JOHN
from tests.two_laptops import Desk, desk, desk_in, two_desks


class Laptop:
    """A desk with its view of the folder."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = ExchangeFolder(folder, device_in_names(desk.workspace))
        self.through = FolderExchange(desk.workspace, desk.exchange, self.folder)

    def start_again(self) -> None:
        """Unlock anew: what was only in memory is gone."""
        self.__init__(self.desk, self.folder.path)  # type: ignore[misc]

    def write(self, name: str) -> None:
        space = self.desk.space
        with space.space.transaction() as tx:
            space.partners.rename(tx, self.desk.workspace.author, name)

    def names(self) -> set[str]:
        return {one.name for one in self.desk.space.partners.all()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "drive"
    place.mkdir()
    return place


@pytest.fixture
def laptops(tmp_path: Path, folder: Path) -> Iterator[tuple[Laptop, Laptop]]:
    one, other = two_desks(tmp_path)
    yield Laptop(one, folder), Laptop(other, folder)
    one.close()
    other.close()


def carry(*laptops: Laptop) -> int:
    """Everybody looks until nobody leaves anything; the number of files left."""
    left = 0
    for _ in range(6):
        now = sum(one.through.look().left for one in laptops)
        left += now
        if not now:
            return left
    raise AssertionError("it never comes to rest")


def test_what_one_writes_the_other_reads_and_then_it_is_quiet(laptops: tuple[Laptop, Laptop]) -> None:
    amina, john = laptops
    amina.write("Amina B")
    carry(amina, john)
    assert amina.names() == john.names() == {"Amina B", "John"}
    assert amina.desk.tables() == john.desk.tables()
    assert amina.desk.exchange.status().unacknowledged == john.desk.exchange.status().unacknowledged == 0
    assert carry(amina, john) == 0


def test_each_leaves_one_file_only(laptops: tuple[Laptop, Laptop], folder: Path) -> None:
    amina, john = laptops
    for number in range(5):
        amina.write(f"Amina {number}")
        amina.through.look()
    assert len(list(folder.iterdir())) == 1
    carry(amina, john)
    assert len(list(folder.iterdir())) == 2


def test_a_new_start_leaves_nothing_when_nothing_is_new(laptops: tuple[Laptop, Laptop]) -> None:
    amina, john = laptops
    carry(amina, john)
    amina.start_again()
    john.start_again()
    assert carry(amina, john) == 0


def test_a_file_that_got_lost_is_left_again(laptops: tuple[Laptop, Laptop], folder: Path) -> None:
    amina, john = laptops
    amina.write("Amina B")
    amina.through.look()
    for one in folder.iterdir():
        one.unlink()
    assert amina.through.look().left == 1
    carry(amina, john)
    assert john.names() == {"Amina B", "John"}


def test_a_file_cut_off_on_the_way_is_read_when_it_is_whole(laptops: tuple[Laptop, Laptop], folder: Path) -> None:
    amina, john = laptops
    amina.write("Amina B")
    amina.through.look()
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[:2000])
    looked = john.through.look()
    assert (looked.news, looked.unreadable) == ((), 1)
    path.write_bytes(whole)
    looked = john.through.look()
    assert [one.new > 0 for one in looked.news] == [True]
    assert looked.unreadable == 0
    assert "Amina B" in john.names()


def test_copies_and_strangers_are_passed_over(laptops: tuple[Laptop, Laptop], folder: Path) -> None:
    amina, john = laptops
    amina.write("Amina B")
    amina.through.look()
    (path,) = folder.iterdir()
    (folder / "Copy of it.rmx").write_bytes(path.read_bytes())
    (folder / f"{path.stem}.sync-conflict-20261203-101500-ABCDEFG.rmx").write_bytes(path.read_bytes())
    (folder / "holiday.rmx").write_bytes(b"not one of ours")
    looked = john.through.look()
    assert len(looked.news) == 1
    assert looked.unreadable == 0
    assert "Amina B" in john.names()
    assert (folder / "holiday.rmx").exists()


def test_both_write_before_either_looks(laptops: tuple[Laptop, Laptop]) -> None:
    amina, john = laptops
    carry(amina, john)
    amina.write("Amina C")
    john.write("John C")
    carry(john, amina)
    assert amina.desk.tables() == john.desk.tables()
    assert amina.names() == {"Amina C", "John C"}


def test_a_folder_that_is_away_loses_nothing(laptops: tuple[Laptop, Laptop], folder: Path, tmp_path: Path) -> None:
    amina, john = laptops
    amina.write("Amina B")
    folder.rename(tmp_path / "away")
    with pytest.raises(CannotWrite):
        amina.through.look()
    (tmp_path / "away").rename(folder)
    carry(amina, john)
    assert "Amina B" in john.names()


def test_somebody_who_is_not_connected_yet_leaves_nothing(tmp_path: Path, folder: Path) -> None:
    alone = Laptop(desk(tmp_path / "alone", AMINA), folder)
    (folder / "holiday.rmx").write_bytes(b"not one of ours")
    assert alone.through.look().left == 0
    assert [one.name for one in folder.iterdir()] == ["holiday.rmx"]
    alone.desk.close()


def test_very_much_comes_in_several_files(
    laptops: tuple[Laptop, Laptop], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    amina, john = laptops
    carry(amina, john)
    monkeypatch.setattr("rmdesk.exchange.codec.MOST_OPERATIONS", 4)
    for number in range(9):
        amina.write(f"Amina {number}")
    looked = amina.through.look()
    assert looked.left > 1
    carry(john, amina)
    assert amina.desk.tables() == john.desk.tables()


def test_the_second_of_two_files_first(
    laptops: tuple[Laptop, Laptop], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    amina, john = laptops
    carry(amina, john)
    monkeypatch.setattr("rmdesk.exchange.codec.MOST_OPERATIONS", 4)
    for number in range(6):
        amina.write(f"Amina {number}")
    assert amina.through.look().left == 2
    first, second = sorted(path for path in folder.iterdir() if amina.desk.space.log.device[:8] in path.name)
    whole = first.read_bytes()
    first.unlink()
    looked = john.through.look()
    assert looked.wait
    assert looked.left == 1  # it says what is lacking
    assert second.exists()
    first.write_bytes(whole)
    john.through.look()
    john.through.look()
    assert "Amina 5" in john.names()


@pytest.mark.parametrize("starts_again", [False, True])
def test_a_laptop_that_goes_on_as_another_device_leaves_nothing_behind(
    laptops: tuple[Laptop, Laptop], folder: Path, starts_again: bool
) -> None:
    one, other = laptops
    carry(one, other)
    before = one.desk.space.log.device
    one.desk.space.log.renew_device()
    if starts_again:
        one.start_again()
    one.write("Amina of the new number")
    carry(one, other)
    assert "Amina of the new number" in other.names()
    left = sorted(each.name for each in folder.iterdir())
    assert not [each for each in left if before[:8] in each]
    assert len(left) == 2
    assert any(one.desk.space.log.device[:8] in each for each in left)


def test_a_copy_of_the_workbook_keeps_its_own_files(
    laptops: tuple[Laptop, Laptop], folder: Path, tmp_path: Path
) -> None:
    """What this workbook did not make may be all that there is of what somebody wrote in the copy."""
    one, other = laptops
    carry(one, other)
    one.desk.copy_to(tmp_path / "copy")
    one.start_again()
    copy = Laptop(desk_in(tmp_path / "copy", AMINA, one.desk.clock), folder)
    one.desk.space.log.renew_device()
    copy.write("Amina of the copy")
    copy.through.look()
    (of_the_copy,) = [each for each in folder.iterdir() if copy.desk.space.log.device[:8] in each.name]
    one.write("Amina herself")
    one.through.look()
    one.through.look()
    assert of_the_copy.exists()
    copy.desk.close()


def test_who_says_that_they_hold_less_than_before_gets_a_new_file(laptops: tuple[Laptop, Laptop], folder: Path) -> None:
    """Their laptop was set back to a backup, and nobody has written a word since."""
    amina, john = laptops
    amina.write("Amina B")
    carry(amina, john)
    assert amina.through.look().left == 0
    device, held = john.desk.space.log.device, dict(*amina.desk.space.exchanges.heard(amina.desk.space.space, JOHN))
    held[amina.desk.space.log.device] -= 1
    with amina.desk.space.space.transaction() as tx:
        amina.desk.space.exchanges.hear(tx, JOHN, device, amina.desk.clock.now(), held)
    assert amina.through.look().left == 1
    assert amina.through.look().left == 0
