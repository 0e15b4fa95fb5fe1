"""Typing into 5,000 words: how long from a key to its paint, and the longest that the UI thread was ever away.

`own` is our field with drafts that save themselves into a real private space, `quiet` the same without saving, `bare`
an editor of Qt's. Arguments: which one, how many keys, a folder.
"""

import itertools
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QTextEdit, QWidget

from rmdesk.private.secret_text import SecretText
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.ui.bridge.autosave import Autosave
from rmdesk.ui.tasks import ThreadTaskRunner
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.text_area import TextArea
from tests.bench.corpus import long_text, own_journal
from tests.bench.programs.report import end_with

WORDS = 5_000
PAUSE = 0.010
"""Seconds between keys: quicker than anybody types."""


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


class TimedAutosave(Autosave[str]):
    """Keeps how long each start of a save holds the UI thread up, in milliseconds."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]
        self.held_up: list[float] = []

    def _start_saving(self) -> None:
        begin = time.perf_counter()
        super()._start_saving()
        self.held_up.append((time.perf_counter() - begin) * 1e3)


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
        rest = time.perf_counter() + PAUSE
        while time.perf_counter() < rest:
            self._turn()
            time.sleep(0.001)
        return took

    def _turn(self) -> None:
        begin = time.perf_counter()
        self._app.processEvents()
        self.longest = max(self.longest, (time.perf_counter() - begin) * 1e3)


def own_field(app: QApplication, window: QMainWindow) -> TextArea:
    look = Look(app, resources.read_bytes)
    page = Page(look, "Reflection")
    page.add_heading()
    area = TextArea(look, "Your words", lines=12)
    page.add(area)
    page.finish()
    window.setCentralWidget(page)
    area.set_text(long_text(WORDS))
    return area


def saving(area: TextArea, folder: Path) -> TimedAutosave:
    wing = own_journal(folder / "typing.db", 0)

    def save(fields: object) -> None:
        assert isinstance(fields, dict)
        wing.drafts.put("bench", 0, SecretText(fields["text"]))

    runner = ThreadTaskRunner("writer", fail)
    autosave = TimedAutosave(runner, SystemClock(), save)
    area.changed.connect(lambda: autosave.changed("text", area.text))
    return autosave


def fail(error: Exception) -> None:
    raise error


def main(kind: str, keys: int, folder: Path) -> None:
    app = QApplication([])
    window = QMainWindow()
    window.resize(1000, 760)
    edit: QPlainTextEdit | QTextEdit
    autosave: TimedAutosave | None = None
    if kind == "bare":
        edit = QPlainTextEdit(long_text(WORDS))
        window.setCentralWidget(edit)
    else:
        area = own_field(app, window)
        edit = area.edit
        autosave = saving(area, folder) if kind == "own" else None
    window.show()
    window.activateWindow()
    edit.setFocus()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    for _ in range(20):
        app.processEvents()
    typist = Typist(app, edit)
    typist.type(10)
    typist.longest = 0.0
    took = typist.type(keys)
    end_with(keys=took, longest=typist.longest, held_up=autosave.held_up if autosave else [])


main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
