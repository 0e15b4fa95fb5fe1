"""Two laptops whose folder a real Syncthing carries, which is killed again and again while it does so."""

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.runtime.exchange_folder import ExchangeFolder
from rmdesk.services.exchange_by_folder import FolderExchange, device_in_names
from tests.carriers.syncthing import PROGRAM, Syncthing, until
from tests.two_laptops import Desk, two_desks

pytestmark = [
    pytest.mark.skipif(not os.environ.get("RMDESK_SYNCTHING"), reason="long, and needs Syncthing: make syncthing"),
    pytest.mark.skipif(PROGRAM is None, reason="Syncthing is not installed: make syncthing"),
    pytest.mark.timeout(900),
]
_CUTS = int(os.environ.get("RMDESK_CUTS", "6"))


@pytest.fixture
def carriers(tmp_path: Path) -> Iterator[tuple[Syncthing, Syncthing]]:
    """Both run, and know each other."""
    one, other = (Syncthing(tmp_path / f"home{n}", tmp_path / f"carried{n}") for n in (1, 2))
    try:
        one.meet(other)
        other.meet(one)
        one.start()
        other.start()
        yield one, other
    finally:
        one.kill()
        other.kill()


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    yield pair
    for one in pair:
        one.close()


def through(desk: Desk, carrier: Syncthing) -> FolderExchange:
    folder = ExchangeFolder(carrier.folder, device_in_names(desk.workspace))
    return FolderExchange(desk.workspace, desk.exchange, folder)


def write(desk: Desk, name: str) -> None:
    with desk.space.space.transaction() as tx:
        desk.space.partners.rename(tx, desk.workspace.author, name)


def same(desks: tuple[Desk, Desk], looks: tuple[FolderExchange, FolderExchange]) -> bool:
    """Whether both hold the same, after another look of each."""
    for one in looks:
        one.look()
    return desks[0].tables() == desks[1].tables()


def test_it_carries_both_ways(desks: tuple[Desk, Desk], carriers: tuple[Syncthing, Syncthing]) -> None:
    looks = through(desks[0], carriers[0]), through(desks[1], carriers[1])
    write(desks[0], "Amina B")
    write(desks[1], "John B")
    until(lambda: same(desks, looks), "same state on both laptops")
    assert {one.name for one in desks[0].space.partners.all()} == {"Amina B", "John B"}


def test_no_cut_loses_anything(desks: tuple[Desk, Desk], carriers: tuple[Syncthing, Syncthing]) -> None:
    """One carrier or the other ends while both write; files that were doubled or cut off lie about."""
    chance = random.Random(20261203)
    looks = through(desks[0], carriers[0]), through(desks[1], carriers[1])
    written = 0
    for cut in range(_CUTS):
        for side, desk in enumerate(desks):
            for _ in range(chance.randrange(1, 6)):
                written += 1
                write(desk, f"name {written}")
            looks[side].look()
        carriers[cut % 2].kill()
        spoil(carriers[cut % 2].folder, chance, cut)
        carriers[cut % 2].start()
    until(lambda: same(desks, looks), "same state on both laptops")
    kept = [one for one in desks[0].operations() if one.header.field == "name"]
    assert len(kept) >= written
    assert all(desk.exchange.status().forks == 0 for desk in desks)


def spoil(folder: Path, chance: random.Random, cut: int) -> None:
    """What happens to files in folders like that: one is doubled under another name, one is half there."""
    files = sorted(folder.glob("*.rmx"))
    if files:
        shutil.copyfile(chance.choice(files), folder / f"doubled {cut} (1).rmx")
        whole = chance.choice(files).read_bytes()
        (folder / f"half {cut}.rmx").write_bytes(whole[: len(whole) // 2])
