"""The sheet as a PDF: a table for a meeting, with embedded fonts and the same bytes for the same sheet.

The file is not tagged for screen readers; it has a language, a title, an outline and real text in reading order.
"""

import io
from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Spacer,
)

from rmdesk.exports.document import Document, Row, document_of
from rmdesk.exports.pdf_layout import BOTTOM, MARGIN, TOP, Look
from rmdesk.exports.request import Exported, Report, SheetFonts
from rmdesk.exports.sheet import Sheet

_CHUNK = 50
"""Rows in one table: a single long table takes time that grows with the square of its rows."""
_LONG = 600
"""Characters from which a title stands above its row, so that no row is ever taller than a page."""
_TOTAL = "total"


def _quietly(_done: int, _of: int) -> None:
    """Nobody wants to know."""


def write_pdf(sheet: Sheet, fonts: SheetFonts, report: Report = _quietly) -> Exported:
    """The file for this sheet. It names no time but the month of the sheet; the same sheet gives the same bytes.

    `report` is told how many actions stand on finished pages, and how many there are.

    Raises:
        reportlab.pdfbase.ttfonts.TTFError: a font is not a TrueType file.
    """
    document = document_of(sheet)
    look = Look(document, fonts)
    target = io.BytesIO()
    pages = _Pages(target, document, look)
    pages.setProgressCallBack(_Progress(report, len(document.rows)))
    pages.build(list(_story(document, look)))
    words = "".join((document.title, *(cell for row in document.rows for cell in row.cells[:2])))
    return Exported(target.getvalue(), look.regular.missing(words))


def _story(document: Document, look: Look) -> Iterator[Flowable]:
    yield NextPageTemplate("later")
    yield from look.title(document.title)
    for line in document.summary:
        yield look.summary(line)
    yield Spacer(0, 14)
    if document.headings:
        yield look.header(document.headings)
    for long, group in groupby(document.rows, key=_is_long):
        rows = list(group)
        yield from _long_rows(rows, look) if long else _short_rows(rows, look)
    yield _CountOfPages(look)


def _is_long(row: Row) -> bool:
    return len(row.cells[0]) > _LONG


def _short_rows(rows: Sequence[Row], look: Look) -> Iterator[Flowable]:
    for start in range(0, len(rows), _CHUNK):
        yield look.table(rows[start : start + _CHUNK])


def _long_rows(rows: Sequence[Row], look: Look) -> Iterator[Flowable]:
    for row in rows:
        yield Spacer(0, 6)
        yield from look.long_title(row.cells[0])
        yield look.table([Row(("", *row.cells[1:]), row.status)])


class _Progress:
    """Turns what reportlab tells of its work into how many actions are done.

    It tells how many pieces there are, then after each page how many of them it has placed. Pieces are cut at the end
    of a page, so the two never fit exactly: what is told is never more than all.
    """

    def __init__(self, report: Report, rows: int) -> None:
        self._report = report
        self._rows = rows
        self._pieces = 1
        self._told = 0

    def __call__(self, what: str, value: object) -> None:
        if not isinstance(value, int):
            return
        if what == "SIZE_EST":
            self._pieces = max(value, 1)
        elif what == "PROGRESS":
            done = min(max(value, 0) * self._rows // self._pieces, self._rows)
            if done > self._told:
                self._told = done
                self._report(done, self._rows)


class _Pages(BaseDocTemplate):
    """The pages round the table: margins, repeated headings, the line at the foot, page numbers, the outline."""

    def __init__(self, target: io.BytesIO, document: Document, look: Look) -> None:
        self._document = document
        self._look = look
        height = look.page[1]
        header = look.header(document.headings) if document.headings else None
        space = header.wrap(look.width, height)[1] if header else 0.0
        frames = (
            Frame(MARGIN, BOTTOM, look.width, height - TOP - BOTTOM, 0, 0, 0, 0),
            Frame(MARGIN, BOTTOM, look.width, height - TOP - BOTTOM - space, 0, 0, 0, 0),
        )
        self._header, self._header_space = header, space
        first = PageTemplate("first", [frames[0]], onPage=self._begin, onPageEnd=self._foot)
        later = PageTemplate("later", [frames[1]], onPage=self._head, onPageEnd=self._foot)
        super().__init__(
            target,
            pagesize=look.page,
            pageTemplates=[first, later],
            invariant=1,
            lang="en-GB",
            title=document.title[:200],
            subject="Shared actions",
            author="rmdesk",
            creator="rmdesk",
            producer="rmdesk",
            displayDocTitle=1,
            initialFontName=look.regular.name,
        )

    def _begin(self, canvas: Canvas, _document: object) -> None:
        canvas.bookmarkPage("start")
        canvas.addOutlineEntry(self._document.title[:80], "start", 0)
        self._look.band(canvas)

    def _head(self, canvas: Canvas, _document: object) -> None:
        if self._header is not None:
            self._header.wrap(self._look.width, self._look.page[1])
            self._header.drawOn(canvas, MARGIN, self._look.page[1] - TOP - self._header_space)

    def _foot(self, canvas: Canvas, _document: object) -> None:
        self._look.foot(canvas, self._document.closing, canvas.getPageNumber(), _TOTAL)


class _CountOfPages(Flowable):
    """Takes no room at the end of the story; draws the number of pages once, and every foot points to that drawing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """No size."""
        return (0.0, 0.0)

    def draw(self) -> None:
        """Called by reportlab when the last page is known."""
        self._look.total(self.canv, _TOTAL, self.canv.getPageNumber())
