"""The packages for Linux, built and tried for real: `make test-installers`. Takes long and needs root."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from rmdesk import __version__
from tests.installers.registry import said_again_in
from tests.installers.trees import Tree

PROJECT = Path(__file__).resolve().parents[2]
WORK = PROJECT / "build" / "installer-tests"
WINDOWS = PROJECT / "build" / "windows"
SUITES = os.environ.get("RMDESK_SUITES", "bookworm trixie").split()
GIVEN = os.environ.get("MSI", "")
"""An MSI that was built before; it spares two quarters of an hour, and leaves that part of the command untried."""
INGREDIENTS = ("rmdesk", "resources", "installers", "CHANGELOG.md", "LICENSE")
"""What is built depends on these alone, so what was built for them before is taken again."""
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
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
    def windows(self) -> Path:
        return self.clone / "build" / "windows" / "dist" / "rmdesk"

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


def git(*words: str) -> str:
    """What git says about this repository."""
    command = ["git", "-c", f"safe.directory={PROJECT}", "-C", PROJECT, *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def ingredients() -> str:
    """The content of what is built, by its hashes: that of the commit that this repository stands at."""
    return " ".join(git("rev-parse", *(f"HEAD:{name}" for name in INGREDIENTS)).split())


def moment() -> str:
    """When that content was last changed. Every build is told it: what changes nothing of it asks for no new build."""
    return os.environ.get("SOURCE_DATE_EPOCH") or git("log", "-1", "--format=%ct", "--", *INGREDIENTS)


def environ(**more: str) -> dict[str, str]:
    """What a build is told: nothing of the MSI and the pack that this command was told."""
    own = {"MSI", "PACK", "KEY"}
    kept = {name: value for name, value in os.environ.items() if name not in own}
    return kept | {"SOURCE_DATE_EPOCH": moment()} | more


def build_in(folder: Path, msi: Path) -> Built:
    """Clone what is committed, and build it there. A build that is there already of the same content is taken."""
    built, stamp = Built(folder), folder / "build" / "done"
    wanted = f"{ingredients()} {msi}"
    if stamp.exists() and stamp.read_text() == wanted:
        return built
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", PROJECT, folder], check=True)
    told = environ(MSI=str(msi), RMDESK_BUILD_ENVIRONMENT=str(WORK / "env"))
    subprocess.run(["installers/build.sh"], cwd=folder, env=told, check=True)
    stamp.write_text(wanted)
    return built


@pytest.fixture(scope="session")
def msi() -> Path:
    """The MSI: the one that `MSI` names, or else one that is built here of what is committed."""
    if GIVEN:
        return Path(GIVEN).resolve()
    WORK.mkdir(parents=True, exist_ok=True)
    stamp = WORK / "windows-done"
    if not (stamp.exists() and stamp.read_text() == ingredients()):
        shutil.rmtree(WINDOWS / "dist", ignore_errors=True)
        subprocess.run(["installers/windows/build.sh"], cwd=PROJECT, env=environ(), check=True)
        stamp.write_text(ingredients())
    (found,) = WINDOWS.glob(f"rmdesk-{__version__}-x64*.msi")
    return PROJECT / "build" / "out" / found.name


@pytest.fixture(scope="session")
def built(msi: Path) -> Built:
    WORK.mkdir(parents=True, exist_ok=True)
    return build_in(WORK / "first" / "rmdesk", msi)


@pytest.fixture(scope="session")
def built_again(built: Built, msi: Path) -> Built:
    """The same in a folder of another name and depth."""
    return build_in(WORK / "second" / "and" / "deeper" / "clone", msi)


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


class Bare:
    """`make installer` on a Debian 12 with nothing but its base, git and make. It goes on beside the other tests."""

    def __init__(self) -> None:
        WORK.mkdir(parents=True, exist_ok=True)
        self._tree = Tree("bookworm", WORK / "trees")
        self._tree.admin("apt-get", "install", "-y", "-qq", "--no-install-recommends", "git", "make")
        clone = self._tree.root / "srv" / "rmdesk"
        subprocess.run(["git", "clone", "-q", "--no-hardlinks", PROJECT, clone], check=True)
        registry = said_again_in(self._tree)
        told = {"PATH": _PATH, "HOME": "/root", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": moment(), **registry.environ}
        if GIVEN:
            put_beside(clone, Path(GIVEN))
            told["MSI"] = f"../{Path(GIVEN).name}"
        self.root, self.built = self._tree.root, Built(clone)
        self._said = WORK / "bare.log"
        command = self._tree.command(["make", "-C", "/srv/rmdesk", "installer"], told, user=0, share=registry.folders)
        self._begun = time.time()
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
            )

    def finish(self) -> str:
        """Wait for it to end well; what it said."""
        code = self._process.wait()
        print(f"\n  make installer on a bare Debian 12: {self._said.stat().st_mtime - self._begun:.0f} s")
        said = self._said.read_text(encoding="utf-8", errors="replace")
        assert code == 0, said[-5000:]
        return said

    def forget(self) -> None:
        """End it, if it has not ended, and remove the Debian."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._tree.forget()


def put_beside(clone: Path, msi: Path) -> None:
    """The MSI with its papers, in the folder that the clone lies in."""
    for path in (msi, *msi.parent.glob("rmdesk-*-windows-*"), *msi.parent.glob("rmdesk-*-hashes.csv")):
        shutil.copy(path, clone.parent / path.name)


@pytest.fixture(scope="session", autouse=True)
def bare(request: pytest.FixtureRequest) -> Iterator[Bare | None]:
    """Begun before the first test of any file, if its own are to run; those come last."""
    if not any(is_about_bare(item) for item in request.session.items):
        yield None
        return
    bare = Bare()
    yield bare
    bare.forget()


def is_about_bare(item: pytest.Item) -> bool:
    return item.path.name == "test_bare.py"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=is_about_bare)
