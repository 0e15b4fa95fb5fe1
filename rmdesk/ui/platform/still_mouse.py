"""Tells widgets that have moved away from under a mouse at rest that it is over them no longer.

Qt finds out what is under the mouse when the mouse moves. If a widget moves instead, such as when something appears
above it, and a press comes before the next move, Qt hands the press to what is there now and forgets what was there
before: that one looked hovered, and so as if chosen, until somebody went over it again.
"""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QMouseEvent, QWindow


def come_again(window: QWindow, press: QMouseEvent) -> None:
    """Before a press: let the mouse arrive where it already is."""
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, press.position(), press.scenePosition(), press.globalPosition(), none, none,
        press.modifiers(), press.pointingDevice(),
    )  # fmt: skip
    QCoreApplication.sendEvent(window, move)
