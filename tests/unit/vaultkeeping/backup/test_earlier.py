"""Backups that open with an earlier secret: found, and taken out without touching what is the other partner's."""

from pathlib import Path

import pytest

from rmdesk.domain.errors import BackupNotMade, WrongSecret
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.vaultkeeping.backup.earlier import make_new_and_remove_mine, opening_with_earlier_secrets
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import Backup, check_hashes, read_backup
from rmdesk.vaultkeeping.own_secrets import change_passphrase, renew_code
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import at, back_up, bring_back, full_pair, own_spaces, private_words, shared_titles
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.clock import FakeClock
from tests.fakes.faulty_os import FaultyOs
from tests.fakes.kdf import QUICK_POLICY

NEW = "quiet-harbour-violin-pepper-new"


@pytest.fixture
def made(tmp_path: Path) -> tuple[BuiltPair, FakeClock]:
    return full_pair(tmp_path / "vault")


@pytest.fixture
def pair(made: tuple[BuiltPair, FakeClock]) -> BuiltPair:
    return made[0]


def earlier(pair: BuiltPair) -> tuple[Backup, ...]:
    return opening_with_earlier_secrets(pair.folder, pair.a, QUICK_POLICY)


def remove(pair: BuiltPair) -> int:
    own = own_spaces(pair, pair.a)
    return make_new_and_remove_mine(pair.folder, pair.a, (own.shared, own.private), pair.clock)


def change(pair: BuiltPair) -> None:
    change_passphrase(pair.folder, pair.a.shared.partner, PASSPHRASE_A, NEW, QUICK_POLICY)


def test_none_opens_with_an_earlier_secret_before_a_change(pair: BuiltPair) -> None:
    back_up(pair)
    assert earlier(pair) == ()


def test_those_made_before_a_change_by_either_partner_are_found(pair: BuiltPair) -> None:
    mine, theirs = back_up(pair), back_up(pair, pair.b)
    change(pair)
    after = back_up(pair)
    assert {one.path for one in earlier(pair)} == {mine, theirs}
    renew_code(pair.folder, pair.a.shared.partner, NEW, new_recovery_code(), QUICK_POLICY)
    assert {one.path for one in earlier(pair)} == {mine, theirs, after}
    assert opening_with_earlier_secrets(pair.folder, pair.b, QUICK_POLICY) == ()


def test_mine_go_and_my_partner_keeps_theirs(pair: BuiltPair, tmp_path: Path) -> None:
    mine, theirs = back_up(pair), back_up(pair, pair.b)
    change(pair)
    assert remove(pair) == 0
    assert earlier(pair) == ()
    assert not mine.exists()
    stripped = read_backup(theirs)
    assert {section.owner for section in stripped.manifest.sections} == {"", pair.b.shared.partner[:8]}
    with pytest.raises(WrongSecret):
        bring_back(theirs, tmp_path / "not", PASSPHRASE_A)
    back = bring_back(theirs, tmp_path / "back", PASSPHRASE_B)
    there = at(pair, back.folder)
    assert private_words(there, back.opened) == ["private words of the second"]
    (newest,) = (one.path for one in find_backups(pair.folder) if one.path != theirs)
    again = bring_back(newest, tmp_path / "mine", NEW)
    assert private_words(at(pair, again.folder), again.opened) == ["private words of the first"]


def test_a_second_time_changes_nothing_of_theirs(pair: BuiltPair) -> None:
    theirs = back_up(pair, pair.b)
    remove(pair)
    before = theirs.read_bytes()
    remove(pair)
    assert theirs.read_bytes() == before


def test_nothing_goes_when_no_new_one_can_be_made(pair: BuiltPair) -> None:
    mine = back_up(pair)
    change(pair)
    system = FaultyOs(3, 28)
    with system.at_work(), pytest.raises(BackupNotMade):
        remove(pair)
    check_hashes(read_backup(mine))


def test_copies_of_an_earlier_schema_and_swapped_out_vaults_go_too(pair: BuiltPair) -> None:
    back_up(pair)
    schema = pair.folder.backups / f"private-{pair.a.shared.partner[:8]}.schema-1.generation-2.db"
    theirs = pair.folder.backups / f"private-{pair.b.shared.partner[:8]}.schema-1.generation-2.db"
    old = pair.folder.path.with_name(f".{pair.folder.path.name}.old-20261101-000000-00112233")
    old.mkdir()
    for path in (schema, theirs, old / "a-00112233.rmk"):
        path.write_bytes(b"x")
    assert remove(pair) == 0
    assert (schema.exists(), theirs.exists(), old.exists()) == (False, True, False)
    assert shared_titles(pair) == ["Speak last on Tuesdays"]
    assert unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY).private == pair.a.private
