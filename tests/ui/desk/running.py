"""The real desk in a test: real files, the cheapest passphrase work, dialogs that answer from a queue."""

import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from rmdesk.app.desk import DeskProgram
from rmdesk.app.roof import Tools
from rmdesk.domain.packs import KeyRole, Pack
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import Settings
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_label import PlainLabel
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.kdf import QUICK_POLICY

PASSPHRASE = "lantern-orchard-velvet-compass"
START = date(2027, 2, 2)
WidgetT = TypeVar("WidgetT", bound=QWidget)
_PATIENCE = 20.0


class RunningDesk:
    """One desk. Close it at the end."""

    def __init__(self, qapp: QApplication, root: Path) -> None:
        self.app = qapp
        self.paths = Paths.under(root)
        self.clock = FakeClock()
        tools = Tools(self.paths, self.clock, resources.read_bytes, resources.read_text, _stay, QUICK_POLICY)
        self.program = DeskProgram(qapp, tools, Settings())
        self.roof = self.program.roof
        self.screens = self.program.screens
        self.dialogs = FakeDialogs()
        self.roof.context = replace(self.roof.context, dialogs=self.dialogs)
        self.roof.window.set_entries(self.screens.entries())
        self.window = self.roof.window
        self.program.show()
        self.settle()

    @property
    def pack(self) -> Pack:
        """The draft that is open."""
        return self.screens.draft.pack

    def on_disk(self) -> Pack:
        """The draft as the disk has it, once what is typed is there."""
        assert self.screens.draft.flush()
        return self.screens.programmes.shelf.load(self.pack.programme)

    def begin(self, sample: str = "six-months") -> Pack:
        """Open a new programme from a sample."""
        pack = self.screens.programmes.from_sample(sample, "Spring 2027", START)
        assert self.screens.draft.open(pack)
        return pack

    def make_keys(self) -> None:
        """A key of each kind, which the open programme names."""
        keys = self.screens.signing.keys
        keys.make(KeyRole.LEAD, "Sam Lead", PASSPHRASE)
        keys.make(KeyRole.ORGANISATION, "Trust", PASSPHRASE)
        if self.screens.draft.is_open:
            self.screens.draft.put(self.screens.programmes.named(self.pack))

    def go(self, screen: str, argument: str = "") -> Page:
        """Show that page."""
        self.window.go(screen, argument)
        self.settle()
        return self.page

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.window.page(self.window.current)

    def said(self) -> str:
        """All words on the page and in the notices."""
        labels = [*self.page.findChildren(PlainLabel), *self.window.notices.findChildren(PlainLabel)]
        return "\n".join(label.words for label in labels if label.isVisible())

    def button(self, words: str) -> AppButton:
        """The first button of the page, or of the notices, that begins so."""
        for button in (*self.page.findChildren(AppButton), *self.window.notices.findChildren(AppButton)):
            if button.isVisible() and button.words.startswith(words):
                return button
        raise LookupError(words)

    def find(self, kind: type[WidgetT]) -> WidgetT:
        """The one widget of that kind that is in sight."""
        [found] = [one for one in self.page.findChildren(kind) if one.isVisible()]
        return found

    def press(self, words: str) -> None:
        """Press it by keyboard."""
        button = self.button(words)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.key(button, Qt.Key.Key_Return)

    def key(self, widget: QWidget, key: Qt.Key, text: str = "") -> None:
        """Press and let go of a key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self.app.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        self.settle()

    def write(self, edit: QWidget, text: str) -> None:
        """Type in place of what is there."""
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(edit, QLineEdit):
            edit.selectAll()
        else:
            edit.selectAll()  # type: ignore[attr-defined]  # a text edit has it too
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
        self.app.sendEvent(edit, event)
        self.settle()

    def wait_for(self, words: str) -> None:
        """Until these words are on the page."""
        end = time.monotonic() + _PATIENCE
        while words not in self.said():
            assert time.monotonic() < end, f"{words!r} is not in:\n{self.said()}"
            self.settle()
            time.sleep(0.005)

    def settle(self) -> None:
        """Let everything happen that waits to happen."""
        for runner in (self.roof.writer, self.roof.slow):
            runner.drain(60.0)
        for _ in range(4):
            self.app.sendPostedEvents()
            self.app.processEvents()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Take the desk away."""
        self.window.close()
        self.roof.close()
        self.window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.dialogs.unused == 0


def _stay(*_arguments: str) -> None:
    """Nothing starts again here."""
