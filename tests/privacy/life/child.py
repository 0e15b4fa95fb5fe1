"""The real program in a process of its own, living: `python -m tests.privacy.life.child FIRST LAST [stay] [again]`.

It starts as `python -m rmdesk` does, unlocks, and does the things numbered FIRST to LAST: it writes, keeps, bins, looks
for, answers, offers, adds actions, backs up, exports, turns pages. It says `done N` after each and the title of the
window whenever that changes. Then it locks, unless it is killed before: it becomes a fresh `rmdesk --locked`. With
`stay` it waits for a file `lock-now` in its home before it locks; with `again` rmdesk is started a second time.
"""

import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from rmdesk.app import start
from rmdesk.app.inside import Inside
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.domain.actions import ActionDomain, ActionLevel, ActionText
from rmdesk.exports.formats import KINDS
from rmdesk.exports.sheet import SheetOptions
from rmdesk.private.offering import prepare
from rmdesk.private.secret_text import SecretText
from rmdesk.runtime.settings import Settings
from rmdesk.runtime.surroundings import Surroundings
from rmdesk.services.actions import Actions
from rmdesk.services.exporting import Exporting
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.sharing import Sharing
from rmdesk.ui.private_screens.private_page.screen import PrivatePageScreen
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.private_screens.reflections.view import ReflectionsView
from rmdesk.ui.screens.action.view import ActionView
from rmdesk.ui.screens.lock.view import LockView
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.vaultkeeping.backup.make import OwnSpaces, make_backup
from tests.builders import PASSPHRASE_A, QuickCosigner
from tests.fakes.kdf import QUICK_POLICY
from tests.privacy.life.words import (
    ACTION,
    ANSWER,
    BINNED,
    BUG,
    DRAFT,
    LOOKED_FOR,
    OFFERED,
    SHARED_DRAFT,
    SHARED_WHY,
    TEXT,
    TITLE,
)

PageT = TypeVar("PageT", bound=Page)
EVERY_MS = 20
SCREENS = (
    "home", "workbook", "offered", "sessions", "reflections", "reflection", "my-data", "agreement", "actions", "export",
    "support", "pause", "settings", "limits", "changed", "ending",
)  # fmt: skip


class Life(QObject):
    """Somebody who does one thing after another."""

    def __init__(self, program: Program, first: int, last: int, extras: list[str]) -> None:
        super().__init__()
        self.program = program
        self.window = program.roof.window
        self._number, self._last, self._extras = first, last, extras
        self._home = Path.home()
        self._others: list[subprocess.Popen[bytes]] = []
        self.window.windowTitleChanged.connect(lambda words: say(f"title {words}"))
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        try:
            self._go_on()
        except Exception:  # noqa: BLE001 - a person would see a window that says so; here nobody looks
            traceback.print_exc()
            os._exit(3)

    def _go_on(self) -> None:
        if self.program.outside.inside is None:
            self._unlock()
        elif self._number <= self._last:
            self._timer.stop()  # what is done may let other events happen
            WAYS[self._number % len(WAYS)](self, self._number)
            self._settle()
            say(f"done {self._number}")
            self._number += 1
            self._timer.start()
        elif "stay" not in self._extras or (self._home / "lock-now").exists():
            self._timer.stop()
            say("locking")
            self.window.lock_asked.emit()
        elif "told" not in self._extras:
            self._extras.append("told")
            say("waiting")

    def _unlock(self) -> None:
        page = self.window.page("lock")
        if isinstance(page, LockView) and not page.field.text():
            if "again" in self._extras:
                self._others.append(subprocess.Popen([sys.executable, "-m", "rmdesk"]))
            page.field.edit.setText(PASSPHRASE_A)
            page.unlock_button.click()

    def keep(self, number: int) -> None:
        """A reflection with a title, kept."""
        page = self._write(f"{TEXT}{number} " * 30)
        page.editor.title.edit.insert(f"{TITLE}{number}")
        page.editor.title.changed.emit(f"{TITLE}{number}")
        page.keep_asked.emit()

    def draft(self, number: int) -> None:
        """Words that nobody keeps; every other time they are on the disk already."""
        self._write(f"{DRAFT}{number} " * 30)
        if number % 2:
            self._inside().save()

    def bin(self, number: int) -> None:
        """A reflection that is kept and put in the bin."""
        page = self._write(f"{BINNED}{number} " * 30)
        page.keep_asked.emit()
        self._settle()
        page.bin_asked.emit()

    def search(self, number: int) -> None:
        """Look for something that is there and something that is not."""
        self.window.go("reflections")
        listing = self._page(ReflectionsView)
        for words in (TITLE[:9], f"{LOOKED_FOR}{number}"):
            listing.search.edit.setText(words)
            listing.search.submitted.emit()

    def answer(self, number: int) -> None:
        """A question on a private page."""
        self.window.go("private-page", "hopes-and-worries")
        self._settle()
        screen = self.window.page("private-page").findChild(PrivatePageScreen)
        fields = self._fields()
        if not fields and screen is not None:
            (screen.guide._on_go_on if screen.guide._walk else screen.guide._on_carry_on)()
            self._settle()
            fields = self._fields()
        fields[0].insertPlainText(f"{ANSWER}{number} ")
        self._inside().save()

    def draft_action(self, number: int) -> None:
        """An action that is begun and left."""
        self.window.go("action", "new")
        form = self._page(ActionView).form
        if form is not None:
            form.title.edit.insert(f"{SHARED_DRAFT}{number}")
            form.title.changed.emit(f"{SHARED_DRAFT}{number}")
        self._inside().save()

    def offer(self, number: int) -> None:
        """Words that cross; every other offer is taken back."""
        sharing = Sharing(self._opened().workspace)
        label, words = SecretText(f"{OFFERED} line {number}"), SecretText(f"{OFFERED}{number} words. " * 20)
        record = sharing.share(prepare(label, words))
        if number % 2:
            sharing.take_back(record)

    def export(self, number: int) -> None:
        """An action of one's own, in every kind of file, by the export worker."""
        workspace, cosigner = self._opened().workspace, QuickCosigner(self._opened().folder)
        me = self._opened().keys.shared.partner
        words = f"{ACTION}{number}", f"{SHARED_WHY}{number}"
        text = ActionText(*words, ActionDomain.CAREER, ActionLevel.TEAM, me, date(2027, 1, 31), ())
        record = Actions(workspace, cosigner).add(text)
        exporting = Exporting(workspace, cosigner, WorkerRenderer(self.program.roof.tools.read_bytes))
        kind = KINDS[number // len(WAYS) % len(KINDS)]
        place = self._home / "Documents" / f"list-{number}{kind.ending}"
        place.parent.mkdir(exist_ok=True)
        exporting.write(exporting.agree(exporting.preview_alone({record}, SheetOptions())), place, kind)

    def back_up(self, _number: int) -> None:
        """A backup, now."""
        opened = self._opened()
        make_backup(opened.folder, opened.keys, OwnSpaces(opened.shared.space, opened.private.space), opened.clock)

    def look_round(self, number: int) -> None:
        """Every page that needs no word to go to."""
        for name in SCREENS:
            self.window.go(name)
            self._settle()
        roof = self.program.roof
        roof.save_settings(replace(roof.settings, text_scale=(100, 125)[number % 2]))

    def fail(self, number: int) -> None:
        """A fault of ours with private words in it."""
        self.program.roof.log.failure("bug", ValueError(f"{BUG}{number}"))

    def _write(self, words: str) -> ReflectionView:
        self.window.go("reflection")
        page = self._page(ReflectionView)
        page.way_picked.emit("")
        page.editor.text.edit.insertPlainText(words)
        return page

    def _fields(self) -> list[PlainEdit]:
        return [one for one in self.window.findChildren(PlainEdit) if one.isVisible()]

    def _page(self, kind: type[PageT]) -> PageT:
        return next(iter(self.window.findChildren(kind)))

    def _inside(self) -> Inside:
        return cast(Inside, self.program.outside.inside)

    def _opened(self) -> OpenWorkbook:
        return self._inside()._opened

    def _settle(self) -> None:
        self.program.roof.writer.drain(10.0)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


WAYS: tuple[Callable[[Life, int], None], ...] = (
    Life.keep, Life.draft, Life.bin, Life.search, Life.answer, Life.draft_action, Life.offer, Life.export,
    Life.look_round, Life.fail, Life.back_up,
)  # fmt: skip


def say(words: str) -> None:
    """One whole line at once, or none of it."""
    os.write(1, f"{words}\n".encode())


def main(first: int, last: int, extras: list[str]) -> int:
    """Until it locks or somebody kills it."""
    lives: list[Life] = []

    def program(app: QApplication, tools: Tools, settings: Settings) -> Program:
        made = Program(app, replace(tools, policy=QUICK_POLICY, surroundings=lambda: Surroundings({})), settings)
        lives.append(Life(made, first, last, extras))
        return made

    vars(start)["Program"] = program
    return start.run([])


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
