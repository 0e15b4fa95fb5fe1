from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.storage.connection import Space, SpaceIdentity, create_space
from tests.fakes.space import SCHEMA, TestKey, identity


@pytest.fixture
def key() -> TestKey:
    return TestKey()


@pytest.fixture
def who() -> SpaceIdentity:
    return identity()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private-12345678.db"


@pytest.fixture
def space(path: Path, key: TestKey, who: SpaceIdentity) -> Iterator[Space]:
    space = create_space(path, key, who, SCHEMA)
    yield space
    space.close()
