"""One desktop for each worker, one home and one program for each test, and nothing left behind by either."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rmdesk.runtime.surroundings import Surroundings
from tests.end2end.desktop import Desktop
from tests.end2end.program import Program, environment

_TESTS: dict[str, Program] = {}


@pytest.fixture(scope="session")
def desktop() -> Iterator[Desktop]:
    """A screen and a message bus that nobody else is on."""
    folder = Path(tempfile.mkdtemp(prefix="rmdesk-desktop-"))
    desktop = Desktop(folder)
    yield desktop
    desktop.close()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """The home of the person at the keyboard; nothing is in it. It is on a disk: an account that lies in memory only is
    refused.
    """
    if Surroundings.of_this_computer().misfit_of(tmp_path) is None:
        yield tmp_path / "home"
        return
    folder = Path(tempfile.mkdtemp(prefix="rmdesk-home-", dir="/var/tmp"))
    yield folder / "home"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def program(desktop: Desktop, home: Path, request: pytest.FixtureRequest) -> Iterator[Program]:
    """The program, not started yet. It must say nothing on its terminal, and it is ended in any case."""
    program = Program(desktop, home)
    _TESTS[request.node.nodeid] = program
    yield program
    del _TESTS[request.node.nodeid]
    assert program.end() == ""


@dataclass(frozen=True)
class DemoHome:
    """A home in which the made-up pair has its workbook, always at the same place, because the program notes it."""

    home: Path
    pristine: Path
    passphrases: tuple[str, ...]
    """As the command that made the pair says them, the first partner's first."""

    @property
    def folder(self) -> Path:
        """The folder of the workbook."""
        (database,) = self.home.rglob("shared.db")
        return database.parent

    def restore(self) -> None:
        """As it was right after it had been made."""
        for path in (self.home, *self.home.rglob("*")):
            if path.exists() and not path.is_symlink():
                path.chmod(0o700)
        for path in self.home.iterdir():
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        shutil.copytree(self.pristine, self.home, dirs_exist_ok=True, symlinks=True)


@pytest.fixture(scope="session")
def demo_once(desktop: Desktop) -> Iterator[DemoHome]:
    """The pair, made once by the program's own command."""
    folder = Path(tempfile.mkdtemp(prefix="rmdesk-demo-"))
    home, pristine = folder / "home", folder / "pristine"
    home.mkdir()
    command = [sys.executable, "-m", "rmdesk", "demo"]
    own = environment(desktop, home)
    made = subprocess.run(command, env=own, cwd=home, capture_output=True, text=True, timeout=300, check=True)
    demo = DemoHome(home, pristine, tuple(re.findall(r"opens it with: (\S+)", made.stdout)))
    shutil.copytree(home, pristine)
    yield demo
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def demo(demo_once: DemoHome) -> DemoHome:
    """The pair as it was made."""
    demo_once.restore()
    return demo_once


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Name the folder with a picture where a test fails by an assertion of its own."""
    report = yield
    program = _TESTS.get(item.nodeid)
    if report.when == "call" and report.failed and program is not None and "A picture" not in str(report.longrepr):
        report.sections.append(("what was on the screen", str(program.failure("It failed"))))
    return report
