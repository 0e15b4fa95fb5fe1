"""Canonical JSON (`format-log.md`, section 1): one value, one form."""

import json
import unicodedata
from collections.abc import Iterator

MOST_DEPTH, MOST_STRING, MOST_ITEMS = 8, 256 * 1024, 10_000


class NotCanonicalError(ValueError):
    """A writer would not have written this."""


def encode(value: object) -> bytes:
    """The one form of a value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def decode(data: bytes, most_depth: int = MOST_DEPTH) -> object:
    """The value behind bytes that a writer would have written.

    Raises:
        NotCanonicalError: they are anything else.
    """
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_object, parse_float=_no, parse_constant=_no)
        again = encode(value)
    except (ValueError, RecursionError) as error:
        raise NotCanonicalError("not JSON of this kind") from error
    if again != data:
        raise NotCanonicalError("another form of the value")
    for one, depth in _walk(value, 0):
        _check(one, depth, most_depth)
    return value


def _no(words: str) -> object:
    raise NotCanonicalError(words)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotCanonicalError("a member twice")
    return found


def _walk(value: object, depth: int) -> Iterator[tuple[object, int]]:
    """Every value in it, keys included, with how many arrays and objects it stands in, itself counted."""
    inner = depth + isinstance(value, dict | list)
    yield value, inner
    if isinstance(value, dict):
        for key, one in value.items():
            yield key, inner
            yield from _walk(one, inner)
    elif isinstance(value, list):
        for one in value:
            yield from _walk(one, inner)


def _check(value: object, depth: int, most_depth: int) -> None:
    if depth > most_depth:
        raise NotCanonicalError("too deep")
    if isinstance(value, str) and (unicodedata.normalize("NFC", value) != value or len(value.encode()) > MOST_STRING):
        raise NotCanonicalError("a string that is not in NFC, or too long")
    if isinstance(value, dict | list) and len(value) > MOST_ITEMS:
        raise NotCanonicalError("too many items")
    if type(value) is int and not -(2**63) <= value < 2**63:
        raise NotCanonicalError("a number too large")
