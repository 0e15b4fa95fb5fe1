"""The bytes of a key file: every bit of them, and bytes that nobody meant."""

import hashlib
import secrets
import struct
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.errors import AsksForTooMuch, KeyFileDamaged, WorldError, WrongSecret
from rmdesk.domain.ids import PartnerId, VaultId, new_id
from rmdesk.security import key_file, key_slots, payload
from rmdesk.security.held_secret import HeldSecret
from rmdesk.security.kdf import CAP_MEMORY_KIB, STANDARD_POLICY
from rmdesk.security.key_opening import new_slot, open_first
from rmdesk.security.keys import KeyFileIds, PartnerSecrets
from rmdesk.security.payload import Payload
from rmdesk.security.recovery_code import new_recovery_code
from tests.fakes.kdf import QUICK_POLICY

IDS = KeyFileIds(VaultId(new_id()), PartnerId(new_id()))
PHRASE, CODE = "plum-anvil-otter-quilt", new_recovery_code()
CONTENT = Payload.under(QUICK_POLICY, PartnerSecrets.generate())


def make() -> bytes:
    root = secrets.token_bytes(32)
    with HeldSecret(PHRASE) as phrase, HeldSecret(CODE) as paper:
        slots = (new_slot(phrase, IDS, root, QUICK_POLICY), new_slot(paper, IDS, root, QUICK_POLICY))
    return key_file.build(IDS, 5, slots, root, payload.encode(CONTENT))


GOOD = make()
USED = len(key_file.parse(GOOD, QUICK_POLICY).covered) + 32
"""Up to the end of the MAC, which may end in a zero itself."""


def with_checksum(body: bytes) -> bytes:
    return body[:4064] + hashlib.sha256(body[:4064]).digest()


def flipped(bits: Iterator[int] | range) -> Iterator[tuple[int, bytes]]:
    for bit in bits:
        data = bytearray(GOOD)
        data[bit // 8] ^= 1 << bit % 8
        yield bit, bytes(data)


def open_with_both(data: bytes) -> None:
    file = key_file.parse(data, QUICK_POLICY)
    for typed in (PHRASE, CODE):
        with HeldSecret(typed) as secret:
            open_first([file], secret)


def test_round_trip() -> None:
    assert len(GOOD) == 4096
    file = key_file.parse(GOOD, QUICK_POLICY)
    assert (file.ids, file.sequence, file.minor) == (IDS, 5, 0)
    for typed in (PHRASE, CODE):
        with HeldSecret(typed) as secret:
            assert open_first([file], secret).payload == CONTENT


def test_two_files_of_the_same_secrets_share_no_slot_and_no_nonce() -> None:
    one, two = key_file.parse(GOOD, QUICK_POLICY), key_file.parse(make(), QUICK_POLICY)
    assert one.nonce != two.nonce
    assert one.slots[0].head.salt != two.slots[0].head.salt
    assert one.slots[0].wrapped != two.slots[0].wrapped


def test_every_flipped_bit_is_noticed_by_the_checksum() -> None:
    for _, data in flipped(range(4096 * 8)):
        with pytest.raises(KeyFileDamaged):
            key_file.parse(data, QUICK_POLICY)


def test_every_flipped_bit_behind_a_mended_checksum_is_refused_with_both_secrets() -> None:
    for bit, data in flipped(range(USED * 8)):
        try:
            file = key_file.parse(with_checksum(data), QUICK_POLICY)
        except WorldError:
            continue
        for typed in (PHRASE, CODE):
            if typed == PHRASE and file.slots[0].head.cost.memory_kib > 1024:
                continue  # It would only be slow: another cost gives another key, as the smaller ones show.
            with HeldSecret(typed) as secret:
                try:
                    open_first([file], secret)
                except (WrongSecret, KeyFileDamaged):
                    continue
                pytest.fail(f"bit {bit} was not noticed")


def test_a_flipped_bit_in_the_zeros_is_refused() -> None:
    for _, data in flipped(range(USED * 8, 4064 * 8)):
        with pytest.raises(KeyFileDamaged):
            key_file.parse(with_checksum(data), QUICK_POLICY)


@settings(max_examples=150)
@given(st.binary(max_size=5000))
def test_any_bytes_give_only_our_errors(data: bytes) -> None:
    with pytest.raises(KeyFileDamaged):
        key_file.parse(data, QUICK_POLICY)


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, 4063), st.binary(min_size=1, max_size=40)), min_size=1, max_size=6))
def test_changed_files_give_only_our_errors(changes: list[tuple[int, bytes]]) -> None:
    body = bytearray(GOOD[:4064])
    for at, piece in changes:
        body[at : at + len(piece)] = piece[: 4064 - at]
    data = with_checksum(bytes(body))
    try:
        file = key_file.parse(data, QUICK_POLICY)
    except WorldError:
        return
    assert all(slot.head.cost.memory_kib <= CAP_MEMORY_KIB for slot in file.slots)
    if all(slot.head.cost in (QUICK_POLICY.cost, key_slots.KdfCost(0, 0, 0)) for slot in file.slots) and data != GOOD:
        with pytest.raises(WorldError):
            open_with_both(data)


@settings(max_examples=300)
@given(st.binary(min_size=1008, max_size=1008), st.integers(0, 12), st.integers(0, 4000))
def test_random_bodies_behind_a_good_header_give_only_our_errors(body: bytes, count: int, length: int) -> None:
    header = struct.pack("<8sHHHHQ16s16s", key_file.MAGIC, 1, 0, 0, count, 1, bytes(16), bytes(16))
    slots = b"".join(b"\x01\x01\0\0" + struct.pack("<III", 8, 1, 1) + body[n : n + 100] for n in range(count))
    data = with_checksum((header + slots + body[:12] + struct.pack("<H", length)).ljust(4064, b"\x00"))
    try:
        file = key_file.parse(data, QUICK_POLICY)
    except KeyFileDamaged:
        return
    with HeldSecret(PHRASE) as secret, pytest.raises(WrongSecret):
        open_first([file], secret)


def test_absurd_costs_in_a_file_start_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rmdesk.security.kdf.Argon2id", lambda **_: pytest.fail("the work was started"))
    for memory, passes, lanes in ((2**32 - 1, 3, 1), (CAP_MEMORY_KIB + 1, 3, 1), (65_536, 17, 1), (65_536, 3, 9)):
        data = bytearray(GOOD)
        data[60:72] = struct.pack("<III", memory, passes, lanes)
        with pytest.raises(AsksForTooMuch):
            key_file.parse(with_checksum(bytes(data)), STANDARD_POLICY)
    with pytest.raises(KeyFileDamaged):
        key_file.parse(GOOD, STANDARD_POLICY)


def test_too_much_payload_and_too_many_slots_are_a_bug_of_ours() -> None:
    file = key_file.parse(GOOD, QUICK_POLICY)
    for slots, size in (((), 10), (file.slots * 5, 10), (file.slots, 3715)):
        with pytest.raises(ValueError):
            key_file.build(IDS, 1, slots, bytes(32), bytes(size))
    full = key_file.build(IDS, 1, file.slots, bytes(32), bytes(3714))
    assert key_file.open_payload(key_file.parse(full, QUICK_POLICY), bytes(32)) == bytes(3714)


def test_nothing_secret_is_printed() -> None:
    file = key_file.parse(GOOD, QUICK_POLICY)
    with HeldSecret(PHRASE) as secret:
        assert PHRASE not in repr(secret)
        shown = f"{file!r} {file.slots[0]!r} {open_first([file], secret)!r}"
    assert "wrapped" not in shown
    assert CONTENT.secrets.private.key.hex() not in shown
