from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.services.workspace import Workspace, open_workspace
from tests.builders import BuiltPair, build_pair
from tests.fakes.clock import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def built(tmp_path: Path, clock: FakeClock) -> BuiltPair:
    return build_pair(tmp_path / "vault", clock)


@pytest.fixture
def amara(built: BuiltPair) -> Iterator[Workspace]:
    """The first partner has unlocked."""
    workspace = built.workspace()
    yield workspace
    workspace.space.close()


@pytest.fixture
def helen(built: BuiltPair, amara: Workspace) -> Workspace:
    """The other partner's view of the same open space."""
    return open_workspace(amara.space, built.b.shared, built.clock)
