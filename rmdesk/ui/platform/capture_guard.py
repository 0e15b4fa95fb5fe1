"""Keeps one window out of screenshots and screen sharing for as long as that is wanted, where the system can do it.

The native window can be made anew, when it is shown or changes its screen; what was wanted is asked for again then.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from rmdesk.ui.platform.capture import Capture, set_capture

SetCapture = Callable[[int, bool], Capture]
_MADE = frozenset({QEvent.Type.Show, QEvent.Type.WinIdChange})


def can_exclude() -> bool:
    """Whether this system knows such a thing at all."""
    return sys.platform in {"win32", "darwin"}


class CaptureGuard(QObject):
    """Args:
    window: the window to guard.
    wanted: whether capture is to be excluded.
    set_capture: does it.
    """

    def __init__(self, window: QWidget, wanted: bool, set_capture: SetCapture = set_capture) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._set_capture = set_capture
        self._asked: bool | None = None
        window.installEventFilter(self)

    @property
    def is_excluded(self) -> bool:
        """Whether the window is meant to be kept out of pictures now."""
        return self._wanted

    def want(self, wanted: bool) -> None:
        """The person chose otherwise: people who use assistive tools or remote support need the window to be seen."""
        self._wanted = wanted
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A native window is there, perhaps another one than before."""
        if watched is self._window and event.type() in _MADE:
            self._asked = None
            self._apply()
        return False

    def _apply(self) -> None:
        """A window that never was excluded needs no permission to be seen."""
        wished = self.is_excluded
        if self._window.internalWinId() and self._asked != wished and (wished or self._asked is not None):
            self._set_capture(int(self._window.winId()), not wished)
            self._asked = wished
