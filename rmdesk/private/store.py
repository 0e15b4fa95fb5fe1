"""Between rows and values: reading cells by their type, moments as seconds, and words as they are kept."""

import re
import unicodedata
from datetime import UTC, datetime

from rmdesk.domain.errors import SpaceDamaged
from rmdesk.private.secret_text import SecretText
from rmdesk.storage.connection import Cell

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
    """Words as they are kept: NFC, one kind of line end, no control characters and no lone surrogates."""
    text = words.reveal().replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return _UNSEEN.sub("", unicodedata.normalize("NFC", whole))
