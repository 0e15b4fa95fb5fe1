"""What is told after erasing one's shared words: on two laptops the other one learns of it by the next file."""

from pathlib import Path

import pytest

from rmdesk.app.last_work import LastWork
from rmdesk.app.opening import open_workbook
from rmdesk.app.partings import Partings
from rmdesk.app.roof import Tools
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from tests.builders import build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
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
    reads = resources.read_bytes, resources.read_text
    asked: list[LastWork] = []
    tools = Tools(paths, clock, *reads, Restarts(), QUICK_POLICY, quiet)
    Partings(opened, tools, asked.append).erase(private=not shared, shared=shared)
    opened.close()
    told = asked[0].work()
    assert ("from your partner’s laptop with the next file" in told.next_step) == (apart and shared)
