"""Restoring: the last saved words come back, a damaged backup touches nothing, and nobody goes back in time unasked."""

import secrets
from datetime import timedelta
from pathlib import Path

import pytest

from rmdesk.domain.errors import (
    AlreadyOpen,
    BackupDamaged,
    DiskFull,
    NotRestored,
    SpaceDamaged,
    WorldError,
    WrongSecret,
)
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.backup.restore import Restored, restore
from rmdesk.vaultkeeping.backup.swap import remove_old, swap_in
from rmdesk.vaultkeeping.backup.waiting import finish_swap, waiting_place
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import recover, unlock
from tests.backups import (
    Settle,
    at,
    back_up,
    bring_back,
    files_below,
    outside,
    private_words,
    shared_titles,
    untouched,
    write_private,
    write_shared,
)
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY


def swap(pair: BuiltPair, restored: Restored) -> Path:
    return swap_in(pair.folder, restored, pair.clock.now(), QUICK_POLICY)


def test_the_drill_from_a_damaged_vault_to_the_last_saved_words(pair: BuiltPair, tmp_path: Path) -> None:
    write_shared(pair, "Ask who was not heard")
    write_private(pair, pair.a, "the last saved words")
    backup = back_up(pair)
    data = bytearray(pair.folder.shared.read_bytes())
    data[4096:16384] = secrets.token_bytes(12288)
    pair.folder.shared.write_bytes(bytes(data))
    with pytest.raises(SpaceDamaged):
        pair.shared()
    restored = bring_back(backup, tmp_path / "vault-restored")
    assert restored.opened.private == pair.a.private
    old = swap(pair, restored)
    assert private_words(pair, pair.a)[-1] == "the last saved words"
    assert private_words(pair, pair.b) == ["private words of the second"]
    assert shared_titles(pair) == ["Speak last on Tuesdays", "Ask who was not heard"]
    assert (old / "shared.db").read_bytes() == bytes(data)
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).private == pair.b.private
    assert {path.name for path in tmp_path.iterdir()} == {"vault", old.name}


def test_a_restored_vault_writes_as_another_device_and_the_log_stays_whole(
    pair: BuiltPair, backup: Path, tmp_path: Path
) -> None:
    settle = Settle(FakeClock())
    restored = restore(
        read_backup(backup), tmp_path / "back", lambda folder: unlock(folder, PASSPHRASE_A, QUICK_POLICY), settle
    )
    before, after = settle.devices
    assert before != after
    back = at(pair, restored.folder)
    write_shared(back, "Written after the restore")
    write_shared(pair, "Written on the old computer")
    ours, theirs = back.shared(), pair.shared()
    assert ours.log.device == after
    assert theirs.log.device == before
    newest = next(one for one in ours.actions.all() if one.text.title == "Written after the restore")
    made = ours.log.history(newest.id)
    with theirs.space.transaction() as tx:
        assert theirs.log.accept(tx, made[0])  # no fork: both go on
    theirs.log.verify()
    ours.log.verify()
    ours.close()
    theirs.close()


@pytest.mark.parametrize("passphrase", ["nobody's", ""])
def test_a_wrong_passphrase_leaves_nothing(pair: BuiltPair, backup: Path, tmp_path: Path, passphrase: str) -> None:
    with untouched(tmp_path), pytest.raises(WrongSecret):
        bring_back(backup, tmp_path / "back", passphrase)
    assert not (tmp_path / "back").exists()


def test_either_partner_restores_a_backup_of_the_other(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    restored = bring_back(backup, tmp_path / "back", PASSPHRASE_B)
    assert restored.opened.private == pair.b.private
    assert private_words(at(pair, restored.folder), pair.b) == ["private words of the second"]


def test_the_recovery_code_restores_too_and_is_renewed(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    chosen = NewSecrets("four new words here", new_recovery_code())
    restored = restore(
        read_backup(backup),
        tmp_path / "back",
        lambda folder: recover(folder, pair.code_a, chosen, QUICK_POLICY),
        Settle(FakeClock()),
    )
    assert unlock(restored.folder, "four new words here", QUICK_POLICY).private == pair.a.private
    with pytest.raises(WrongSecret):
        unlock(restored.folder, PASSPHRASE_A, QUICK_POLICY)


def test_a_place_that_is_taken_is_left_alone(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with untouched(tmp_path):
        for place in (tmp_path / "file", pair.folder.path, tmp_path / "file" / "below"):
            with pytest.raises(NotRestored):
                bring_back(backup, place)


def test_the_mark_of_the_made_up_pair_comes_back(pair: BuiltPair, tmp_path: Path) -> None:
    assert not bring_back(back_up(pair), tmp_path / "real").folder.is_demo
    pair.folder.demo_mark.touch()
    assert bring_back(back_up(pair), tmp_path / "demo").folder.is_demo


def test_a_backup_that_is_damaged_anywhere_is_refused_and_touches_nothing(
    pair: BuiltPair, backup: Path, tmp_path: Path
) -> None:
    whole = backup.read_bytes()
    bad = tmp_path / "bad.rmbackup"
    for place in [*range(0, len(whole), 9973), read_backup(backup).start + 20, len(whole) - 1]:
        data = bytearray(whole)
        data[place] ^= 1
        bad.write_bytes(bytes(data))
        with untouched(tmp_path), pytest.raises(WorldError) as told:
            bring_back(bad, tmp_path / "back")
        assert not isinstance(told.value, WrongSecret | NotRestored)
        assert not (tmp_path / "back").exists()


def test_sections_of_two_backups_do_not_mix(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    """A newer shared space under an older manifest, hashes and all, needs the pair's seal."""
    write_shared(pair, "Later")
    newer = read_backup(back_up(pair))
    older = read_backup(backup)
    mixed = tmp_path / "mixed.rmbackup"
    mixed.write_bytes(newer.signed + older.seal + newer.path.read_bytes()[newer.start :])
    with pytest.raises(BackupDamaged):
        bring_back(mixed, tmp_path / "back")


def test_another_pair_s_seal_is_refused(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    other = build_pair(tmp_path / "other", FakeClock())
    older = read_backup(backup)
    forged = tmp_path / "forged.rmbackup"
    forged.write_bytes(older.signed + other.a.seal.make(older.signed) + backup.read_bytes()[older.start :])
    with pytest.raises(BackupDamaged):
        bring_back(forged, tmp_path / "back")


@pytest.mark.parametrize("failure", [DiskFull("made to"), RuntimeError("a bug"), KeyboardInterrupt()])
def test_what_fails_at_the_end_leaves_nothing(
    pair: BuiltPair, backup: Path, tmp_path: Path, failure: BaseException
) -> None:
    def settle(folder: VaultFolder, opened: OpenedVault) -> None:
        raise failure

    kind = NotRestored if isinstance(failure, DiskFull) else type(failure)
    with untouched(tmp_path), pytest.raises(kind):
        restore(
            read_backup(backup), tmp_path / "back", lambda folder: unlock(folder, PASSPHRASE_A, QUICK_POLICY), settle
        )
    assert not (tmp_path / "back").exists()


def test_restoring_again_and_again_uses_up_no_backup(pair: BuiltPair, tmp_path: Path, clock: FakeClock) -> None:
    paths = []
    for day in range(4):
        write_private(pair, pair.a, f"day {day}")
        clock.advance(days=1)
        paths.append(back_up(pair))
    before = {path.name: path.read_bytes() for path in paths}
    for turn, path in enumerate(paths):
        swap(pair, bring_back(pair.folder.backups / path.name, tmp_path / f"back-{turn}"))
        assert private_words(pair, pair.a)[-1] == f"day {turn}"
        assert {one.path.name: one.path.read_bytes() for one in find_backups(pair.folder)} == before


def test_one_partner_restoring_does_not_take_the_other_back_in_time(
    pair: BuiltPair, backup: Path, tmp_path: Path
) -> None:
    write_private(pair, pair.b, "written after the backup")
    swap(pair, bring_back(backup, tmp_path / "back"))
    assert private_words(pair, pair.b)[-1] == "written after the backup"
    swap(pair, bring_back(outside(pair, tmp_path / "stick"), tmp_path / "back"))
    assert private_words(pair, pair.b)[-1] == "written after the backup"
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).private == pair.b.private


def test_the_other_partner_s_files_come_from_the_backup_where_theirs_are_not_whole(
    pair: BuiltPair, backup: Path, tmp_path: Path
) -> None:
    short = pair.b.shared.partner[:8]
    (pair.folder.path / f"a-{short}.rmk").write_bytes(b"x" * 4096)
    pair.folder.private(pair.b.shared.partner).write_bytes(b"")
    swap(pair, bring_back(backup, tmp_path / "back"))
    assert private_words(pair, pair.b) == ["private words of the second"]


def test_nothing_of_another_vault_is_taken_over(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    other = build_pair(tmp_path / "other", FakeClock())
    swap(other, bring_back(backup, tmp_path / "back"))
    names = {path.name for path in other.folder.path.glob("*.rmk")}
    assert names == {path.name for path in pair.folder.path.glob("*.rmk")}


def test_an_open_vault_is_not_swapped_out(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    restored = bring_back(backup, tmp_path / "back")
    lock = InstanceLock(pair.folder.lock)
    lock.acquire()
    with untouched(tmp_path), pytest.raises(AlreadyOpen):
        swap(pair, restored)
    lock.release()
    swap(pair, restored)


def test_the_old_vault_goes_after_a_week_and_nothing_else_does(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    before = files_below(pair.folder.path)
    old = swap(pair, bring_back(backup, tmp_path / "back"))
    assert old.name.startswith(".")  # so that nobody takes it for a workbook
    assert {name: data for name, data in files_below(old).items() if name != "lock"} == before
    others = [tmp_path / ".vault.old-kept", tmp_path / ".other.old-20200101-000000-00112233"]
    for path in others:
        path.mkdir()
    remove_old(pair.folder, pair.clock.now() + timedelta(days=7))
    assert old.exists()
    with untouched(pair.folder.path):
        remove_old(pair.folder, pair.clock.now() + timedelta(days=7, seconds=1))
    assert not old.exists()
    assert all(path.exists() for path in others)


def test_a_swap_that_was_cut_off_is_finished_at_the_next_start(pair: BuiltPair, backup: Path, tmp_path: Path) -> None:
    restored = bring_back(backup, tmp_path / "back")
    restored.folder.path.rename(waiting_place(pair.folder.path))
    assert finish_swap(pair.folder.path)
    assert waiting_place(pair.folder.path).exists()  # the old one is in its place: nothing to finish
    pair.folder.path.rename(tmp_path / ".vault.old-20261121-194200-00112233")
    assert finish_swap(pair.folder.path)
    assert shared_titles(pair) == ["Speak last on Tuesdays"]
    assert not finish_swap(tmp_path / "nowhere")


def test_a_vault_that_is_gone_altogether_comes_back_from_a_copy_outside(pair: BuiltPair, tmp_path: Path) -> None:
    copy = outside(pair, tmp_path / "stick")
    pair.folder.path.rename(tmp_path / "lost")
    swap(pair, bring_back(copy, tmp_path / "back"))
    assert private_words(pair, pair.a) == ["private words of the first"]
