"""What is sealed to a key opens with that key and that `info` alone, and weak keys are refused."""

import pickle

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.security.exchange_seal import OVERHEAD, NotForThisKey, Unsealer, check_exchange_key, seal_to

PRIME = 2**255 - 19
MINE, OTHER = Unsealer(bytes([1]) * 32), Unsealer(bytes([2]) * 32)
# The u coordinates of the points of small order on the curve and its twist (RFC 7748, section 7, and cr.yp.to/ecdh).
SMALL_ORDER = [
    0,
    1,
    325606250916557431795983626356110631294008115727848805560023387167927233504,
    39382357235489614581723060781553021112529911719440698176882885853963445705823,
    PRIME - 1,
]


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=500), st.binary(max_size=60))
def test_it_comes_back(plain: bytes, info: bytes) -> None:
    sealed = seal_to(MINE.public, plain, info)
    assert len(sealed) == len(plain) + OVERHEAD
    assert MINE.unseal(sealed, info) == plain


def test_it_opens_with_no_other_key_and_no_other_info() -> None:
    sealed = seal_to(MINE.public, b"words", b"info")
    for unsealer, info in ((OTHER, b"info"), (MINE, b"inf"), (MINE, b"")):
        with pytest.raises(NotForThisKey):
            unsealer.unseal(sealed, info)


def test_every_bit_counts_even_the_one_that_x25519_leaves_out() -> None:
    sealed = seal_to(MINE.public, b"words", b"info")
    for bit in range(8 * len(sealed)):
        broken = bytearray(sealed)
        broken[bit // 8] ^= 1 << bit % 8
        with pytest.raises(NotForThisKey):
            MINE.unseal(bytes(broken), b"info")


@pytest.mark.parametrize("data", [b"", bytes(10), bytes(32), bytes(48), bytes(100)])
def test_what_is_no_sealed_thing_is_refused(data: bytes) -> None:
    with pytest.raises(NotForThisKey):
        MINE.unseal(data, b"info")


@pytest.mark.parametrize("u", SMALL_ORDER)
def test_keys_of_small_order_are_refused_though_the_library_loads_them(u: int) -> None:
    public = u.to_bytes(32, "little")
    X25519PublicKey.from_public_bytes(public)
    with pytest.raises(ValueError, match="small order"):
        check_exchange_key(public)
    with pytest.raises(ValueError, match="small order"):
        seal_to(public, b"words", b"")


@pytest.mark.parametrize("u", [PRIME, PRIME + 1, PRIME + 9, 2**255 - 1, 2**255 + 9, 2**256 - 1])
def test_other_spellings_of_a_key_are_refused(u: int) -> None:
    with pytest.raises(ValueError, match="canonical"):
        check_exchange_key(u.to_bytes(32, "little"))


def test_good_keys_are_taken() -> None:
    for number in range(20):
        check_exchange_key(Unsealer(bytes([number]) * 32).public)


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_key_has_32_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        check_exchange_key(bytes(size))
    with pytest.raises(ValueError, match="32 bytes"):
        Unsealer(bytes(size))


def test_an_unsealer_shows_nothing_and_stays() -> None:
    assert repr(MINE) == "Unsealer(hidden)"
    with pytest.raises(TypeError):
        pickle.dumps(MINE)
