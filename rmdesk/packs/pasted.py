"""A pack as text for an e-mail: base64 between two lines, with a checksum. It survives wrapping, quoting and spaces."""

import base64
import binascii
import hashlib
import re

from rmdesk.domain.pack_errors import NotAPack, PackNotWhole, PackTooLarge
from rmdesk.packs.sealed import LARGEST_FILE

_START, _END = "[rmdesk programme pack starts]", "[rmdesk programme pack ends "
_WIDTH = 64
_CHECK = 16
LARGEST_TEXT = 3 * LARGEST_FILE
"""Bytes, or letters, that the text of a pack can have with all that a mail puts round it."""

_FRAME = re.compile(
    r"\[\s*rmdesk\W+programme\W+pack\W+starts\s*\](?P<body>.*)"
    r"\[\s*rmdesk\W+programme\W+pack\W+ends\W+(?P<check>[0-9a-f][0-9a-f\s>]*)\]",
    re.IGNORECASE | re.DOTALL,
)
_BEGUN = re.compile(r"\[\s*rmdesk\W+programme\W+pack\W+starts\s*\]", re.IGNORECASE)
_QUOTES = re.compile(r"^[ \t]*(>[ \t]*)+", re.MULTILINE)
_SPACES = re.compile(r"[\s\u00a0\u200b\u200c\u200d\ufeff]+")


def to_text(data: bytes) -> str:
    """The text of a pack's file, in lines of 64 letters."""
    body = base64.b64encode(data).decode("ascii")
    lines = [body[start : start + _WIDTH] for start in range(0, len(body), _WIDTH)]
    return "\n".join((_START, *lines, f"{_END}{_checksum(data)}]")) + "\n"


def from_text(text: str) -> bytes:
    """The file behind pasted text, whatever an e-mail did to its lines.

    Raises:
        NotAPack: there is no beginning of a pack in it.
        PackNotWhole: a part is missing or changed.
        PackTooLarge: it is longer than any pack.
    """
    if len(text) > LARGEST_TEXT:
        raise PackTooLarge("text")
    found = _FRAME.search(text)
    if found is None:
        raise PackNotWhole("text: no end") if _BEGUN.search(text) else NotAPack("text")
    body = _SPACES.sub("", _QUOTES.sub("", found["body"]))
    try:
        data = base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        raise PackNotWhole("text: not base64") from None
    if _checksum(data) != re.sub(r"[\s>]", "", found["check"]).lower():
        raise PackNotWhole("text: checksum")
    return data


def read_pasted_or_file(data: bytes) -> bytes:
    """The file of a pack, from a file that may hold it as text.

    Raises:
        PackRefused: as `from_text`.
    """
    if data[:5] == b"RMPK\0" or len(data) > LARGEST_TEXT:
        return data
    text = data.decode("utf-8", "replace")
    return from_text(text) if _BEGUN.search(text) else data


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_CHECK]
