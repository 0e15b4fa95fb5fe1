"""The use cases on real files: both secrets, both copies in every state, and what is never opened."""

import hashlib
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import (
    AsksForTooMuch,
    KeyFileDamaged,
    KeyFileMissing,
    MadeByNewerVersion,
    WorldError,
    WrongSecret,
)
from rmdesk.domain.ids import PartnerId, new_id
from rmdesk.security import kdf, key_ring
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.security.key_file_store import CopyState
from rmdesk.security.key_ring import (
    Unlocked,
    check_key_files,
    create_key_file,
    list_key_files,
    replace_secrets,
    unlock_with_passphrase,
    unlock_with_recovery_code,
)
from rmdesk.security.key_slots import SlotKind
from rmdesk.security.keys import KeyFileIds, PartnerSecrets
from rmdesk.security.recovery_code import new_recovery_code
from tests.fakes.kdf import QUICK_POLICY
from tests.modes import has_mode

from .conftest import PHRASE, Made

NEW = "harbour tea wall lamp"


def unlock(made: Made, phrase: str = PHRASE) -> Unlocked:
    return unlock_with_passphrase(made.folder, made.ids.partner, phrase, QUICK_POLICY)


def mended(data: bytes, at: int, value: bytes) -> bytes:
    body = data[:at] + value + data[at + len(value) : 4064]
    return body + hashlib.sha256(body).digest()


def asides(made: Made) -> list[Path]:
    return sorted(made.folder.glob("*.bad-*"))


def test_both_secrets_open_both_copies(made: Made) -> None:
    assert made.paths[0].read_bytes() == made.paths[1].read_bytes()
    assert [path.name for path in made.paths] == [f"{c}-{made.ids.partner[:8]}.rmk" for c in "ab"]
    by_phrase = unlock(made)
    by_code = unlock_with_recovery_code(made.folder, made.ids.partner, made.code, QUICK_POLICY)
    assert by_phrase.secrets == by_code.secrets == made.secrets
    assert by_phrase.root_key == by_code.root_key
    assert (by_phrase.opened_with, by_code.opened_with) == (SlotKind.PASSPHRASE, SlotKind.RECOVERY)
    assert (by_phrase.sequence, by_phrase.repaired, by_phrase.ids) == (1, False, made.ids)
    assert made.secrets.private.key.hex() not in repr(by_phrase)


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_only_the_owner_may_read(made: Made) -> None:
    assert all(has_mode(path, 0o600) for path in made.paths)


def test_nothing_readable_in_the_file(made: Made) -> None:
    data = made.paths[0].read_bytes()
    for secret in (PHRASE.encode(), made.code.secret, made.secrets.private.key, b"pair", b"signing"):
        assert secret not in data
        assert secret.hex().encode() not in data


def test_a_short_partner_id_will_do(made: Made) -> None:
    assert list_key_files(made.folder) == (made.ids.partner[:8],)
    assert unlock_with_passphrase(made.folder, made.ids.partner[:8], PHRASE, QUICK_POLICY).ids == made.ids
    for wrong in ("", "../../etc", "zz" * 4, made.ids.partner[:9]):
        with pytest.raises(ValueError, match="partner"):
            unlock_with_passphrase(made.folder, wrong, PHRASE, QUICK_POLICY)


def test_listing_ignores_everything_else(made: Made, tmp_path: Path) -> None:
    for name in ("a-123.rmk", "c-12345678.rmk", "a-12345678.rmk.bad-1", "a-12345678.rmk.tmp-1", "A-12345678.RMK"):
        (tmp_path / name).write_bytes(b"")
    assert list_key_files(tmp_path) == (made.ids.partner[:8],)
    assert list_key_files(tmp_path / "nowhere") == ()


@pytest.mark.parametrize("typed", ["", "x", PHRASE + " ", PHRASE.upper(), "x" * 5000, "\ud800" * 12])
def test_wrong_passphrase_changes_nothing(made: Made, typed: str) -> None:
    before = [path.read_bytes() for path in made.paths]
    with pytest.raises(WrongSecret):
        unlock(made, typed)
    assert [path.read_bytes() for path in made.paths] == before


def test_a_wrong_passphrase_costs_the_same_work_and_message(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    work: list[int] = []
    real = kdf.derive_key

    def counted(*arguments: object) -> bytearray:
        work.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(kdf, "derive_key", counted)
    seen = set()
    for typed in ("", "x", PHRASE + " ", "x" * 2000, made.code.text, "\ud800"):
        work.clear()
        with pytest.raises(WrongSecret) as caught:
            unlock(made, typed)
        seen.add((len(work), str(caught.value), caught.value.told))
    assert len(seen) == 1
    assert seen.pop()[0] == 1


def test_words_typed_with_spaces_open_what_was_set_with_dashes(made: Made) -> None:
    assert unlock(made, PHRASE.replace("-", " ")).secrets == made.secrets


def test_what_was_set_with_spaces_opens_with_spaces_alone(made: Made) -> None:
    replace_secrets(made.folder, unlock(made), "plum anvil otter lamp", None, QUICK_POLICY)
    assert unlock(made, "plum anvil otter lamp").secrets == made.secrets
    with pytest.raises(WrongSecret):
        unlock(made, "plum-anvil-otter-lamp")


@pytest.mark.parametrize("typed", [" plum anvil otter quilt", "plum  anvil otter quilt", "plum anvil otter-quilt"])
def test_only_single_spaces_between_words_are_read_as_dashes(made: Made, typed: str) -> None:
    with pytest.raises(WrongSecret):
        unlock(made, typed)


def test_the_other_spelling_of_an_accent_opens(made: Made) -> None:
    replace_secrets(made.folder, unlock(made), "caf\u00e9 tŷ harbwr", None, QUICK_POLICY)
    assert unlock(made, "cafe\u0301 ty\u0302 harbwr").secrets == made.secrets


def test_no_secret_of_one_partner_opens_the_other(made: Made) -> None:
    other = Made(
        made.folder,
        KeyFileIds(made.ids.vault, PartnerId(new_id())),
        made.secrets.for_other_partner(),
        NEW,
        new_recovery_code(),
    )
    create_key_file(other.folder, other.ids, other.secrets, other.phrase, other.code, QUICK_POLICY)
    assert len(list_key_files(made.folder)) == 2
    for mine, theirs in ((made, other), (other, made)):
        with pytest.raises(WrongSecret):
            unlock(theirs, mine.phrase)
        with pytest.raises(WrongSecret):
            unlock_with_recovery_code(made.folder, theirs.ids.partner, mine.code, QUICK_POLICY)
        for key in (mine.secrets.pair[1].key, mine.secrets.backup_mac_key, mine.secrets.private.key):
            with pytest.raises(WrongSecret):
                unlock(theirs, key.hex())
        assert unlock(theirs, theirs.phrase).secrets == theirs.secrets


def test_another_partners_file_under_this_name_is_not_opened(made: Made, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    twin = KeyFileIds(made.ids.vault, PartnerId(made.ids.partner[:8] + new_id()[8:]))
    create_key_file(elsewhere, twin, PartnerSecrets.generate(), PHRASE, made.code, QUICK_POLICY)
    for path in made.paths:
        shutil.copy(elsewhere / path.name, path)
    with pytest.raises(KeyFileDamaged):
        unlock(made)
    assert check_key_files(made.folder, made.ids.partner, QUICK_POLICY).first is CopyState.FOREIGN


def test_create_does_not_overwrite(made: Made) -> None:
    for path in made.paths:
        before = path.read_bytes()
        with pytest.raises(FileExistsError):
            create_key_file(made.folder, made.ids, made.secrets, NEW, made.code, QUICK_POLICY)
        assert path.read_bytes() == before
        path.unlink()


BROKEN = {
    "missing": None,
    "empty": b"",
    "zeros": bytes(4096),
    "cut": b"RMDK\x00\x01\r\n" + bytes(100),
    "long": bytes(5000),
    "noise": bytes(range(256)) * 16,
}


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("kind", BROKEN)
def test_one_bad_copy_is_mended(made: Made, which: int, kind: str) -> None:
    good = made.paths[0].read_bytes()
    made.paths[which].unlink()
    if (data := BROKEN[kind]) is not None:
        made.paths[which].write_bytes(data)
    health = check_key_files(made.folder, made.ids.partner, QUICK_POLICY)
    assert not health.ok
    assert (health.first, health.second)[1 - which] is CopyState.GOOD
    opened = unlock(made)
    assert opened.repaired
    assert opened.secrets == made.secrets
    assert [path.read_bytes() for path in made.paths] == [good, good]
    assert check_key_files(made.folder, made.ids.partner, QUICK_POLICY).ok
    assert not unlock(made).repaired
    assert sorted(made.folder.iterdir()) == sorted(made.paths)


@pytest.mark.parametrize("second", BROKEN)
@pytest.mark.parametrize("first", BROKEN)
def test_both_bad_copies_are_told_and_left(made: Made, first: str, second: str) -> None:
    for path, kind in zip(made.paths, (first, second), strict=True):
        path.unlink()
        if (data := BROKEN[kind]) is not None:
            path.write_bytes(data)
    before = {path: path.read_bytes() for path in made.folder.iterdir()}
    expected = KeyFileMissing if first == second == "missing" else KeyFileDamaged
    with pytest.raises(expected):
        unlock(made)
    with pytest.raises(expected):
        unlock_with_recovery_code(made.folder, made.ids.partner, made.code, QUICK_POLICY)
    assert {path: path.read_bytes() for path in made.folder.iterdir()} == before


@pytest.mark.parametrize("which", [0, 1])
def test_a_wrong_passphrase_mends_nothing(made: Made, which: int) -> None:
    made.paths[which].write_bytes(b"")
    with pytest.raises(WrongSecret):
        unlock(made, "wrong horse battery")
    assert made.paths[which].read_bytes() == b""


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(("at", "value"), [(8, b"\x02\x00"), (12, b"\x01\x00")])
def test_a_newer_version_in_either_copy_is_refused_and_kept(made: Made, which: int, at: int, value: bytes) -> None:
    newer = mended(made.paths[which].read_bytes(), at, value)
    made.paths[which].write_bytes(newer)
    for call in (lambda: unlock(made), lambda: unlock(made, "wrong")):
        with pytest.raises(MadeByNewerVersion):
            call()
    assert made.paths[which].read_bytes() == newer
    assert CopyState.NEWER in (
        (health := check_key_files(made.folder, made.ids.partner, QUICK_POLICY)).first,
        health.second,
    )


def test_asking_for_too_much(made: Made) -> None:
    greedy = mended(made.paths[0].read_bytes(), 60, (2**31).to_bytes(4, "little"))
    made.paths[0].write_bytes(greedy)
    assert unlock(made).repaired
    assert [path.read_bytes() for path in asides(made)] == [greedy]
    for path in made.paths:
        path.write_bytes(greedy)
    with pytest.raises(AsksForTooMuch):
        unlock(made)


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("at", [950, 60 + 116, 100, 56 + 40, 56 + 70])
def test_a_newer_copy_that_fails_is_set_aside_and_the_older_one_opens(made: Made, which: int, at: int) -> None:
    good = made.paths[0].read_bytes()
    newer = mended(good, 16, (9).to_bytes(8, "little"))
    newer = mended(newer, at, bytes([newer[at] ^ 0x40])) if at != 60 + 116 else newer
    made.paths[which].write_bytes(newer)
    opened = unlock(made)
    assert (opened.secrets, opened.sequence, opened.repaired) == (made.secrets, 1, True)
    assert [path.read_bytes() for path in made.paths] == [good, good]
    assert [path.read_bytes() for path in asides(made)] == [newer]
    assert list_key_files(made.folder) == (made.ids.partner[:8],)


def test_both_copies_fail_the_mac(made: Made) -> None:
    bad = mended(made.paths[0].read_bytes(), 16, (9).to_bytes(8, "little"))
    for path in made.paths:
        path.write_bytes(bad)
    with pytest.raises(KeyFileDamaged):
        unlock(made)
    with pytest.raises(WrongSecret):
        unlock(made, "wrong horse battery")


def test_new_passphrase_and_code_void_the_old_ones(made: Made) -> None:
    code = new_recovery_code()
    opened = unlock_with_recovery_code(made.folder, made.ids.partner, made.code, QUICK_POLICY)
    changed = replace_secrets(made.folder, opened, NEW, code, QUICK_POLICY)
    assert (changed.sequence, changed.opened_with, changed.secrets) == (2, SlotKind.PASSPHRASE, made.secrets)
    with pytest.raises(WrongSecret):
        unlock(made)
    with pytest.raises(WrongSecret):
        unlock_with_recovery_code(made.folder, made.ids.partner, made.code, QUICK_POLICY)
    assert unlock(made, NEW).sequence == 2
    assert unlock_with_recovery_code(made.folder, made.ids.partner, code, QUICK_POLICY).root_key == opened.root_key
    for path in made.paths:
        path.unlink()
        assert unlock(made, NEW).repaired


def test_a_new_passphrase_alone_keeps_the_code(made: Made) -> None:
    opened = unlock(made)
    for n in range(3):
        opened = replace_secrets(made.folder, opened, f"{NEW} {n}", None, QUICK_POLICY)
    assert opened.sequence == 4
    for n in range(2):
        with pytest.raises(WrongSecret):
            unlock(made, f"{NEW} {n}")
    by_code = unlock_with_recovery_code(made.folder, made.ids.partner, made.code, QUICK_POLICY)
    assert by_code.secrets == made.secrets


def test_a_used_code_must_be_replaced(made: Made) -> None:
    opened = unlock_with_recovery_code(made.folder, made.ids.partner, made.code, QUICK_POLICY)
    with pytest.raises(ValueError, match="once"):
        replace_secrets(made.folder, opened, NEW, None, QUICK_POLICY)
    assert unlock(made).secrets == made.secrets


def test_changed_secrets_are_written(made: Made) -> None:
    opened = unlock(made)
    more = replace(made.secrets, pair={**made.secrets.pair, 2: made.secrets.for_other_partner().private})
    replace_secrets(made.folder, replace(opened, secrets=more), PHRASE, None, QUICK_POLICY)
    assert unlock(made).secrets == more
    assert unlock(made).secrets.epoch == 2


def test_a_change_refuses_a_file_that_was_swapped(made: Made, tmp_path: Path) -> None:
    opened = unlock(made)
    for path in made.paths:
        path.unlink()
    with pytest.raises(KeyFileMissing):
        replace_secrets(made.folder, opened, NEW, None, QUICK_POLICY)
    create_key_file(made.folder, made.ids, made.secrets, PHRASE, made.code, QUICK_POLICY)
    with pytest.raises(KeyFileDamaged):
        replace_secrets(made.folder, opened, NEW, None, QUICK_POLICY)


def test_a_change_goes_on_from_one_good_copy_and_an_older_one(made: Made) -> None:
    old = made.paths[0].read_bytes()
    changed = replace_secrets(made.folder, unlock(made), NEW, None, QUICK_POLICY)
    made.paths[0].write_bytes(old)
    opened = unlock(made, NEW)
    assert (opened.sequence, opened.repaired, opened.unfinished_change) == (changed.sequence, True, False)
    assert asides(made) == []
    with pytest.raises(WrongSecret):
        unlock(made)


@pytest.mark.parametrize("newer_copy", [0, 1])
def test_a_change_cut_between_the_copies_opens_with_either(made: Made, newer_copy: int) -> None:
    old = made.paths[0].read_bytes()
    replace_secrets(made.folder, unlock(made), NEW, None, QUICK_POLICY)
    made.paths[1 - newer_copy].write_bytes(old)
    with_old = unlock(made)
    assert (with_old.unfinished_change, with_old.repaired, with_old.sequence) == (True, False, 1)
    again = replace_secrets(made.folder, with_old, "third try lamp", None, QUICK_POLICY)
    assert again.sequence == 3
    assert check_key_files(made.folder, made.ids.partner, QUICK_POLICY).ok
    for gone in (PHRASE, NEW):
        with pytest.raises(WrongSecret):
            unlock(made, gone)


def test_stray_temporary_files_go_after_a_good_opening_only(made: Made) -> None:
    stray = made.folder / f"{made.paths[0].name}.tmp-0123456789abcdef"
    other = made.folder / "a-00000000.rmk.tmp-0123456789abcdef"
    for path in (stray, other):
        path.write_bytes(b"half")
    with pytest.raises(WrongSecret):
        unlock(made, "wrong horse battery")
    assert stray.exists()
    unlock(made)
    assert not stray.exists()
    assert other.exists()


def test_a_folder_in_the_place_of_a_copy(made: Made) -> None:
    made.paths[0].unlink()
    made.paths[0].mkdir()
    opened = unlock(made)
    assert (opened.secrets, opened.repaired) == (made.secrets, False)
    assert check_key_files(made.folder, made.ids.partner, QUICK_POLICY).first is CopyState.UNREADABLE
    made.paths[1].unlink()
    with pytest.raises(WorldError):
        unlock(made)


def test_files_below_the_standard_floor_do_not_open_in_real_life(made: Made) -> None:
    with pytest.raises(KeyFileDamaged):
        unlock_with_passphrase(made.folder, made.ids.partner, PHRASE, STANDARD_POLICY)
    assert not check_key_files(made.folder, made.ids.partner).ok


def test_a_newer_minor_version_is_read_but_not_rewritten(tmp_path: Path) -> None:
    kit = Path(__file__).parents[2] / "data" / "keyfile-v1" / "good-newer-minor.rmk"
    partner = bytes(range(16, 32)).hex()
    for letter in "ab":
        shutil.copy(kit, tmp_path / f"{letter}-{partner[:8]}.rmk")
    opened = unlock_with_passphrase(tmp_path, partner, PHRASE, QUICK_POLICY)
    with pytest.raises(MadeByNewerVersion):
        replace_secrets(tmp_path, opened, NEW, None, QUICK_POLICY)


def test_health(made: Made) -> None:
    health = check_key_files(made.folder, made.ids.partner, QUICK_POLICY)
    assert health == key_ring.KeyFileHealth(CopyState.GOOD, CopyState.GOOD, 1, 1, same=True)
    old = made.paths[1].read_bytes()
    replace_secrets(made.folder, unlock(made), NEW, None, QUICK_POLICY)
    made.paths[1].write_bytes(old)
    health = check_key_files(made.folder, made.ids.partner, QUICK_POLICY)
    assert (health.ok, health.first_sequence, health.second_sequence) == (False, 2, 1)


@pytest.mark.real_kdf
def test_the_standard_cost_works(tmp_path: Path) -> None:
    ids = KeyFileIds(*(new_id() for _ in range(2)))  # type: ignore[arg-type]
    secrets, code = PartnerSecrets.generate(), new_recovery_code()
    create_key_file(tmp_path, ids, secrets, PHRASE, code, STANDARD_POLICY)
    assert unlock_with_passphrase(tmp_path, ids.partner, PHRASE, STANDARD_POLICY).secrets == secrets
    assert check_key_files(tmp_path, ids.partner).ok
    with pytest.raises(WrongSecret):
        unlock_with_passphrase(tmp_path, ids.partner, NEW, STANDARD_POLICY)
