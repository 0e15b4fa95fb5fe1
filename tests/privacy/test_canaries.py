"""A session in the real window with planted private words; then every file that it left is searched for them."""

import base64
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.app.hooks import watch_for_bugs
from rmdesk.ui.private_screens.private_page.screen import PrivatePageScreen
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.private_screens.reflections.view import ReflectionsView
from rmdesk.ui.screens.action.view import ActionView
from rmdesk.ui.widgets.plain_edit import PlainEdit
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.privacy.canaries import files_with, shapes
from tests.ui.app.running import Running, settle, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TITLE, TEXT, DRAFT, LOOKED_FOR, ANSWER, BINNED = (
    "Zitronenfalter", "Rhabarberblatt", "Schneeglöckchen", "Zitronenf", "Wacholderstrauch", "Hagebuttenrot",
)  # fmt: skip
BUG = "Distelfinkenlied"
PRIVATE = (TITLE, TEXT, DRAFT, ANSWER, BINNED, BUG)
SECRETS = (PASSPHRASE_A, PASSPHRASE_B)
SHARED_DRAFT = "Sonnenblumenkern"


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, own_home: Path) -> Iterator[Running]:
    running = Running(qtbot, qapp, own_home / "profile")
    yield running
    running.close()


class Thing(QObject):
    """Something with a slot that goes wrong."""

    happened = Signal()

    def go_wrong(self) -> None:
        raise ValueError(BUG)


def live_a_little(running: Running, titles: list[str]) -> None:
    """Write, keep, bin, look for, draft and answer, all in the real window."""
    window = running.window
    window.windowTitleChanged.connect(titles.append)
    running.unlock()
    page = running.write(BINNED)
    page.keep_asked.emit()
    page.bin_asked.emit()
    page = running.write(TEXT)
    page.editor.title.edit.insert(TITLE)
    page.editor.title.changed.emit(TITLE)
    page.keep_asked.emit()
    window.go("reflections")
    listing = running.page(ReflectionsView)
    listing.search.edit.insert(LOOKED_FOR)
    listing.search.submitted.emit()
    assert [row.line.title for row in listing.rows] == [TITLE]
    window.go("private-page", "hopes-and-worries")
    screen = window.page("private-page").findChild(PrivatePageScreen)
    assert screen is not None
    screen.guide._on_go_on()
    settle()
    type_into(next(edit for edit in window.findChildren(PlainEdit) if edit.isVisible()), ANSWER)
    window.go("action", "new")
    form = running.page(ActionView).form
    assert form is not None
    form.title.edit.insert(SHARED_DRAFT)
    form.title.changed.emit(SHARED_DRAFT)
    running.write(DRAFT)


def test_no_file_outside_holds_a_private_word(
    running: Running, own_home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    titles: list[str] = []
    live_a_little(running, titles)
    roof = running.program.roof
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("rmdesk.ui.widgets.dialogs.QDialog.exec", lambda _dialog: 0)
    watch_for_bugs(roof.report_bug, roof.log)
    thing = Thing()
    thing.happened.connect(thing.go_wrong)
    thing.happened.emit()
    running.window.lock_asked.emit()
    assert len(running.restarts.asked) == 1
    kept = "\n".join(running.kept())
    assert all(word in kept for word in (TEXT, DRAFT, ANSWER))
    assert "bug" in running.paths.log_file.read_text()
    assert files_with(own_home, (*PRIVATE, LOOKED_FOR, *SECRETS, SHARED_DRAFT)) == []
    said = "\n".join([*titles, *map(str, running.restarts.asked), *capfd.readouterr()])
    assert not [word for word in (*PRIVATE, *SECRETS) if word in said]


def test_the_shared_database_holds_none_either_when_the_partner_reads_all_of_it(running: Running) -> None:
    live_a_little(running, [])
    running.window.lock_asked.emit()
    pair = running.pair
    space = pair.shared(pair.b.shared).space
    tables = [str(name) for (name,) in space.read("SELECT name FROM sqlite_master WHERE type = 'table'")]
    cells = [str(cell) for name in tables for row in space.read(f'SELECT * FROM "{name}"') for cell in row]
    space.close()
    everything = "\n".join(cells)
    assert SHARED_DRAFT in everything, "the control: what is shared can be read here"
    assert not [word for word in (*PRIVATE, LOOKED_FOR) if word in everything]


def test_hiding_takes_the_words_out_of_sight(running: Running) -> None:
    running.unlock()
    running.write(TEXT)
    running.window.hide_asked.emit()
    assert running.window.windowTitle() == "Notes"
    assert TEXT in running.page(ReflectionView).editor.text.text(), "the control: it was there"


@pytest.mark.parametrize("shape", sorted(shapes(DRAFT)))
def test_the_search_finds_what_is_planted(tmp_path: Path, shape: str) -> None:
    """In a file, in a name, between other bytes; in base64 at whatever place; in a compressed stream."""
    planted = shapes(DRAFT)[shape]
    if shape.startswith("base64"):
        planted = base64.b64encode(b"x" * int(shape[-1]) + f"{DRAFT} and more".encode())
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "file.bin").write_bytes(b"\x00\xff" * 100 + planted + b"\x01" * 100)
    assert f"deep/er/file.bin: {DRAFT} in {shape}" in files_with(tmp_path, [DRAFT])
    assert files_with(tmp_path, [ANSWER]) == []


def test_the_search_looks_into_streams_and_at_names(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"obj\nstream\n" + zlib.compress(TEXT.encode()) + b"\nendstream")
    (tmp_path / f"{TITLE}.txt").write_bytes(b"")
    finds = files_with(tmp_path, [TEXT, TITLE])
    assert f"a.pdf: {TEXT} in utf-8" in finds
    assert f"{TITLE}.txt: {TITLE} in utf-8" in finds
