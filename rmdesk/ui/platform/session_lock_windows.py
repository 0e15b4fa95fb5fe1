"""Sleep and screen lock on Windows: WTSRegisterSessionNotification and the power broadcast."""

import ctypes
import ctypes.wintypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject

_WM_POWERBROADCAST = 0x0218
_WM_WTSSESSION_CHANGE = 0x02B1
_PBT_APMSUSPEND = 0x0004
_LEAVING = frozenset({0x2, 0x4, 0x7})
"""WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK."""
_NOTIFY_FOR_THIS_SESSION = 0


class MessageListener(QAbstractNativeEventFilter):
    """Reads the window messages that matter and lets every message pass."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, _kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at one message."""
        heard = ctypes.wintypes.MSG.from_address(int(message))
        reason = reason_to_lock(heard.message, heard.wParam)
        if reason:
            self._tell(reason)
        return False, 0


def reason_to_lock(message: int, parameter: int) -> str:
    """Why to lock, as one word; empty for messages of no concern."""
    if message == _WM_POWERBROADCAST and parameter == _PBT_APMSUSPEND:
        return "sleep"
    if message == _WM_WTSSESSION_CHANGE and parameter in _LEAVING:
        return "session"
    return ""


def connect(window_id: int, tell: Callable[[str], object], _parent: QObject) -> tuple[object, ...]:
    """Ask Windows for session messages to that window, and listen."""
    app = QCoreApplication.instance()
    if sys.platform == "win32" and app is not None:
        asked = ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window_id, _NOTIFY_FOR_THIS_SESSION)
        listener = MessageListener(tell)
        app.installNativeEventFilter(listener)
        return (listener, asked)
    return ()
