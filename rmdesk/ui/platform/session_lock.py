"""Hears that the computer sleeps or that its screen is locked, so that we lock too.

Linux: signals of logind and of the screen saver over D-Bus. Windows: session and power messages to our window. macOS:
the distributed notification that the screen is locked. Elsewhere, or where the system offers nothing, it stays silent;
the idle lock is still there. Imports QtDBus on Linux, so load it after first paint.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class SessionLock(QObject):
    """Emits `locked` when the session locks, switches away, or the computer goes to sleep."""

    locked = Signal(str)
    """Why, as one word for the log: sleep, screen or session."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[object, ...] = ()

    @property
    def listening(self) -> bool:
        """Whether the system offers any of it."""
        return bool(self._sources)

    def listen(self, window_id: int) -> bool:
        """Begin, once, with the native number of the main window. Returns `listening`."""
        self._sources = _connect(window_id, self.locked.emit, self)
        return self.listening


def _connect(window_id: int, tell: Callable[[str], object], parent: QObject) -> tuple[object, ...]:
    """What keeps the connections alive; empty where there are none."""
    if sys.platform == "linux":
        from rmdesk.ui.platform.session_lock_linux import connect  # noqa: PLC0415 - QtDBus, on Linux only
    elif sys.platform == "win32":
        from rmdesk.ui.platform.session_lock_windows import connect  # noqa: PLC0415 - Windows only
    elif sys.platform == "darwin":
        from rmdesk.ui.platform.session_lock_macos import connect  # noqa: PLC0415 - macOS only
    else:
        return ()
    return connect(window_id, tell, parent)
