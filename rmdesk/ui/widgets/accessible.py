"""Tells screen readers what our own widgets are: headings are headings, icons are silent, pages are groups.

Never override `interface_cast` in Python: the process dies as soon as a screen reader asks.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {
    "Heading": QAccessible.Role.Heading,
    "Picture": QAccessible.Role.Whitespace,
    "Separator": QAccessible.Role.Separator,
    "FactLines": QAccessible.Role.StaticText,
    "ShownWords": QAccessible.Role.StaticText,
    "ShownCode": QAccessible.Role.StaticText,
    "ShownDigits": QAccessible.Role.StaticText,
    "ShownRoomWords": QAccessible.Role.StaticText,
    "TimelinePicture": QAccessible.Role.Graphic,
    "PlacesPicture": QAccessible.Role.Graphic,
    "CarriersPicture": QAccessible.Role.Graphic,
    "LegendMark": QAccessible.Role.Whitespace,
    "FocusRing": QAccessible.Role.Whitespace,
    "QStackedWidget": QAccessible.Role.Grouping,
}


def install_accessible_roles() -> None:
    """Install the factory. Call it once, before the first window."""
    QAccessible.installFactory(_make_interface)


def announce(widget: QWidget, text: str) -> None:
    """Ask screen readers to say `text` when they have finished what they are saying."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _make_interface(class_name: str, item: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(class_name)
    if role is None or not isinstance(item, QWidget):
        return None
    return QAccessibleWidget(item, role)
