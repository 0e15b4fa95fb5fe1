"""From cells to domain types, and from payloads to canonical values."""

import json
from collections.abc import Iterable
from datetime import datetime

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.clock import from_minute
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.storage.engine import Cell


def text(cell: Cell) -> str:
    """A cell that must hold text.

    Raises:
        SpaceDamaged: it holds something else.
    """
    if not isinstance(cell, str):
        raise SpaceDamaged("a text was expected")
    return cell


def number(cell: Cell) -> int:
    """A cell that must hold a whole number.

    Raises:
        SpaceDamaged: it holds something else.
    """
    if not isinstance(cell, int):
        raise SpaceDamaged("a number was expected")
    return cell


def moment(cell: Cell) -> datetime:
    """A cell that must hold a moment to the minute.

    Raises:
        SpaceDamaged: it holds something else.
    """
    try:
        return from_minute(text(cell))
    except ValueError as error:
        raise SpaceDamaged("a moment was expected") from error


def values(cells: Iterable[Cell]) -> list[Canonical]:
    """The canonical values in many payload cells at once, which is much quicker than one by one.

    Raises:
        SpaceDamaged: one is not JSON.
    """
    payloads = [text(cell) for cell in cells]
    plain = value(f"[{','.join(payloads)}]")
    if not isinstance(plain, list) or len(plain) != len(payloads):
        raise SpaceDamaged("a payload cannot be read")
    return plain


def value(cell: Cell) -> Canonical:
    """The canonical value in a payload cell. Payloads were checked before they were stored.

    Raises:
        SpaceDamaged: it is not JSON.
    """
    try:
        plain: Canonical = json.loads(text(cell))
    except ValueError as error:
        raise SpaceDamaged("a payload cannot be read") from error
    return plain
