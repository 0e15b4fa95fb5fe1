from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.ids import PartnerId, VaultId, new_id
from rmdesk.private.wing import PrivateWing, create_private
from rmdesk.security.keys import PrivateKeys, SpaceKey
from tests.fakes.clock import FakeClock


@pytest.fixture
def keys() -> PrivateKeys:
    return PrivateKeys(VaultId(new_id()), PartnerId(new_id()), SpaceKey.generate())


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private-12345678.db"


@pytest.fixture
def wing(path: Path, keys: PrivateKeys, clock: FakeClock) -> Iterator[PrivateWing]:
    wing = create_private(path, keys, clock)
    yield wing
    wing.close()
