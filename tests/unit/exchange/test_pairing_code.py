"""The two codes: the same on both laptops, and not to be steered by somebody who sits between them."""

import random
from dataclasses import replace

import pytest

from rmdesk.exchange import pairing_code
from rmdesk.exchange.pairing_code import Codes, codes_of, proves, typed_digits
from rmdesk.exchange.pairing_messages import Answer, Invitation
from tests.sample_exchange import AMINA, JOHN, STRANGER
from tests.sample_pairing import CALL, answer, call, invitation, proof


def test_they_follow_from_the_three_files_alone() -> None:
    one, again = call(), call()
    assert codes_of(one.first, one.second, one.third) == codes_of(again.first, again.second, again.third)


def test_they_are_two_times_8_digits_of_26_bits() -> None:
    seen: set[str] = set()
    for number in range(200):
        first = invitation(secret=number.to_bytes(32, "big"))
        second = answer(first)
        codes = codes_of(first, second, proof(second, secret=number.to_bytes(32, "big")))
        for code in (codes.first, codes.second):
            assert len(code) == 8
            assert code.isdigit()
            assert int(code) < 2**26
            seen.add(code)
        assert codes.first not in repr(codes)
    assert len(seen) == 400
    assert max(map(int, seen)) > 2**25
    assert min(map(int, seen)) < 2**23


def test_every_byte_that_is_no_signature_changes_both() -> None:
    whole = call()
    codes = codes_of(whole.first, whole.second, whole.third)
    for place in range(len(whole.first.core)):
        other = replace(whole.first, core=flipped(whole.first.core, place))
        assert differ(codes, codes_of(other, whole.second, whole.third))
    for place in range(len(whole.second.core)):
        other_answer = replace(whole.second, core=flipped(whole.second.core, place))
        assert differ(codes, codes_of(whole.first, other_answer, whole.third))
    for place in range(len(whole.third.core)):
        other_proof = replace(whole.third, core=flipped(whole.third.core, place))
        assert differ(codes, codes_of(whole.first, whole.second, other_proof))


def test_trying_signatures_changes_nothing() -> None:
    """Whoever signs can make many good signatures of one thing, so no code may hang on one."""
    whole = call()
    codes = codes_of(whole.first, whole.second, whole.third)
    other = replace(whole.first, data=whole.first.core + bytes(64)), replace(whole.second, data=bytes(252))
    assert codes_of(*other, whole.third) == codes


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("12345678", "12345678"),
        ("1234 5678", "12345678"),
        (" 12-34-56-78 ", "12345678"),
        ("00000001", "00000001"),
        ("1234567", None),
        ("123456789", None),
        ("1234567O", None),
        ("", None),
        ("٠١٢٣٤٥٦٧", None),
    ],
)
def test_what_was_typed(typed: str, digits: str | None) -> None:
    assert typed_digits(typed) == digits


class Between:
    """Somebody who carries the files, and puts in keys of their own on both sides."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.secret = chance.randbytes(32)
        self.towards_john = invitation(STRANGER, self.secret, CALL)

    def run(self, from_amina: Invitation, her_secret: bytes) -> tuple[Codes, Codes]:
        """What each of the two then sees. John's answer is known to them before they answer Amina."""
        from_john = answer(self.towards_john, JOHN, self.chance.randbytes(32))
        towards_amina = answer(from_amina, STRANGER, self.chance.randbytes(32))
        from_amina_last = proof(towards_amina, AMINA, her_secret)
        last = proof(from_john, STRANGER, self.secret)
        assert proves(self.towards_john, from_john, last)
        return (
            codes_of(from_amina, towards_amina, from_amina_last),
            codes_of(self.towards_john, from_john, last),
        )


def test_somebody_between_gets_it_right_by_chance_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """With 4 bits instead of 26, so that chance can be seen: 1 in 16 for each code, and 1 in 256 for both."""
    chance = random.Random(20261122)
    monkeypatch.setattr(pairing_code, "_BITS", 4)
    firsts = seconds = both = 0
    runs = 400
    for _ in range(runs):
        secret = chance.randbytes(32)
        hers, his = Between(chance).run(invitation(AMINA, secret), secret)
        firsts += hers.first == his.first
        seconds += hers.second == his.second
        both += hers == his
    # 25 of each are expected, and 1 or 2 of both.
    assert 10 <= firsts <= 45
    assert 10 <= seconds <= 45
    assert both <= 8


def test_with_26_bits_they_do_not() -> None:
    chance = random.Random(20261122)
    for _ in range(50):
        secret = chance.randbytes(32)
        hers, his = Between(chance).run(invitation(AMINA, secret), secret)
        assert differ(hers, his)


def test_they_are_bound_before_they_know() -> None:
    """Towards John another nonce than the one that was committed to is noticed, so there is nothing left to try."""
    between = Between(random.Random(20261122))
    from_john = answer(between.towards_john, JOHN, between.chance.randbytes(32))
    for _ in range(200):
        assert not proves(between.towards_john, from_john, proof(from_john, STRANGER, between.chance.randbytes(32)))
    other: Answer = answer(between.towards_john, JOHN, between.chance.randbytes(32))
    assert not proves(between.towards_john, from_john, proof(other, STRANGER, between.secret))


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def differ(one: Codes, other: Codes) -> bool:
    return one.first != other.first and one.second != other.second
