"""The sheet as a table for a spreadsheet: CSV as in RFC 4180, in UTF-8 with a mark that spreadsheets look for.

No cell can become a formula: one that would begin like a formula gets an apostrophe before it, as OWASP advises, also
behind a semicolon or a tab at which some spreadsheets would begin a new cell. Every cell stands in quotes.
"""

import csv
import io
import re

from rmdesk.exports.document import Document, document_of, unshown_in
from rmdesk.exports.request import Exported
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine

_DUE = 2
_BEGINS = re.compile(r"^(?=\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20\t\r\n])")
_BEGINS_AGAIN = re.compile(r"(?<=[;\t])(?=\s*[=+\-@])")


def write_csv(sheet: Sheet) -> Exported:
    """One line for each action under one line of headings; dates as `2027-03` or `2027-03-09`, or nothing."""
    document = document_of(sheet)
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(document.headings)
    writer.writerows(_cells(document, sheet.lines))
    return Exported(target.getvalue().encode("utf-8-sig"), unshown_in(document))


def safe_cell(text: str) -> str:
    """`text` so that no spreadsheet takes it, or a part of it, for a formula."""
    return _BEGINS_AGAIN.sub("'", _BEGINS.sub("'", text, count=1))


def plain_due(due: SheetDue | None) -> str:
    """A due date as ISO 8601 writes it, to the month or to the day; empty for none."""
    if due is None:
        return ""
    return f"{due.month.year:04}-{due.month.month:02}" + ("" if due.day is None else f"-{due.day:02}")


def _cells(document: Document, lines: tuple[SheetLine, ...]) -> list[list[str]]:
    rows = []
    for row, line in zip(document.rows, lines, strict=True):
        cells = [safe_cell(cell) for cell in row.cells]
        cells[_DUE] = plain_due(line.due)
        rows.append(cells)
    return rows
