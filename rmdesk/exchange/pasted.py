"""A file of the exchange or of a pairing as text to paste, for mail gateways that keep unknown attachments back."""

from rmdesk.domain.exchange_errors import ExchangeNotWhole, ExchangeTooLarge, NotAnExchange
from rmdesk.domain.framed_text import Frame, FrameBroken, FrameTooLong, NoFrame, words_of_file
from rmdesk.exchange.outer import LARGEST_FILE

_FRAME = Frame("exchange", LARGEST_FILE)
_OURS = (b"RMDX\0", b"RMDP\0")
LARGEST_TEXT = _FRAME.largest_text
"""Bytes, or letters, that the text of a file can have with all that a mail puts round it."""


def to_text(data: bytes) -> str:
    """The text of a file, in lines of 64 letters."""
    return _FRAME.to_text(data)


def from_text(text: str) -> bytes:
    """The file behind pasted text, whatever an e-mail did to its lines; the first whole one, if a mail quotes others.

    Raises:
        NotAnExchange: there is no beginning of such a text in it.
        ExchangeNotWhole: a part is missing or changed.
        ExchangeTooLarge: it is longer than any.
    """
    try:
        return _FRAME.from_text(text)
    except NoFrame:
        raise NotAnExchange("text") from None
    except FrameTooLong:
        raise ExchangeTooLarge("text") from None
    except FrameBroken as broken:
        raise ExchangeNotWhole(f"text: {broken}") from None


def read_pasted_or_file(data: bytes) -> bytes:
    """The file itself, from a file that may hold it as text; what is neither comes back as it is.

    Raises:
        ExchangeRefused: as `from_text`.
    """
    if data[:5] in _OURS or len(data) > LARGEST_TEXT:
        return data
    text = words_of_file(data)
    return from_text(text) if _FRAME.is_in(text) else data
