import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.errors import RecoveryCodeMistyped
from rmdesk.security.recovery_code import ALPHABET, RecoveryCode, new_recovery_code, parse_recovery_code

FIXED = "7KPT9W3XN5QRB8VCDEM2HFGJ0A97"


def fits(text: str) -> bool:
    try:
        parse_recovery_code(text)
    except RecoveryCodeMistyped:
        return False
    return True


def test_shape() -> None:
    code = new_recovery_code()
    assert re.fullmatch(f"([{ALPHABET}]{{4}}-){{6}}[{ALPHABET}]{{4}}", code.text)
    assert len(code.groups) == 7
    assert len(code.secret) == 17
    assert int.from_bytes(code.secret, "big") < 2**130


def test_round_trip_and_freshness() -> None:
    codes = [new_recovery_code() for _ in range(200)]
    assert len({code.secret for code in codes}) == 200
    for code in codes:
        again = parse_recovery_code(code.text)
        assert again == code
        assert again.secret == code.secret


def test_check_characters_are_frozen() -> None:
    assert fits(FIXED), "printed codes would no longer open"


def test_all_130_bits_are_used() -> None:
    seen = 0
    for _ in range(100):
        seen |= int.from_bytes(new_recovery_code().secret, "big")
    assert seen == 2**130 - 1


def test_forgiving() -> None:
    code = next(c for c in iter(new_recovery_code, None) if "0" in c.text and "1" in c.text)
    for typed in (
        code.text.lower(),
        code.text.replace("-", ""),
        code.text.replace("-", " \u2013 "),
        f"\n {code.text} .",
        code.text.replace("0", "O").replace("1", "l"),
        code.text.replace("0", "o").replace("1", "I"),
        "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in code.text),
    ):
        assert parse_recovery_code(typed) == code


def test_every_single_wrong_character_is_noticed() -> None:
    text = new_recovery_code().text
    for at, right in enumerate(text):
        if right != "-":
            assert not any(fits(text[:at] + wrong + text[at + 1 :]) for wrong in ALPHABET if wrong != right)


def test_every_swap_is_noticed() -> None:
    plain = new_recovery_code().text.replace("-", "")
    for i, j in itertools.combinations(range(28), 2):
        swapped = list(plain)
        swapped[i], swapped[j] = swapped[j], swapped[i]
        assert fits("".join(swapped)) == (plain[i] == plain[j])


@settings(max_examples=300)
@given(st.data())
def test_any_two_wrong_characters_are_noticed(data: st.DataObject) -> None:
    base = FIXED
    i, j = sorted(data.draw(st.lists(st.integers(0, 27), min_size=2, max_size=2, unique=True)))
    x, y = (data.draw(st.sampled_from([c for c in ALPHABET if c != base[at]])) for at in (i, j))
    assert not fits(base[:i] + x + base[i + 1 : j] + y + base[j + 1 :])


@pytest.mark.parametrize("symbol", ALPHABET)
def test_one_character_repeated_never_fits_by_luck_for_zero(symbol: str) -> None:
    expected = sum(fits(symbol * 26 + a + b) for a in ALPHABET for b in ALPHABET)
    assert expected == 1
    if symbol == "0":
        assert not fits("0" * 28)


@pytest.mark.parametrize("typed", ["", "-", "U" * 28, "0" * 27, "0" * 29, "0" * 10_000, "é" * 28, "ＯＯ"])
def test_refused(typed: str) -> None:
    assert not fits(typed)


@given(st.text(max_size=60))
def test_only_our_error(typed: str) -> None:
    fits(typed)


def test_says_nothing_in_a_log() -> None:
    code = new_recovery_code()
    assert repr(code) == f"{code}" == "RecoveryCode(hidden)"
    assert isinstance(code, RecoveryCode)
