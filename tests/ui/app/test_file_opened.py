"""A file opened from the Finder, as macOS tells it: an event for the application."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rmdesk import __main__ as begin
from rmdesk.app import start
from rmdesk.app.handed_over import ENDINGS
from rmdesk.ui.platform.file_opened import FileOpened
from tests.ui.app.running import Running


@pytest.fixture
def listening(qtbot: QtBot, qapp: QApplication, running: Running) -> Iterator[Running]:
    """The program as it starts on a Mac; other tests share the application."""
    start._listen_to_the_finder(qapp, running.program)
    yield running
    for listener in qapp.findChildren(FileOpened):
        qapp.removeEventFilter(listener)
        listener.deleteLater()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("our programme.RMPACK", "Unlock your workbook to open the programme pack."),
        ("news é.rmx", "Unlock your workbook to open the file from your partner."),
    ],
)
def test_it_is_taken_like_one_from_the_command_line(
    listening: Running, qapp: QApplication, tmp_path: Path, name: str, sentence: str
) -> None:
    assert qapp.sendEvent(qapp, QFileOpenEvent(str(tmp_path / name)))
    assert listening.program.outside.handed.path == str(tmp_path / name)
    assert sentence in [label.text() for label in listening.window.notices.findChildren(QLabel)]


def test_what_the_program_does_not_show_is_left_alone(listening: Running, qapp: QApplication) -> None:
    qapp.sendEvent(qapp, QFileOpenEvent("/tmp/a picture.png"))
    assert listening.program.outside.handed.path == ""


def test_it_is_the_same_files_that_a_start_takes() -> None:
    assert ENDINGS == begin._OPENED
