"""Screen lock on macOS: the distributed notification `com.apple.screenIsLocked`, through CoreFoundation's C functions.

macOS locks its screen when it sleeps, so this covers sleep too. The idle lock stands behind it.
"""

import ctypes
import ctypes.util
from collections.abc import Callable

from PySide6.QtCore import QObject

_UTF8 = 0x08000100
_DELIVER_AT_ONCE = 4
_CALLBACK = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


def connect(_window_id: int, tell: Callable[[str], object], _parent: QObject) -> tuple[object, ...]:
    """Listen for the lock of the screen. The returned callback has to be kept for as long as the program runs."""
    found = ctypes.util.find_library("CoreFoundation")
    if found is None:
        return ()
    core = ctypes.cdll.LoadLibrary(found)
    pointer = ctypes.c_void_p
    core.CFNotificationCenterGetDistributedCenter.restype = pointer
    core.CFStringCreateWithCString.restype = pointer
    core.CFStringCreateWithCString.argtypes = (pointer, ctypes.c_char_p, ctypes.c_uint32)
    core.CFNotificationCenterAddObserver.argtypes = (pointer, pointer, _CALLBACK, pointer, pointer, ctypes.c_long)
    core.CFNotificationCenterAddObserver.restype = None

    def on_locked(*_arguments: object) -> None:
        tell("screen")

    callback = _CALLBACK(on_locked)
    name = core.CFStringCreateWithCString(None, b"com.apple.screenIsLocked", _UTF8)
    centre = core.CFNotificationCenterGetDistributedCenter()
    core.CFNotificationCenterAddObserver(centre, None, callback, name, None, _DELIVER_AT_ONCE)
    return (callback,)
