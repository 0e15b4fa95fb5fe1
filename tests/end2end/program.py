"""The real program in a process of its own, as a person meets it: look, press keys, move the mouse, wait.

Nothing here reaches into the program's code. What is on the screen is what a screen reader is told.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from tests.end2end.atspi import GoneError, Node, Rectangle
from tests.end2end.desktop import Desktop

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300.0
"""Seconds. A machine may be slow: whoever waits goes on at once when there is what they wait for."""
MOST_TABS = 250
TEXT_ROLES = frozenset({"text", "password text", "entry", "document text"})
SIDEBAR = "Pages"
"""What the list of pages is called."""
_CHATTER = ("qt.accessibility.atspi: ", "QSpiApplication::keyEventError ")
_LEADS = re.compile("[\u2066-\u2069\u200e\u200f]")
"""Marks that keep names of either direction in order. Nobody sees or hears them."""


def environment(desktop: Desktop, home: Path, source: Path = ROOT) -> dict[str, str]:
    """A home and profile of its own, on our desktop, described for screen readers."""
    return dict(desktop.environment) | {
        "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_STATE_HOME": str(home / ".local/state"), "XDG_CACHE_HOME": str(desktop.cache),
        "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(source),
        "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(home),
    }  # fmt: skip


class Program:
    """One rmdesk, in the home `home`. The driver fails a test with a picture of the screen and what is told of it."""

    def __init__(self, desktop: Desktop, home: Path) -> None:
        self.desktop = desktop
        self.home = home
        self.source = ROOT
        """The folder that holds the package and its resources."""
        self.prefix: tuple[str, ...] = ()
        """A command that starts the program in its own place, such as one that gives up a right before."""
        self._process: subprocess.Popen[str] | None = None
        self._said = tempfile.TemporaryFile("w+")  # noqa: SIM115 - as long as this object

    # Starting and ending

    @property
    def pid(self) -> int:
        """The number of the process; it stays when the program starts itself again."""
        assert self._process is not None
        return self._process.pid

    def start(self, *arguments: str) -> None:
        """Start it and wait for its window."""
        self.home.mkdir(parents=True, exist_ok=True)
        self._process = self.launch(*arguments)
        self.wait_for_window()

    def launch(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a process of it and wait for nothing."""
        return subprocess.Popen(
            [*self.prefix, sys.executable, "-m", "rmdesk", *arguments],
            env=environment(self.desktop, self.home, self.source),
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=self._said,
            text=True,
        )

    def wait_for_window(self) -> None:
        """Wait until a window is shown, and give it the keyboard: there is no window manager to do so."""
        self.until(self._given_the_keyboard, "a window")
        self.until(self.nodes, "something to read")

    def _given_the_keyboard(self) -> bool:
        windows = self.desktop.windows(self.pid)
        if not windows:
            return False
        with suppress(AssertionError):  # it may have gone between two questions
            self.desktop.xdotool("windowfocus", windows[-1])
        return self.desktop.window_with_keyboard() == int(windows[-1])

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def close(self) -> int:
        """Close the window as its corner button does, and wait for the end; the exit code."""
        assert self._process is not None
        self.desktop.ask_to_close(self.until(lambda: self.desktop.windows(self.pid), "a window to close")[-1])
        return self._process.wait(PATIENCE)

    def take_window_away(self) -> int:
        """Destroy the window without asking it to close, and wait for the end; the exit code."""
        assert self._process is not None
        self.desktop.xdotool("windowclose", self.until(lambda: self.desktop.windows(self.pid), "a window")[-1])
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            if self._process.poll() is None:
                os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait(PATIENCE)

    def end(self) -> str:
        """End it if it still runs; what it said on its terminal, which should be nothing."""
        self.kill()
        said = self.said()
        self._said.close()
        return said

    def said(self) -> str:
        """What it said on its terminal, but for Qt's notes on what it was asked by us or by Orca."""
        self._said.seek(0)
        return "".join(line for line in self._said if line.strip() and not line.startswith(_CHATTER))

    # Looking

    def nodes(self) -> list[Node]:
        """Everything that is shown, in reading order; nothing while the program is between two processes."""
        reader = self.desktop.reader
        try:
            root = reader.program(self.pid)
            return reader.walk(root) if root is not None else []
        except GoneError:
            return []

    def headings(self) -> list[str]:
        """The headings on the screen."""
        return [plain(node.name) for node in self.nodes() if node.role == "heading"]

    def texts(self) -> list[str]:
        """Every word that is on the screen: names, and what stands in fields."""
        found = []
        for node in self.nodes():
            found.append(plain(node.name))
            if node.role in TEXT_ROLES:
                with suppress(GoneError):  # a page may change between two questions
                    found.append(self.desktop.reader.text(node))
        return [text for text in found if text]

    def find(self, name: str, role: str = "") -> Node | None:
        """What has exactly this name, or else begins with it; buttons before words."""
        nodes = [node for node in self.nodes() if not role or node.role == role]
        exact = [node for node in nodes if plain(node.name) == name]
        near = [node for node in nodes if begins(node, name)]
        ranked = sorted(exact, key=lambda node: not node.is_button) or sorted(near, key=lambda node: not node.is_button)
        return ranked[0] if ranked else None

    def _nodes_after(self, nodes: list[Node]) -> list[Node]:
        """What is shown after a press of Tab, which moves the keyboard and changes nothing else."""
        try:
            again = self.desktop.reader.look_again(nodes)
        except GoneError:
            again = []
        return again if with_keyboard(again) is not None else self.nodes()

    def focused(self) -> Node | None:
        """What has the keyboard."""
        return with_keyboard(self.nodes())

    def field(self, name: str) -> str:
        """What stands in the field with that name."""
        fields = lambda: [n for n in self.nodes() if begins(n, name) and n.role in TEXT_ROLES]  # noqa: E731
        return self.until(lambda: [self.desktop.reader.text(node) for node in fields()], f"field {name!r}")[0]

    def brightness(self) -> float:
        """How bright the screen is on the whole, from 0 to 255."""
        return self.desktop.brightness()

    def place_of_heading(self, words: str) -> Rectangle:
        """Where a heading lies."""
        found = lambda: [n for n in self.nodes() if begins(n, words) and n.role == "heading"]  # noqa: E731
        return self.until(lambda: [self.desktop.reader.rectangle(node) for node in found()], f"heading {words!r}")[0]

    def is_current(self, node: Node) -> bool:
        """Whether this button of the sidebar leads to the page that is shown."""
        return self.desktop.reader.description(node) == "Current page"

    # Waiting

    def until(self, look: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
        """Look until there is something; fail with a picture when there is not in time.

        What goes while it is looked at is not there yet: a page may change between two questions.
        """
        end = time.monotonic() + patience
        while time.monotonic() < end:
            found = None
            with suppress(GoneError):
                found = look()
            if found:
                return found
            if not self.is_running:
                raise self.failure(f"the program ended while waiting for {what}")
            time.sleep(0.03)
        raise self.failure(f"there is no {what} after {patience:.0f} seconds")

    def wait_for_heading(self, words: str, patience: float = PATIENCE) -> None:
        """Wait for a page or section of that name."""
        self.until(lambda: words in self.headings(), f"heading {words!r}", patience)

    def wait_for_words(self, words: str, patience: float = PATIENCE) -> None:
        """Wait until these words are somewhere on the screen."""
        self.until(lambda: any(words in text for text in self.texts()), f"words {words!r}", patience)

    def wait_for_node(self, name: str, fits: Callable[[Node], bool], patience: float = PATIENCE) -> Node:
        """Wait for something whose name begins like that."""
        look = lambda: next((n for n in self.nodes() if begins(n, name) and fits(n)), None)  # noqa: E731
        return self.until(look, f"{name!r}", patience)

    def restarts_on(self, act: Callable[[], object]) -> None:
        """Do something that makes the program start itself again, locked; give the new window the keyboard."""
        before = self._name_on_the_bus()
        act()
        self.until(lambda: self._name_on_the_bus() not in ("", before), "fresh process")
        assert "--locked" in self.command_line()
        self.wait_for_window()

    def _name_on_the_bus(self) -> str:
        try:
            root = self.desktop.reader.program(self.pid)
        except GoneError:
            return ""
        return root[0] if root is not None else ""

    def command_line(self) -> list[str]:
        """How this process was started, as the system tells it."""
        return Path(f"/proc/{self.pid}/cmdline").read_text().split("\0")

    def inside(self) -> set[str]:
        """Where the process's own memory lies. It differs from start to start, also where the number stays."""
        lines = Path(f"/proc/{self.pid}/maps").read_text().splitlines()
        return {line.split("-")[0] for line in lines if line.endswith(("[heap]", "[stack]"))}

    # The keyboard

    def press(self, *keys: str) -> None:
        """Press these keys, one after the other, such as `Return` or `ctrl+l`."""
        self.desktop.xdotool("key", "--delay", "20", *keys)
        self.desktop.dealt_with()

    def type(self, text: str) -> None:
        """Type, quicker than most people."""
        self.desktop.xdotool("type", "--delay", "6", "--", text)
        self.desktop.dealt_with()

    def tab_to(self, name: str, *, backwards: bool = False) -> Node:
        """Press Tab until what has the keyboard is called that, or begins like that where nothing is called that."""
        seen: list[str] = []
        nodes = self.until(lambda: self._nodes_with(name), f"{name!r} to go to")
        for _press in range(MOST_TABS):
            nodes = self._nodes_after(nodes)
            whole = any(plain(node.name) == name and "focusable" in node.states for node in nodes)
            node = with_keyboard(nodes)
            found = plain(node.name) if node is not None else "(nothing)"
            if node is not None and node.role != "heading" and (found == name if whole else begins(node, name)):
                return node
            seen.append(found)
            self.press("shift+Tab" if backwards else "Tab")
        raise self.failure(f"Tab does not lead to {name!r}, but to: {list(dict.fromkeys(seen))}")

    def _nodes_with(self, name: str) -> list[Node]:
        """What is shown, once something of that name, or with it as a beginning, can have the keyboard."""
        nodes = self.nodes()
        there = any("focusable" in one.states and (plain(one.name) == name or begins(one, name)) for one in nodes)
        return nodes if there else []

    def push(self, name: str, *, backwards: bool = False) -> None:
        """Go to a button with Tab, and press it with Return."""
        self.tab_to(name, backwards=backwards)
        self.press("Return")

    def choose(self, name: str, of: str) -> None:
        """Go to a group of options with Tab, by the name of any of them, and to one with the arrow keys."""
        self.tab_to(of)
        for _press in range(20):
            node = self.focused()
            if node is not None and begins(node, name):
                if "checked" not in node.states:
                    self.press("space")
                return
            self.press("Down")
        raise self.failure(f"no option {name!r} beside {of!r}")

    def go_to(self, page: str) -> None:
        """Go to a page by the sidebar, from wherever the keyboard is."""
        for _press in range(4):
            nodes = self.nodes()
            bars = {node.reference for node in nodes if node.name == SIDEBAR}
            node = with_keyboard(nodes)
            if node is not None and bars & set(node.above):
                here = [plain(one.name) for one in nodes if bars & set(one.above) and one.is_button]
                self.push(page, backwards=here.index(page) < here.index(plain(node.name)))
                return
            self.press("F6")
        raise self.failure("F6 does not lead to the sidebar")

    def fill(self, name: str, text: str, *, backwards: bool = False) -> None:
        """Go to a field with Tab, and type into it in place of what stands there."""
        self.tab_to(name, backwards=backwards)
        self.press("ctrl+a")
        self.type(text)

    # The mouse

    def click(self, name: str, role: str = "") -> None:
        """Bring it into sight with the wheel, and click on it."""
        place = self.until(lambda: self._brought_into_sight(self.find(name, role)), f"{name!r} to click on")
        self.desktop.xdotool("mousemove", *map(str, place.middle), "click", "1")
        self.desktop.dealt_with()

    def _brought_into_sight(self, node: Node | None) -> Rectangle | None:
        """Turn the wheel until the middle of it lies within everything that it lies in; None where there is nothing."""
        reader = self.desktop.reader
        around = [one for one in self.nodes() if node is not None and one.reference in node.above[1:]]
        if node is None or not around:
            return None
        for _turn in range(400):
            place, (top, bottom) = reader.rectangle(node), _in_sight([reader.rectangle(one) for one in around])
            middle = place.middle[1]
            if top + 4 <= middle <= bottom - 4:
                return place
            self.desktop.xdotool("mousemove", str(place.left + 4), str((top + bottom) // 2))
            self.desktop.xdotool("click", "5" if middle > bottom - 4 else "4")
            self.desktop.dealt_with()
        raise self.failure(f"the wheel does not bring {node.name!r} into sight")

    # Failing

    def failure(self, why: str) -> AssertionError:
        """A failure with a picture and everything that a screen reader is told."""
        folder = Path(tempfile.mkdtemp(prefix="rmdesk-failure-"))
        self.desktop.photograph(folder / "screen.png")
        told = "\n".join(str(node) for node in self.nodes())
        (folder / "told.txt").write_text(told, "utf-8")
        (folder / "said.txt").write_text(self.said(), "utf-8")
        shown = ", ".join(repr(name) for name in self.headings())
        return AssertionError(f"{why}. The headings are: {shown}. A picture and what was told are in {folder}")


def with_keyboard(nodes: Sequence[Node]) -> Node | None:
    """What has the keyboard; the nameless parts of a field that say so too do not count."""
    focused = [node for node in nodes if "focused" in node.states]
    named = [node for node in focused if node.name]
    best = named or focused
    return best[-1] if best else None


def begins(node: Node, words: str) -> bool:
    """Whether its name begins with these whole words."""
    name = plain(node.name)
    rest = name.removeprefix(words)
    return rest != name and not (words[-1:].isalnum() and rest[:1].isalnum())


def plain(name: str) -> str:
    """A name without the marks that only keep it in order."""
    return _LEADS.sub("", name)


def nowhere(words: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether none of these words is in any of the texts."""
    return not any(word in text for word in words for text in texts)


def _in_sight(around: Sequence[Rectangle]) -> tuple[int, int]:
    """Top and bottom of what can be seen, from the outermost one in; what is out of sight itself cuts nothing."""
    top, bottom = around[0].top, around[0].bottom
    for one in around[1:]:
        if min(bottom, one.bottom) - max(top, one.top) > 8:
            top, bottom = max(top, one.top), min(bottom, one.bottom)
    return top, bottom
