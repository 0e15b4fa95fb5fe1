"""The files of a pairing: strict, signed with the keys that they bring, and of no use under weak ones."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.exchange_errors import (
    ExchangeDamaged,
    ExchangeNotWhole,
    ExchangeRefused,
    ExchangeTooNew,
    NotAnExchange,
    WeakKey,
)
from rmdesk.exchange import room_words
from rmdesk.exchange.kinds import FileKind, invitation_in, kind_of
from rmdesk.exchange.pairing_code import belongs_together, proves
from rmdesk.exchange.pairing_messages import (
    Invitation,
    PairingMessage,
    PublicKeys,
    read_message,
    write_answer,
    write_invitation,
)
from rmdesk.exchange.pasted import to_text
from tests.sample_exchange import AMINA, JOHN, PAIR, SIGNERS, UNSEALERS, sealed
from tests.sample_pairing import CALL, ROOM, ROOM_WORDS, answer, call, invitation, public_keys

WHOLE = call()
IN_ROOM = invitation(belongs=ROOM)
IN_ROOM_BACK = answer(IN_ROOM)
EVERY: tuple[PairingMessage, ...] = (WHOLE.first, WHOLE.second, WHOLE.third, IN_ROOM, IN_ROOM_BACK)
SMALL_ORDER = [bytes(32), b"\1" + bytes(31), (2**255 - 20).to_bytes(32, "little")]


def test_they_say_what_was_put_in() -> None:
    assert (WHOLE.first.keys, WHOLE.second.keys) == (public_keys(AMINA), public_keys(JOHN))
    assert WHOLE.first.belongs == WHOLE.second.belongs == WHOLE.third.belongs == CALL
    assert belongs_together(WHOLE.first, WHOLE.second)
    assert proves(WHOLE.first, WHOLE.second, WHOLE.third)
    assert [len(one.data) for one in EVERY] == [220, 252, 108, 252, 284]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EVERY), st.integers(0, 300), st.binary(max_size=10))
def test_other_lengths_are_refused(one: PairingMessage, size: int, more: bytes) -> None:
    data = one.data[:size] + more
    if len(data) != len(one.data):
        with pytest.raises(ExchangeRefused):
            read_message(data)


@pytest.mark.parametrize("weak", SMALL_ORDER)
def test_weak_keys_are_refused(weak: bytes) -> None:
    keys = public_keys(AMINA)
    for bad in (PublicKeys(AMINA, weak, keys.exchange), PublicKeys(AMINA, keys.signing, weak)):
        first = write_invitation(CALL, bad, bytes(32), SIGNERS[AMINA])
        second = write_answer(WHOLE.first, bad, bytes(32), SIGNERS[AMINA])
        for data in (first, second):
            with pytest.raises(WeakKey):
                read_message(data)


def test_a_key_in_another_spelling_is_refused() -> None:
    y = int.from_bytes(public_keys(AMINA).exchange, "little")
    twice = PublicKeys(AMINA, SIGNERS[AMINA].public, (y | 1 << 255).to_bytes(32, "little"))
    with pytest.raises(WeakKey):
        read_message(write_invitation(CALL, twice, bytes(32), SIGNERS[AMINA]))


def test_somebody_elses_key_cannot_be_passed_off_as_ones_own() -> None:
    keys = PublicKeys(JOHN, SIGNERS[AMINA].public, UNSEALERS[JOHN].public)
    with pytest.raises(ExchangeDamaged):
        read_message(write_invitation(CALL, keys, bytes(32), SIGNERS[JOHN]))


def test_newer_and_older_versions() -> None:
    for one in EVERY:
        newer, none = bytearray(one.data), bytearray(one.data)
        newer[8], none[8] = 2, 0
        with pytest.raises(ExchangeTooNew):
            read_message(bytes(newer))
        with pytest.raises(ExchangeDamaged):
            read_message(bytes(none))


@pytest.mark.parametrize("way", ["spaces", "capitals", "hyphens", "one per line"])
def test_words_may_be_written_in_any_way(way: str) -> None:
    spelled: dict[str, Callable[[str], str]] = {
        "spaces": lambda text: f"  {text}\u00a0",
        "capitals": str.upper,
        "hyphens": lambda text: text.replace(" ", "-"),
        "one per line": lambda text: text.replace(" ", "\r\n"),
    }
    assert room_words.fits(spelled[way](ROOM_WORDS), IN_ROOM)
    assert room_words.fits(spelled[way](ROOM_WORDS), IN_ROOM_BACK)


def test_words_of_another_try_do_not_fit() -> None:
    words = ROOM_WORDS.split()
    for typed in ("", " ".join(words[:-1]), " ".join(words[::-1]), ROOM_WORDS.replace("apple", "apples")):
        assert not room_words.fits(typed, IN_ROOM)
    seal = room_words.seal_of(ROOM_WORDS, "99" * 16)
    assert seal is not None
    assert not seal.fits(IN_ROOM.before_seal, IN_ROOM.seal)
    assert repr(seal) == "RoomSeal(hidden)"


def test_a_sealed_invitation_is_no_sealed_answer() -> None:
    """Nobody can send a file back in the place of its answer."""
    swapped = bytearray(IN_ROOM.data)
    swapped[10] = 2
    with pytest.raises(ExchangeDamaged):
        read_message(bytes(swapped))
    seal = room_words.seal_of(ROOM_WORDS, ROOM.pairing)
    assert seal is not None
    assert not seal.fits(IN_ROOM_BACK.before_seal, IN_ROOM.seal)


def test_ten_words_are_more_than_100_bits() -> None:
    words = [f"w{number}" for number in range(7365)]
    chosen = [room_words.choose_words(words) for _ in range(30)]
    assert all(len(one) == 10 for one in chosen)
    assert len(set(chosen)) == 30
    assert len(words) ** 10 > 2**100


def test_kinds_of_files() -> None:
    assert kind_of(sealed()) is FileKind.NEWS
    assert kind_of(to_text(sealed()).encode()) is FileKind.NEWS
    assert all(kind_of(one.data) is FileKind.PAIRING for one in EVERY)
    with pytest.raises(NotAnExchange):
        kind_of(b"PK\3\4")
    with pytest.raises(ExchangeNotWhole):
        kind_of(to_text(sealed())[:200].encode())


def test_an_invitation_says_which_pair_before_there_is_a_workbook() -> None:
    found = invitation_in(to_text(WHOLE.first.data).encode())
    assert isinstance(found, Invitation)
    assert found.belongs.pair == PAIR
    assert invitation_in(WHOLE.second.data) is None
    assert invitation_in(sealed()) is None
