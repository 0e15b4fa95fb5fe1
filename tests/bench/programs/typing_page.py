"""Typing into 5,000 words: how long from a key to its paint, and the longest that the UI thread was ever away.

`own` is the page of a reflection, whose draft saves itself into a real private space, `quiet` the same with saving put
off, `spelled` as `own` with the spelling check, whose dictionary is read meanwhile, `bare` an editor of Qt's.
Arguments: which one, how many keys, a folder.
"""

import itertools
import sys
import time
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QTextEdit

from rmdesk.app.spelling import SpellingSetup
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.settings import Settings
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Autosave, Pace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.private_screens.reflection.screen import ReflectionScreen
from rmdesk.ui.tasks import ThreadTaskRunner
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.plain_edit import PlainEdit
from tests.bench.corpus import long_text, own_journal
from tests.bench.programs.nowhere import NowhereFrame
from tests.bench.programs.report import end_with
from tests.bench.programs.turning import Painted
from tests.fakes.dialogs import FakeDialogs

WORDS = 5_000
NEVER = 10**8
PAUSE = 0.010
"""Seconds between keys: quicker than anybody types."""


class Typist:
    """Presses keys, waits for their paint, and lets the window live between them."""

    def __init__(self, app: QApplication, edit: QPlainTextEdit | QTextEdit) -> None:
        self._app = app
        self._edit = edit
        self._painted = Painted(edit.viewport())
        self.longest = 0.0

    def type(self, keys: int) -> list[float]:
        letters = itertools.cycle("some words that are typed now and then ")
        return [self._press(next(letters)) for _ in range(keys)][5:]

    def _press(self, letter: str) -> float:
        before = self._painted.count
        begin = time.perf_counter()
        QTest.keyClick(self._edit, letter)
        self.longest = max(self.longest, (time.perf_counter() - begin) * 1e3)
        while self._painted.count == before:
            self._turn()
        took = (time.perf_counter() - begin) * 1e3
        self.rest(PAUSE)
        return took

    def rest(self, seconds: float) -> None:
        """Type nothing for a while."""
        rest = time.perf_counter() + seconds
        while time.perf_counter() < rest:
            self._turn()
            time.sleep(0.001)

    def _turn(self) -> None:
        begin = time.perf_counter()
        self._app.processEvents()
        self.longest = max(self.longest, (time.perf_counter() - begin) * 1e3)


def reflection(app: QApplication, window: QMainWindow, folder: Path, pace: Pace) -> PlainEdit:
    """The page of a new reflection, ready to be written on."""
    wing = own_journal(folder / "typing.db", 0)
    look = Look(app, resources.read_bytes)
    writer = ThreadTaskRunner("writer", fail, app)
    context = ScreenContext(look, SystemClock(), writer, writer, FakeDialogs(), NowhereFrame())
    screen = ReflectionScreen(context, wing, pace)
    window.setCentralWidget(screen.view)
    screen.view.arrive()
    return next(edit for edit in screen.view.findChildren(PlainEdit) if not edit.isReadOnly())


def look_at_spelling(app: QApplication, edit: PlainEdit) -> None:
    """As the program does: on, and read when somebody first types."""
    spelling = edit.spelling._look.spelling
    SpellingSetup(spelling, ThreadTaskRunner("dictionary", fail, app), Settings())


def wait_for_marks(typist: Typist, edit: PlainEdit) -> None:
    """Until the whole text has been looked at, with a key now and then."""
    end = time.perf_counter() + 20
    while time.perf_counter() < end and not edit.spelling.marked:
        typist.rest(0.6)
    typist.rest(0.6)


def time_saving(held_up: list[float]) -> None:
    """Keep how long each start of a save holds the UI thread up, in milliseconds."""
    start_saving = Autosave._start_saving

    def timed(autosave: Autosave[object]) -> None:
        begin = time.perf_counter()
        start_saving(autosave)
        held_up.append((time.perf_counter() - begin) * 1e3)

    Autosave._start_saving = timed  # type: ignore[method-assign]


def fail(error: Exception) -> None:
    raise error


def main(kind: str, keys: int, folder: Path) -> None:
    held_up: list[float] = []
    time_saving(held_up)
    app = QApplication([])
    window = QMainWindow()
    window.resize(1000, 760)
    edit: QPlainTextEdit | QTextEdit
    if kind == "bare":
        edit = QPlainTextEdit()
        window.setCentralWidget(edit)
    else:
        edit = reflection(app, window, folder, Pace(NEVER, NEVER) if kind == "quiet" else STANDARD_PACE)
    window.show()
    window.activateWindow()
    edit.setFocus()
    edit.textCursor().insertText(long_text(WORDS))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    if kind == "spelled" and isinstance(edit, PlainEdit):
        look_at_spelling(app, edit)
    for _ in range(20):
        app.processEvents()
    typist = Typist(app, edit)
    typist.type(10)
    typist.longest = 0.0
    held_up.clear()
    took = typist.type(keys)
    if kind == "spelled" and isinstance(edit, PlainEdit):
        wait_for_marks(typist, edit)
        took += typist.type(keys)
    end_with(keys=took, longest=typist.longest, held_up=held_up)


main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
