"""The whole program in this process: real window, real files, a restart that only remembers that it was asked for."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.private.wing import PrivateWing
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import Settings
from rmdesk.runtime.state import load_state, save_state
from rmdesk.runtime.surroundings import Surroundings
from rmdesk.security.kdf import KdfPolicy
from rmdesk.storage.connection import Space
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.screens.lock.view import LockView
from rmdesk.ui.widgets.page import Page
from tests.builders import PASSPHRASE_A, BuiltPair, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

PageT = TypeVar("PageT", bound=Page)


def quiet() -> Surroundings:
    """A computer that says nothing of its folders: tests run in all kinds of places."""
    return Surroundings({})


@dataclass
class Restarts:
    """Takes the place of a fresh process; `trouble` is raised instead when it is set."""

    asked: list[tuple[str, ...]] = field(default_factory=list)
    trouble: Exception | None = None

    def __call__(self, *arguments: str) -> None:
        self.asked.append(arguments)
        if self.trouble is not None:
            raise self.trouble


class Running:
    """One program over a vault for two, which this computer remembers. Close it at the end."""

    def __init__(
        self,
        qtbot: QtBot,
        qapp: QApplication,
        root: Path,
        policy: KdfPolicy = QUICK_POLICY,
        clock: FakeClock | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.paths = Paths.under(root)
        self.restarts = Restarts()
        self.pair = self._pair()
        reads = resources.read_bytes, resources.read_text
        tools = Tools(self.paths, clock or SystemClock(), *reads, self.restarts, policy, quiet)
        if clock is not None:
            tools = replace(tools, seconds=lambda: clock.now().timestamp())
        self.program = Program(qapp, tools, Settings())
        self.window = self.program.roof.window
        self.program.show()

    def _pair(self) -> BuiltPair:
        place = self.paths.vaults / "a0a0a0a0a0a0"
        place.parent.mkdir(parents=True)
        pair = build_pair(place, FakeClock())
        state = load_state(self.paths.state_file).with_vault(pair.a.shared.vault, place)
        save_state(self.paths.state_file, state)
        return pair

    def unlock(self, passphrase: str = PASSPHRASE_A) -> None:
        """As a person does it: type and press."""
        page = self.page(LockView)
        page.field.edit.setText(passphrase)
        page.unlock_button.click()
        self.qtbot.waitUntil(lambda: self.program.outside.inside is not None, timeout=60_000)
        self.program.roof.slow.drain(60.0)
        settle()

    def page(self, kind: type[PageT]) -> PageT:
        """The page of that kind."""
        return next(one for one in self.window.findChildren(kind) if isinstance(one, kind))

    def write(self, words: str) -> ReflectionView:
        """Type a new reflection, and let no time pass."""
        self.window.go("reflection")
        page = self.page(ReflectionView)
        page.way_picked.emit("")  # free writing: the text on the disk is what is typed here, and nothing else
        type_into(page.editor.text.edit, words)
        return page

    @property
    def opened(self) -> OpenWorkbook:
        """What is open."""
        inside = self.program.outside.inside
        assert inside is not None
        return inside._opened

    def kept(self) -> list[str]:
        """Every text of a reflection or draft on the disk, read anew after the program has let go of the files."""
        wing: PrivateWing = self.pair.private()
        try:
            texts = [wing.journal.get(one.id).text.reveal() for one in wing.journal.page(100)]
            return [*texts, *(draft.content.reveal() for draft in wing.drafts.all())]
        finally:
            wing.close()

    def close(self) -> None:
        """End what is left of it."""
        inside = self.program.outside.inside
        if inside is not None:
            inside._opened.close()
        self.program.roof.close()
        self.window.hide()
        self.window.deleteLater()
        self.program.deleteLater()
        settle()


def fail_writes(space: Space, error: Exception) -> Callable[[], None]:
    """Every transaction of that space fails from now on; call what comes back to mend it."""

    def transaction() -> object:
        raise error

    space.transaction = transaction  # type: ignore[method-assign, assignment]

    def mend() -> None:
        del space.transaction

    return mend


def type_into(edit: QTextEdit, words: str) -> None:
    """As if a person had typed it."""
    edit.insertPlainText(words)


def settle() -> None:
    """Let everything that was asked for happen, deletions included."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def told(window: QWidget) -> str:
    """All words of the notices above the page."""
    return "\n".join(bar.notice.text for bar in window.notices.bars)  # type: ignore[attr-defined]
