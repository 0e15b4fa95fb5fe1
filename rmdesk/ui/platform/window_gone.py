"""Tells when the window was taken away without being asked to close, as some window managers and the X server can.

Qt learns nothing of that but that the window cannot be seen any more, and a program would live on with nothing on the
screen. Whether the window is still there is asked of the X server itself; elsewhere windows are always asked to close.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget


def is_there(window: QWidget) -> bool:
    """Whether the system still knows that window; minimised ones, those on another desktop and those we hid count."""
    if not window.isVisible() or QGuiApplication.platformName() != "xcb":
        return True
    return not window.screen().grabWindow(window.winId(), 0, 0, 1, 1).isNull()


class WindowGone(QObject):
    """Emits `gone` once. Make it when the window has been shown."""

    gone = Signal()

    def __init__(self, window: QWidget, there: Callable[[QWidget], bool] = is_there) -> None:
        super().__init__(window)
        self._window = window
        self._there = there
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look when the window has gone out of sight, which is rare."""
        gone = event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and not watched.isExposed()
        if gone and not self._there(self._window):
            watched.removeEventFilter(self)
            self.gone.emit()
        return False
