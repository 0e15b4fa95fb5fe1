"""Showing again what a page shows, where it is: the focus, the words being written and the place that is read stay."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from rmdesk.ui.widgets.page import Page

_Key = tuple[type[QWidget], str]


def show_in_place(page: Page) -> bool:
    """Have the page read again, unless somebody writes on it; whether it did."""
    again = page.again
    if again is None or is_written_on(page):
        return False
    bar = page.scroller.verticalScrollBar()
    place, give_back = bar.value(), _focus_of(page)
    shown = again() is not False
    give_back()
    QTimer.singleShot(0, page, partial(bar.setValue, place))  # once everything has its size
    return shown


def is_written_on(page: Page) -> bool:
    """Whether words stand in a field of the page, somebody is in one, or something is open above it."""
    focused = QApplication.focusWidget()
    if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
        return True
    if focused is not None and page.isAncestorOf(focused) and _takes_something(focused):
        return True
    return any(one.isVisible() and _can_be_written(one) and _words_in(one) for one in page.findChildren(QWidget))


def _takes_something(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton):
        return widget.isCheckable()
    return isinstance(widget, QComboBox | QAbstractSpinBox) or _can_be_written(widget)


def _can_be_written(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and widget.isEnabled() and not widget.isReadOnly()


def _words_in(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QTextEdit | QPlainTextEdit) else ""


def _focus_of(page: Page) -> Callable[[], None]:
    """Gives the focus back to where it is now: to the very widget, or to the one that has come in its place."""
    focused = QApplication.focusWidget()
    if focused is None or not page.isAncestorOf(focused):
        return lambda: None
    key = _key(focused)
    number = _alike(page, key).index(focused)
    return partial(_give_back, page, focused, key, number)


def _give_back(page: Page, focused: QWidget, key: _Key, number: int) -> None:
    if shiboken6.isValid(focused) and page.isAncestorOf(focused) and focused.isVisible():
        if not focused.hasFocus():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    alike = _alike(page, key)
    if alike:
        alike[min(number, len(alike) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        page.heading.take_focus()


def _key(widget: QWidget) -> _Key:
    return type(widget), widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _alike(page: Page, key: _Key) -> list[QWidget]:
    return [one for one in page.findChildren(key[0]) if _key(one) == key and one.isVisible()]
