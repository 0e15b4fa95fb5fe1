"""What a desk can print, by name. The sheets themselves are made by `desk.printing`."""

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from rmdesk.runtime.atomic import write_atomic

_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


class Sheet(Enum):
    """One kind of sheet; the value is the beginning of its file's name."""

    CARD = "programme-card"
    PAGES = "blank-pages"
    CERTIFICATES = "certificates"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """What to print. `large`: large print. `names` are those on certificates; without any there is room to write.

    `stages` are the ids of the parts of the workbook whose pages are printed; without any it is the whole.
    """

    sheet: Sheet
    large: bool = False
    names: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()


def sheets_in(data: bytes) -> int:
    """How many pages a document has that was made here."""
    return len(_PAGE.findall(data))


def save_sheets(data: bytes, target: Path) -> None:
    """Write a document that was made.

    Raises:
        DiskFull, CannotWrite: it was not written.
    """
    write_atomic(target, data)
