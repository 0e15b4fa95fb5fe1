"""The formats that exist, as plain values. Cheap to import: no writer is loaded.

`registry` joins each of them to its writer. A format is added in both, and every test of the exports goes through them.
"""

from dataclasses import dataclass
from enum import StrEnum


class ExportFormat(StrEnum):
    """The formats that exist; the value is also the ending of the file."""

    PDF = "pdf"
    HTML = "html"
    TEXT = "txt"
    CSV = "csv"
    CALENDAR = "ics"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class ExportKind:
    """A format, and for a calendar whether the entries say what they are about (`titles`).

    Other people often look after a diary, so a calendar leaves the titles out unless somebody asks for them.

    Raises:
        ValueError: `titles` with another format.
    """

    format: ExportFormat
    titles: bool = False

    def __post_init__(self) -> None:
        if self.titles and self.format is not ExportFormat.CALENDAR:
            raise ValueError("only a calendar has a choice of titles")

    @property
    def ending(self) -> str:
        """What the name of the file ends in, with its dot."""
        return f".{self.format.value}"


KINDS = (*(ExportKind(one) for one in ExportFormat), ExportKind(ExportFormat.CALENDAR, titles=True))
"""Every kind of file that can be written."""

PDF = ExportKind(ExportFormat.PDF)
