"""What an export shows, in words: the one model that every writer follows, so that the preview and the file agree."""

import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus
from rmdesk.domain.clock import plain_date, plain_month
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions, SheetVoice

UNSHOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands where a character cannot be shown."""

_UNTITLED = "Shared actions"
_NO_TITLE = "(no title)"
_NO_DATE = "No date"
_NOT_SAID = "Not yet chosen"
_NO_LINES = "There are no actions in this list yet."
_CLOSING = {
    SheetVoice.BOTH: "Made by two people, together.",
    SheetVoice.ONE: "Made by one person, of what they carry.",
}
_OUTSIDE = "This copy is outside the protection of rmdesk: anyone who has it can read it."
_STATUS = {
    ActionStatus.PROPOSED: "Proposed",
    ActionStatus.AGREED: "Agreed",
    ActionStatus.UNDER_WAY: "Under way",
    ActionStatus.DONE: "Done",
    ActionStatus.SET_ASIDE: "Set aside",
}
_DOMAIN = {
    ActionDomain.SPONSORSHIP: "Sponsorship",
    ActionDomain.ALLYSHIP: "Allyship",
    ActionDomain.PEER_SUPPORT: "Peer support",
    ActionDomain.CAREER: "Career",
}
_LEVEL = {
    ActionLevel.OURSELVES: "Ourselves",
    ActionLevel.TEAM: "Team",
    ActionLevel.ORGANISATION: "Organisation",
    ActionLevel.WIDER_SYSTEM: "Wider system",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One action: its cells in the order of the headings, and its status for colour."""

    cells: tuple[str, ...]
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class Document:
    """A whole export in words. `summary` are lines under the title; `closing` stands at the end (of each page)."""

    title: str
    summary: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    closing: str


def document_of(sheet: Sheet) -> Document:
    """The words of a sheet. Every text is one line without control or invisible characters."""
    options = sheet.options
    headings = ["Action", "Who", "Due", "Status"]
    headings += ["Kind"] * options.domain + ["Level"] * options.level
    return Document(
        title=visible(sheet.title) or _UNTITLED,
        summary=(plain_month(_first_of(sheet.made_in)), _count(sheet.lines)),
        headings=tuple(headings) if sheet.lines else (),
        rows=tuple(_row(line, options) for line in sheet.lines),
        closing=f"{_CLOSING[sheet.voice]} {_OUTSIDE}",
    )


def title_of(line: SheetLine) -> str:
    """The title of an action as every format shows it."""
    return visible(line.title) or _NO_TITLE


def who_of(line: SheetLine) -> str:
    """Who carries an action, as every format shows it."""
    return "Both" if line.who == BOTH else visible(line.who) or UNSHOWN


def unshown_in(document: Document) -> int:
    """How many characters stand as a mark in the words of a document, whatever font it is read in."""
    return document.title.count(UNSHOWN) + sum(cell.count(UNSHOWN) for row in document.rows for cell in row.cells)


def visible(text: str) -> str:
    """`text` on one line: control characters show as `UNSHOWN`, invisible ones (such as text direction) go."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    spaced = "".join(" " if letter.isspace() else _visible_letter(letter) for letter in text)
    return " ".join(spaced.split())


def _visible_letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cf" or "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef":
        return ""
    return UNSHOWN if category in ("Cc", "Cs", "Cn", "Co") else letter


def _row(line: SheetLine, options: SheetOptions) -> Row:
    cells = [title_of(line), who_of(line), _due(line.due), _STATUS[line.status]]
    if options.domain:
        cells.append(_NOT_SAID if line.domain is None else _DOMAIN[line.domain])
    if options.level:
        cells.append(_NOT_SAID if line.level is None else _LEVEL[line.level])
    return Row(tuple(cells), line.status)


def _due(due: SheetDue | None) -> str:
    if due is None:
        return _NO_DATE
    if due.day is None:
        return plain_month(_first_of(due.month))
    return plain_date(date(due.month.year, due.month.month, due.day))


def _count(lines: tuple[SheetLine, ...]) -> str:
    if not lines:
        return _NO_LINES
    counted = Counter(line.status for line in lines)
    parts = [f"{counted[status]} {word.lower()}" for status, word in _STATUS.items() if counted[status]]
    return f"{len(lines)} {'action' if len(lines) == 1 else 'actions'}: {', '.join(parts)}"


def _first_of(month: SheetMonth) -> date:
    return date(month.year, month.month, 1)
