"""The printed page of a recovery code: the code and what it is for, and nobody's name."""

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.platform.plain_page import PlainPage

_CONTEXT = "CodePage"


def code_page(groups: tuple[str, ...]) -> PlainPage:
    """The page for these groups."""

    def tr(words: str) -> str:
        return QCoreApplication.translate(_CONTEXT, words)

    return PlainPage(
        tr("Recovery code for rmdesk"),
        (tr("This code opens one person’s pages if they forget their passphrase. It has 7 groups of 4."),),
        groups,
        (
            tr("To use it: open rmdesk, choose “Use my recovery code” and type it. You get a new code then."),
            tr("Keep this page where nobody else finds it, and not beside the computer."),
        ),
    )
