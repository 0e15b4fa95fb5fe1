"""The language of the window: which there are, and wearing another one while the program runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

ENGLISH = "en-GB"
PSEUDO = "en-XA"
"""No language: English with accents, brackets and 40% more length, which shows what is cut or not translatable."""
_DOUBLES = str.maketrans("aceginorsuyzACEGINORSUYZ", "áçéğíñóŕşúýžÁÇÉĞÍÑÓŔŞÚÝŽ")
_LONGER = 0.4


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its BCP 47 tag and its own name. `reviewed`: a translator has looked over every sentence."""

    tag: str
    name: str
    reviewed: bool = True
    right_to_left: bool = False


OFFERED = (Language(ENGLISH, "English"), Language("cy", "Cymraeg", reviewed=False))
"""What people can choose."""
SAMPLES = (Language("ar", "العربية", reviewed=False, right_to_left=True), Language(PSEUDO, "Pseudo", reviewed=False))
"""What only shows that the layout holds: both can be written into the settings file, and are never offered."""


class FontTaker(Protocol):
    """What lends a language the letters that the usual fonts have not got."""

    def lend_fonts(self, language: str) -> None:
        """Have the fonts of that language at hand."""
        ...


class Tongue(QObject):
    """The language that one running program wears. Made before the first widget."""

    def __init__(self, app: QApplication, read: Callable[[str], bytes], fonts: FontTaker) -> None:
        """`read` returns the bytes of a file under `resources/`, such as `translations/rmdesk_cy.qm`."""
        super().__init__()
        self._app = app
        self._read = read
        self._fonts = fonts
        self._worn: QTranslator | None = None
        self._bytes = b""
        self._tag = ""

    @property
    def tag(self) -> str:
        """The tag of the language that is worn; empty before the first."""
        return self._tag

    def wear(self, tag: str) -> None:
        """Speak that language from now on, or English where rmdesk does not know it. Widgets made before keep theirs.

        Raises:
            ContentBroken: the translation cannot be read.
        """
        language = known(tag)
        if language.tag == self._tag:
            return
        worn = self._made(language)
        self.take_off()
        self._worn, self._tag = worn, language.tag
        self._fonts.lend_fonts(language.tag)
        QLocale.setDefault(QLocale(ENGLISH if language.tag == PSEUDO else language.tag))
        sides = Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
        self._app.setLayoutDirection(sides)
        if worn is not None:
            self._app.installTranslator(worn)

    def take_off(self) -> None:
        """Speak English, from left to right."""
        if self._worn is not None:
            self._app.removeTranslator(self._worn)
            self._worn.deleteLater()
        self._worn, self._tag = None, ""
        self._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _made(self, language: Language) -> QTranslator | None:
        if language.tag == ENGLISH:
            return None
        if language.tag == PSEUDO:
            return _Pseudo(self)
        translator = QTranslator(self)
        self._bytes = self._read(f"translations/rmdesk_{language.tag}.qm")  # Qt reads from these bytes as it goes
        translator.load(self._bytes)
        return translator


def known(tag: str) -> Language:
    """The language with that tag; English where rmdesk does not know it."""
    return next((one for one in (*OFFERED, *SAMPLES) if one.tag == tag), OFFERED[0])


def language_name(tag: str) -> str:
    """A language in its own words, such as `Cymraeg`; the tag where nobody knows it."""
    found = next((one.name for one in OFFERED if one.tag == tag), "")
    return found or QLocale(tag).nativeLanguageName() or tag


def pseudo(words: str) -> str:
    """The words with accents, between brackets, and longer by 40%. What stands in braces is left alone."""
    parts, rest = [], words
    while rest:
        plain, brace, rest = rest.partition("{")
        parts.append(plain.translate(_DOUBLES))
        if brace:
            inner, end, rest = rest.partition("}")
            parts.append(brace + inner + end)
    extra = "ten words more than here "
    longer = (extra * (len(words) // len(extra) + 1))[: round(len(words) * _LONGER)].strip()
    return f"[{''.join(parts)} {longer}]" if longer else f"[{''.join(parts)}]"


class _Pseudo(QTranslator):
    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _count: int = -1, /
    ) -> str:  # fmt: skip
        return pseudo(source) if source else ""
