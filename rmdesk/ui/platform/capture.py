"""Keeps a window out of screenshots and screen sharing, where the system offers it.

Windows: SetWindowDisplayAffinity with WDA_EXCLUDEFROMCAPTURE (Windows 10 2004 and later; before that WDA_MONITOR, which
shows black). macOS: NSWindow.sharingType, which newer capture tools may not heed. Linux: no such thing.
"""

import sys
from enum import StrEnum

if sys.platform == "win32" or sys.platform == "darwin":
    import ctypes
    import ctypes.util

_WDA_NONE = 0x00
_WDA_MONITOR = 0x01
_WDA_EXCLUDEFROMCAPTURE = 0x11
_NSWINDOW_SHARING_NONE = 0
_NSWINDOW_SHARING_READ_ONLY = 1


class Capture(StrEnum):
    """What is now true of the window."""

    EXCLUDED = "excluded"
    ALLOWED = "allowed"
    UNSUPPORTED = "unsupported"


def set_capture(window_id: int, allowed: bool) -> Capture:
    """Allow or exclude capture of one native window (`int(widget.winId())`).

    Returns:
        `UNSUPPORTED` where the system cannot or would not do it; say so plainly to people, never promise it.
    """
    if sys.platform == "win32":
        return _on_windows(window_id, allowed)
    if sys.platform == "darwin":
        return _on_macos(window_id, allowed)
    return Capture.UNSUPPORTED


if sys.platform == "win32":

    def _on_windows(window_id: int, allowed: bool) -> Capture:
        wanted = (_WDA_NONE,) if allowed else (_WDA_EXCLUDEFROMCAPTURE, _WDA_MONITOR)
        user32 = ctypes.windll.user32
        user32.SetWindowDisplayAffinity.argtypes = (ctypes.c_void_p, ctypes.c_uint)
        if any(user32.SetWindowDisplayAffinity(window_id, affinity) for affinity in wanted):
            return Capture.ALLOWED if allowed else Capture.EXCLUDED
        return Capture.UNSUPPORTED


if sys.platform == "darwin":

    def _on_macos(window_id: int, allowed: bool) -> Capture:
        """`window_id` is an NSView; its window takes the sharing type."""
        found = ctypes.util.find_library("objc")
        if found is None:
            return Capture.UNSUPPORTED
        objc = ctypes.cdll.LoadLibrary(found)
        objc.sel_registerName.restype = ctypes.c_void_p
        objc.sel_registerName.argtypes = (ctypes.c_char_p,)
        ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
        window = ask(window_id, objc.sel_registerName(b"window"))
        if not window:
            return Capture.UNSUPPORTED
        tell = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(("objc_msgSend", objc))
        sharing = _NSWINDOW_SHARING_READ_ONLY if allowed else _NSWINDOW_SHARING_NONE
        tell(window, objc.sel_registerName(b"setSharingType:"), sharing)
        return Capture.ALLOWED if allowed else Capture.EXCLUDED
