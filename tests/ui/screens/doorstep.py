"""What the tests of the screens before a workbook is open stand on: a frame that remembers, keys, and ways to look."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Message
from rmdesk.ui.platform.plain_page import PlainPage
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.page import Page
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.doorway import QuickDoorway, RealSecrets
from tests.fakes.tasks import FakeTaskRunner
from tests.ui.widgets.sample import accessible_tree

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class FakeFrame:
    """Remembers where it was asked to go."""

    gone: list[tuple[str, str]] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)

    def go(self, screen: str, argument: str = "") -> None:
        self.gone.append((screen, argument))

    def back(self) -> None:
        self.gone.append(("back", ""))

    def tell(self, message: Message) -> None:
        self.told.append(message)

    def clear_told(self) -> None:
        self.told.clear()

    def offer_undo(self, words: str, undo: Callable[[], None], *, lasts: bool = True) -> None:
        raise AssertionError("nothing here can be undone")

    def announce(self, words: str) -> None:
        pass


class Printer:
    """Remembers what was printed; `willing` says whether the person goes through with it."""

    def __init__(self) -> None:
        self.pages: list[PlainPage] = []
        self.willing = True

    def __call__(self, parent: QWidget, page: PlainPage) -> bool:
        self.pages.append(page)
        return self.willing


class Doorstep:
    """Everything that one of these screens needs, and the keyboard in front of it."""

    def __init__(self, look: Look, qtbot: QtBot, root: Path) -> None:
        self.qtbot = qtbot
        self.frame = FakeFrame()
        self.slow = FakeTaskRunner()
        self.clock = FakeClock()
        self.doorway = QuickDoorway(root, self.clock)
        self.secrets = RealSecrets()
        self.printer = Printer()
        self._pages: list[Page] = []
        self.context = ScreenContext(look, self.clock, FakeTaskRunner(), self.slow, FakeDialogs(), self.frame)

    def show(self, page: Page, argument: str = "") -> None:
        """As the window does it, which keeps its pages too."""
        self._pages.append(page)
        self.qtbot.addWidget(page)
        page.resize(1000, 800)
        page.arrive(argument)
        with self.qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        self.qtbot.waitUntil(page.isActiveWindow)
        page.focus_heading()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, to whatever has the focus."""
        QTest.keyClick(focused(), key, modifier)

    @staticmethod
    def press_on(widget: QWidget, key: Qt.Key) -> None:
        """One key, to that widget."""
        QTest.keyClick(widget, key)

    def type(self, text: str) -> None:
        """Letter by letter, to whatever has the focus."""
        QTest.keyClicks(focused(), text)

    def tab_to(self, target: QWidget, backwards: bool = False) -> None:
        """Press Tab until `target` has the focus."""
        for _ in range(40):
            if focused() is target:
                return
            self.press(Key.Key_Backtab if backwards else Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {target.accessibleName() or target}")


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def replace_text(edit: QLineEdit, desk: Doorstep, text: str) -> None:
    """Go there, take out what is there, and type."""
    edit.setFocus()
    desk.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Key.Key_Delete)
    desk.type(text)


def spoken(page: QWidget, kind: QAccessible.Text = QAccessible.Text.Name) -> list[str]:
    """All names (or descriptions) that a screen reader can reach in sight."""
    nodes = accessible_tree(page)
    return [node.text(kind) for node in nodes if isinstance(w := node.object(), QWidget) and w.isVisible()]


@pytest.fixture
def doorstep(look: Look, qtbot: QtBot, tmp_path: Path) -> Doorstep:
    """A doorstep over an empty folder."""
    return Doorstep(look, qtbot, tmp_path / "vaults")
