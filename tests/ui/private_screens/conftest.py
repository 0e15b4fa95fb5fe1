"""The desk for these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from tests.ui.private_screens.desk import Desk


@pytest.fixture
def desk(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(look, qtbot, tmp_path / "vault")
    yield desk
    desk.close()
