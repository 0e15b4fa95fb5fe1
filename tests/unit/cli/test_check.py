"""`rmdesk check`: what it sees without a passphrase, what it sees with one, and what it never shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.private.secret_text import SecretText
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.keys import SpaceKey
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.storage.keyed import keyed
from rmdesk.storage.shared.space import open_shared
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.unlock import recover
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

from .conftest import Command

Typed = Callable[[str], str]
PAGE = 4096
SECRET = "zqxjheronkvwy"


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != "lock"}


def key_files(pair: BuiltPair) -> list[Path]:
    return sorted(pair.folder.path.glob("*.rmk"))


def private(pair: BuiltPair, who: str = "a") -> Path:
    return pair.folder.private({"a": pair.a, "b": pair.b}[who].private.partner)


def change(path: Path, key: SpaceKey, sql: str) -> None:
    """A change past the program, by somebody who has the key."""
    with keyed(path, key) as connection:
        connection.execute(sql)


def test_without_a_passphrase_it_looks_at_every_file_and_changes_none(pair: BuiltPair, command: Command) -> None:
    before = files_of(pair.folder.path)
    said = command("check", pair.folder.path)
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[:2] == [f"Key file {which}: first copy good, second copy good" for which in "ab"]
    assert sum("looks right" in line for line in lines) == 3
    assert lines[-1] == "Nothing is wrong."
    assert files_of(pair.folder.path) == before


def test_it_names_no_partner(pair: BuiltPair, command: Command, typed: Typed) -> None:
    said = command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert "Amara" not in said.out + said.err
    assert "Helen" not in said.out + said.err


@pytest.mark.parametrize(
    ("name", "spoil", "found"),
    [
        ("key", lambda path: path.unlink(), "Key file a: first copy missing, second copy good"),
        ("key", lambda path: path.write_bytes(b"x" * 4096), "first copy damaged"),
        ("shared", lambda path: path.write_bytes(b""), "shared.db: it is empty or cut off"),
        ("shared", lambda path: path.write_bytes(path.read_bytes()[:-1]), "it is empty or cut off"),
        ("shared", lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(PAGE - 16)), "it is not encrypted"),
        ("shared", lambda path: path.unlink(), "shared.db is missing"),
        ("private", lambda path: path.unlink(), "private-"),
        ("private", lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(PAGE - 16)), "it is not encrypted"),
    ],
)
def test_damage_that_shows_from_outside_is_told(
    pair: BuiltPair, command: Command, name: str, spoil: Callable[[Path], object], found: str
) -> None:
    spoil({"key": key_files(pair)[0], "shared": pair.folder.shared, "private": private(pair)}[name])
    before = files_of(pair.folder.path)
    said = command("check", pair.folder.path)
    assert said.code == 1
    assert found in said.out
    assert "Problem: " in said.out
    assert said.out.endswith("Keep this folder as it is, and make a copy of it first of all.\n")
    assert said.err == ""
    assert files_of(pair.folder.path) == before


def test_an_older_copy_put_back_is_told(pair: BuiltPair, command: Command) -> None:
    older = {path: path.read_bytes() for path in key_files(pair)}
    recover(pair.folder, pair.code_a, NewSecrets("a-new-one-for-this-test", new_recovery_code()), QUICK_POLICY)
    changed = [path for path in key_files(pair) if path.read_bytes() != older[path]]
    assert len(changed) == 2
    assert command("check", pair.folder.path).code == 0
    changed[0].write_bytes(older[changed[0]])
    said = command("check", pair.folder.path)
    assert said.code == 1
    assert "first copy good, second copy good" in said.out
    assert "the copies are not both good and the same" in said.out


def test_a_database_without_a_key_file_is_pointed_out_and_no_problem(pair: BuiltPair, command: Command) -> None:
    stray = pair.folder.path / "private-00000000.db"
    stray.write_bytes(private(pair).read_bytes())
    said = command("check", pair.folder.path)
    assert said.code == 0
    assert "private-00000000.db: " in said.out
    assert "belongs to no key file here" in said.out


@pytest.mark.parametrize("passphrase", [PASSPHRASE_A, PASSPHRASE_B])
def test_with_a_passphrase_it_checks_both_spaces_of_that_partner(
    pair: BuiltPair, command: Command, typed: Typed, passphrase: str
) -> None:
    said = command("check", pair.folder.path, "--passphrase-fd", typed(passphrase))
    assert (said.code, said.err) == (0, "")
    for line in ("The key file opens.", "The shared space opens", "The private space of this partner was checked."):
        assert line in said.out


@pytest.mark.parametrize("spoiled", ["own", "partner's"])
def test_damage_inside_a_private_space_shows_to_its_owner_only(
    pair: BuiltPair, command: Command, typed: Typed, spoiled: str
) -> None:
    path = private(pair, "a" if spoiled == "own" else "b")
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(bytes(data))
    assert command("check", pair.folder.path).code == 0
    said = command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == (1 if spoiled == "own" else 0)
    assert ("Problem: the private space: cipher_integrity_check" in said.out) == (spoiled == "own")


def test_a_row_taken_out_of_a_private_space_is_noticed_and_no_word_is_shown(
    pair: BuiltPair, command: Command, typed: Typed
) -> None:
    wing = pair.private()
    wing.journal.write(SecretText(SECRET), SecretText(SECRET))
    wing.answers.put(Answer("what-ask", SECRET, 1, TextAnswer(SECRET)))
    wing.close()
    change(private(pair), pair.a.private.space, "DELETE FROM answer_versions")
    said = command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert "answer_versions: 0 rows instead of 1" in said.out
    assert SECRET not in said.out + said.err


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM operations WHERE rowid = (SELECT max(rowid) FROM operations)",
        "UPDATE operations SET signature = zeroblob(64)",
        "UPDATE meta SET digest = zeroblob(32)",
    ],
)
def test_a_change_past_the_program_in_the_shared_space_is_noticed(
    pair: BuiltPair, command: Command, typed: Typed, sql: str
) -> None:
    change(pair.folder.shared, pair.a.shared.space, sql)
    said = command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert "Problem: the shared space" in said.out


@pytest.mark.parametrize("name", ["shared", "private"])
def test_another_vault_s_database_is_noticed(
    pair: BuiltPair, command: Command, typed: Typed, tmp_path: Path, name: str
) -> None:
    target = pair.folder.shared if name == "shared" else private(pair)
    target.write_bytes(private(pair, "b").read_bytes())
    said = command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert f"Problem: the {name} space" in said.out


def test_a_copy_that_is_mended_on_the_way_is_told(pair: BuiltPair, command: Command, typed: Typed) -> None:
    for copy in key_files(pair)[:2]:  # the first copy of both partners
        copy.unlink()
    said = command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert "It has been made again from the good one." in said.out


def test_as_names_the_key_file(pair: BuiltPair, command: Command, typed: Typed) -> None:
    mine = "ab"[sorted(one.shared.partner for one in (pair.a, pair.b)).index(pair.a.shared.partner)]
    other = "b" if mine == "a" else "a"
    assert command("check", pair.folder.path, "--as", mine, "--passphrase-fd", typed(PASSPHRASE_A)).code == 0
    said = command("check", pair.folder.path, "--as", other, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert said.err.startswith("That does not open this workbook.")


def test_a_wrong_passphrase_is_told_in_one_line(pair: BuiltPair, command: Command, typed: Typed) -> None:
    said = command("check", pair.folder.path, "--passphrase-fd", typed("nobody's"))
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert "Nothing is wrong" not in said.out


def test_while_the_window_has_it_open_it_waits_for_nobody(pair: BuiltPair, command: Command, typed: Typed) -> None:
    lock = InstanceLock(pair.folder.lock)
    lock.acquire()
    said = command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert said.err.startswith("This workbook is already open")
    assert "Problem" not in said.out
    assert command("check", pair.folder.path).code == 0  # from outside it can always be looked at
    lock.release()
    assert command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A)).code == 0


def test_a_folder_without_a_vault(command: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = command("check", tmp_path / "empty")
    assert said.code == 1
    assert "Problem: there is no key file" in said.out
    said = command("check", tmp_path / "nowhere")
    assert said.code == 1
    assert said.err.count("\n") == 1


def test_shared_words_that_nobody_signed_are_a_problem(pair: BuiltPair, command: Command, typed: Typed) -> None:
    shared = open_shared(pair.folder.shared, pair.a.shared, FakeClock(), pair.folder.backups)
    with shared.space.transaction() as tx:
        tx.put("payloads", {"operation": "99" * 32, "salt": bytes(16), "payload": '"x"'})
    shared.close()
    said = command("check", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert "Problem: the shared space: payloads: not what was signed" in said.out


def test_with_a_recovery_code_it_looks_inside_and_the_code_stays_as_it_is(
    pair: BuiltPair, command: Command, typed: Typed
) -> None:
    before = files_of(pair.folder.path)
    for code in (pair.code_a.text, pair.code_b.text.lower().replace("-", " ")):
        said = command("check", pair.folder.path, "--recovery-code", "--passphrase-fd", typed(code))
        assert said.code == 0
        assert "The private space of this partner was checked." in said.out
        assert code not in said.out + said.err
    assert {name: data for name, data in files_of(pair.folder.path).items() if name.endswith(".rmk")} == {
        name: data for name, data in before.items() if name.endswith(".rmk")
    }


@pytest.mark.parametrize("typed_code", ["", "AAAA-BBBB", PASSPHRASE_A])
def test_what_is_no_recovery_code_is_told(pair: BuiltPair, command: Command, typed: Typed, typed_code: str) -> None:
    said = command("check", pair.folder.path, "--recovery-code", "--passphrase-fd", typed(typed_code))
    assert said.code == 1
    assert said.err


def test_a_code_of_somebody_else_opens_nothing(pair: BuiltPair, command: Command, typed: Typed) -> None:
    said = command("check", pair.folder.path, "--recovery-code", "--passphrase-fd", typed(new_recovery_code().text))
    assert said.code == 1
    assert said.err.startswith("That does not open this workbook.")
