"""Laptops for the repositories' tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shared_space import Laptop, new_laptop, second_laptop


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    made = new_laptop(tmp_path)
    yield made
    made.shared.close()


@pytest.fixture
def other(laptop: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    made = second_laptop(laptop, tmp_path)
    yield made
    made.shared.close()
