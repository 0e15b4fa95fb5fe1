"""Sleep and screen lock on Linux: logind on the system bus, screen savers on the session bus."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIND = "org.freedesktop.login1"
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.cinnamon.ScreenSaver",
)


class BusListener(QObject):
    """The slots that D-Bus calls."""

    def __init__(self, tell: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """Logind: about to sleep (True) or awake again (False)."""
        if begins:
            self._tell("sleep")

    @Slot()
    def on_session_lock(self) -> None:
        """Logind: the session is asked to lock."""
        self._tell("session")

    @Slot(bool)
    def on_screen_saver(self, active: bool) -> None:
        """Screen saver: it covers the screen (True) or has gone."""
        if active:
            self._tell("screen")


def connect(_window_id: int, tell: Callable[[str], object], parent: QObject) -> tuple[object, ...]:
    """Listen on the buses that are there already; never start one."""
    listener = BusListener(tell, parent)
    heard = [*_listen_to_logind(listener), *_listen_to_screen_savers(listener)]
    return (listener,) if any(heard) else ()


def _listen_to_logind(listener: BusListener) -> list[bool]:
    if not _has_system_bus():
        return []
    bus = QDBusConnection.systemBus()
    return [
        _hear(bus, _LOGIND, f"{_LOGIND}.Manager.PrepareForSleep", listener, "on_sleep(bool)"),
        _hear(bus, _LOGIND, f"{_LOGIND}.Session.Lock", listener, "on_session_lock()"),
    ]


def _listen_to_screen_savers(listener: BusListener) -> list[bool]:
    if not _has_session_bus():
        return []
    bus = QDBusConnection.sessionBus()
    return [_hear(bus, "", f"{name}.ActiveChanged", listener, "on_screen_saver(bool)") for name in _SCREEN_SAVERS]


def _hear(bus: QDBusConnection, service: str, signal: str, listener: BusListener, slot: str) -> bool:
    """Connect to a signal of any object on that bus. The stubs ask for bytes, but only what `SLOT` makes is taken."""
    if not bus.isConnected():
        return False
    interface, name = signal.rsplit(".", 1)
    return bus.connect(service, "", interface, name, listener, SLOT(slot))  # type: ignore[call-overload,no-any-return]


def _has_system_bus() -> bool:
    return "DBUS_SYSTEM_BUS_ADDRESS" in os.environ or Path("/run/dbus/system_bus_socket").exists()


def _has_session_bus() -> bool:
    """Asking Qt for a session bus that is not there would start one."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return folder is not None and (Path(folder) / "bus").exists()
