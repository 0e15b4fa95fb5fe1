"""The file of a pack: every changed bit is refused, and only keys that the pack names can have signed it."""

from dataclasses import replace

import pytest

from rmdesk.domain.errors import WorldError
from rmdesk.domain.pack_errors import NotAPack, PackDamaged, PackKeysWrong, PackTooLarge, PackTooNew
from rmdesk.packs.codec import encode
from rmdesk.packs.sealed import LABEL, LARGEST_FILE, open_sealed, seal
from rmdesk.security.signatures import Signer, verify
from tests.sample_pack import FULL_PACK, LEAD, ORGANISATION, PLAIN_PACK, STRANGER, sealed_bytes


def test_a_file_opens_to_what_was_sealed_and_says_who_signed() -> None:
    found = open_sealed(sealed_bytes(FULL_PACK, LEAD, ORGANISATION))
    assert found.pack == FULL_PACK
    assert set(found.signers) == {LEAD.public, ORGANISATION.public}


def test_the_same_pack_is_the_same_bytes_and_has_the_same_fingerprint_whoever_signs() -> None:
    assert sealed_bytes() == sealed_bytes()
    both = open_sealed(sealed_bytes(FULL_PACK, ORGANISATION, LEAD))
    assert both.fingerprint == open_sealed(sealed_bytes()).fingerprint
    assert both.fingerprint != open_sealed(sealed_bytes(replace(FULL_PACK, version=4))).fingerprint


def test_every_changed_bit_is_refused() -> None:
    data = sealed_bytes(PLAIN_PACK, LEAD, ORGANISATION)
    for place in range(len(data)):
        for bit in range(8):
            changed = bytearray(data)
            changed[place] ^= 1 << bit
            with pytest.raises(WorldError):
                open_sealed(bytes(changed))


def test_every_cut_and_every_addition_is_refused() -> None:
    data = sealed_bytes(PLAIN_PACK)
    for length in range(len(data)):
        with pytest.raises(WorldError):
            open_sealed(data[:length])
    with pytest.raises(PackDamaged):
        open_sealed(data + b"\0")


def test_a_key_that_the_pack_does_not_name_cannot_sign_it() -> None:
    with pytest.raises(PackKeysWrong):
        seal(FULL_PACK, [STRANGER])


def test_a_stranger_s_signature_under_a_good_payload_is_refused() -> None:
    payload = encode(FULL_PACK)
    head = sealed_bytes()[:13]
    forged = head + payload + STRANGER.public + STRANGER.sign(head + payload, LABEL)
    with pytest.raises(PackKeysWrong):
        open_sealed(forged)


def test_a_signature_for_something_else_is_none_for_a_pack() -> None:
    payload = encode(FULL_PACK)
    head = sealed_bytes()[:13]
    with pytest.raises(PackDamaged):
        open_sealed(head + payload + LEAD.public + LEAD.sign(head + payload))


def test_a_key_of_small_order_signs_nothing() -> None:
    head, payload = sealed_bytes()[:13], encode(FULL_PACK)
    weak = b"\x01" + bytes(31)
    with pytest.raises(PackDamaged):
        open_sealed(head + payload + weak + weak + bytes(32))


def test_one_signature_given_twice_is_refused() -> None:
    data = bytearray(sealed_bytes())
    signature = data[-96:]
    data[12] = 2
    with pytest.raises(PackDamaged):
        open_sealed(bytes(data) + signature)


def test_nobody_signing_makes_no_pack() -> None:
    with pytest.raises(ValueError, match="signature"):
        seal(FULL_PACK, [])


def test_another_file_is_not_a_pack() -> None:
    for data in (b"", b"PK\x03\x04" + bytes(100), b"RMDK\x00\x01\r\n" + bytes(100)):
        with pytest.raises(NotAPack):
            open_sealed(data)


def test_a_pack_of_a_later_format_says_so() -> None:
    data = bytearray(sealed_bytes())
    data[5] = 2
    with pytest.raises(PackTooNew):
        open_sealed(bytes(data))


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(PackTooLarge):
        open_sealed(sealed_bytes()[:13] + bytes(LARGEST_FILE))


def test_a_signature_under_one_label_is_none_under_another() -> None:
    signer = Signer(bytes(32))
    assert verify(signer.public, b"x", signer.sign(b"x", b"one"), b"one")
    assert not verify(signer.public, b"x", signer.sign(b"x", b"one"), b"two")
