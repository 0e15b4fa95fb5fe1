"""Two people before one screen in a session together, in the whole program, on a clock that tests move."""

import os
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.app.together import Together
from rmdesk.domain.agreement import Clause
from rmdesk.domain.sessions import Meeting
from rmdesk.services.agreements import Agreements
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.ui.platform.idle import IdleWatch
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.radio_option import RadioOption
from tests.builders import QuickCosigner
from tests.fakes.clock import FakeClock
from tests.ui.app.running import Running, settle

PICTURES = "RMDESK_PICTURES"
"""Name a folder in this variable, and a picture of each 30 seconds of the hour is put there to look at."""
CLAUSES = (
    Clause("purpose", "Purpose", "We learn from each other."),
    Clause("stop-word", "Our stop word", 'When one of us says "teapot", we both stop.'),
)


class Sitting:
    """Two people before one screen, and a clock that moves when the test says so."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, root: Path) -> None:
        self.clock = FakeClock()
        self.running = Running(qtbot, qapp, root, clock=self.clock)
        self.qtbot = qtbot
        self.window = self.running.window
        self.window.resize(1280, 860)
        self._began = self.clock.now()
        self._pictures = os.environ.get(PICTURES, "")
        with self.shared() as workspace:
            self._prepare(workspace)

    def shared(self) -> "_Opened":
        return _Opened(self.running)

    def _prepare(self, amara: Workspace) -> None:
        helen = open_workspace(amara.space, self.running.pair.b.shared, self.clock)
        agreements = Agreements(amara, CLAUSES, QuickCosigner(self.running.pair.folder))
        agreements.propose(agreements.draft())
        version = agreements.latest()
        assert version is not None
        agreements.sign(version)
        Agreements(helen, CLAUSES, QuickCosigner(self.running.pair.folder)).sign(version)
        sessions = Sessions(amara)
        sessions.move(1, Meeting(date(2026, 11, 21), "2pm", "Room 4"))
        sessions.add_item(1, "The rota", 10)
        sessions.add_item(1, "Shadowing a meeting", 15)

    def begin(self, number: int = 1) -> None:
        """As Amara, from the page of the session."""
        self.running.unlock()
        self.window.go("session", str(number))
        settle()
        self.press("Begin together")

    def press(self, words: str) -> None:
        for one in self.window.findChildren(AppButton):
            if one.isVisible() and plain(one.words).startswith(words) and one.isEnabled():
                one.click()
                self.running.program.roof.slow.drain(60.0)
                self.running.program.roof.writer.drain(60.0)
                settle()
                return
        raise AssertionError(f"no button {words!r}; there is: {self.words()}")

    def tick(self, kind: type[CheckOption | RadioOption], words: str) -> None:
        for one in self.window.findChildren(kind):
            if one.isVisible() and plain(one.words).startswith(words):
                one.click()
                settle()
                return
        raise AssertionError(f"nothing to tick {words!r}; there is: {self.words()}")

    def timer(self, what: str) -> None:
        """Something of the timer's menu."""
        self.together._bar.timer.menu_button.picked.emit(what)
        settle()

    def write(self, words: str) -> None:
        """Into the first field of the page, as if typed."""
        for edit in self.window.page(self.window.current).findChildren(QWidget):
            if isinstance(edit, QTextEdit) and edit.isVisible():
                edit.insertPlainText(words)
                return
            if isinstance(edit, QLineEdit) and edit.isVisible():
                edit.insert(words)
                edit.textEdited.emit(edit.text())
                return
        raise AssertionError("no field in sight")

    def words(self) -> str:
        settle()
        labels = [one.words for one in self.window.findChildren(PlainLabel) if one.isVisible()]
        buttons = [one.words for one in self.window.findChildren(AppButton) if one.isVisible()]
        return plain("\n".join([*labels, *buttons]))

    @property
    def together(self) -> Together:
        found = self.running.program.outside.inside
        assert isinstance(found, Together)
        return found

    def pass_time(self, seconds: float) -> None:
        """The clock moves on, and whoever waits for it looks."""
        self.clock.advance(seconds=seconds)
        self.together._bar.timer.refresh()
        for watch in self.together.leaving.findChildren(IdleWatch):
            if watch._timer.isActive():
                watch._look()
        settle()
        if self._pictures:
            gone = round((self.clock.now() - self._began).total_seconds())
            self.window.grab().save(str(Path(self._pictures) / f"{gone // 60:02}m{gone % 60:02}s.png"))

    def talk(self, minutes: float) -> None:
        """They talk, and time goes by."""
        for _ in range(round(minutes * 2)):
            self.pass_time(30)

    @property
    def minutes_gone(self) -> float:
        """Since the beginning, on the clock that the test moves."""
        return (self.clock.now() - self._began).total_seconds() / 60

    def act(self) -> None:
        """Somebody touches the keyboard."""
        self.running.program.roof.watch.acted.emit()

    def close(self) -> None:
        self.running.close()


class _Opened:
    """The shared space, opened beside the program while that is locked."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def __enter__(self) -> Workspace:
        self._workspace = self._running.pair.workspace()
        return self._workspace

    def __exit__(self, *_: object) -> None:
        self._workspace.space.close()


def plain(words: str) -> str:
    """Without the marks round a name."""
    return words.replace("\u2068", "").replace("\u2069", "")
