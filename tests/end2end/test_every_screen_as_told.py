"""Every screen as a screen reader is told of it over AT-SPI: what can be focused has a name, a role and room."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.atspi import GoneError, Node
from tests.end2end.desktop import Desktop
from tests.end2end.program import PATIENCE, ROOT, environment

LEAST = 24
SETTLES_IN = 15.0
"""Seconds that a fault must last to be one: the keyboard, or a size, may come a moment after the page."""
ROLES = frozenset(
    {
        "push button", "button", "check box", "radio button", "toggle button", "text", "entry", "password text",
        "label", "static", "heading", "combo box", "button menu", "menu item", "link", "spin button",
    }
)  # fmt: skip
FIRST = frozenset({"heading", "text", "password text"})
"""What a screen may give the keyboard to when it is shown; where one has to type at once, it is the field."""


class Window:
    """The window that goes from screen to screen on F9."""

    def __init__(self, desktop: Desktop, home: Path) -> None:
        self._desktop = desktop
        self._said = (home.parent / "said.txt").open("w+")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.end2end.every_screen", str(home)],
            env=environment(desktop, home), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=self._said, text=True,
        )  # fmt: skip
        self._wait_until_shown()

    def _wait_until_shown(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._process.poll() is None:
            windows = self._desktop.windows(self._process.pid)
            if windows and self.nodes():
                self._desktop.xdotool("windowfocus", windows[-1])
                if self._desktop.window_with_keyboard() == int(windows[-1]):
                    return
            time.sleep(0.1)
        raise AssertionError(f"no window: {self.errors()}")

    def next_screen(self) -> str:
        """Go on; where it is now. Empty after the last."""
        self._desktop.xdotool("key", "F9")
        assert self._process.stdout is not None
        line = self._process.stdout.readline().strip()
        assert line, self.errors()
        return "" if line == "done" else line

    def nodes(self) -> list[Node]:
        """What is told of it."""
        try:
            root = self._desktop.reader.program(self._process.pid)
            return self._desktop.reader.walk(root) if root is not None else []
        except GoneError:
            return []

    def errors(self) -> str:
        """What it complained of."""
        self._said.seek(0)
        return self._said.read()

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate(timeout=PATIENCE)
        self._said.close()


@pytest.fixture
def window(desktop: Desktop, home: Path) -> Iterator[Window]:
    """The window, as it starts."""
    home.mkdir(parents=True)
    window = Window(desktop, home)
    yield window
    window.close()


@pytest.mark.timeout(1800)
def test_every_screen_as_told(desktop: Desktop, window: Window) -> None:
    found, seen = [], []
    while screen := window.next_screen():
        seen.append(screen)
        end = time.monotonic() + SETTLES_IN
        while (faults := faults_of_all(desktop, window.nodes())) and time.monotonic() < end:
            time.sleep(0.05)
        found += [f"{screen}: {fault}" for fault in faults]
    assert len(seen) > 40, seen
    assert len({name.split()[0] for name in seen}) > 30, seen
    assert found == [], "\n" + "\n".join(found)


def faults_of_all(desktop: Desktop, nodes: list[Node]) -> list[str]:
    """What is wrong with a screen as it is told now."""
    headings = [node.name for node in nodes if node.role == "heading"]
    found = [] if headings and all(headings) else [f"headings {headings}"]
    if not any("focused" in node.states and node.role in FIRST for node in nodes):
        found.append("neither its heading nor its field has the keyboard")
    try:
        return found + [fault for node in nodes for fault in faults_of(desktop, node)]
    except GoneError as gone:
        return [*found, f"it changed while it was told: {gone}"]


def faults_of(desktop: Desktop, node: Node) -> list[str]:
    """What is wrong with one thing that can have the keyboard."""
    if not {"focusable", "showing"} <= node.states:
        return []
    place = desktop.reader.rectangle(node)
    found = [] if node.name.strip() else [f"no name: {node.role} at {place}"]
    if node.role not in ROLES:
        found.append(f"role {node.role}: {node.name!r}")
    if node.role != "heading" and min(place.width, place.height) < LEAST:
        found.append(f"{place.width} by {place.height}: {node.role} {node.name!r}")
    return found
