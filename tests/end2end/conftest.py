"""One desktop for each worker, one home and one program for each test, and nothing left behind by either."""

import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.program import Program

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
def home(tmp_path: Path) -> Path:
    """The home of the person at the keyboard; nothing is in it."""
    return tmp_path / "home"


@pytest.fixture
def program(desktop: Desktop, home: Path, request: pytest.FixtureRequest) -> Iterator[Program]:
    """The program, not started yet. It must say nothing on its terminal, and it is ended in any case."""
    program = Program(desktop, home)
    _TESTS[request.node.nodeid] = program
    yield program
    del _TESTS[request.node.nodeid]
    assert program.end() == ""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Name the folder with a picture where a test fails by an assertion of its own."""
    report = yield
    program = _TESTS.get(item.nodeid)
    if report.when == "call" and report.failed and program is not None and "A picture" not in str(report.longrepr):
        report.sections.append(("what was on the screen", str(program.failure("It failed"))))
    return report
