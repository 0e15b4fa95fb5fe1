"""How much there is to read on a page: people who read a long page touch neither keys nor mouse."""

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from rmdesk.ui.widgets.plain_label import PlainLabel

LONG_PAGE = 400
"""Words. A page with more than these is a long one."""


def words_on(page: QWidget) -> int:
    """The words in labels and text boxes that are not hidden, also those that have to be scrolled to."""
    shown = [part for part in page.findChildren(PlainLabel) if part.isVisibleTo(page)]
    count = sum(len(part.words.split()) for part in shown)
    for edit in page.findChildren(QTextEdit):
        if edit.isVisibleTo(page):
            count += len(edit.toPlainText().split())
    lines = (edit for edit in page.findChildren(QLineEdit) if edit.isVisibleTo(page))
    return count + sum(len(edit.text().split()) for edit in lines)


def is_long(page: QWidget) -> bool:
    """Whether reading it takes longer than most pages."""
    return words_on(page) > LONG_PAGE
