"""The real program in a window that nobody sees, doing one thing again and again until it is killed:
`python -m tests.faults.kills.child JOB FOLDER`.

It says `typed N` after each piece that was typed, and `done N` once the window says that it is saved, or the work that
a person was waiting for has come back. Each line carries the time, so that the last 2 seconds of typing can be told.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit

from rmdesk.app.inside import Inside
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import Settings
from rmdesk.runtime.surroundings import Surroundings
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.screens.lock.view import LockView
from rmdesk.ui.screens.restore.view import RestoreView
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.vaultkeeping.backup.make import OwnSpaces, make_backup
from rmdesk.vaultkeeping.own_secrets import change_passphrase
from tests.builders import PASSPHRASE_A
from tests.fakes.kdf import QUICK_POLICY

EVERY_MS = 20


def passphrase(number: int) -> str:
    """The passphrase after that many changes."""
    return PASSPHRASE_A if number == 0 else f"quiet-harbour-violin-pepper-{number}"


def piece(number: int) -> str:
    """What is typed in one go: every one can be told from every other."""
    return f"w{number} "


class Typist(QObject):
    """Somebody at the keyboard. `job` is called every few milliseconds once the workbook is open."""

    def __init__(self, program: Program, job: str, folder: Path) -> None:
        super().__init__()
        self.program = program
        self.folder = folder
        self._chosen = -1
        self.number = 0
        self.waiting = False
        self._job: Callable[[], None] = getattr(self, job)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        roof = self.program.roof
        if self._job == self.restoring:
            self.restoring()
        elif self.program.outside.inside is None:
            page = roof.window.page("lock")
            if isinstance(page, LockView) and not page.field.text():
                page.field.edit.setText(PASSPHRASE_A)
                page.unlock_button.click()
        else:
            self._job()

    def typing(self) -> None:
        """One reflection that never ends. It is never saved by hand: it lives in its draft."""
        field = self._field()
        if field is None:
            return
        field.insertPlainText(piece(self.number))
        say("typed", self.number)
        self.number += 1

    def saving(self) -> None:
        """One short reflection after another, each saved by its button."""
        field = self._field()
        if field is None:
            return
        if not self.waiting:
            field.insertPlainText(f"{piece(self.number)}end")
            self._button("Save").click()
            self.waiting = True
        elif any(line.isVisible() and line.words.startswith("Saved") for line in self._lines()):
            say("done", self.number)
            self.number, self.waiting = self.number + 1, False
            self.program.roof.frame.go("home")

    def changing(self) -> None:
        """One passphrase after another."""
        if self.waiting:
            return
        opened, number = self._opened(), self.number + 1
        say("trying", number)
        who, both = opened.private.space.identity.owner, (passphrase(number - 1), passphrase(number))
        self._in_background(lambda: change_passphrase(opened.folder, PartnerId(who), *both, QUICK_POLICY), number)

    def backing_up(self) -> None:
        """One backup after another."""
        if self.waiting:
            return
        opened = self._opened()
        spaces = OwnSpaces(opened.shared.space, opened.private.space)
        work = lambda: make_backup(opened.folder, opened.keys, spaces, opened.clock)  # noqa: E731
        self._in_background(work, self.number + 1)

    def restoring(self) -> None:
        """The newest backup again and again, from the lock page, as the pages lead."""
        roof = self.program.roof
        if roof.window.current != "restore":
            newest = max((self.folder / "data" / "vaults").glob("*/backups/*.rmbackup"))
            roof.dialogs.choose_file_to_open = lambda *_question: newest  # type: ignore[method-assign]
            roof.frame.go("restore")
            return
        (page,) = roof.window.findChildren(RestoreView)
        if page.is_busy:
            return
        if page.current is page.file_step and self._chosen != self.number:
            page.file_step.button.click()
            self._chosen = self.number
        elif page.current is page.end:
            self.number += 1
            say("done", self.number)
            roof.frame.go("lock")
        else:
            if page.current is page.secret:
                page.secret.field.set_text(PASSPHRASE_A)
            elif page.current is page.ready:
                say("trying", self.number + 1)
            page.next_button.click()

    def _in_background(self, work: Callable[[], object], number: int) -> None:
        self.waiting = True

        def done(_result: object) -> None:
            say("done", number)
            self.number, self.waiting = number, False

        def failed(error: Exception) -> None:
            raise error

        self.program.roof.slow.run(work, done, failed)

    def _opened(self) -> OpenWorkbook:
        return cast(Inside, self.program.outside.inside)._opened

    def _field(self) -> QTextEdit | None:
        window = self.program.roof.window
        if window.current != "reflection":
            self.program.roof.frame.go("reflection")
            for page in window.findChildren(ReflectionView):
                page.way_picked.emit("")  # free writing: what is typed is the text, and nothing else
        return next((one for one in window.findChildren(QTextEdit) if one.isVisible()), None)

    def _button(self, words: str) -> QPushButton:
        found = self.program.roof.window.findChildren(QPushButton)
        return next(one for one in found if one.text() == words and one.isVisible())

    def _lines(self) -> list[SavedLine]:
        return list(self.program.roof.window.findChildren(SavedLine))


def say(what: str, number: int) -> None:
    """One whole line at once, or none of it."""
    os.write(1, f"{what} {number} {time.monotonic():.3f}\n".encode())


def main(job: str, folder: Path) -> None:
    """Until somebody kills it."""
    app = QApplication([])
    reads = resources.read_bytes, resources.read_text
    tools = Tools(Paths.under(folder), SystemClock(), *reads, lambda *_: None, QUICK_POLICY, lambda: Surroundings({}))
    program = Program(app, tools, Settings())
    program.show()
    typist = Typist(program, job, folder)
    say("ready", 0)
    app.exec()
    del typist


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
