"""The line that says how saving stands."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.bridge.autosave import Failed, Idle, Saved, Typing
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.saved_line import SavedLine


def test_save_states_are_told_honestly(qtbot: QtBot, look: Look) -> None:
    line = SavedLine(look)
    qtbot.addWidget(line)
    line.follow(Typing())
    assert line.words == "Not saved yet…"
    local = datetime(2026, 11, 21, 19, 42).astimezone()
    line.follow(Saved(local.astimezone(UTC)))
    assert line.words == "Saved on this computer at 7:42pm"
    line.follow(Failed(DiskFull.told))
    assert line.words.startswith("The disk is full")
    line.follow(Idle())
    assert line.words == ""
