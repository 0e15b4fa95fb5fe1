"""A sealed file opens for the partner whom it is for, by the partner who signed it, and nothing else is believed."""

import hashlib
import struct
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.exchange_errors import (
    ExchangeDamaged,
    ExchangeRefused,
    ExchangeTooLarge,
    ExchangeTooNew,
    ForAnotherPair,
    ForSomebodyElse,
    FromNobodyWeKnow,
    NotAnExchange,
    NotPairedYet,
)
from rmdesk.exchange import codec
from rmdesk.exchange.outer import HEAD_SIZE, LARGEST_FILE, MAGIC, STEP, Outer, key_id, pair_tag, read_outer
from rmdesk.exchange.sealed import seal, unseal
from rmdesk.security.exchange_seal import OVERHEAD, seal_to
from tests.sample_exchange import (
    AMINA,
    HERS,
    JOHN,
    OTHER_PAIR,
    PAIR,
    SIGNERS,
    STRANGER,
    UNSEALERS,
    body,
    chain,
    expected_by,
    full_body,
    sealed,
)

DATA = sealed()


def by_hand(
    said: bytes,
    signer: object = AMINA,
    *,
    to: object = JOHN,
    tag: bytes | None = None,
    padding: bytes | None = None,
    length: int | None = None,
) -> bytes:
    """A file as somebody would make it who does not keep to the rules."""
    bare = 4 + len(said) + 64
    whole = -(-(HEAD_SIZE + OVERHEAD + bare) // STEP) * STEP
    rest = bytes(whole - HEAD_SIZE - OVERHEAD - bare) if padding is None else padding
    whole = HEAD_SIZE + OVERHEAD + bare + len(rest)
    public = UNSEALERS[to].public  # type: ignore[index]
    outer = Outer(tag or pair_tag(PAIR), key_id(public), whole - HEAD_SIZE).bytes()
    label = b"rmdesk/1/exchange-body\0"
    signature = SIGNERS[signer].sign(hashlib.sha256(outer).digest() + said, label)  # type: ignore[index]
    plain = struct.pack("<I", len(said) if length is None else length) + said + signature + rest
    return outer + seal_to(public, plain, b"rmdesk/1/exchange\0" + outer)


def test_what_was_said_comes_back() -> None:
    for one in (body(), body(chain(3)), full_body()):
        assert unseal(sealed(one), expected_by()) == one
        assert unseal(by_hand(codec.encode(one)), expected_by()) == one


def test_the_same_news_makes_another_file_each_time() -> None:
    assert sealed() != sealed()


@pytest.mark.parametrize("count", [0, 1, 5, 20, 40])
def test_sizes_come_in_steps(count: int) -> None:
    assert len(sealed(body(chain(count)))) % STEP == 0


def test_a_days_news_fits_into_16_kib() -> None:
    words = {"title": "Speak last in the Tuesday meeting", "why": "So that others are heard first. " * 10}
    assert len(sealed(body(chain(20, payloads=(words,))))) <= 16 * 1024


def test_nothing_of_the_pair_is_seen_from_outside() -> None:
    for spelling in (PAIR, AMINA, JOHN, HERS):
        for raw in (spelling.encode(), bytes.fromhex(spelling)):
            assert raw not in DATA
    assert UNSEALERS[JOHN].public not in DATA


def test_flipping_a_bit_is_refused() -> None:
    """A sample here; every bit with `make faults`."""
    for bit in (*range(0, 8 * HEAD_SIZE), *range(8 * HEAD_SIZE, 8 * len(DATA), 97)):
        broken = bytearray(DATA)
        broken[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ExchangeRefused):
            unseal(bytes(broken), expected_by())


@settings(max_examples=50, deadline=None)
@given(st.integers(0, len(DATA) - 1), st.binary(max_size=40))
def test_cut_off_or_longer_is_refused(size: int, more: bytes) -> None:
    for data in (DATA[:size], DATA[:size] + more, DATA + b"\0" + more, DATA[:size] + bytes(len(DATA) - size)):
        if data != DATA:
            with pytest.raises(ExchangeRefused):
                unseal(data, expected_by())


@pytest.mark.parametrize("data", [b"", b"x", b"RMDP\0\1\r\n" + bytes(300), b"PK\3\4" + bytes(5000)])
def test_something_else_is_no_exchange(data: bytes) -> None:
    with pytest.raises(NotAnExchange):
        unseal(data, expected_by())


def test_a_file_spoiled_as_text_is_told_as_damaged() -> None:
    with pytest.raises(ExchangeDamaged):
        unseal(DATA.replace(b"\r\n", b"\n"), expected_by())


def test_too_large_is_refused_before_anything_else() -> None:
    with pytest.raises(ExchangeTooLarge):
        read_outer(MAGIC + bytes(LARGEST_FILE))


@pytest.mark.parametrize("at", [8, 10])
def test_a_newer_version_or_suite_says_so(at: int) -> None:
    newer, none = bytearray(DATA), bytearray(DATA)
    newer[at], none[at] = 2, 0
    with pytest.raises(ExchangeTooNew):
        unseal(bytes(newer), expected_by())
    with pytest.raises(ExchangeDamaged):
        unseal(bytes(none), expected_by())


def test_a_newer_body_says_so() -> None:
    said = codec.encode(body()).replace(b'"v":1}', b'"v":2}')
    with pytest.raises(ExchangeTooNew):
        unseal(by_hand(said), expected_by())


def test_another_pair() -> None:
    with pytest.raises(ForAnotherPair):
        unseal(sealed(replace(body(), pair=OTHER_PAIR)), expected_by())
    with pytest.raises(ForAnotherPair):
        unseal(by_hand(codec.encode(replace(body(), pair=OTHER_PAIR))), expected_by())


def test_ones_own_file_is_for_somebody_else() -> None:
    with pytest.raises(ForSomebodyElse):
        unseal(DATA, expected_by(AMINA, JOHN))


def test_sealed_to_me_but_meant_for_another() -> None:
    with pytest.raises(ForSomebodyElse):
        unseal(by_hand(codec.encode(replace(body(), recipient=STRANGER))), expected_by())


def test_before_pairing_nobody_is_believed() -> None:
    with pytest.raises(NotPairedYet):
        unseal(DATA, replace(expected_by(), senders={}))


def test_a_stranger_is_not_believed_whatever_they_say() -> None:
    for said in (codec.encode(body()), codec.encode(replace(body(), sender=STRANGER)), b"{}", b""):
        with pytest.raises(FromNobodyWeKnow):
            unseal(by_hand(said, STRANGER), expected_by())


def test_one_who_is_known_cannot_speak_for_another() -> None:
    senders = {AMINA: SIGNERS[AMINA].public, STRANGER: SIGNERS[STRANGER].public}
    with pytest.raises(FromNobodyWeKnow):
        unseal(by_hand(codec.encode(body()), STRANGER), replace(expected_by(), senders=senders))


def test_a_signature_counts_for_one_recipient_only() -> None:
    """John cannot pass Amina's signed news on under a head of his own."""
    said = codec.encode(replace(body(), recipient=STRANGER))
    again = by_hand(said, JOHN, to=STRANGER)
    with pytest.raises(FromNobodyWeKnow):
        unseal(again, expected_by(STRANGER, AMINA))


@pytest.mark.parametrize("padding", [b"\1" * 8, bytes(5000), bytes(3900) + b"\1"])
def test_padding_is_zeros_and_no_more_than_needed(padding: bytes) -> None:
    bare = HEAD_SIZE + OVERHEAD + 68 + len(codec.encode(body()))
    fill = padding + bytes(-(bare + len(padding)) % STEP)
    with pytest.raises(ExchangeDamaged):
        unseal(by_hand(codec.encode(body()), padding=fill), expected_by())


@pytest.mark.parametrize("length", [0, 1, 4096, 2**31, 2**32 - 1])
def test_a_length_that_lies(length: int) -> None:
    with pytest.raises(ExchangeRefused):
        unseal(by_hand(codec.encode(body()), length=length), expected_by())


def test_a_weak_key_is_never_sealed_to() -> None:
    with pytest.raises(ValueError, match="small order"):
        seal(body(), SIGNERS[AMINA], bytes(32))


def test_too_much_for_one_file_is_not_made() -> None:
    much = chain(40, payloads=("x" * 255_000,))
    with pytest.raises(ValueError, match="too much"):
        sealed(body(much))
    parts = list(codec.batches(much))
    assert len(parts) == 2
    assert sum(parts, ()) == much
    assert all(len(sealed(body(part))) <= LARGEST_FILE for part in parts)
