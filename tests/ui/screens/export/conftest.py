"""A pair with actions that both agreed to, the export screen of either partner, and a keyboard in front of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.actions import ActionText
from rmdesk.exports.formats import ExportKind
from rmdesk.exports.registry import write_file
from rmdesk.exports.request import Exported, ExportRequest, SheetFonts
from rmdesk.exports.sheet import Sheet
from rmdesk.runtime import resources
from rmdesk.runtime.worker import Watch
from rmdesk.services.actions import Actions
from rmdesk.services.exporting import Exporting, Render
from rmdesk.services.people import People
from rmdesk.services.workspace import Workspace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.export.screen import ExportScreen
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from tests.fakes.tasks import FakeTaskRunner
from tests.ui.opened_pair import OpenedPair, open_pair, settle


def in_this_process(sheet: Sheet, kind: ExportKind, watch: Watch) -> Exported:
    """The real writers without a process of its own."""
    fonts = SheetFonts(*(resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "Bold")))
    return write_file(ExportRequest(sheet, kind, fonts), watch.report)


@dataclass
class Desk:
    """`screen` is the one that is shown now."""

    pair: OpenedPair
    qtbot: QtBot
    documents: Path
    slow: FakeTaskRunner = field(default_factory=FakeTaskRunner)
    render: Render = in_this_process

    def agreed_action(self, title: str, due: date | None = None) -> str:
        action = self.pair.actions().add(ActionText(title, "A reason", due=due))
        helens = Actions(self.pair.helen, self.pair.cosigner)
        helens.agree(helens.get(action))
        return action

    def exporting(self, who: Workspace) -> Exporting:
        return Exporting(who, self.pair.cosigner, self.render)

    def open(self, who: Workspace | None = None, kept: bool = True) -> ExportScreen:
        """The screen of Amara, or of whoever is named, as the window shows it; not `kept`: the test deletes it."""
        who = who or self.pair.amara
        context = self.pair.context
        context = ScreenContext(context.look, context.clock, context.writer, self.slow, context.dialogs, context.frame)
        screen = ExportScreen(context, self.exporting(who), People(who), lambda: self.documents)
        self.show(screen, kept)
        return screen

    def show(self, screen: ExportScreen, kept: bool = True) -> None:
        view = screen.view
        if kept:
            self.qtbot.addWidget(view)
        view.resize(1000, 800)
        view.arrive()
        with self.qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        self.qtbot.waitUntil(view.isActiveWindow)
        view.focus_heading()
        settle()

    def key(self, key: Qt.Key) -> None:
        """One key, to whatever has the focus."""
        QTest.keyClick(focused(), key)
        settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(focused(), text)

    def tab_to(self, words: str) -> QWidget:
        """Press Tab until something that is called so has the focus."""
        for _ in range(60):
            now = focused()
            if now.focusPolicy() & Qt.FocusPolicy.TabFocus and called(now).startswith(words):
                return now
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {words!r}")

    def press(self, words: str) -> None:
        """Go there by Tab and press Space."""
        self.tab_to(words)
        self.key(Qt.Key.Key_Space)

    def generation(self) -> int:
        return self.pair.shared.space.generation


def called(widget: QWidget) -> str:
    return (
        str(getattr(widget, "words", ""))
        if isinstance(widget, AppButton)
        else (getattr(widget, "text", str)() or widget.accessibleName())
    )


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def desk(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    pair = open_pair(tmp_path / "vault", look)
    (tmp_path / "Documents").mkdir()
    desk = Desk(pair, qtbot, tmp_path / "Documents")
    yield desk
    assert desk.slow.bugs == []
    assert pair.writer.bugs == []
    pair.close()
