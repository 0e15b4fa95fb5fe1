"""One command on a Debian with nothing but its base, git and make: `make installer` leaves all that is handed out."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rmdesk import __version__
from rmdesk.desk.kit.check import check_kit
from rmdesk.runtime import resources
from tests.installers.conftest import PROJECT, WINDOWS, WORK, Built
from tests.installers.registry import said_again_in
from tests.installers.trees import Tree, digests

GIVEN = os.environ.get("MSI", "")
"""An MSI that was built before; it spares a second quarter of an hour, and leaves that part of the command untried."""
SECTIONS = ["Linux", "Kit"] if GIVEN else ["Linux", "Windows", "Kit"]
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True)
class Made:
    """What the one command left, and what it said."""

    built: Built
    said: str


@pytest.fixture(scope="module")
def made() -> Iterator[Made]:
    tree = Tree("bookworm", WORK / "trees")
    tree.admin("apt-get", "install", "-y", "-qq", "--no-install-recommends", "git", "make")
    clone = tree.root / "srv" / "rmdesk"
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", PROJECT, clone], check=True)
    registry = said_again_in(tree)
    told = {"PATH": _PATH, "HOME": "/root", "LC_ALL": "C.UTF-8", **registry.environ}
    if GIVEN:
        put_beside(clone, Path(GIVEN))
        told["MSI"] = f"../{Path(GIVEN).name}"
    words = ["make", "-C", "/srv/rmdesk", "installer"]
    begun = time.monotonic()
    done = subprocess.run(
        tree.command(words, told, user=0, share=registry.folders), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    print(f"\n  make installer on a bare Debian 12: {time.monotonic() - begun:.0f} s")
    assert done.returncode == 0, done.stdout[-5000:]
    yield Made(Built(clone), done.stdout)
    tree.forget()


def put_beside(clone: Path, msi: Path) -> None:
    """The MSI with its papers, in the folder that the clone lies in."""
    for path in (msi, *msi.parent.glob("rmdesk-*-windows-*"), *msi.parent.glob("rmdesk-*-hashes.csv")):
        shutil.copy(path, clone.parent / path.name)


def test_one_command_leaves_everything_that_is_handed_out(made: Made) -> None:
    names = {path.name for path in made.built.out.iterdir()}
    kinds = ("_amd64.deb", ".x86_64.rpm", "-x64-unsigned.msi", "-x64-unsigned-hashes.csv", ".zip")
    papers = [f"{system}-{name}" for system in ("linux", "windows") for name in ("sbom.cdx.json", "THIRD-PARTY.txt")]
    assert len(names) == len(kinds) + len(papers)
    assert all(any(name.endswith(ending) for name in names) for ending in (*kinds, *papers)), names
    print(made.said)
    assert re.findall(r"(?m)^== (\w+)$", made.said) == SECTIONS


def test_the_kit_holds_them_all_and_is_whole(made: Made) -> None:
    checked = check_kit(made.built.kit, resources.read_text("security/words.txt").split())
    installers = {path.name for path in made.built.out.iterdir() if path.suffix in {".deb", ".rpm", ".msi"}}
    assert {Path(name).name for name in checked.names if name.startswith(("linux/", "windows/"))} == installers
    assert checked.sealed.pack.programme == "example"
    assert f"-rmdesk-{__version__}.zip" in made.built.kit.name


@pytest.mark.skipif(GIVEN != "", reason="the MSI was given, so none was built here")
def test_what_was_built_for_windows_is_the_same_there_and_here(made: Made, windows: Path) -> None:
    """In another folder, on another Debian, with a Windows Python that was put together anew."""
    there = made.built.clone / "build" / "windows" / "dist" / "rmdesk"
    assert digests(there) == digests(WINDOWS / "dist" / "rmdesk")
    assert for_windows(made.built.out) == for_windows(windows.parent)


def for_windows(folder: Path) -> dict[str, str]:
    """What is handed out for Windows, by its hash."""
    found = digests(folder)
    return {name: found[name] for name in found if "-x64" in name or "-windows-" in name}
