"""Keys that were given up because a laptop is lost stay given up, whatever copy of the workbook is put back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.app.lost import LostDesk
from rmdesk.app.opening import OpenWorkbook, open_workbook
from rmdesk.app.pairing import pairing_of
from rmdesk.app.roof import Tools
from rmdesk.domain.exchange_errors import NotPairedYet
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state
from rmdesk.services.exchange import Exchange
from rmdesk.services.given_up import comes_from_a_copy
from rmdesk.services.pairing_state import NotBegun
from tests.builders import BuiltPair, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.app.running import Restarts, quiet


class Place:
    """A workbook on a computer; `copy` is from before anything was lost."""

    def __init__(self, root: Path) -> None:
        self.paths = Paths.under(root)
        self.clock = FakeClock()
        folder = self.paths.vaults / "a0a0a0a0a0a0"
        folder.parent.mkdir(parents=True)
        self.pair: BuiltPair = build_pair(folder, self.clock)
        reads = resources.read_bytes, resources.read_text
        self.tools = Tools(self.paths, self.clock, *reads, Restarts(), QUICK_POLICY, quiet)
        self.copy = root / "shared-before.db"
        self.opened = self.open()
        with self.opened.shared.space.transaction() as tx:  # they met on two laptops
            keys = self.pair.b.shared
            self.opened.shared.peers.add(tx, keys.partner, keys.signer.public, keys.exchange_public)
        self.opened.close()
        shutil.copyfile(self.pair.folder.shared, self.copy)
        self.opened = self.open()

    def open(self) -> OpenWorkbook:
        return open_workbook(self.pair.folder, self.pair.a, self.clock, self.paths)

    def put_back(self) -> None:
        self.opened.close()
        shutil.copyfile(self.copy, self.pair.folder.shared)
        self.opened = self.open()

    @property
    def desk(self) -> LostDesk:
        return LostDesk(self.opened, self.tools)

    @property
    def exchange(self) -> Exchange:
        return Exchange(self.opened.workspace, self.opened.keys.shared)

    @property
    def state(self) -> object:
        return pairing_of(self.opened.workspace, self.opened.keys.shared, self.tools).state()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    yield made
    made.opened.close()


def test_a_copy_from_before_brings_them_back_nowhere_and_it_is_said(place: Place) -> None:
    place.desk.give_up()
    assert not place.opened.given_up  # nothing had to be done again
    place.put_back()
    assert place.opened.given_up
    assert place.state == NotBegun(again=True, can_go_back=True)
    assert place.opened.shared.peers.all() == ()
    with pytest.raises(NotPairedYet):
        place.exchange.make()
    place.opened.close()
    place.opened = place.open()
    assert not place.opened.given_up


def test_what_was_in_good_hands_all_the_time_stays_so(place: Place) -> None:
    place.desk.give_up()
    place.desk.go_on_as_before()
    place.put_back()
    assert not place.opened.given_up
    assert place.exchange.make()
    assert load_state(place.paths.state_file).given_up(place.pair.a.shared.vault) == frozenset()


def test_whoever_met_again_with_other_keys_is_left_alone(place: Place) -> None:
    place.desk.give_up()
    place.put_back()
    place.desk.go_on_as_before()
    with place.opened.shared.space.transaction() as tx:
        keys = place.pair.b.shared
        place.opened.shared.peers.add(tx, keys.partner, bytes(32), keys.exchange_public)
    place.desk.give_up()
    place.put_back()
    assert not place.opened.given_up  # other keys were given up than those of the copy
    assert place.exchange.make()


def test_on_another_computer_nobody_knows_and_that_is_said_until_a_file_goes(place: Place) -> None:
    assert not comes_from_a_copy(place.opened.workspace)
    place.opened.shared.log.renew_device()
    assert comes_from_a_copy(place.opened.workspace)
    place.exchange.make()
    assert not comes_from_a_copy(place.opened.workspace)
