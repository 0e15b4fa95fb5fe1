"""What would leave, as a value that a screen can show word for word."""

from dataclasses import dataclass
from datetime import date

from rmdesk.domain.ids import PartnerId
from rmdesk.exports.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly what leaves: the sheet, its text as it will stand in the file, and who has agreed to it.

    `alone`: a list of one partner, which needs nobody else's agreement.
    """

    sheet: Sheet
    hash: str
    text: str
    agreed_by: frozenset[PartnerId]
    alone: bool = False

    @property
    def agreed(self) -> bool:
        """Whether both partners agreed to exactly this."""
        return len(self.agreed_by) >= 2

    @property
    def file_name(self) -> str:
        """A name for the file, without its ending, that tells nothing about anybody."""
        return self.sheet.file_name

    @property
    def made_in(self) -> date:
        """The first day of the month that the list was made in."""
        return date(self.sheet.made_in.year, self.sheet.made_in.month, 1)

    @property
    def has_open_dates(self) -> bool:
        """Whether a calendar of it would hold anything."""
        return any(line.is_open and line.due is not None for line in self.sheet.lines)
