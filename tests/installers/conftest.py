"""The packages for Linux, built and tried for real: `make test-installers`. Takes long and needs root."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rmdesk import __version__
from tests.installers.trees import Tree

PROJECT = Path(__file__).resolve().parents[2]
WORK = PROJECT / "build" / "installer-tests"
WINDOWS = PROJECT / "build" / "windows"
SUITES = os.environ.get("RMDESK_SUITES", "bookworm trixie").split()
if "RMDESK_INSTALLERS" not in os.environ:
    collect_ignore_glob = ["test_*.py"]


@dataclass(frozen=True)
class Built:
    """One whole build from its own clone of this repository."""

    clone: Path

    @property
    def work(self) -> Path:
        return self.clone / "build" / "linux"

    @property
    def program(self) -> Path:
        return self.work / "dist" / "rmdesk"

    @property
    def out(self) -> Path:
        return self.clone / "build" / "out"

    @property
    def deb(self) -> Path:
        (found,) = self.out.glob("*.deb")
        return found

    @property
    def rpm(self) -> Path:
        (found,) = self.out.glob("*.rpm")
        return found

    @property
    def kit(self) -> Path:
        (found,) = self.out.glob("*.zip")
        return found


def commit() -> str:
    """What is built: the commit that this repository stands at."""
    head = ["git", "-c", f"safe.directory={PROJECT}", "-C", PROJECT, "rev-parse", "HEAD"]
    return subprocess.run(head, capture_output=True, text=True, check=True).stdout.strip()


def environ(**more: str) -> dict[str, str]:
    """What a build is told: nothing of the moment and the MSI that this command was told."""
    own = {"SOURCE_DATE_EPOCH", "MSI", "PACK", "KEY"}
    return {name: value for name, value in os.environ.items() if name not in own} | more


def build_in(folder: Path, msi: Path) -> Built:
    """Clone what is committed, and build it there. A build that is there already for the same commit is taken."""
    built, stamp = Built(folder), folder / "build" / "done"
    wanted = f"{commit()} {msi}"
    if stamp.exists() and stamp.read_text() == wanted:
        return built
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", PROJECT, folder], check=True)
    told = environ(MSI=str(msi), RMDESK_BUILD_ENVIRONMENT=str(WORK / "env"))
    subprocess.run(["installers/build.sh"], cwd=folder, env=told, check=True)
    stamp.write_text(wanted)
    return built


@pytest.fixture(scope="session")
def windows() -> Path:
    """The MSI: the one that `MSI` names, or else one that is built here for this commit."""
    if named := os.environ.get("MSI"):
        return Path(named).resolve()
    WORK.mkdir(parents=True, exist_ok=True)
    stamp = WORK / "windows-done"
    if not (stamp.exists() and stamp.read_text() == commit()):
        shutil.rmtree(WINDOWS / "dist", ignore_errors=True)
        subprocess.run(["installers/windows/build.sh"], cwd=PROJECT, env=environ(), check=True)
        stamp.write_text(commit())
    (found,) = WINDOWS.glob(f"rmdesk-{__version__}-x64*.msi")
    return PROJECT / "build" / "out" / found.name


@pytest.fixture(scope="session")
def built(windows: Path) -> Built:
    WORK.mkdir(parents=True, exist_ok=True)
    return build_in(WORK / "first" / "rmdesk", windows)


@pytest.fixture(scope="session")
def built_again(built: Built, windows: Path) -> Built:
    """The same in a folder of another name and depth."""
    return build_in(WORK / "second" / "and" / "deeper" / "clone", windows)


@pytest.fixture(scope="session")
def older(built: Built) -> Path:
    """The package under a lower version, and with a part that the newer one does not have."""
    folder, made = WORK / "older", WORK / "rmdesk_0.0.9.deb"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-R", built.deb, folder], check=True)
    control = folder / "DEBIAN" / "control"
    control.write_text(re.sub(r"(?m)^Version: .*$", "Version: 0.0.9", control.read_text()))
    (folder / "usr/lib/rmdesk/_internal/old-part.txt").write_text("not in the newer version\n")
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", folder, made], check=True)
    shutil.rmtree(folder)
    return made


@pytest.fixture(scope="module", params=SUITES)
def tree(request: pytest.FixtureRequest) -> Iterator[Tree]:
    """A clean Debian with one plain user in it."""
    tree = Tree(request.param, WORK / "trees")
    yield tree
    tree.forget()
