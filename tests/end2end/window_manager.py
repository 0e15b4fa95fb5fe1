"""The little of a window manager that the tests need: ask a window to close, and whether it has dealt with all before.

A key that was pressed is on its way for a while. A window that answers (the `_NET_WM_PING` of the Extended Window
Manager Hints) has taken everything that was sent to it before the question, because the X server keeps the order.
"""

import ctypes
import select
import time

_CLIENT_MESSAGE, _DESTROY_NOTIFY, _UNMAP_NOTIFY = 33, 17, 18
_STRUCTURE, _SUBSTRUCTURE = 1 << 17, 1 << 19
_NOBODY = (0, 1)
"""What has the keyboard when no window has: nothing, or whatever lies under the mouse."""
_LONGS = 24
"""An XEvent is a union as long as this many longs."""


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5), ("rest", ctypes.c_char * 96),
    )  # fmt: skip


class _WindowNotice(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong), ("window", ctypes.c_ulong),
    )  # fmt: skip


class _Event(ctypes.Union):
    _fields_ = (
        ("type", ctypes.c_int), ("message", _ClientMessage), ("notice", _WindowNotice), ("all", ctypes.c_long * _LONGS),
    )  # fmt: skip


_ON_ERROR = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_GO_ON = _ON_ERROR(lambda _display, _error: 0)
"""A window may have gone by the time that we speak to it. Xlib would end the whole process for that."""


class WindowManager:
    """A connection of our own to the display."""

    def __init__(self, display_name: str) -> None:
        self._x11 = x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = ctypes.c_ulong
        x11.XSetErrorHandler(_GO_ON)
        self._display = ctypes.c_void_p(x11.XOpenDisplay(display_name.encode()))
        assert self._display.value, f"no display {display_name}"
        self._root: int = x11.XDefaultRootWindow(self._display)
        self._atoms = {name: x11.XInternAtom(self._display, name, 0) for name in (b"WM_PROTOCOLS", b"_NET_WM_PING")}
        self._delete: int = x11.XInternAtom(self._display, b"WM_DELETE_WINDOW", 0)
        self._number = 0
        x11.XSelectInput(self._display, ctypes.c_ulong(self._root), ctypes.c_long(_STRUCTURE | _SUBSTRUCTURE))

    def close(self) -> None:
        """Leave the display."""
        self._x11.XCloseDisplay(self._display)

    def ask_to_close(self, window: int) -> None:
        """What a press of its close button does (ICCCM 4.2.8.1, WM_DELETE_WINDOW)."""
        self._send(window, self._delete, 0)

    def with_keyboard(self) -> int:
        """The window that keys go to; 0 or 1 where there is none."""
        window, _way_back = ctypes.c_ulong(), ctypes.c_int()
        self._x11.XGetInputFocus(self._display, ctypes.byref(window), ctypes.byref(_way_back))
        return window.value

    def wait_for_answer(self, patience: float) -> None:
        """Wait until the window with the keyboard has dealt with all that it was sent, or has gone, or there is none.

        It is asked twice: Qt answers as it reads, and hands on what it read right after.
        """
        for _time in range(2):
            window = self.with_keyboard()
            if window in (*_NOBODY, self._root):
                return
            self._number += 1
            self._send(window, self._atoms[b"_NET_WM_PING"], self._number)
            if self.with_keyboard() != window or not self._answers(window, time.monotonic() + patience):
                return

    def _send(self, window: int, protocol: int, number: int) -> None:
        message = _ClientMessage(
            type=_CLIENT_MESSAGE, send_event=1, window=window, message_type=self._atoms[b"WM_PROTOCOLS"], format=32
        )
        message.data[0], message.data[1], message.data[2] = protocol, number, window
        self._x11.XSendEvent(self._display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
        self._x11.XSync(self._display, 0)

    def _answers(self, window: int, until: float) -> bool:
        wire = self._x11.XConnectionNumber(self._display)
        event = _Event()
        while (left := until - time.monotonic()) > 0:
            while self._x11.XPending(self._display):
                self._x11.XNextEvent(self._display, ctypes.byref(event))
                if event.type == _CLIENT_MESSAGE and event.message.data[1] == self._number:
                    return True
                if event.type in (_DESTROY_NOTIFY, _UNMAP_NOTIFY) and event.notice.window == window:
                    return False
            select.select([wire], [], [], min(left, 1.0))
        return False
