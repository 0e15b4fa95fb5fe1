"""Sheets of paper: margins, headings, lines to write on, boxes to tick, in usual and in large print.

The same words give the same bytes. Large print is 18 points, as the UK Association for Accessible Formats advises, with
nothing smaller on the page. Fonts are handed in and embedded; letters that they lack show as a square.
"""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

_INK, _SOFT_INK, _RULE, _ACCENT = HexColor("#212b32"), HexColor("#4c6272"), HexColor("#8a99a3"), HexColor("#0b6270")
_SQUARE = "\N{WHITE SQUARE}"
_MARGIN, _FOOT, _BAND = 54.0, 36.0, 12.0


@dataclass(frozen=True, slots=True)
class PaperFonts:
    """Two TrueType fonts as bytes."""

    regular: bytes
    bold: bytes


@dataclass(frozen=True, slots=True)
class Sheets:
    """What is on the pages beside the words. `title` is that of the file, `foot` stands at the foot of each page."""

    title: str
    foot: str
    large: bool = False
    on_its_side: bool = False


class Paper:
    """Collects what stands on the sheets, then makes a PDF of it."""

    def __init__(self, sheets: Sheets, fonts: PaperFonts) -> None:
        """Raises `reportlab.pdfbase.ttfonts.TTFError` for bytes that are not a TrueType font."""
        self._sheets = sheets
        self._scale = 18 / 11 if sheets.large else 1.0
        regular, bold = _register(fonts.regular), _register(fonts.bold)
        self._regular, self._bold = str(regular.fontName), str(bold.fontName)
        self._letters = frozenset(map(chr, regular.face.charToGlyph))
        self._story: list[Flowable] = []
        self._size = landscape(A4) if sheets.on_its_side else A4
        self._width = self._size[0] - 2 * _MARGIN

    def title(self, text: str, *, middle: bool = False, size: float = 20) -> None:
        """The heading of a sheet, which stands in the outline too."""
        style = self._style(size, bold=True, middle=middle, after=4)
        self._story.append(_Marked(self._words(text), style, text[:80]))

    def under(self, text: str, lines: int) -> list[Flowable]:
        """A part of a question with lines to write on."""
        return [self._paragraph(text, self._style(11, before=6, after=0)), self.lines_to_write_on(lines)]

    def heading(self, text: str) -> None:
        """A smaller heading, never alone at the foot of a page."""
        self._story += [CondPageBreak(90 * self._scale), self._paragraph(text, self._style(13, bold=True, before=10))]

    def line(
        self, text: str, *, soft: bool = False, bold: bool = False, middle: bool = False, size: float = 11
    ) -> None:
        """A paragraph. `size` in points at the usual print."""
        self._story.append(self._paragraph(text, self._style(size, soft=soft, bold=bold, middle=middle)))

    def question(self, text: str, hints: Sequence[str], below: Sequence[Flowable]) -> None:
        """A prompt, what helps with it, and the room to answer, kept together where a page has the room."""
        parts: list[Flowable] = [self._paragraph(text, self._style(12, bold=True, before=12, after=2))]
        parts += [self._paragraph(hint, self._style(10, soft=True, after=2)) for hint in hints if hint]
        self._story.append(KeepTogether([*parts, *below]))

    def add(self, *parts: Flowable) -> None:
        """Parts made by the functions below."""
        self._story += parts

    def gap(self, points: float) -> None:
        """Empty room."""
        self._story.append(Spacer(0, points * self._scale))

    def next_sheet(self) -> None:
        """Go on with a fresh page."""
        self._story.append(PageBreak())

    def lines_to_write_on(self, count: int) -> Flowable:
        """Ruled lines over the whole width."""
        return _Lines(self._width, count, 24 * self._scale)

    def ticks(self, texts: Sequence[str]) -> list[Flowable]:
        """A square before each text."""
        return [self._tick(text) for text in texts]

    def _tick(self, text: str) -> Flowable:
        side = 11 * self._scale
        cells = [[_Square(side), self._paragraph(text, self._style(11, after=0))]]
        table = Table(cells, colWidths=[side + 10, self._width - side - 10], hAlign="LEFT")
        table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
        return table

    def grid(self, headings: Sequence[str], rows: int) -> Flowable:
        """An empty table with headings, to be filled in by hand."""
        width = self._width / len(headings)
        first = [self._paragraph(text, self._style(10, bold=True, after=0)) for text in headings]
        cells: list[list[Flowable | str]] = [[*first]]
        cells += [["" for _ in headings] for _ in range(rows)]
        heights = [None, *([46 * self._scale] * rows)]
        table = Table(cells, colWidths=[width] * len(headings), rowHeights=heights, repeatRows=1)
        table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.75, _RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
        return table

    def tick_table(self, headings: Sequence[str], lines: Sequence[str]) -> Flowable:
        """A line of words in each row, and a square to tick under each heading but the first."""
        head = [self._paragraph(text, self._style(9, bold=True, after=0)) for text in headings]
        squares, style = len(headings) - 1, self._style(11, after=0)
        rows = [[self._paragraph(line, style), *(_Square(11) for _ in range(squares))] for line in lines]
        narrow = 0.58 * self._width / squares
        table = Table([head, *rows], colWidths=[0.42 * self._width, *([narrow] * squares)], repeatRows=1)
        middle = ("VALIGN", (0, 0), (-1, -1), "MIDDLE")
        table.setStyle(
            TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, _RULE), middle, ("LEFTPADDING", (0, 0), (0, -1), 0)])
        )
        return table

    def made(self) -> bytes:
        """The PDF."""
        target = io.BytesIO()
        height = self._size[1] - _MARGIN - _MARGIN - _FOOT
        frame = Frame(_MARGIN, _MARGIN + _FOOT, self._width, height, 0, 0, 0, 0)
        document = BaseDocTemplate(
            target,
            pagesize=self._size,
            pageTemplates=[PageTemplate("sheet", [frame], onPageEnd=self._foot)],
            invariant=1,
            lang="en-GB",
            title=self._sheets.title,
            author="rmdesk",
            creator="rmdesk",
            producer="rmdesk",
            displayDocTitle=1,
            initialFontName=self._regular,
        )
        document.build(list(self._story))
        return target.getvalue()

    def _foot(self, canvas: Canvas, _document: object) -> None:
        canvas.setFillColor(_ACCENT)
        canvas.rect(0, self._size[1] - _BAND, self._size[0], _BAND, stroke=0, fill=1)
        size = 18.0 if self._sheets.large else 9.0
        canvas.setFont(self._regular, size)
        canvas.setFillColor(_SOFT_INK)
        canvas.drawString(_MARGIN, _MARGIN, self._fitting(self._sheets.foot, size, self._width - 4 * size))
        canvas.drawRightString(self._size[0] - _MARGIN, _MARGIN, str(canvas.getPageNumber()))

    def _fitting(self, text: str, size: float, width: float) -> str:
        text = self._shown(text)
        while text and pdfmetrics.stringWidth(text, self._regular, size) > width:
            text = text[:-1].rstrip()
        return text

    def _paragraph(self, text: str, style: ParagraphStyle) -> Flowable:
        return Paragraph(self._words(text), style)

    def _words(self, text: str) -> str:
        return escape(self._shown(text), quote=False)

    def _shown(self, text: str) -> str:
        return "".join(letter if letter in self._letters or letter == "\n" else _SQUARE for letter in text)

    def _style(
        self,
        size: float,
        *,
        bold: bool = False,
        soft: bool = False,
        middle: bool = False,
        before: float = 0,
        after: float = 6,
    ) -> ParagraphStyle:
        points = max(size * self._scale, 18.0) if self._sheets.large else size
        return ParagraphStyle(
            f"{size}{bold}{soft}{middle}{before}{after}",
            fontName=self._bold if bold else self._regular,
            fontSize=points,
            leading=points * 1.4,
            textColor=_SOFT_INK if soft and not self._sheets.large else _INK,
            spaceBefore=before * self._scale,
            spaceAfter=after * self._scale,
            alignment=TA_CENTER if middle else 0,
            splitLongWords=1,
        )


class _Marked(Paragraph):
    """A heading that stands in the outline of the file."""

    def __init__(self, words: str, style: ParagraphStyle, entry: str) -> None:
        super().__init__(words, style)
        self._entry = entry

    def draw(self) -> None:
        """Called by reportlab where the heading has its place."""
        key = hashlib.sha256(f"{self._entry}{self.canv.getPageNumber()}".encode()).hexdigest()[:16]
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(self._entry, key, 0)
        super().draw()


class _Lines(Flowable):
    """Ruled lines."""

    def __init__(self, width: float, count: int, apart: float) -> None:
        super().__init__()
        self.width, self._count, self._apart = width, count, apart
        self.height = count * apart + 6

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its size in points."""
        return (self.width, self.height)

    def draw(self) -> None:
        """Called by reportlab."""
        self.canv.setStrokeColor(_RULE)
        self.canv.setLineWidth(0.75)
        for number in range(self._count):
            self.canv.line(0, 6 + number * self._apart, self.width, 6 + number * self._apart)


class _Square(Flowable):
    """A box to tick."""

    def __init__(self, side: float) -> None:
        super().__init__()
        self.width = self.height = side

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its size in points."""
        return (self.width, self.height)

    def draw(self) -> None:
        """Called by reportlab."""
        self.canv.setStrokeColor(_INK)
        self.canv.setLineWidth(1)
        self.canv.rect(0, 0, self.width, self.height)


def _register(data: bytes) -> TTFont:
    font = TTFont(f"rmdesk-{hashlib.sha256(data).hexdigest()[:16]}", io.BytesIO(data))
    pdfmetrics.registerFont(font)
    return font
