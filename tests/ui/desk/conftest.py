"""One running desk for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.desk.running import RunningDesk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[RunningDesk]:
    """The desk on a computer that has no programme yet."""
    running = RunningDesk(qapp, tmp_path / "root")
    yield running
    running.close()
