"""The printed page of a recovery code: the code and what it is for, and nobody's name."""

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.platform.plain_page import PlainPage

translate = QCoreApplication.translate


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
            translate(
                "CodePage",
                "To use it: open rmdesk, choose “Use my recovery code” and type it. You get a new code then.",
            ),
            translate("CodePage", "Keep this page where nobody else finds it, and not beside the computer."),
        ),
    )
