"""What a desk can print, by name. The sheets themselves are made by `desk.printing`."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from rmdesk.runtime.atomic import write_atomic


class Sheet(Enum):
    """One kind of sheet; the value is the beginning of its file's name."""

    CARD = "programme-card"
    PAGES = "blank-pages"
    CERTIFICATES = "certificates"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """What to print. `large`: large print. `names` are those on certificates; without any there is room to write."""

    sheet: Sheet
    large: bool = False
    names: tuple[str, ...] = ()


def save_sheets(data: bytes, target: Path) -> None:
    """Write a document that was made.

    Raises:
        DiskFull, CannotWrite: it was not written.
    """
    write_atomic(target, data)
