"""A pack as text for an e-mail: base64 between two lines, with a checksum. It survives wrapping, quoting and spaces."""

from rmdesk.domain.framed_text import Frame, FrameBroken, FrameTooLong, NoFrame, words_of_file
from rmdesk.domain.pack_errors import NotAPack, PackNotWhole, PackTooLarge
from rmdesk.packs.sealed import LARGEST_FILE

_FRAME = Frame("programme pack", LARGEST_FILE)
LARGEST_TEXT = _FRAME.largest_text
"""Bytes, or letters, that the text of a pack can have with all that a mail puts round it."""


def to_text(data: bytes) -> str:
    """The text of a pack's file, in lines of 64 letters."""
    return _FRAME.to_text(data)


def from_text(text: str) -> bytes:
    """The file behind pasted text, whatever an e-mail did to its lines.

    Raises:
        NotAPack: there is no beginning of a pack in it.
        PackNotWhole: a part is missing or changed.
        PackTooLarge: it is longer than any pack.
    """
    try:
        return _FRAME.from_text(text)
    except NoFrame:
        raise NotAPack("text") from None
    except FrameTooLong:
        raise PackTooLarge("text") from None
    except FrameBroken as broken:
        raise PackNotWhole(f"text: {broken}") from None


def read_pasted_or_file(data: bytes) -> bytes:
    """The file of a pack, from a file that may hold it as text.

    Raises:
        PackRefused: as `from_text`.
    """
    if data[:5] == b"RMPK\0" or len(data) > LARGEST_TEXT:
        return data
    text = words_of_file(data)
    return from_text(text) if _FRAME.is_in(text) else data
