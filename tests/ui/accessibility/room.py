"""Whether words have the room that they need: nothing is cut off, and nothing stands outside the window."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from rmdesk.ui.main_window import MainWindow
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.tag import Tag
from tests.ui.accessibility.stops import seen

_WRAPS = PlainLabel | QPushButton | RadioOption | CheckOption


def faults_of_room(window: MainWindow, size: tuple[int, int]) -> list[str]:
    """Words that are cut, a page that is wider than its window, and a window that does not keep its size."""
    found = []
    if (window.width(), window.height()) != size:
        found.append(f"the window is forced to {window.width()} by {window.height()}")
    scroller = window.page(window.current).scroller
    if scroller.widget().width() > scroller.viewport().width():
        found.append(f"the page is {scroller.widget().width()} wide in {scroller.viewport().width()}")
    for widget in seen(window):
        if isinstance(widget, _WRAPS):
            needed = widget.heightForWidth(widget.width())
            if widget.height() < needed:
                found.append(f"cut: {_words(widget)!r} has {widget.height()} of {needed}")
        elif isinstance(widget, Tag) and widget.width() < widget.sizeHint().width():
            found.append(f"cut: {_words(widget)!r}")
        if isinstance(widget, QLabel | QPushButton) and not _inside(widget, window):
            found.append(f"outside the window: {_words(widget)!r}")
    return found


def _inside(widget: QWidget, window: QWidget) -> bool:
    left = widget.mapTo(window, QPoint(0, 0)).x()
    return left >= 0 and left + widget.width() <= window.width()


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QPushButton | RadioOption | CheckOption) else ""
