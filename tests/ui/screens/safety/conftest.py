"""The doorstep, with the way in of one partner of a real vault for two."""

from pathlib import Path

import pytest

from tests.builders import build_pair
from tests.ui.screens.doorstep import Doorstep, doorstep
from tests.ui.screens.safety.inside import Inside

__all__ = ["doorstep"]


@pytest.fixture
def inside(doorstep: Doorstep, tmp_path: Path) -> Inside:
    return Inside(doorstep, build_pair(tmp_path / "vault", doorstep.clock), tmp_path / "root")
