import os
import pickle

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from rmdesk.security.signatures import OPERATION_LABEL, Signer, check_public_key, verify

PRIME = 2**255 - 19
SMALL_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
]


def encodings(y: int) -> list[bytes]:
    return [(y | sign << 255).to_bytes(32, "little") for sign in (0, 1)]


def test_signs_and_verifies_only_that_header() -> None:
    signer, other = Signer(os.urandom(32)), Signer(os.urandom(32))
    signature = signer.sign(b"header")
    assert len(signature) == 64
    assert verify(signer.public, b"header", signature)
    assert not verify(signer.public, b"header2", signature)
    assert not verify(other.public, b"header", signature)
    for bit in range(512):
        broken = bytearray(signature)
        broken[bit // 8] ^= 1 << bit % 8
        assert not verify(signer.public, b"header", bytes(broken))


def test_the_label_is_signed_too() -> None:
    seed = os.urandom(32)
    bare = Ed25519PrivateKey.from_private_bytes(seed).sign(b"header")
    assert not verify(Signer(seed).public, b"header", bare)
    labelled = Ed25519PrivateKey.from_private_bytes(seed).sign(b"rmdesk/1/op\0header")
    assert verify(Signer(seed).public, b"header", labelled)


def test_small_order_keys_are_refused_though_the_library_takes_them() -> None:
    accepted = 0
    for text in SMALL_ORDER:
        public = bytes.fromhex(text)
        with pytest.raises(ValueError, match="small order"):
            check_public_key(public)
        forged = bytes.fromhex(SMALL_ORDER[0]) + bytes(32)
        for attempt in range(16):
            header = b"%d" % attempt
            assert not verify(public, header, forged)
            try:
                Ed25519PublicKey.from_public_bytes(public).verify(forged, OPERATION_LABEL + header)
                accepted += 1
            except Exception:  # noqa: BLE001 - counting what the library alone would let through
                continue
    assert accepted > 0, "the check would be pointless"


def test_other_encodings_of_points_are_refused() -> None:
    for y in range(PRIME, 2**255):
        for public in encodings(y):
            with pytest.raises(ValueError, match="canonical"):
                check_public_key(public)
    for y in (1, PRIME - 1):
        for public in encodings(y):
            with pytest.raises(ValueError, match="small order"):
                check_public_key(public)


def test_points_off_the_curve_are_refused() -> None:
    refused = 0
    for y in range(2, 200):
        try:
            check_public_key(y.to_bytes(32, "little"))
        except ValueError:
            refused += 1
    assert 60 < refused < 140


def test_honest_keys_are_accepted() -> None:
    for _ in range(50):
        check_public_key(Signer(os.urandom(32)).public)


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(33)])
def test_wrong_lengths(public: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        check_public_key(public)
    assert not verify(public, b"", bytes(64))
    assert not verify(Signer(bytes(32)).public, b"", bytes(10))
    with pytest.raises(ValueError, match="seed"):
        Signer(public)


def test_a_signer_does_not_leave_its_process() -> None:
    signer = Signer(bytes(32))
    assert repr(signer) == "Signer(hidden)"
    with pytest.raises(TypeError):
        pickle.dumps(signer)
