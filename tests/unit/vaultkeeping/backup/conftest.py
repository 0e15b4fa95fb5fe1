"""A pair that has written, its clock, and one backup of it."""

from pathlib import Path

import pytest

from tests.backups import back_up, full_pair
from tests.builders import BuiltPair
from tests.fakes.clock import FakeClock


@pytest.fixture
def made(tmp_path: Path) -> tuple[BuiltPair, FakeClock]:
    return full_pair(tmp_path / "vault")


@pytest.fixture
def pair(made: tuple[BuiltPair, FakeClock]) -> BuiltPair:
    return made[0]


@pytest.fixture
def clock(made: tuple[BuiltPair, FakeClock]) -> FakeClock:
    return made[1]


@pytest.fixture
def backup(pair: BuiltPair) -> Path:
    return back_up(pair)
