"""The order in which Tab goes through things, where it differs from the order in which they were made."""

import itertools
from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QWidget


def order_tabs(*groups: Iterable[QWidget]) -> None:
    """Tab goes through all of them, one group after the other, from wherever the first one stands.

    Each is put right after the first, the last of them first: Qt loses its place after a button that owns a menu.
    """
    first, *others = itertools.chain(*groups)
    for widget in reversed(others):
        QWidget.setTabOrder(first, widget)


def put_last(column: QBoxLayout, *widgets: QWidget) -> None:
    """Let these come last for the Tab key, with all that is in them, where something was added above them.

    What gets a parent anew goes to the end of Qt's chain. That holds where many calls of `setTabOrder` lose widgets.
    The focus must be elsewhere.
    """
    for widget in widgets:
        hidden = widget.isHidden()
        place = column.indexOf(widget)
        column.removeWidget(widget)
        widget.setParent(None)
        column.insertWidget(place, widget)
        widget.setVisible(not hidden)
