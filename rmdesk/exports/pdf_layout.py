"""How the PDF looks: page size, colours, styles, the line at the foot. All measures in points."""

from collections.abc import Sequence
from html import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

from rmdesk.domain.actions import ActionStatus
from rmdesk.exports.document import Document, Row
from rmdesk.exports.fonts import Face
from rmdesk.exports.request import SheetFonts

MARGIN = 20 * mm
TOP = 20 * mm
BOTTOM = 24 * mm

_TEXT = HexColor("#212B32")
_MUTED = HexColor("#4C6272")
_ACCENT = HexColor("#0B6270")
_SOFT = HexColor("#DFF0F2")
_ON_SOFT = HexColor("#08454F")
_RULE = HexColor("#D0D8DC")
_STATUS: dict[ActionStatus, Color] = {
    ActionStatus.PROPOSED: _MUTED,
    ActionStatus.AGREED: _ACCENT,
    ActionStatus.UNDER_WAY: HexColor("#7A4B00"),
    ActionStatus.DONE: HexColor("#00662F"),
    ActionStatus.SET_ASIDE: _MUTED,
}
_PADDING = 6
_BODY_SIZE = 10.5
_PIECE = 1000


class Look:
    """The look of one file. Landscape when both optional columns are shown."""

    def __init__(self, document: Document, fonts: SheetFonts) -> None:
        self.regular = Face(fonts.regular)
        self.bold = Face(fonts.bold)
        self.page: tuple[float, float] = landscape(A4) if len(document.headings) > 5 else A4
        self.width: float = self.page[0] - 2 * MARGIN
        others = [self._needed(document, column) for column in range(1, len(document.headings))]
        self.widths: list[float] = [self.width - sum(others), *others]
        self._common = _common_style(self.regular)
        self._body = _body_style(self.regular, self.bold, self._common)
        self._title = self._style(self.bold, 22, 27, _TEXT, after=4)
        self._summary = self._style(self.regular, 11, 16, _MUTED)
        self._heading = self._style(self.bold, 9.5, 13, _ON_SOFT)
        self._cell = self._style(self.regular, _BODY_SIZE, 14.5, _TEXT)
        self._wide = self._style(self.regular, _BODY_SIZE, 14.5, _TEXT, indent=_PADDING)

    def title(self, text: str) -> list[Paragraph]:
        """The heading of the file."""
        return [self._paragraph(piece, self._title, self.bold) for piece in _pieces(text)]

    def long_title(self, text: str) -> list[Paragraph]:
        """The title of one action over the whole width."""
        return [self._paragraph(piece, self._wide, self.regular) for piece in _pieces(text)]

    def summary(self, text: str) -> Paragraph:
        """A line under the heading."""
        return self._paragraph(text, self._summary, self.regular)

    def header(self, headings: Sequence[str]) -> Table:
        """The names of the columns."""
        cells = [[self._paragraph(text, self._heading, self.bold) for text in headings]]
        style = TableStyle([("BACKGROUND", (0, 0), (-1, -1), _SOFT)], parent=self._common)
        return Table(cells, colWidths=self.widths, style=style)

    def table(self, rows: Sequence[Row]) -> Table:
        """Some actions. Only titles wrap; the other cells are short words that always fit."""
        cells: list[list[str | Paragraph]] = [
            [self._paragraph(row.cells[0], self._cell, self.regular), *map(self.regular.shown, row.cells[1:])]
            for row in rows
        ]
        colours = [("TEXTCOLOR", (3, line), (3, line), _STATUS[row.status]) for line, row in enumerate(rows)]
        return Table(cells, colWidths=self.widths, style=TableStyle(colours, parent=self._body))

    def band(self, canvas: Canvas) -> None:
        """A quiet band along the top of the first page."""
        canvas.setFillColor(_ACCENT)
        canvas.rect(0, self.page[1] - 3 * mm, self.page[0], 3 * mm, stroke=0, fill=1)

    def foot(self, canvas: Canvas, closing: str, page: int, total: str) -> None:
        """The closing line and the page number; the form `total` holds the number of pages."""
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, BOTTOM - 5 * mm, self.page[0] - MARGIN, BOTTOM - 5 * mm)
        canvas.setFillColor(_MUTED)
        canvas.setFont(self.regular.name, 8.5)
        canvas.drawString(MARGIN, BOTTOM - 9.5 * mm, self.regular.shown(closing))
        number = f"Page {page} of "
        canvas.drawString(MARGIN, BOTTOM - 14 * mm, number)
        canvas.saveState()
        canvas.translate(MARGIN + self.regular.width(number, 8.5), BOTTOM - 14 * mm)
        canvas.doForm(total)
        canvas.restoreState()

    def total(self, canvas: Canvas, name: str, pages: int) -> None:
        """The number of pages, as the form that every foot shows."""
        canvas.beginForm(name, 0, -3, 60, 12)
        canvas.setFillColor(_MUTED)
        canvas.setFont(self.regular.name, 8.5)
        canvas.drawString(0, 0, str(pages))
        canvas.endForm()

    def _needed(self, document: Document, column: int) -> float:
        """The width of a column of short words, so that none of them wraps."""
        words = {document.headings[column], *(row.cells[column] for row in document.rows)}
        return max(self.bold.width(self.bold.shown(word), _BODY_SIZE) for word in words) + 2 * _PADDING + 4

    def _paragraph(self, text: str, style: ParagraphStyle, face: Face) -> Paragraph:
        return Paragraph(escape(face.shown(text), quote=False), style)

    def _style(
        self, face: Face, size: float, leading: float, colour: Color, after: float = 0, indent: float = 0
    ) -> ParagraphStyle:
        return ParagraphStyle(
            f"{face.name}-{size}",
            fontName=face.name,
            bulletFontName=face.name,
            fontSize=size,
            leading=leading,
            textColor=colour,
            spaceAfter=after,
            leftIndent=indent,
            rightIndent=indent,
            splitLongWords=1,
            allowWidows=0,
            allowOrphans=0,
        )


def _common_style(face: Face) -> TableStyle:
    return TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), face.name),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
            ("TOPPADDING", (0, 0), (-1, -1), _PADDING),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _PADDING + 1),
        ]
    )


def _body_style(regular: Face, bold: Face, common: TableStyle) -> TableStyle:
    return TableStyle(
        [
            ("LINEBELOW", (0, 0), (-1, -1), 0.6, _RULE),
            ("FONT", (0, 0), (-1, -1), regular.name, _BODY_SIZE, 14.5),
            ("FONT", (3, 0), (3, -1), bold.name, _BODY_SIZE, 14.5),
            ("TEXTCOLOR", (0, 0), (-1, -1), _TEXT),
        ],
        parent=common,
    )


def _pieces(text: str) -> list[str]:
    """A text in pieces that reportlab breaks into lines quickly, cut between words where there are any."""
    pieces: list[str] = []
    while len(text) > _PIECE:
        cut = text.rfind(" ", 1, _PIECE)
        cut = _PIECE if cut == -1 else cut
        pieces.append(text[:cut])
        text = text[cut:].lstrip()
    return [*pieces, text]
