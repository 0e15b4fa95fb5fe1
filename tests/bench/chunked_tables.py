"""The floor of the PDF export: reportlab's own tables in chunks, with the same fonts and the same words.

`python -m tests.bench.chunked_tables` reads rows as JSON and writes a PDF to its output: the floor of the whole trip.
"""

import io
import json
import sys
from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from rmdesk.runtime import resources

_ROWS_AT_ONCE = 50
_WIDTHS = (230, 45, 110, 90)


def chunked_pdf(rows: Sequence[Sequence[str]], regular: bytes, bold: bytes) -> bytes:
    """A table of titles that wrap and 3 short columns."""
    registerFont(TTFont("bench-regular", io.BytesIO(regular)))
    registerFont(TTFont("bench-bold", io.BytesIO(bold)))
    cell = ParagraphStyle("cell", fontName="bench-regular", fontSize=10.5, leading=14.5)
    style = TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), "bench-regular", 10.5, 14.5),
            ("FONT", (3, 0), (3, -1), "bench-bold", 10.5, 14.5),
            ("LINEBELOW", (0, 0), (-1, -1), 0.6, colors.grey),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
    )
    story = [
        Table(
            [[Paragraph(title, cell), *others] for title, *others in rows[at : at + _ROWS_AT_ONCE]],
            colWidths=_WIDTHS,
            style=style,
        )
        for at in range(0, len(rows), _ROWS_AT_ONCE)
    ]
    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=A4).build(story)
    return target.getvalue()


if __name__ == "__main__":
    faces = (resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "SemiBold"))
    sys.stdout.buffer.write(chunked_pdf(json.load(sys.stdin), *faces))
