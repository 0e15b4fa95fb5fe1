"""Taking one partner's things off this computer: nothing of theirs stays, and the other partner loses nothing."""

from pathlib import Path

import pytest

from rmdesk.domain.errors import AlreadyOpen, WrongSecret
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.leave import take_off
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import back_up, bring_back, full_pair, outside, private_words, shared_titles, untouched
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.kdf import QUICK_POLICY


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return full_pair(tmp_path / "vault")[0]


def test_mine_is_gone_and_my_partner_goes_on(pair: BuiltPair, tmp_path: Path) -> None:
    copy = outside(pair, tmp_path / "copy.rmbackup")
    back_up(pair)
    back_up(pair, pair.b)
    mine = pair.a.shared.partner[:8]
    assert not take_off(pair.folder, pair.a.shared.partner, pair.a.seal)
    assert [path for path in pair.folder.path.rglob("*") if mine in path.name] == []
    for one in find_backups(pair.folder):
        assert one.backup is not None
        assert mine not in {section.owner for section in one.backup.manifest.sections}
    with pytest.raises(WrongSecret):
        unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY)
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).private == pair.b.private
    assert private_words(pair, pair.b) == ["private words of the second"]
    assert shared_titles(pair) == ["Speak last on Tuesdays"]
    bring_back(copy, tmp_path / "new computer")


def test_the_last_one_takes_everything_along(pair: BuiltPair) -> None:
    take_off(pair.folder, pair.a.shared.partner, pair.a.seal)
    assert take_off(pair.folder, pair.b.shared.partner, pair.b.seal)
    assert list(pair.folder.path.parent.iterdir()) == []


def test_an_open_vault_is_left_alone(pair: BuiltPair) -> None:
    lock = InstanceLock(pair.folder.lock)
    lock.acquire()
    with untouched(pair.folder.path), pytest.raises(AlreadyOpen):
        take_off(pair.folder, pair.a.shared.partner, pair.a.seal)
    lock.release()
