"""A desktop of our own: a screen without glass, a message bus, and the bus that screen readers listen on."""

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from tests.end2end.atspi import AccessibilityBus
from tests.end2end.picture import brightness, write_png
from tests.end2end.window_manager import WindowManager

SIZE = (1280, 1000)
_PATIENCE = 60.0


class Desktop:
    """Starts everything, and ends everything that it started. Nothing of it is shared with a person's own session.

    Args:
        folder: an empty folder for what the desktop's own programs keep.
    """

    def __init__(self, folder: Path) -> None:
        runtime = folder / "run"
        runtime.mkdir(mode=0o700, parents=True)
        plain = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TZ") if name in os.environ}
        self._environment = plain | {
            "HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime), "GSETTINGS_BACKEND": "memory", "TMPDIR": str(folder),
        }  # fmt: skip
        self.cache = folder / "cache"
        """What programs may share: the index of fonts, which says nothing about anybody."""
        self._glass = folder / "glass"
        self._glass.mkdir()
        size = "{}x{}x24".format(*SIZE)
        screen = ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-fbdir", str(self._glass), "-noreset"]
        self._screen = self._start(screen)
        self._environment["DISPLAY"] = f":{_first_line(self._screen)}"
        self._manager = WindowManager(self._environment["DISPLAY"])
        # `cat` ends, and the session with it, when our end of its pipe is closed: also when the tests are killed.
        self._session = self._start(["dbus-run-session", "--", "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; exec cat"])
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(self._session)
        self.reader = AccessibilityBus(self._environment["DBUS_SESSION_BUS_ADDRESS"])

    @property
    def environment(self) -> Mapping[str, str]:
        """What a program needs to find this desktop."""
        return self._environment

    def xdotool(self, *words: str) -> str:
        """Press keys and move the mouse, as a person would."""
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=60, check=False
        )
        if done.returncode != 0:
            raise AssertionError(f"xdotool {words[0]}: {done.stderr.strip()}")
        return done.stdout.strip()

    def dealt_with(self) -> None:
        """Wait until the window with the keyboard has dealt with every key and click that it was sent."""
        self._manager.wait_for_answer(_PATIENCE)

    def window_with_keyboard(self) -> int:
        """The number of the window that keys go to; 0 or 1 where there is none."""
        return self._manager.with_keyboard()

    def windows(self, pid: int) -> list[str]:
        """The numbers of the windows that this process shows, the latest last."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(pid), "--name", ""],
            env=self._environment, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        return found.stdout.split()

    def ask_to_close(self, window: str) -> None:
        """Send a window the message of its close button; not every xdotool can."""
        self._manager.ask_to_close(int(window))

    def photograph(self, to: Path) -> None:
        """Keep what is on the screen as a PNG."""
        write_png(self._picture(), to)

    def brightness(self) -> float:
        """How bright the screen is on the whole, from 0 to 255."""
        return brightness(self._picture())

    def _picture(self) -> bytes:
        return (self._glass / "Xvfb_screen0").read_bytes()

    def close(self) -> None:
        """End everything."""
        self.reader.close()
        self._manager.close()
        assert self._session.stdin is not None
        self._session.stdin.close()
        _end(self._session)
        self._screen.terminate()
        _end(self._screen)

    def _start(self, command: list[str]) -> subprocess.Popen[str]:
        return subprocess.Popen(
            command, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip


def _end(process: subprocess.Popen[str]) -> None:
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)
    assert process.stdout is not None
    process.stdout.close()
    if process.stdin is not None:
        process.stdin.close()


def _first_line(process: subprocess.Popen[str]) -> str:
    """The first line that it says; an AssertionError when it ends before."""
    assert process.stdout is not None
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        line = process.stdout.readline().strip()
        if line:
            return line
        if process.poll() is not None:
            break
    raise AssertionError(f"{process.args!r} did not start")
