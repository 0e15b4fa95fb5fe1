"""What the tests of the shared screens stand on: a real vault for two, a frame that remembers, and a keyboard."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.agreement import Clause
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.people import People
from rmdesk.services.turning_points import TurningPoints
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Message
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.page import Page
from tests.builders import BuiltPair, QuickCosigner, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.tasks import FakeTaskRunner
from tests.ui.screens.walks import check_nothing_is_cut

CLAUSES = (
    Clause("meet", "When we meet", "Once a month, for an hour."),
    Clause("quiet", "What stays between us", "What we say stays here."),
    Clause("stop", "Our stop word", "When one of us says pause, we stop."),
)
HOSTILE = "<b>bold</b> & <img src=x> {name} %s \u202eback\x00 " + "longword" * 40 + " \N{PILE OF POO}"


@dataclass
class FakeFrame:
    """Remembers where it was asked to go, what it told, and what can be undone."""

    gone: list[tuple[str, str]] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)
    undos: list[tuple[str, Callable[[], None]]] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)

    def go(self, screen: str, argument: str = "") -> None:
        self.gone.append((screen, argument))

    def back(self) -> None:
        self.gone.append(("back", ""))

    def tell(self, message: Message) -> None:
        self.told.append(message)

    def clear_told(self) -> None:
        self.told.clear()

    def offer_undo(self, words: str, undo: Callable[[], None], *, lasts: bool = True) -> None:
        self.undos.append((words, undo))

    def announce(self, words: str) -> None:
        self.announced.append(words)


class SharedWing:
    """Amara has unlocked; `helen` are the same services as Helen would have them, over the same open space."""

    def __init__(self, look: Look, qtbot: QtBot, root: Path) -> None:
        self.qtbot = qtbot
        self.look = look
        self.clock = FakeClock()
        self.pair: BuiltPair = build_pair(root / "vault", self.clock)
        self.workspace = self.pair.workspace()
        self.helens = open_workspace(self.workspace.space, self.pair.b.shared, self.clock)
        self.frame = FakeFrame()
        self.writer = FakeTaskRunner()
        self.slow = FakeTaskRunner()
        self.context = ScreenContext(look, self.clock, self.writer, self.slow, FakeDialogs(), self.frame)
        self.people = People(self.workspace)

    def actions(self, workspace: Workspace | None = None) -> Actions:
        return Actions(workspace or self.workspace, QuickCosigner(self.pair.folder))

    def agreements(self, workspace: Workspace | None = None) -> Agreements:
        return Agreements(workspace or self.workspace, CLAUSES, QuickCosigner(self.pair.folder))

    def turning_points(self, workspace: Workspace | None = None) -> TurningPoints:
        return TurningPoints(workspace or self.workspace)

    @property
    def log_length(self) -> int:
        """How many operations have been stored."""
        return int(str(self.workspace.space.space.read("SELECT count(*) FROM operations")[0][0]))

    def show(self, page: Page, argument: str = "", width: int = 1280, height: int = 860) -> None:
        """As the window does it."""
        self.qtbot.addWidget(page)
        page.resize(width, height)
        page.arrive(argument)
        page.show()
        page.activateWindow()
        self.qtbot.waitUntil(page.isActiveWindow)
        page.focus_heading()

    def close(self) -> None:
        assert [*self.writer.bugs, *self.slow.bugs] == []
        self.workspace.space.close()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, text: str = "") -> None:
    """One key, down and up, to whatever has the focus."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = QApplication.focusWidget()
        if target is not None:
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def tab_to(target: QWidget, limit: int = 250) -> None:
    """Press Tab until it has the focus."""
    for _ in range(limit):
        if QApplication.focusWidget() is target:
            return
        press(Qt.Key.Key_Tab, "\t")
    raise AssertionError(f"Tab never comes to {target}")


def push(target: QWidget) -> None:
    """Go to a button by Tab and press Space."""
    tab_to(target)
    press(Qt.Key.Key_Space, " ")


def type_words(words: str) -> None:
    for letter in words:
        press(Qt.Key.Key_unknown, letter)


def words_on(page: QWidget) -> str:
    """Everything that labels say that can be seen."""
    parts = [part for part in page.findChildren(QWidget) if part.isVisible()]
    words = "\n".join(part.words for part in parts if isinstance(getattr(part, "words", None), str))
    return words.replace("\u2068", "").replace("\u2069", "")


def check_room(page: Page) -> None:
    """Nothing is cut, once every layout inside another has had its turn."""
    for _ in range(4):
        QApplication.processEvents()
    check_nothing_is_cut(page)
