"""The texts that come with rmdesk about what it is made with, made ready to be read on the screen."""

import re

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.screens.settings.preferences import Document

translate = QCoreApplication.translate

_RULE = re.compile(r"\|?[\s|:-]+\|?")


def documents() -> tuple[Document, ...]:
    """The notices first, then the licences that they name."""
    return (
        Document(translate("Documents", "What rmdesk is made with"), "THIRD_PARTY_NOTICES.md"),
        Document(translate("Documents", "Qt: GNU Lesser General Public License 3"), "licences/LGPL-3.0.txt"),
        Document(translate("Documents", "GNU General Public License 3"), "licences/GPL-3.0.txt"),
        Document(translate("Documents", "SQLCipher"), "licences/SQLCipher.txt"),
        Document(translate("Documents", "Font: Inter"), "fonts/Inter-OFL.txt"),
        Document(translate("Documents", "Font: Atkinson Hyperlegible Next"), "fonts/AtkinsonHyperlegibleNext-OFL.txt"),
        Document(translate("Documents", "Font: Noto Sans Arabic"), "fonts/NotoSansArabic-OFL.txt"),
        Document(translate("Documents", "Icons: Lucide"), "icons/LICENSE-lucide.txt"),
        Document(translate("Documents", "Words of generated passphrases"), "security/LICENSE-words.txt"),
        Document(translate("Documents", "Passphrases that people try first"), "security/LICENSE-denied.txt"),
    )


def plain_words(resource: str, text: str) -> str:
    """The words of a text; those of our own pages without the marks that they are written with."""
    if not resource.endswith(".md"):
        return text
    lines = (_plain_line(line) for line in text.splitlines() if not _is_rule(line))
    return "\n".join(lines) + "\n"


def _is_rule(line: str) -> bool:
    return line.startswith("|") and _RULE.fullmatch(line) is not None


def _plain_line(line: str) -> str:
    if line.startswith("|"):
        line = "\N{EN DASH} " + ", ".join(cell.strip() for cell in line.strip("|").split("|"))
    return re.sub(r"^#+ ", "", line).replace("**", "").replace("`", "")
