"""The order in which Tab goes through things, where it differs from the order in which they were made."""

import itertools
from collections.abc import Iterable

from PySide6.QtWidgets import QWidget


def order_tabs(*groups: Iterable[QWidget]) -> None:
    """Tab goes through all of them, one group after the other, from wherever the first one stands.

    Each is put right after the first, the last of them first: Qt loses its place after a button that owns a menu.
    """
    first, *others = itertools.chain(*groups)
    for widget in reversed(others):
        QWidget.setTabOrder(first, widget)
