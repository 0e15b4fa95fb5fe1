"""Canonical JSON: one byte string for a value, and refusal of anything else."""

import json
import unicodedata
from enum import StrEnum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.canonical import Canonical, Limits, NotCanonical, decode, encode

QUICK = settings(max_examples=60, deadline=None)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | TEXTS
VALUES: st.SearchStrategy[Canonical] = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(TEXTS.map(lambda text: unicodedata.normalize("NFC", text)), inner, max_size=4)
    ),
    max_leaves=12,
)


def in_nfc(value: Canonical) -> Canonical:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [in_nfc(item) for item in value]
    if isinstance(value, dict):
        return {in_nfc(key): in_nfc(item) for key, item in value.items()}  # type: ignore[misc]
    return value


@QUICK
@given(VALUES)
def test_what_is_encoded_decodes_to_the_same_in_nfc(value: Canonical) -> None:
    encoded = encode(value)
    assert decode(encoded, Limits(depth=40)) == in_nfc(value)
    assert encode(decode(encoded, Limits(depth=40))) == encoded
    assert json.loads(encoded) == in_nfc(value)


@QUICK
@given(st.dictionaries(TEXTS.map(lambda text: unicodedata.normalize("NFC", text)), st.integers(0, 9), max_size=6))
def test_the_order_of_keys_does_not_matter(value: dict[str, int]) -> None:
    assert encode(value) == encode(dict(reversed(value.items())))


@QUICK
@given(st.binary(max_size=40) | VALUES.map(lambda value: json.dumps(value, default=str).encode("utf-8", "replace")))
def test_other_bytes_are_refused_or_are_the_one_form(data: bytes) -> None:
    try:
        value = decode(data)
    except NotCanonical:
        return
    assert encode(value) == data


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"b": 1, "a": [True, None, -5]}, b'{"a":[true,null,-5],"b":1}'),
        ("Zoe\u0308", '"Zoë"'.encode()),
        ({"e\u0301": "x"}, '{"é":"x"}'.encode()),
        ('\x00\x1f\x7f\n\t\b\f\r"\\/', b'"\\u0000\\u001f\x7f\\n\\t\\b\\f\\r\\"\\\\/"'),
        ({"\U0001f600": 1, "\ufb01": 2}, '{"\ufb01":2,"\U0001f600":1}'.encode()),
        ((1, 2), b"[1,2]"),
        (2**63 - 1, b"9223372036854775807"),
        (-(2**63), b"-9223372036854775808"),
    ],
)
def test_known_bytes(value: Canonical, expected: bytes) -> None:
    assert encode(value) == expected
    assert encode(decode(expected)) == expected


def test_members_of_enums_are_their_values() -> None:
    class Colour(StrEnum):
        RED = "red"

    assert encode({Colour.RED: Colour.RED}) == b'{"red":"red"}'


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), b"bytes", {1: "x"}, "\ud800", {"\udfff": 1}, 2**63, -(2**63) - 1, {"x": {1, 2}}, object()],
)
def test_what_has_no_form_is_refused(value: object) -> None:
    with pytest.raises(NotCanonical):
        encode(value)  # type: ignore[arg-type]


def test_two_keys_that_are_one_in_nfc_are_refused() -> None:
    with pytest.raises(NotCanonical, match="same"):
        encode({"é": 1, "e\u0301": 2})


def test_a_value_that_holds_itself_is_refused() -> None:
    endless: list[Canonical] = []
    endless.append(endless)
    with pytest.raises(NotCanonical):
        encode(endless)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" 1",
        b"1\n",
        b"\xef\xbb\xbf1",
        b'{"a":1,"a":1}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b"[1,]",
        b"1.0",
        b"1e3",
        b"-0",
        b"01",
        b"NaN",
        b"Infinity",
        b"[-Infinity]",
        b"9223372036854775808",
        b"9" * 5000,
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b'"\\u000a"',
        b'"\\u001F"',
        b'"\xff"',
        b'"\xed\xa0\x80"',
        '"Zoe\u0308"'.encode(),
        b"'a'",
        b"true false",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_other_forms_are_refused(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        decode(data)


@pytest.mark.parametrize(
    ("limits", "fits", "over"),
    [
        (Limits(size=5), b'"abc"', b'"abcd"'),
        (Limits(depth=2), b"[[1]]", b"[[[1]]]"),
        (Limits(depth=2), b'{"a":{"a":1}}', b'{"a":{"a":[]}}'),
        (Limits(string=4), '"éé"'.encode(), '"ééa"'.encode()),
        (Limits(string=2), b'{"ab":1}', b'{"abc":1}'),
        (Limits(items=2), b"[1,2]", b"[1,2,3]"),
        (Limits(items=1), b'{"a":1}', b'{"a":1,"b":2}'),
    ],
)
def test_limits(limits: Limits, fits: bytes, over: bytes) -> None:
    decode(fits, limits)
    with pytest.raises(NotCanonical):
        decode(over, limits)


def test_a_refusal_never_quotes_the_content() -> None:
    for data in (b'{"secret words":1.5}', b'{"secret words":1,"secret words":2}', b'"secret words" '):
        with pytest.raises(NotCanonical) as refused:
            decode(data)
        assert "secret" not in str(refused.value)


_TRICKY = st.text(st.sampled_from('an\u0301\u0338\u00e1<="\\\n\x00\u1100\u1161'), max_size=6)


@given(st.recursive(_TRICKY, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TRICKY, inner, max_size=3)))
def test_only_what_would_be_written_is_read(value: Canonical) -> None:
    """Also where a mark that joins with a letter stands just behind an escape that ends in one."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")
    try:
        is_canonical = encode(value) == data
    except NotCanonical:
        is_canonical = False
    if is_canonical:
        assert decode(data) == value
    else:
        with pytest.raises(NotCanonical):
            decode(data)


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30])
def test_a_number_beyond_64_bits_is_not_read(number: int) -> None:
    with pytest.raises(NotCanonical, match="integer"):
        decode(str(number).encode())
