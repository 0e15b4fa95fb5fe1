"""One running program for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.app.running import Running


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Running]:
    """The program, locked, with a vault for two."""
    running = Running(qtbot, qapp, tmp_path / "root")
    yield running
    running.close()
