"""Who gets in with what, whose damage keeps whom out, and what a recovery code does."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from rmdesk.domain.errors import (
    CannotWrite,
    KeyFileDamaged,
    KeyFileMissing,
    MadeByNewerVersion,
    WorldError,
    WrongSecret,
)
from rmdesk.domain.ids import PartnerId
from rmdesk.security import key_ring
from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code
from rmdesk.vaultkeeping import unlock as unlocking
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import code_fits, partners_with_keys, recover, unlock, unlock_as
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.kdf import QUICK_POLICY

NEW = "quiet-harbour-violin-pepper-new"


def copies(pair: BuiltPair, who: OpenedVault) -> tuple[Path, Path]:
    short = who.shared.partner[:8]
    return pair.folder.path / f"a-{short}.rmk", pair.folder.path / f"b-{short}.rmk"


def damage(*paths: Path) -> None:
    for path in paths:
        data = bytearray(path.read_bytes())
        data[100] ^= 1
        path.write_bytes(data)


def files_of(pair: BuiltPair) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in pair.folder.path.iterdir() if path.is_file()}


def opens(pair: BuiltPair, passphrase: str) -> bool:
    try:
        unlock(pair.folder, passphrase, QUICK_POLICY)
    except WrongSecret:
        return False
    return True


def test_each_passphrase_gives_its_own_partner_and_nothing_of_the_other(pair: BuiltPair) -> None:
    for passphrase, mine, other in ((PASSPHRASE_A, pair.a, pair.b), (PASSPHRASE_B, pair.b, pair.a)):
        opened = unlock(pair.folder, passphrase, QUICK_POLICY)
        assert opened.private == mine.private
        assert opened.private.space.key != other.private.space.key
        assert opened.shared.partner == mine.shared.partner
        assert opened.shared.signer.public == mine.shared.signer.public != other.shared.signer.public
        assert not opened.repaired


def test_what_a_joining_partner_gets_holds_nothing_private_of_the_first(pair: BuiltPair) -> None:
    fresh = unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY).joining
    assert fresh.private.key not in (pair.a.private.space.key, pair.b.private.space.key)
    assert {key.key for key in fresh.pair.values()} == {pair.a.shared.space.key}


@pytest.mark.parametrize(
    "passphrase", ["", PASSPHRASE_A.upper(), f"{PASSPHRASE_A} ", PASSPHRASE_A[:-1], "a" * 1024, "\0", "\ud800"]
)
def test_the_wrong_passphrase_opens_nothing_and_changes_nothing(pair: BuiltPair, passphrase: str) -> None:
    before = files_of(pair)
    with pytest.raises(WrongSecret):
        unlock(pair.folder, passphrase, QUICK_POLICY)
    assert files_of(pair) == before


@pytest.mark.parametrize("first", [0, 1])
def test_the_one_who_came_last_is_tried_first(pair: BuiltPair, monkeypatch: pytest.MonkeyPatch, first: int) -> None:
    tried: list[str] = []
    real = unlocking.unlock_with_passphrase

    def watched(folder: Path, who: PartnerId, *rest: str) -> key_ring.Unlocked:
        tried.append(who)
        return real(folder, who, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(unlocking, "unlock_with_passphrase", watched)
    names = partners_with_keys(pair.folder)
    with pytest.raises(WrongSecret):
        unlock(pair.folder, "nobody's passphrase", QUICK_POLICY, names[first])
    assert tried == [names[first], names[1 - first]]
    tried.clear()
    unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY, pair.a.shared.partner)  # the full id does as well
    assert tried == [pair.a.shared.partner[:8]]
    tried.clear()
    with pytest.raises(WrongSecret):
        unlock(pair.folder, "nobody's passphrase", QUICK_POLICY, "ffffffff")
    assert tried == list(names)


def test_one_bad_copy_is_mended_from_the_other(pair: BuiltPair) -> None:
    for copy in copies(pair, pair.a):
        good = copy.read_bytes()
        for spoil in (damage, Path.unlink, lambda path: path.write_bytes(b"")):
            spoil(copy)
            assert unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY).repaired
            assert copy.read_bytes() == good
    assert not unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY).repaired


@pytest.mark.parametrize("first", ["", "mine", "theirs"])
@pytest.mark.parametrize(("mine", "theirs"), [(PASSPHRASE_A, PASSPHRASE_B), (PASSPHRASE_B, PASSPHRASE_A)])
def test_a_partner_s_damaged_key_file_keeps_nobody_else_out(
    pair: BuiltPair, first: str, mine: str, theirs: str
) -> None:
    me, other = (pair.a, pair.b) if mine == PASSPHRASE_A else (pair.b, pair.a)
    damage(*copies(pair, other))
    hint = {"": "", "mine": me.shared.partner[:8], "theirs": other.shared.partner[:8]}[first]
    assert unlock(pair.folder, mine, QUICK_POLICY, hint).private == me.private
    with pytest.raises(KeyFileDamaged):
        unlock(pair.folder, theirs, QUICK_POLICY, hint)
    with pytest.raises(KeyFileDamaged):
        unlock_as(pair.folder, other.shared.partner, theirs, QUICK_POLICY)


def newer(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8] = 2
    path.write_bytes(_with_checksum(data))


def _with_checksum(data: bytearray) -> bytes:
    return bytes(data[:4064]) + hashlib.sha256(data[:4064]).digest()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (damage, KeyFileDamaged),
        (newer, MadeByNewerVersion),
        (lambda path: (path.unlink(), path.mkdir()), CannotWrite),
    ],
)
def test_it_is_told_why_when_nothing_opens(
    pair: BuiltPair, spoil: Callable[[Path], object], error: type[WorldError]
) -> None:
    for copy in (*copies(pair, pair.a), *copies(pair, pair.b)):
        spoil(copy)
    with pytest.raises(error):
        unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY)


def test_without_key_files_it_says_so(pair: BuiltPair, tmp_path: Path) -> None:
    for copy in (*copies(pair, pair.a), *copies(pair, pair.b)):
        copy.unlink()
    for folder in (pair.folder, VaultFolder(tmp_path / "nowhere")):
        assert partners_with_keys(folder) == ()
        with pytest.raises(KeyFileMissing):
            unlock(folder, PASSPHRASE_A, QUICK_POLICY)
        with pytest.raises(KeyFileMissing):
            code_fits(folder, pair.code_a, QUICK_POLICY)


def test_a_partner_is_opened_as_themselves_only(pair: BuiltPair) -> None:
    assert unlock_as(pair.folder, pair.b.shared.partner, PASSPHRASE_B, QUICK_POLICY).private == pair.b.private
    short = PartnerId(pair.b.shared.partner[:8])
    assert unlock_as(pair.folder, short, PASSPHRASE_B, QUICK_POLICY).private == pair.b.private
    with pytest.raises(WrongSecret):
        unlock_as(pair.folder, pair.b.shared.partner, PASSPHRASE_A, QUICK_POLICY)


@pytest.mark.parametrize("who", ["a", "b"])
def test_recovering_voids_the_old_passphrase_and_the_used_code_in_both_copies(pair: BuiltPair, who: str) -> None:
    mine, code, old, other = {
        "a": (pair.a, pair.code_a, PASSPHRASE_A, PASSPHRASE_B),
        "b": (pair.b, pair.code_b, PASSPHRASE_B, PASSPHRASE_A),
    }[who]
    fresh = new_recovery_code()
    opened = recover(pair.folder, code, NewSecrets(NEW, fresh), QUICK_POLICY)
    assert opened.private == mine.private
    assert opened.shared.signer.public == mine.shared.signer.public
    assert opened.sequence > mine.sequence
    assert not opens(pair, old)
    assert opens(pair, NEW)
    assert opens(pair, other)
    assert not code_fits(pair.folder, code, QUICK_POLICY)
    assert code_fits(pair.folder, fresh, QUICK_POLICY)
    with pytest.raises(WrongSecret):
        recover(pair.folder, code, NewSecrets(NEW, new_recovery_code()), QUICK_POLICY)
    for lost in copies(pair, mine):  # each copy on its own
        kept = lost.read_bytes()
        lost.unlink()
        assert not opens(pair, old)
        assert opens(pair, NEW)
        assert lost.read_bytes() == kept


def test_recovering_works_over_one_bad_copy_and_over_the_partner_s_damage(pair: BuiltPair) -> None:
    damage(copies(pair, pair.a)[0], *copies(pair, pair.b))
    assert recover(pair.folder, pair.code_a, NewSecrets(NEW, new_recovery_code()), QUICK_POLICY)
    assert opens_as_a(pair)


def opens_as_a(pair: BuiltPair) -> bool:
    return unlock_as(pair.folder, pair.a.shared.partner, NEW, QUICK_POLICY).private == pair.a.private


def test_a_recovery_that_cannot_be_written_leaves_the_old_secrets(
    pair: BuiltPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise CannotWrite("read-only")

    before = files_of(pair)
    with monkeypatch.context() as patch:
        patch.setattr("rmdesk.security.key_file_store.write_both", refuse)
        with pytest.raises(CannotWrite):
            recover(pair.folder, pair.code_a, NewSecrets(NEW, new_recovery_code()), QUICK_POLICY)
    assert files_of(pair) == before
    assert opens(pair, PASSPHRASE_A)
    assert code_fits(pair.folder, pair.code_a, QUICK_POLICY)


def test_trying_a_code_uses_nothing_up(pair: BuiltPair) -> None:
    before = files_of(pair)
    assert code_fits(pair.folder, pair.code_a, QUICK_POLICY)
    assert code_fits(pair.folder, pair.code_b, QUICK_POLICY)
    assert not code_fits(pair.folder, new_recovery_code(), QUICK_POLICY)
    assert files_of(pair) == before
    assert opens(pair, PASSPHRASE_A)


def test_a_code_is_tried_although_one_key_file_is_damaged(pair: BuiltPair) -> None:
    damage(*copies(pair, pair.a))
    assert code_fits(pair.folder, pair.code_b, QUICK_POLICY)
    strange: RecoveryCode = new_recovery_code()
    with pytest.raises(KeyFileDamaged):
        code_fits(pair.folder, strange, QUICK_POLICY)
