"""A shared wing for these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from tests.ui.screens.shared_wing import SharedWing


@pytest.fixture
def wing(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[SharedWing]:
    wing = SharedWing(look, qtbot, tmp_path)
    yield wing
    wing.close()
