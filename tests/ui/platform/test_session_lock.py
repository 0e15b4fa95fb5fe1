"""Signals of the screen saver, on a private bus; and the messages of Windows, read anywhere."""

import os
import shutil
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.session_lock import SessionLock
from rmdesk.ui.platform.session_lock_windows import reason_to_lock

LISTENER = """
import subprocess
from PySide6.QtCore import QCoreApplication, QTimer
from rmdesk.ui.platform.session_lock import SessionLock
app = QCoreApplication([])
lock = SessionLock()
def heard(why):
    print(why, flush=True)
    app.quit()
lock.locked.connect(heard)
print("listening" if lock.listen(0) else "nothing", flush=True)
def send(state):
    subprocess.run(["dbus-send", "--session", "/org/gnome/ScreenSaver",
                    "org.gnome.ScreenSaver.ActiveChanged", "boolean:" + state], check=True)
QTimer.singleShot(50, lambda: send("false"))
QTimer.singleShot(200, lambda: send("true"))
QTimer.singleShot(8000, app.quit)
app.exec()
"""
HAS_BUS = shutil.which("dbus-run-session") is not None and shutil.which("dbus-send") is not None


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
def test_a_screen_saver_that_covers_the_screen_locks() -> None:
    assert HAS_BUS, "this test needs dbus-run-session and dbus-send (Debian package dbus)"
    answer = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", LISTENER],
        capture_output=True, text=True, timeout=100, check=True,
    )  # fmt: skip
    assert answer.stdout.split() == ["listening", "screen"]


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
def test_without_any_bus_it_is_silent(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: os.PathLike[str]
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    lock = SessionLock()
    assert not lock.listen(0)
    assert not lock.listening


@pytest.mark.parametrize(
    ("message", "parameter", "reason"),
    [(0x2B1, 7, "session"), (0x2B1, 8, ""), (0x2B1, 2, "session"), (0x218, 4, "sleep"), (0x218, 7, ""), (0x100, 7, "")],
)
def test_windows_messages(message: int, parameter: int, reason: str) -> None:
    assert reason_to_lock(message, parameter) == reason
