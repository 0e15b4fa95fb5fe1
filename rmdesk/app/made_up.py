"""The line that says, all the time, that the open workbook is that of the made-up pair."""

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.main_window import MainWindow
from rmdesk.ui.widgets.notice_bar import Notice


def say_made_up(window: MainWindow) -> None:
    """Show it above every page; it cannot be closed."""
    words = QCoreApplication.translate(
        "MadeUp", "This is a made-up pair. Never write anything real here: everybody knows its passphrases."
    )
    window.notices.show_notice("demo", Notice(words, "info", closable=False))
