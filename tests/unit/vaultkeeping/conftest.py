"""A vault for two, made afresh for each test."""

from pathlib import Path

import pytest

from tests.builders import BuiltPair, build_pair
from tests.fakes.clock import FakeClock


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return build_pair(tmp_path / "vault", FakeClock())
