"""The window on a stage: it is gone through as a person would, by words in sight, and a picture is taken."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from rmdesk.app.desk import DeskProgram
from rmdesk.app.program import Program
from rmdesk.domain.errors import CannotWrite
from rmdesk.runtime.settings import FontFamily, Theme
from rmdesk.ui.platform.translation import ENGLISH
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.plain_label import PlainLabel

SIZE = (1280, 860)
_TALLEST = 6000
_PATIENCE = 30.0
_GROWINGS = 8

_Kind = TypeVar("_Kind", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Choice:
    """What to draw and how. `whole`: as high as the page is, not as high as a window; `only`: just these pictures."""

    out: Path
    themes: tuple[Theme, ...]
    scale: int
    font: FontFamily
    whole: bool
    only: frozenset[str] = frozenset()
    size: tuple[int, int] = SIZE
    language: str = ENGLISH


@dataclass(frozen=True, slots=True)
class Seen:
    """The ids of all screens that any window had, and of those that a picture shows."""

    known: set[str] = field(default_factory=set)
    drawn: set[str] = field(default_factory=set)

    @property
    def missing(self) -> tuple[str, ...]:
        """Which screens no picture shows."""
        return tuple(sorted(self.known - self.drawn))


class Stage:
    """One running program, and where its pictures go."""

    def __init__(self, app: QApplication, program: Program | DeskProgram, choice: Choice, seen: Seen) -> None:
        self._app = app
        self._choice = choice
        self._seen = seen
        self._left = set(choice.only)
        self._program = program
        self.window = program.roof.window
        self.window.resize(*choice.size)
        program.show()

    @property
    def program(self) -> Program:
        """The program that opens workbooks."""
        if not isinstance(self._program, Program):
            raise TypeError("this is the desk")
        return self._program

    @property
    def finished(self) -> bool:
        """Whether there were pictures to take and all are taken."""
        return bool(self._choice.only) and not self._left

    def go(self, screen: str, argument: str = "") -> None:
        """Show that screen."""
        self.window.go(screen, argument)
        self.settle()

    def press(self, words: str) -> None:
        """Press the button of the page that begins with these words.

        Raises:
            LookupError: there is none in sight.
        """
        for button in self._in_sight(AppButton):
            if button.words.startswith(words) and button.isEnabled():
                button.click()
                self.settle()
                return
        raise LookupError(f"no button {words!r} on {self.window.current}")

    def press_first(self) -> None:
        """Press the first button of the page that leads on, whatever its words are."""
        for button in self._in_sight(AppButton):
            if button.isEnabled() and button.property("kind") == ButtonKind.PRIMARY.value:
                button.click()
                self.settle()
                return

    def offers(self, words: str) -> bool:
        """Whether there is such a button in sight."""
        return any(button.words.startswith(words) for button in self._in_sight(AppButton))

    def write(self, text: str, name: str = "") -> None:
        """Type into the first field whose name begins so.

        Raises:
            LookupError: there is none in sight.
        """
        for edit in (*self._in_sight(QLineEdit), *self._in_sight(QTextEdit)):
            if _name_of(edit).startswith(name) and edit.isEnabled():
                edit.setFocus(Qt.FocusReason.TabFocusReason)
                event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
                self._app.sendEvent(edit, event)
                self.settle()
                return
        raise LookupError(f"no field {name!r} on {self.window.current}")

    def wait_for(self, words: str) -> None:
        """Until these words are in sight; the work of other threads takes its time."""
        self.wait(lambda: any(words in label.words for label in self._in_sight(PlainLabel)), words)

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Until `done`.

        Raises:
            TimeoutError: it took too long.
        """
        end = time.monotonic() + _PATIENCE
        while not done():
            if time.monotonic() > end:
                raise TimeoutError(what)
            self.settle()
            time.sleep(0.01)
        self.settle()

    def save(self, name: str) -> None:
        """Let the page settle, and write its picture.

        Raises:
            CannotWrite: it could not be written.
        """
        choice, window = self._choice, self.window
        self._seen.known.update(window.screens)
        self._seen.drawn.add(window.current)
        if choice.only and name not in choice.only:
            return
        window.resize(*choice.size)
        self.settle()
        if choice.whole:
            self._grow()
        scale = f"-{choice.scale}" if choice.scale != 100 else ""
        target = choice.out / f"{name}-{choice.themes[0].value}{scale}.png"
        if not window.grab().save(str(target)):
            raise CannotWrite("a picture")
        self._left.discard(name)
        print(target)

    def close(self) -> None:
        """Take the program away."""
        self.window.close()
        self._program.roof.close()
        self.window.deleteLater()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Let everything happen that waits to happen."""
        for _ in range(6):
            self._app.sendPostedEvents()
            self._app.processEvents()

    def _grow(self) -> None:
        """A page may grow with its window: a text box takes a share of it."""
        bar = self.window.page(self.window.current).scroller.verticalScrollBar()
        for _ in range(_GROWINGS):
            if bar.maximum() == 0:
                return
            self.window.resize(self.window.width(), min(_TALLEST, self.window.height() + bar.maximum()))
            self.settle()

    def _in_sight(self, kind: type[_Kind]) -> Iterator[_Kind]:
        page = self.window.page(self.window.current)
        return (widget for widget in page.findChildren(kind) if widget.isVisible())


def _name_of(edit: QWidget) -> str:
    """As screen readers say it; most fields are named by the label beside them."""
    return QAccessible.queryAccessibleInterface(edit).text(QAccessible.Text.Name)
