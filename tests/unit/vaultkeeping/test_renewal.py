"""Changing everything because somebody knows a secret: who opens what then, and the other partner finds the way."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import AlreadyOpen, NotOurFile, WorldError, WrongSecret
from rmdesk.private.wing import create_private, open_private
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code
from rmdesk.storage.file_check import check_file
from rmdesk.storage.shared.space import create_shared, open_shared
from rmdesk.vaultkeeping.backup.verify import spaces_of
from rmdesk.vaultkeeping.create import NewSecrets, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.renewal import renew_everything
from rmdesk.vaultkeeping.unlock import code_fits, recover, unlock, unlock_as
from tests.backups import at, back_up, bring_back, full_pair, private_words, shared_titles, untouched, write_shared
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

NEW = "quiet-harbour-violin-pepper-new"
MINE, THEIRS = ["private words of the first"], ["private words of the second"]


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return full_pair(tmp_path / "vault")[0]


def recipient(pair: BuiltPair) -> Recipient:
    return Recipient(pair.b.shared.partner, pair.b.shared.exchange_public)


def renew(pair: BuiltPair, present: str = PASSPHRASE_A, new: str = NEW, code: RecoveryCode | None = None) -> bool:
    chosen = NewSecrets(new, code or new_recovery_code())
    return renew_everything(pair.folder, pair.a.shared.partner, present, chosen, recipient(pair), QUICK_POLICY)


def opened(pair: BuiltPair, mine: str = NEW, theirs: str = PASSPHRASE_B) -> BuiltPair:
    a, b = (unlock(pair.folder, phrase, QUICK_POLICY) for phrase in (mine, theirs))
    return replace(pair, a=a, b=b)


def test_the_new_passphrase_opens_everything_and_nothing_that_was_known_opens_anything(pair: BuiltPair) -> None:
    before = unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY)
    code = new_recovery_code()
    assert renew(pair, code=code)
    now = opened(pair)
    assert (private_words(now, now.a), shared_titles(now)) == (MINE, ["Speak last on Tuesdays"])
    assert now.a.shared.epoch == 2
    assert (now.a.renewing, now.a.unfinished_change, now.a.repaired) == (False, False, False)
    with pytest.raises(WrongSecret):
        unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY)
    assert not code_fits(pair.folder, pair.code_a, QUICK_POLICY)
    assert code_fits(pair.folder, code, QUICK_POLICY)
    for name, keys in spaces_of(before).items():
        assert not check_file(pair.folder.path / name, *keys).ok
    assert sorted(path.name for path in pair.folder.path.glob("*.renewed*")) == []


def test_the_earlier_key_file_put_back_opens_no_page(pair: BuiltPair) -> None:
    """Somebody copied it while they knew the passphrase."""
    copied = {path.name: path.read_bytes() for path in pair.folder.path.glob("*.rmk")}
    assert renew(pair)
    for name, data in copied.items():
        (pair.folder.path / name).write_bytes(data)
    stolen = unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY)
    with pytest.raises(NotOurFile):
        pair.private(stolen)
    with pytest.raises(NotOurFile):
        pair.shared(stolen.shared)


def test_the_other_partner_is_let_in_at_their_next_unlocking_and_only_they(pair: BuiltPair) -> None:
    assert renew(pair)
    letters = list(pair.folder.mail.iterdir())
    assert [path.name for path in letters] == [f"{pair.b.shared.partner[:8]}-2.rmm"]
    now = opened(pair)
    assert (now.b.shared.epoch, now.b.private) == (2, pair.b.private)
    assert private_words(now, now.b) == THEIRS
    pair.shared(now.b.shared).close()
    assert list(pair.folder.mail.iterdir()) == []
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).shared.epoch == 2


def test_the_other_partner_can_sign_beside_me_before_they_have_unlocked(pair: BuiltPair) -> None:
    assert renew(pair)
    theirs = unlock_as(pair.folder, pair.b.shared.partner, PASSPHRASE_B, QUICK_POLICY)
    assert theirs.shared.signer.public == pair.b.shared.signer.public


def test_a_letter_that_is_changed_or_for_another_vault_is_passed_over(pair: BuiltPair) -> None:
    assert renew(pair)
    (letter,) = pair.folder.mail.iterdir()
    data = letter.read_bytes()
    for at_byte in range(0, len(data), 7):
        letter.write_bytes(data[:at_byte] + bytes([data[at_byte] ^ 1]) + data[at_byte + 1 :])
        assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).shared.epoch == 1
    letter.write_bytes(data)
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).shared.epoch == 2


def test_a_letter_of_a_change_that_did_not_happen_changes_nothing(pair: BuiltPair, tmp_path: Path) -> None:
    other = VaultFolder(tmp_path / "other")
    shutil.copytree(pair.folder.path, other.path)
    assert renew(at(pair, other))
    shutil.copytree(other.mail, pair.folder.mail)
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).shared.epoch == 1


def test_both_change_one_after_the_other(pair: BuiltPair) -> None:
    assert renew(pair)
    to_a = Recipient(pair.a.shared.partner, pair.a.shared.exchange_public)
    chosen = NewSecrets(f"{NEW}-b", new_recovery_code())
    assert renew_everything(pair.folder, pair.b.shared.partner, PASSPHRASE_B, chosen, to_a, QUICK_POLICY)
    now = opened(pair, theirs=f"{NEW}-b")
    assert (now.a.shared.epoch, now.b.shared.epoch) == (3, 3)
    assert (private_words(now, now.a), private_words(now, now.b)) == (MINE, THEIRS)
    write_shared(now, "After it all")
    assert "After it all" in shared_titles(now)


def test_many_changes_fit_the_key_file(pair: BuiltPair) -> None:
    present = PASSPHRASE_A
    for n in range(8):
        assert renew(pair, present, f"{NEW}-{n}")
        present = f"{NEW}-{n}"
    now = opened(pair, present)
    assert (now.a.shared.epoch, now.b.shared.epoch) == (9, 9)
    assert (private_words(now, now.a), private_words(now, now.b)) == (MINE, THEIRS)


@pytest.mark.parametrize("present", ["", PASSPHRASE_B, PASSPHRASE_A.upper()])
def test_nobody_without_the_present_passphrase_changes_anything(pair: BuiltPair, present: str) -> None:
    pair.folder.lock.touch()
    with untouched(pair.folder.path), pytest.raises(WrongSecret):
        renew(pair, present)


def test_an_open_vault_is_left_alone(pair: BuiltPair) -> None:
    lock = InstanceLock(pair.folder.lock)
    lock.acquire()
    with pytest.raises(AlreadyOpen):
        renew(pair)
    lock.release()
    assert unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY).shared.epoch == 1


def test_a_full_disk_after_the_key_file_leaves_everything_open_with_the_new_secrets(
    pair: BuiltPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if path.name.endswith(".renewed"):
            raise OSError(28, "full")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    assert not renew(pair)
    now = opened(pair)
    assert now.a.renewing
    assert (private_words(now, now.a), shared_titles(now), now.a.shared.epoch) == (MINE, ["Speak last on Tuesdays"], 1)
    assert private_words(now, now.b) == THEIRS
    with pytest.raises(WorldError):
        back_up(now)
    with pytest.raises(WorldError):
        renew(pair, NEW, "another-one-of-these")
    monkeypatch.undo()
    now = opened(pair)
    assert (now.a.renewing, now.a.shared.epoch, now.b.shared.epoch) == (False, 2, 2)
    assert (private_words(now, now.a), private_words(now, now.b)) == (MINE, THEIRS)


def test_forgetting_the_new_passphrase_too_the_new_code_helps(pair: BuiltPair) -> None:
    code = new_recovery_code()
    assert renew(pair, code=code)
    again = recover(pair.folder, code, NewSecrets("third-time-lucky-perhaps", new_recovery_code()), QUICK_POLICY)
    assert private_words(pair, again) == MINE


def test_an_older_backup_brings_back_its_own_time_and_the_other_partner_with_it(
    pair: BuiltPair, tmp_path: Path
) -> None:
    """Both had gone on to the new pair key. The backup has the earlier one, and its own key file with it."""
    backup = back_up(pair)
    kept = shutil.copy(backup, tmp_path / "kept.rmbackup")
    assert renew(pair)
    opened(pair)
    back = bring_back(Path(kept), tmp_path / "back")
    then = at(pair, back.folder, back.opened)
    assert (private_words(then, then.a), shared_titles(then)) == (MINE, ["Speak last on Tuesdays"])
    for path in pair.folder.path.glob(f"*{pair.b.shared.partner[:8]}*"):
        shutil.copy(path, back.folder.path / path.name)  # as a swap does
    theirs = unlock(back.folder, PASSPHRASE_B, QUICK_POLICY)
    assert theirs.shared.epoch == 1
    then.shared(theirs.shared).close()


def test_with_the_real_passphrase_work(tmp_path: Path) -> None:
    clock, codes = FakeClock(), (new_recovery_code(), new_recovery_code())

    def build(folder: VaultFolder, opened: OpenedVault) -> None:
        create_private(folder.private(opened.private.partner), opened.private, clock).close()
        create_shared(folder.shared, opened.shared, clock).close()

    made = create_vault(tmp_path / "vault", NewSecrets(PASSPHRASE_A, codes[0]), STANDARD_POLICY, build)
    folder = VaultFolder(tmp_path / "vault")
    me = made.shared.partner
    assert renew_everything(folder, me, PASSPHRASE_A, NewSecrets(NEW, codes[1]), None, STANDARD_POLICY)
    with pytest.raises(WrongSecret):
        unlock(folder, PASSPHRASE_A, STANDARD_POLICY)
    now = unlock(folder, NEW, STANDARD_POLICY)
    assert (now.shared.epoch, now.renewing) == (2, False)
    assert not folder.mail.exists()
    open_private(folder.private(me), now.private, clock, folder.backups).close()
    open_shared(folder.shared, now.shared, clock, folder.backups).close()
