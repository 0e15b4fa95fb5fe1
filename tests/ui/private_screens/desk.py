"""One person's reflections in a window, over a real private space: both pages, a frame that moves between them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.ids import RecordId
from rmdesk.private.entries import Reflection
from rmdesk.private.models import Model
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.bridge.autosave import Pace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Message
from rmdesk.ui.private_screens.reflection.screen import ReflectionScreen
from rmdesk.ui.private_screens.reflection.values import SessionChoice
from rmdesk.ui.private_screens.reflections.screen import ReflectionsScreen
from rmdesk.ui.tasks import TaskRunner
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_label import PlainLabel
from tests.builders import BuiltPair, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.tasks import FakeTaskRunner

QUICK = Pace(quiet_ms=40, longest_ms=150, retry_ms=(60, 120))
S = SecretText


@dataclass
class DeskFrame:
    """Moves between the pages as the window does, and remembers the rest."""

    show: Callable[[str, str], None]
    went: list[tuple[str, str]] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)
    offered: list[tuple[str, Callable[[], None]]] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)

    def go(self, screen: str, argument: str = "") -> None:
        self.went.append((screen, argument))
        self.show(screen, argument)

    def back(self) -> None:
        self.went.append(("back", ""))

    def tell(self, message: Message) -> None:
        self.told.append(message)

    def clear_told(self) -> None:
        self.told.clear()

    def offer_undo(self, words: str, undo: Callable[[], None], *, lasts: bool = True) -> None:
        self.offered.append((words, undo))

    def announce(self, words: str) -> None:
        self.announced.append(words)


class Desk:
    """`wing` is what the screens write to; `on_disk` opens the database again, with only what is on the disk."""

    def __init__(self, look: Look, qtbot: QtBot, place: Path, writer: TaskRunner | None = None) -> None:
        self.qtbot = qtbot
        self.look = look
        self.clock = FakeClock()
        self.pair: BuiltPair = build_pair(place, self.clock)
        self.wing: PrivateWing = self.pair.private()
        self.fake_writer = FakeTaskRunner()
        self.writer: TaskRunner = writer or self.fake_writer
        self.slow = FakeTaskRunner()
        self.frame = DeskFrame(self._show)
        self.window = QMainWindow()
        self._stack = QStackedWidget()
        self.window.setCentralWidget(self._stack)
        self.window.resize(1000, 860)
        qtbot.addWidget(self.window)
        self._current: Page | None = None
        self.models: tuple[Model, ...] = ()
        self.sessions: tuple[SessionChoice, ...] = ()
        self.sit_down()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def sit_down(self) -> None:
        """Make both screens, over the wing as it is now."""
        context = ScreenContext(self.look, self.clock, self.writer, self.slow, FakeDialogs(), self.frame)
        self.list = ReflectionsScreen(context, self.wing, lambda: {one.number: one.words for one in self.sessions})
        self.one = ReflectionScreen(context, self.wing, QUICK, self.models, lambda: self.sessions)
        self._pages: dict[str, Page] = {"reflections": self.list.view, "reflection": self.one.view}
        for name in ("home",):
            self._pages[name] = Page(self.look, name)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._current = None

    def crash(self) -> None:
        """Lose everything that is not on the disk, without a word to any page, and sit down again."""
        self.wing.close()
        self.one.keeper.autosave.stop()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.wing = self.pair.private()
        self.sit_down()

    def _show(self, screen: str, argument: str) -> None:
        if self._current is not None:
            self._current.flush()
        page = self._pages[screen]
        page.arrive(argument)
        self._stack.setCurrentWidget(page)
        self._current = page
        page.focus_heading()
        QApplication.processEvents()

    def write(self, title: str, text: str) -> RecordId:
        """A reflection that is there already."""
        return self.wing.journal.write(S(title), S(text)).id

    def type(self, words: str, edit: QWidget | None = None) -> None:
        """Type into the text, or another field, by keyboard."""
        edit = edit or self.one.view.editor.text.edit
        for number, line in enumerate(words.split("\n")):
            if number:
                self.qtbot.keyClick(edit, Qt.Key.Key_Return)
            self.qtbot.keyClicks(edit, line)

    def type_title(self, words: str) -> None:
        self.qtbot.keyClicks(self.one.view.editor.title.edit, words)

    def look_for(self, words: str) -> list[str]:
        """Type into the search field, press Enter; the titles of the rows."""
        edit = self.list.view.search.edit
        edit.clear()
        self.qtbot.keyClicks(edit, words)
        self.qtbot.keyClick(edit, Qt.Key.Key_Return)
        return self.titles()

    def titles(self) -> list[str]:
        return [row.line.title for row in self.list.view.rows]

    def press(self, button: AppButton) -> None:
        """Press it by keyboard; it must be there to be pressed."""
        assert button.isVisible(), button.words
        self.qtbot.keyClick(button, Qt.Key.Key_Space)
        QApplication.processEvents()

    def on_disk(self) -> list[Reflection]:
        """Every reflection outside the bin, newest first."""
        return [self.wing.journal.get(line.id) for line in self.wing.journal.page(100)]

    def texts(self) -> list[str]:
        return [one.text.reveal() for one in self.on_disk()]

    def close(self) -> None:
        self.one.keeper.autosave.stop()
        self.wing.close()


def words_on(page: QWidget) -> str:
    """Every word that can be seen."""
    labels = [label.words for label in page.findChildren(PlainLabel) if label.isVisible()]
    buttons = [button.words for button in page.findChildren(AppButton) if button.isVisible()]
    return "\n".join([*labels, *buttons])
