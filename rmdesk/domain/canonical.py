"""Canonical JSON: one and only one byte string for a value.

Used for signed operation headers and payloads, row hashes, worker messages and the payload of a key file. Keys are
sorted, no spaces, UTF-8 in NFC; only objects, arrays, strings, integers, booleans and null; bytes travel as lowercase
hex strings. `decode` refuses whatever `encode` would not have written. Follows the idea of RFC 8785 (JCS), without
floats.
"""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Canonical: TypeAlias = "str | int | bool | None | Sequence[Canonical] | Mapping[str, Canonical]"

_LARGEST = 2**63 - 1
_MOST_DIGITS = 20
_LONGEST_CHARACTER = 4
_NESTED = (dict, list, Mapping)
_LEAVES = frozenset({str, bool, type(None)})
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)


class NotCanonical(ValueError):
    """The bytes or the value are not canonical JSON within the limits. Never carries the content itself."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much `decode` accepts: bytes in all, nesting depth, bytes in one string, items in one array or object."""

    size: int = 8 * 1024 * 1024
    depth: int = 8
    string: int = 256 * 1024
    items: int = 10_000


def encode(value: Canonical) -> bytes:
    """The canonical bytes of `value`; strings are put into NFC on the way.

    Raises:
        NotCanonical: it holds a float, a key that is no string, a lone surrogate, or an integer beyond 64 bits.
    """
    try:
        if _is_usual(value):
            text = _ENCODER.encode(value)
            if unicodedata.is_normalized("NFC", text):
                return text.encode("utf-8")
        return _ENCODER.encode(_normal(value)).encode("utf-8")
    except (UnicodeEncodeError, RecursionError) as error:
        raise NotCanonical("cannot be written") from error


def _is_usual(value: Canonical) -> bool:
    """Whether it can be written as it is if that is in NFC: quicker to tell than making it so, which is rarely needed.

    Where the whole is in NFC, so is every text in it: NFC holds for every part of a text, and what stands before or
    behind a text, and what an escape stands for, joins with nothing.
    """
    if type(value) in _LEAVES:
        return True
    if type(value) is int:
        return -_LARGEST - 1 <= value <= _LARGEST
    if type(value) is dict:
        texts = all(type(key) is str for key in value)
        return texts and all(type(item) in _LEAVES or _is_usual(item) for item in value.values())
    return type(value) is list and all(type(item) in _LEAVES or _is_usual(item) for item in value)


def encode_flat(value: Mapping[str, str | int | None | Sequence[str]]) -> bytes:
    """The same bytes as `encode`, quicker, for an object whose keys are ASCII and that holds no other object.

    Raises:
        NotCanonical: as `encode`.
    """
    plain: dict[str, Canonical] = {}
    for key, item in value.items():
        if isinstance(item, str):
            plain[key] = item if item.isascii() else unicodedata.normalize("NFC", item)
        elif isinstance(item, int) and -1 <= item <= _LARGEST:
            plain[key] = item
        elif isinstance(item, list):
            plain[key] = [one if one.isascii() else _normal(one) for one in item]
        else:
            plain[key] = _normal(item)
    try:
        return _ENCODER.encode(plain).encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical("cannot be written") from error


def decode(data: bytes, limits: Limits = Limits()) -> Canonical:
    """The value behind canonical bytes.

    Raises:
        NotCanonical: over a limit, not UTF-8, not JSON, a duplicate key, or not what `encode` would have written.
    """
    if len(data) > limits.size:
        raise NotCanonical("too large")
    try:
        value: Canonical = json.loads(
            data.decode("utf-8"),
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            parse_int=_small_integer,
            object_pairs_hook=_without_duplicates,
        )
    except NotCanonical:
        raise
    except (ValueError, RecursionError) as error:
        raise NotCanonical("not JSON") from error
    _check_limits(value, limits, limits.depth)
    if _written_again(value, data) != data:
        raise NotCanonical("not in the canonical form")
    return value


def _written_again(value: Canonical, data: bytes) -> bytes:
    """What `encode` makes of a value that was just read from these bytes.

    Numbers were looked at while they were read; for NFC see `_is_usual`. An escape that `encode` would not write makes
    a difference here all the same.
    """
    if not unicodedata.is_normalized("NFC", data.decode("utf-8")):
        return encode(value)
    try:
        return _ENCODER.encode(value).encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical("cannot be written") from error


def check_limits(value: Canonical, limits: Limits) -> None:
    """Refuse a value that `decode` would refuse to read back from what `encode` makes of it, but for its size.

    Raises:
        NotCanonical: nested too deep, or a string or the number of items is over a limit.
    """
    _check_limits(value if _is_plain(value) else _normal(value), limits, limits.depth)


def _is_plain(value: Canonical) -> bool:
    """Whether it is a string that NFC leaves alone for certain: the usual case, and quick to tell."""
    return isinstance(value, str) and value.isascii()


def _normal(value: Canonical) -> Canonical:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if not -_LARGEST - 1 <= value <= _LARGEST:
            raise NotCanonical("integer too large")
        return int(value)
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return _normal_object(value)
    if isinstance(value, list | tuple):
        return [_normal(item) for item in value]
    raise NotCanonical(f"cannot hold a {type(value).__name__}")


def _normal_object(value: Mapping[str, Canonical]) -> dict[str, Canonical]:
    result: dict[str, Canonical] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise NotCanonical("a key must be a string")
        normal = key if key.isascii() else unicodedata.normalize("NFC", key)
        if normal in result:
            raise NotCanonical("two keys are the same in NFC")
        result[normal] = _normal(item)
    return result


def _refuse_number(_text: str) -> Canonical:
    raise NotCanonical("only whole numbers")


def _small_integer(text: str) -> int:
    number = int(text) if len(text) <= _MOST_DIGITS else _LARGEST + 1
    if not -_LARGEST - 1 <= number <= _LARGEST:
        raise NotCanonical("integer too large")
    return number


def _without_duplicates(pairs: list[tuple[str, Canonical]]) -> dict[str, Canonical]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise NotCanonical("duplicate key")
    return result


def _check_limits(value: Canonical, limits: Limits, depth: int) -> None:
    if isinstance(value, str):
        if len(value.encode("utf-8", "surrogatepass")) > limits.string:
            raise NotCanonical("a text is too long")
    elif isinstance(value, _NESTED):
        if depth == 0:
            raise NotCanonical("nested too deep")
        if len(value) > limits.items:
            raise NotCanonical("too many items")
        inner = (*value.keys(), *value.values()) if isinstance(value, Mapping) else value
        longest = limits.string // _LONGEST_CHARACTER
        for item in inner:
            if not (type(item) in _LEAVES and (type(item) is not str or len(item) <= longest)):
                _check_limits(item, limits, depth - 1)
