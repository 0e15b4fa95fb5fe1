"""The fonts of an export: handed in as bytes, checked for the characters that they have."""

import hashlib
import io

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from rmdesk.exports.document import UNSHOWN

_MARKS = (UNSHOWN, "\N{WHITE SQUARE}", "[?]")


class Face:
    """One font, known to reportlab under `name`. Fonts are subset and embedded in each file."""

    def __init__(self, data: bytes) -> None:
        """Raises `reportlab.pdfbase.ttfonts.TTFError` for bytes that are not a TrueType font."""
        self.name = f"rmdesk-{hashlib.sha256(data).hexdigest()[:16]}"
        font = TTFont(self.name, io.BytesIO(data))
        pdfmetrics.registerFont(font)
        self._letters = frozenset(map(chr, font.face.charToGlyph))
        self._mark = next(mark for mark in _MARKS if self._letters.issuperset(mark))

    def shown(self, text: str) -> str:
        """`text` with a visible mark for each character that this font lacks."""
        if self._letters.issuperset(text):
            return text
        return "".join(letter if letter in self._letters else self._mark for letter in text)

    def missing(self, text: str) -> int:
        """How many characters of `text` show as that mark."""
        return sum(letter == UNSHOWN or letter not in self._letters for letter in text)

    def width(self, text: str, size: float) -> float:
        """Width of one line, in points."""
        return float(pdfmetrics.stringWidth(text, self.name, size))
