"""One running program for each test, alone or with two people before it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.app.running import Running
from tests.ui.app.sitting import Sitting


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Running]:
    """The program, locked, with a vault for two."""
    running = Running(qtbot, qapp, tmp_path / "root")
    yield running
    running.close()


@pytest.fixture
def sitting(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Sitting]:
    """Two people who have signed an agreement, before a session; still locked."""
    sitting = Sitting(qtbot, qapp, tmp_path / "root")
    yield sitting
    sitting.close()
