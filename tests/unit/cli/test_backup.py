"""`rmdesk backup` and `rmdesk restore`: a copy for outside, and back from it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.cli import backup as backup_command
from rmdesk.cli.vaults import key_of
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.renewal import renew_everything
from rmdesk.vaultkeeping.unlock import code_fits, unlock
from tests.backups import at, back_up, files_below, private_words, shared_titles, untouched, write_private, write_shared
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.kdf import QUICK_POLICY
from tests.unit.cli.conftest import Command

Typed = Callable[[str], str]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for run in (backup_command.run_backup, backup_command.run_restore):
        monkeypatch.setattr(run, "__defaults__", (QUICK_POLICY,))


@pytest.fixture
def written(pair: BuiltPair) -> BuiltPair:
    write_private(pair, pair.a, "private words")
    write_private(pair, pair.b, "her private words")
    write_shared(pair)
    return pair


def test_there_and_back(written: BuiltPair, command: Command, typed: Typed, tmp_path: Path) -> None:
    out, back = tmp_path / "stick.rmbackup", tmp_path / "back"
    with untouched(written.folder.path / "backups"):
        said = command("backup", written.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"Written and checked: {out}\n")
    said = command("restore", out, "--to", back, "--passphrase-fd", typed(PASSPHRASE_A))
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith(f"Restored to: {back}\n")
    restored = at(written, type(written.folder)(back))
    assert private_words(restored, written.a) == ["private words"]
    assert shared_titles(restored) == ["Speak last on Tuesdays"]
    said = command("check", back, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 0, said.out
    assert not list(back.glob(f"*{written.b.shared.partner[:8]}*"))


def test_the_restored_copy_is_another_device(
    written: BuiltPair, command: Command, typed: Typed, tmp_path: Path
) -> None:
    command("restore", back_up(written), "--to", tmp_path / "back", "--passphrase-fd", typed(PASSPHRASE_B))
    spaces = [one.shared() for one in (written, at(written, type(written.folder)(tmp_path / "back")))]
    assert spaces[0].log.device != spaces[1].log.device
    for space in spaces:
        space.close()


@pytest.mark.parametrize("passphrase", ["nobody's", PASSPHRASE_B])
def test_only_the_maker_s_passphrase_opens_a_copy_for_outside(
    written: BuiltPair, command: Command, typed: Typed, tmp_path: Path, passphrase: str
) -> None:
    out = tmp_path / "stick"
    command("backup", written.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    said = command("restore", out, "--to", tmp_path / "back", "--passphrase-fd", typed(passphrase))
    assert said.code == 1
    assert said.err.startswith("That does not open this workbook.")
    assert {path.name for path in tmp_path.iterdir()} == {"vault", "stick"}


def test_a_recovery_code_restores_too_and_opens_what_came_back(
    written: BuiltPair, command: Command, typed: Typed, tmp_path: Path
) -> None:
    file, to = back_up(written), tmp_path / "back"
    code = written.code_a
    said = command("restore", file, "--to", to, "--recovery-code", "--passphrase-fd", typed(code.text))
    assert said.code == 0
    assert "Open it in rmdesk with this recovery code." in said.out
    assert code_fits(VaultFolder(to), code, QUICK_POLICY)
    other = tmp_path / "again"
    said = command("restore", file, "--to", other, "--recovery-code", "--passphrase-fd", typed("AAAA"))
    assert said.code == 1
    assert not other.exists()


def test_a_damaged_file_is_told_before_a_passphrase_is_asked_for(
    written: BuiltPair, command: Command, tmp_path: Path
) -> None:
    bad = tmp_path / "bad"
    data = bytearray(back_up(written).read_bytes())
    data[-1] ^= 1
    bad.write_bytes(bytes(data))
    for file in (bad, written.folder.shared, tmp_path / "nowhere"):
        said = command("restore", file, "--to", tmp_path / "back")  # no passphrase, no terminal
        assert said.code == 1
        assert said.err.startswith("This file is not a whole backup")
    assert not (tmp_path / "back").exists()


def test_a_folder_that_exists_is_never_restored_into(written: BuiltPair, command: Command, tmp_path: Path) -> None:
    file = back_up(written)
    with untouched(tmp_path):
        said = command("restore", file, "--to", written.folder.path)
    assert said.code == 1
    assert said.err.startswith("The backup could not be restored")


def test_a_backup_that_cannot_be_written_or_a_vault_in_use_is_told(
    written: BuiltPair, command: Command, typed: Typed, tmp_path: Path
) -> None:
    said = command(
        "backup", written.folder.path, "--out", tmp_path / "no" / "b", "--passphrase-fd", typed(PASSPHRASE_A)
    )
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert said.err.startswith("A new backup could not be made.")
    lock = InstanceLock(written.folder.lock)
    lock.acquire()
    said = command("backup", written.folder.path, "--out", tmp_path / "b", "--passphrase-fd", typed(PASSPHRASE_A))
    lock.release()
    assert said.err.startswith("This workbook is already open")
    assert not (tmp_path / "b").exists()


def test_check_looks_at_the_backups_too(written: BuiltPair, command: Command, typed: Typed) -> None:
    file = back_up(written)
    said = command("check", written.folder.path)
    assert said.code == 0
    assert f"{file.name}: looks right" in said.out
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(bytes(data))
    before = files_below(written.folder.path)
    said = command("check", written.folder.path)
    assert said.code == 1
    assert f"Problem: {file.name}: This file is not a whole backup" in said.out
    assert files_below(written.folder.path) == before


def test_check_with_a_passphrase_notices_a_seal_that_does_not_fit(
    written: BuiltPair, command: Command, typed: Typed
) -> None:
    file = back_up(written)
    data = file.read_bytes()
    file.write_bytes(data.replace(b'"demo":false', b'"demo":true', 1)[: len(data)])
    file.write_bytes(data.replace(b'"shared_generation":4', b'"shared_generation":3', 1))
    assert command("check", written.folder.path).code == 0
    said = command("check", written.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert "it was not made by this pair, or somebody changed it" in said.out


def change_every_key(pair: BuiltPair) -> None:
    to_b = Recipient(pair.b.shared.partner, pair.b.shared.exchange_public)
    chosen = NewSecrets("five new herons walk home", new_recovery_code())
    assert renew_everything(pair.folder, pair.a.shared.partner, PASSPHRASE_A, chosen, to_b, QUICK_POLICY)


def test_while_the_partner_s_new_key_waits_the_window_comes_first(
    written: BuiltPair, command: Command, typed: Typed, tmp_path: Path
) -> None:
    change_every_key(written)
    who = next(who for who in "ab" if key_of(written.folder, who) == written.b.shared.partner[:8])
    out = tmp_path / "stick.rmbackup"
    options = ("--as", who, "--passphrase-fd")
    said = command("backup", written.folder.path, "--out", out, *options, typed(PASSPHRASE_B))
    assert (said.code, out.exists()) == (1, False)
    assert said.err.startswith("Every key of this workbook is being changed")
    unlock(written.folder, PASSPHRASE_B, QUICK_POLICY)
    said = command("backup", written.folder.path, "--out", out, *options, typed(PASSPHRASE_B))
    assert (said.code, out.exists()) == (0, True)


def test_a_change_of_every_key_that_is_not_finished_comes_first(
    written: BuiltPair, command: Command, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = replace(unlock(written.folder, PASSPHRASE_A, QUICK_POLICY), renewing=True)
    monkeypatch.setattr("rmdesk.cli.vaults.unlock", lambda *_: opened)
    said = command("backup", written.folder.path, "--out", tmp_path / "x", "--passphrase-fd", typed(PASSPHRASE_A))
    assert (said.code, said.err.split(".")[0]) == (
        1,
        "Every key of this workbook is being changed, and your key file has not taken that in yet",
    )
