"""Between rows and values: reading cells by their type, moments as seconds, and words as they are kept."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime

from rmdesk.domain.canonical import Canonical, Limits, NotCanonical, decode, encode
from rmdesk.domain.errors import SpaceDamaged, TooLong
from rmdesk.private.secret_text import SecretText
from rmdesk.storage.connection import Cell

LONGEST_TEXT = 2_000_000
_LIMITS = Limits(size=64 * 1024 * 1024, string=8 * LONGEST_TEXT, items=100_000)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def text_of(cell: Cell) -> str:
    """A text cell.

    Raises:
        SpaceDamaged: it holds something else.
    """
    if not isinstance(cell, str):
        raise SpaceDamaged("a text was expected")
    return cell


def number_of(cell: Cell) -> int:
    """A number cell.

    Raises:
        SpaceDamaged: it holds something else.
    """
    if not isinstance(cell, int):
        raise SpaceDamaged("a number was expected")
    return cell


def secret_of(cell: Cell) -> SecretText:
    """A text cell with private words."""
    return SecretText(text_of(cell))


def moment_of(cell: Cell) -> datetime:
    """A moment kept as whole seconds since 1970, UTC."""
    return datetime.fromtimestamp(number_of(cell), UTC)


def seconds(moment: datetime) -> int:
    """A moment as whole seconds since 1970, UTC."""
    return int(moment.timestamp())


def kept(words: SecretText) -> str:
    """Words as they are kept: NFC, one kind of line end, no control characters and no lone surrogates.

    Raises:
        TooLong: there are more than 2 million characters.
    """
    return kept_text(words.reveal())


def kept_text(text: str) -> str:
    """The same for words that are still a plain text.

    Raises:
        TooLong: there are more than 2 million characters.
    """
    if len(text) > LONGEST_TEXT:
        raise TooLong(f"{len(text)} characters")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    return _UNSEEN.sub("", unicodedata.normalize("NFC", lines.encode("utf-8", "replace").decode("utf-8")))


def json_of(value: Canonical) -> str:
    """A value as the text of a cell, its words as `kept_text` keeps them.

    Raises:
        TooLong: one of its texts is too long.
        NotCanonical: it holds something that canonical JSON does not know.
    """
    return encode(_kept_value(value)).decode()


def value_of(cell: Cell) -> Canonical:
    """The value that `json_of` wrote.

    Raises:
        SpaceDamaged: the cell holds something else.
    """
    try:
        return decode(text_of(cell).encode(), _LIMITS)
    except NotCanonical as error:
        raise SpaceDamaged("a value cannot be read") from error


def _kept_value(value: Canonical) -> Canonical:
    if isinstance(value, str):
        return kept_text(value)
    if isinstance(value, Mapping):
        return {key: _kept_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_kept_value(item) for item in value]
    return value
