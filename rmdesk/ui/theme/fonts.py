"""Registers the shipped fonts and makes fonts for each kind of text."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from rmdesk.ui.theme.values import MEASURE_CHARACTERS, TEXT_STYLES, TextRole, Theme

FONT_FILES: tuple[str, ...] = tuple(
    f"fonts/{family}-{weight}.ttf"
    for family in ("Inter", "AtkinsonHyperlegibleNext")
    for weight in ("Regular", "Medium", "SemiBold", "Bold")
)
FONTS_OF_LANGUAGES: dict[str, tuple[str, ...]] = {
    "ar": tuple(f"fonts/NotoSansArabic-{weight}.ttf" for weight in ("Regular", "Bold"))
}
"""Letters that the usual fonts have not got, by language; they are loaded when it is first worn."""
_FALLBACKS = ["Noto Sans", "Noto Sans Arabic", "Noto Color Emoji"]


def register_fonts(read: Callable[[str], bytes]) -> tuple[str, ...]:
    """Give the shipped fonts to Qt; returns the family of each file.

    Raises:
        ValueError: a file is not a font that Qt can use.
    """
    families = []
    for name in FONT_FILES:
        number = QFontDatabase.addApplicationFontFromData(QByteArray(read(name)))
        names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if not names:
            raise ValueError(f"{name} is not a font")
        families.append(names[0])
    return tuple(families)


def lend_fonts(read: Callable[[str], bytes], language: str) -> None:
    """Give Qt the fonts of that language."""
    for name in FONTS_OF_LANGUAGES.get(language, ()):
        QFontDatabase.addApplicationFontFromData(QByteArray(read(name)))


def make_font(theme: Theme, role: TextRole) -> QFont:
    """The font for that kind of text."""
    style = TEXT_STYLES[role]
    font = QFont([theme.family.value, *_FALLBACKS])
    font.setPixelSize(theme.text_px(role))
    font.setWeight(QFont.Weight(style.weight))
    return font


def measure(theme: Theme) -> int:
    """How wide a column of body text may be, in pixels."""
    return QFontMetrics(make_font(theme, TextRole.BODY)).averageCharWidth() * MEASURE_CHARACTERS[theme.comfort.width]
