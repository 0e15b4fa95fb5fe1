"""Where the first window of this user listens, and how a second start reaches it."""

import hashlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rmdesk.runtime.paths import Paths
from rmdesk.ui.platform.first_window import FirstWindow, ask_first_window


def address_of(paths: Paths) -> Path:
    """A short address that belongs to this user's state folder: beside it, or in the temporary folder if too long."""
    beside = paths.state / "window"
    if sys.platform != "win32" and len(str(beside)) < 90:
        return beside
    short = hashlib.sha256(str(paths.state).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"rmdesk-{short}"


def listen(paths: Paths, window: QWidget, open_file: Callable[[str], None]) -> FirstWindow:
    """Let later starts bring `window` forward, and have it open the file that they were started with."""
    first = FirstWindow(address_of(paths), window)

    def come_forward() -> None:
        window.showNormal()
        window.raise_()
        window.activateWindow()

    first.raise_asked.connect(come_forward)
    first.open_asked.connect(open_file)
    return first


def call_first_window(paths: Paths, file: str = "") -> bool:
    """Ask the first window to come forward and to open that file (empty: none); False when nobody answers."""
    return ask_first_window(address_of(paths), file)
