"""What holds for every test: no screen, nobody's real profile, no network.

Tests of the real program in a process of its own make their own environment (an Xvfb, a home of their own).
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Set before anything reads them: pytest-qt makes the application early.
HOMES = Path(tempfile.mkdtemp(prefix="rmdesk-tests-"))
atexit.register(shutil.rmtree, HOMES, ignore_errors=True)
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": str(HOMES), "TZ": "UTC"}
# The fonts' cache may be shared by all tests of a process: it says nothing about anybody, and making it is slow.
os.environ["XDG_CACHE_HOME"] = str(HOMES / "cache")
if hasattr(time, "tzset"):
    time.tzset()
# The same examples in every run, so that no change is blamed for what chance brought up: `make fuzz` looks for others.
settings.register_profile(
    "same",
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("chance", settings.get_profile("same"), derandomize=False)
settings.load_profile("same")
OWN_FOLDERS = {
    "HOME": ".",
    "USERPROFILE": ".",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


def settle_in(home: Path) -> None:
    """Make `home` the home of whoever runs the tests."""
    home.mkdir(parents=True, exist_ok=True)
    os.environ |= {name: os.path.normpath(home / place) for name, place in OWN_FOLDERS.items()}


settle_in(HOMES / "session")


@pytest.fixture(autouse=True)
def own_home() -> Iterator[Path]:
    """A fresh, empty home for each test, so that no test sees what another left, nor anybody's real profile."""
    home = Path(tempfile.mkdtemp(prefix="home-", dir=HOMES))
    settle_in(home)
    yield home
    shutil.rmtree(home, ignore_errors=True)
    settle_in(HOMES / "session")


class SocketTrap:
    """Refuses to make a network socket in this process while it is set, and remembers who tried.

    It hangs on an audit hook: the one place that every socket of Python passes, whichever library asks for it. A local
    socket (AF_UNIX) is no network.
    """

    def __init__(self) -> None:
        self.is_set = False
        self.caught: list[str] = []
        sys.addaudithook(self.hear)

    def hear(self, event: str, words: tuple[object, ...]) -> None:
        if self.is_set and event == "socket.__new__" and getattr(words[1], "name", words[1]) in NETWORK_FAMILIES:
            self.caught.append(f"a network socket was asked for: {words[1:]}")
            raise AssertionError(self.caught[-1])


NETWORK_FAMILIES = {"AF_INET", "AF_INET6", 2, 10, 23, 30}
_TRAP = SocketTrap()


@pytest.fixture(autouse=True)
def socket_trap() -> Iterator[SocketTrap]:
    """Making a network socket fails the test, even where the code under test swallows the refusal."""
    _TRAP.caught.clear()
    _TRAP.is_set = True
    yield _TRAP
    _TRAP.is_set = False
    if _TRAP.caught:
        pytest.fail(_TRAP.caught[0], pytrace=False)
