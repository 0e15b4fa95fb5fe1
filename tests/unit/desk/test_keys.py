"""Signing keys at a desk: made, sealed, copied, brought back, and never lost without a word."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rmdesk.desk.keys import DeskKey, KeyShelf
from rmdesk.domain.desk_errors import (
    KeyWouldBeLost,
    SigningKeyDamaged,
    SigningKeyElsewhere,
    SigningKeyMissing,
    SigningPassphraseWrong,
)
from rmdesk.domain.errors import CannotWrite
from rmdesk.domain.packs import KeyRole
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.security.signatures import verify
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

PHRASE = "seven calm herons walk"


@pytest.fixture
def shelf(tmp_path: Path) -> KeyShelf:
    clock = FakeClock(datetime(2026, 11, 22, 9, tzinfo=UTC))
    return KeyShelf(tmp_path / "keys", QUICK_POLICY, clock, lambda *_places: False)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def lead(shelf: KeyShelf) -> DeskKey:
    return shelf.make(KeyRole.LEAD, "Amara, programme lead", PHRASE)


def test_words_typed_with_spaces_sign_with_a_key_that_was_made_with_dashes(shelf: KeyShelf) -> None:
    key = shelf.make(KeyRole.LEAD, "Amara, programme lead", "plum-anvil-otter-quilt")
    assert verify(
        key.name.public, b"words", shelf.signer(key, "plum anvil otter quilt").sign(b"words", b"label"), b"label"
    )


def test_a_key_signs_with_its_passphrase_only(shelf: KeyShelf, lead: DeskKey) -> None:
    signer = shelf.signer(lead, PHRASE)
    assert verify(lead.name.public, b"words", signer.sign(b"words", b"label"), b"label")
    with pytest.raises(SigningPassphraseWrong):
        shelf.signer(lead, PHRASE + "s")


def test_the_real_cost_is_used_by_the_program(tmp_path: Path) -> None:
    shelf = KeyShelf(tmp_path, STANDARD_POLICY, FakeClock(datetime(2026, 11, 22, tzinfo=UTC)))
    key = shelf.make(KeyRole.LEAD, "Lead", PHRASE)
    assert shelf.signer(key, PHRASE).public == key.name.public


def test_a_cheap_file_is_refused_by_the_program(tmp_path: Path, lead: DeskKey) -> None:
    shelf = KeyShelf(tmp_path / "keys", STANDARD_POLICY, FakeClock(datetime(2026, 11, 22, tzinfo=UTC)))
    with pytest.raises(SigningKeyDamaged):
        shelf.signer(lead, PHRASE)


def test_keys_are_listed_with_those_of_the_lead_first(shelf: KeyShelf, lead: DeskKey) -> None:
    other = shelf.make(KeyRole.ORGANISATION, "Example Trust", PHRASE)
    assert shelf.all() == (lead, other)


def test_a_lost_list_of_keys_is_made_again_from_their_files(shelf: KeyShelf, lead: DeskKey, tmp_path: Path) -> None:
    (tmp_path / "keys" / "keys.json").unlink()
    assert shelf.all() == (lead,)
    (tmp_path / "keys" / "keys.json").write_bytes(b"rubbish")
    assert shelf.all() == (lead,)


def test_a_key_without_a_copy_could_be_lost_and_stays(shelf: KeyShelf, lead: DeskKey, tmp_path: Path) -> None:
    assert lead.could_be_lost
    with pytest.raises(KeyWouldBeLost):
        shelf.put_away(lead)
    with pytest.raises(KeyWouldBeLost):
        shelf.copy(lead, tmp_path / "keys")
    assert shelf.signer(lead, PHRASE).public == lead.name.public


def test_a_key_in_a_safe_is_known_and_signs_from_its_copy(shelf: KeyShelf, lead: DeskKey, stick: Path) -> None:
    copied = shelf.copy(lead, stick)
    assert copied.copied_on == date(2026, 11, 22)
    assert not copied.could_be_lost
    away = shelf.put_away(copied)
    assert shelf.all() == (away,)
    assert not away.here
    with pytest.raises(SigningKeyMissing):
        shelf.signer(away, PHRASE)
    assert shelf.signer(away, PHRASE, stick / away.file_name).public == lead.name.public


def test_a_key_is_brought_to_another_desk(shelf: KeyShelf, lead: DeskKey, stick: Path, tmp_path: Path) -> None:
    shelf.copy(lead, stick)
    other = KeyShelf(tmp_path / "other", QUICK_POLICY, FakeClock(datetime(2027, 1, 4, tzinfo=UTC)))
    brought = other.bring(stick / lead.file_name)
    assert brought.name == lead.name
    assert not brought.could_be_lost
    assert other.signer(brought, PHRASE).public == lead.name.public


def test_a_copy_on_the_same_disk_is_written_and_counts_for_nothing(lead: DeskKey, tmp_path: Path) -> None:
    near = KeyShelf(tmp_path / "keys", QUICK_POLICY, FakeClock())
    folder = tmp_path / "documents"
    folder.mkdir()
    assert not near.is_elsewhere(folder)
    copied = near.copy(lead, folder)
    assert (folder / lead.file_name).is_file()
    assert copied.could_be_lost
    with pytest.raises(KeyWouldBeLost):
        near.put_away(copied)


def test_the_copy_of_another_key_is_told_apart(shelf: KeyShelf, lead: DeskKey, stick: Path) -> None:
    other = shelf.make(KeyRole.ORGANISATION, "Example Trust", PHRASE)
    shelf.copy(other, stick)
    with pytest.raises(SigningKeyElsewhere):
        shelf.signer(lead, PHRASE, stick / other.file_name)


def test_every_changed_bit_of_a_key_file_is_refused(shelf: KeyShelf, lead: DeskKey, tmp_path: Path) -> None:
    path = tmp_path / "keys" / lead.file_name
    good = path.read_bytes()
    for bit in range(len(good) * 8):
        changed = bytearray(good)
        changed[bit // 8] ^= 1 << bit % 8
        path.write_bytes(changed)
        if 8 <= bit // 8 < 20:
            continue  # the cost: a larger one is refused or only takes longer, and is part of the seal all the same
        with pytest.raises((SigningKeyDamaged, SigningPassphraseWrong, SigningKeyElsewhere)):
            shelf.signer(lead, PHRASE)
    path.write_bytes(good)
    assert shelf.signer(lead, PHRASE).public == lead.name.public


def test_every_cut_of_a_key_file_is_refused(shelf: KeyShelf, lead: DeskKey, tmp_path: Path) -> None:
    path = tmp_path / "keys" / lead.file_name
    good = path.read_bytes()
    for end in range(len(good)):
        path.write_bytes(good[:end])
        with pytest.raises(SigningKeyDamaged):
            shelf.signer(lead, PHRASE)
    assert shelf.all()[0].name == lead.name, "its public half stays known"


def test_a_key_that_could_not_be_written_is_no_key(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("in the way")
    shelf = KeyShelf(tmp_path / "keys", QUICK_POLICY, FakeClock(datetime(2026, 11, 22, tzinfo=UTC)))
    with pytest.raises(CannotWrite):
        shelf.make(KeyRole.LEAD, "Lead", PHRASE)
    assert shelf.all() == ()
