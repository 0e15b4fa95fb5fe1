"""Printing a plain page, with the printing library loaded only when somebody prints."""

from PySide6.QtWidgets import QWidget

from rmdesk.ui.platform.plain_page import PlainPage


def print_plain(parent: QWidget, page: PlainPage) -> bool:
    """Ask how to print a page, and print it; whether the person went through with it."""
    from rmdesk.ui.platform.printing import print_page  # noqa: PLC0415 - loads Qt's printing library

    return print_page(parent, page)
