"""What is told after erasing one's shared words: on two laptops the other one learns of it by the next file."""

from contextlib import closing
from pathlib import Path

import pytest

from rmdesk.app.last_work import LastWork
from rmdesk.app.lost import knows_other_laptop
from rmdesk.app.opening import OpenWorkbook, builder, open_workbook
from rmdesk.app.partings import Partings
from rmdesk.app.roof import Tools
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.ui.messages import Message
from rmdesk.vaultkeeping.create import NewSecrets, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from tests.builders import PASSPHRASE_A, build_pair
from tests.come_back import Laptop, two_who_moved
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
from tests.moved_out import FIRST, on_computer
from tests.ui.app.running import Restarts, quiet


@pytest.mark.parametrize(("apart", "shared"), [(True, True), (True, False), (False, True)])
def test_it_is_said_where_the_partner_has_a_laptop(tmp_path: Path, *, apart: bool, shared: bool) -> None:
    paths, clock = Paths.under(tmp_path), FakeClock()
    folder = paths.vaults / "a0a0a0a0a0a0"
    folder.parent.mkdir(parents=True)
    pair = build_pair(folder, clock)
    opened = open_workbook(pair.folder, pair.a, clock, paths)
    if apart:
        with opened.shared.space.transaction() as tx:
            keys = pair.b.shared
            opened.shared.peers.add(tx, keys.partner, keys.signer.public, keys.exchange_public)
        for file in pair.folder.path.glob(f"*-{keys.partner[:8]}.rmk"):
            file.unlink()
    told = erase(opened, paths, private=not shared, shared=shared)
    assert ("from your partner’s laptop with the next file" in told.next_step) == (apart and shared)


def test_two_who_came_back_together_are_on_one_laptop_again(tmp_path: Path) -> None:
    two = two_who_moved(tmp_path)
    paths = Paths.under(tmp_path)
    assert are_apart(two.amara, paths)
    assert are_apart(two.helen, paths)
    back = two.back(tmp_path / "copy.rmbackup")
    two.helen.open(*two.amara.make())
    assert two.helen.take_mine_off()
    for one in (two.amara, back):
        assert not are_apart(one, paths)
        with on_computer(FIRST):
            opened = open_workbook(one.folder, one.keys, one.clock, paths)
            told = erase(opened, paths, private=False, shared=True)
        assert "your partner’s laptop" not in told.next_step


def test_a_partner_whose_own_words_are_still_on_their_way_is_on_another_laptop(tmp_path: Path) -> None:
    paths, clock = Paths.under(tmp_path), FakeClock()
    chosen = NewSecrets(PASSPHRASE_A, new_recovery_code())
    keys = create_vault(tmp_path / "amara", chosen, QUICK_POLICY, builder(clock, "Amara"))
    with closing(open_workbook(VaultFolder(tmp_path / "amara"), keys, clock, paths)) as opened:
        assert not knows_other_laptop(opened)
        with opened.shared.space.transaction() as tx:
            opened.shared.peers.add(tx, PartnerId("b" * 32), bytes(32), bytes(32))
        assert opened.workspace.pair().met
        assert knows_other_laptop(opened)


def are_apart(one: Laptop, paths: Paths) -> bool:
    with on_computer(one.name), closing(open_workbook(one.folder, one.keys, one.clock, paths)) as opened:
        return knows_other_laptop(opened)


def erase(opened: OpenWorkbook, paths: Paths, *, private: bool, shared: bool) -> Message:
    """What is told after it."""
    reads = resources.read_bytes, resources.read_text
    asked: list[LastWork] = []
    tools = Tools(paths, opened.clock, *reads, Restarts(), QUICK_POLICY, quiet)
    Partings(opened, tools, asked.append).erase(private=private, shared=shared)
    opened.close()
    return asked[0].work()
