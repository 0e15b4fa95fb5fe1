"""A rescue that fails, or is cut off, at every few calls to the disk: the damaged file stays, and the next try works.

Every call is tried with RMDESK_FAULTS=full in the environment.
"""

import errno
import os
from pathlib import Path

import pytest

from rmdesk.app.mending import RescueDesk
from rmdesk.domain.errors import WorldError
from rmdesk.runtime.paths import Paths
from rmdesk.ui.doorway import VaultCard
from rmdesk.ui.screens.rescue.rescuer import Outcome
from tests.backups import private_words, write_private
from tests.builders import PASSPHRASE_A, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.faulty_os import FaultyOs, PowerCut
from tests.fakes.kdf import QUICK_POLICY

CODES = {"no room": errno.ENOSPC, "a bad disk": errno.EIO, "no leave": errno.EACCES, "a power cut": None}
STEP = 1 if os.environ.get("RMDESK_FAULTS") == "full" else 7
WORDS = [f"Sentence {n}." for n in range(5)]


@pytest.mark.parametrize("failure", CODES)
def test_the_damaged_file_is_always_there(tmp_path: Path, failure: str) -> None:
    clock = FakeClock()
    pair = build_pair(tmp_path / "vault", clock)
    for words in WORDS:
        write_private(pair, pair.a, words)
    database = pair.folder.private(pair.a.shared.partner)
    damaged = bytes(4096) + database.read_bytes()[4096:]
    desk = RescueDesk(Paths.under(tmp_path / "home"), clock, QUICK_POLICY)
    card = VaultCard(pair.folder.path, "Pair 1", "teal", "circle")
    struck, told = True, 0
    start = 1 + list(CODES).index(failure)
    for number in range(start, 3_000, STEP):
        database.write_bytes(damaged)
        faulty = FaultyOs(number, CODES[failure])
        try:
            with faulty.at_work():
                desk.rescue(card, PASSPHRASE_A)
        except (WorldError, PowerCut):
            told += 1
            copies = [database, *pair.folder.path.glob("damaged-*/*.db")]
            assert any(one.is_file() and one.read_bytes() == damaged for one in copies)
            if database.read_bytes() == damaged:
                assert desk.rescue(card, PASSPHRASE_A).private is not Outcome.LOST
        assert private_words(pair, pair.a) == WORDS
        struck = faulty.struck
        if not struck:
            break
    assert not struck
    assert told >= 3
