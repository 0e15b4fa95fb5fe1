"""The printed page of a recovery code: the code and what it is for, and nobody's name."""

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.platform.plain_page import PlainPage

translate = QCoreApplication.translate


def letters_words() -> str:
    """Which letters are never in a code, so that nobody takes a number for one of them."""
    return translate("CodePage", "0 and 1 are always numbers here. The letters I, L, O and U are never in a code.")


def code_page(groups: tuple[str, ...]) -> PlainPage:
    """The page for these groups."""

    return PlainPage(
        translate("CodePage", "Recovery code for rmdesk"),
        (
            translate(
                "CodePage", "This code opens one person’s pages if they forget their passphrase. It has 7 groups of 4."
            ),
        ),
        groups,
        (
            letters_words(),
            translate(
                "CodePage",
                "To use it: open rmdesk, choose “Use my recovery code” and type it. You get a new code then.",
            ),
            translate("CodePage", "Keep this page where nobody else finds it, and not beside the computer."),
        ),
    )
