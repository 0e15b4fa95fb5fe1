"""One command on a Debian with nothing but its base, git and make: `make installer` leaves all that is handed out."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from installers.windows.build import Build, list_hashes, make_msi
from rmdesk import __version__
from rmdesk.desk.kit.check import check_kit
from rmdesk.runtime import resources
from tests.installers.conftest import GIVEN, WINDOWS, Bare, Built, moment
from tests.installers.trees import digests

LIBRARY = Path("/usr/lib/python3.11")
"""Of the Python that the Windows Python takes its library from."""
SECTIONS = ["Linux", "Kit"] if GIVEN else ["Linux", "Windows", "Kit"]


@dataclass(frozen=True)
class Made:
    """What the one command left, what it said, and the Debian that it was left in."""

    root: Path
    built: Built
    said: str


@pytest.fixture(scope="module")
def made(bare: Bare) -> Made:
    """Once it has ended: it began with the first test of all."""
    return Made(bare.root, bare.built, bare.finish())


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
def test_what_was_built_for_windows_is_the_same_there_and_here(made: Made, msi: Path) -> None:
    """In another folder, on another Debian, with a Windows Python that was put together anew.

    That Python's library is the Debian's. Where this Debian has older security updates than the bare one, the modules
    that they changed may differ, and nothing else.
    """
    there, here = digests(made.built.windows), digests(WINDOWS / "dist" / "rmdesk")
    different = {name for name in there.keys() | here.keys() if there.get(name) != here.get(name)}
    assert different <= updated(made.root)
    if different:
        print(
            f"\n  {len(different)} of {len(here)} files differ with the library of Python, which is not the same here"
        )
        return
    first = for_windows(msi.parent)
    assert for_windows(made.built.out) == first
    print("\nthe same twice:", *(f"{digest} {name}" for name, digest in first.items()), sep="\n  ")


@pytest.mark.skipif(GIVEN != "", reason="the MSI was given, so none was built here")
def test_the_msi_of_one_folder_is_the_same_whoever_makes_it(made: Made, tmp_path: Path) -> None:
    again = Build(made.built.windows.parents[1], tmp_path, __version__, int(moment()))
    make_msi(again)
    list_hashes(again)
    found = digests(tmp_path)
    assert {Path(name).suffix for name in found} == {".msi", ".csv"}
    assert found.items() <= for_windows(made.built.out).items()


def updated(root: Path) -> set[str]:
    """The modules of Python's library that this Debian and the one at `root` do not have alike, as they are shipped."""
    names = set()
    for path in LIBRARY.rglob("*.py"):
        other = root / str(path).lstrip("/")
        if not other.exists() or other.read_bytes() != path.read_bytes():
            names.add(f"_internal/{path.relative_to(LIBRARY).as_posix()}c")
    return names


def for_windows(folder: Path) -> dict[str, str]:
    """What is handed out for Windows, by its hash."""
    found = digests(folder)
    return {name: found[name] for name in found if "-x64" in name or "-windows-" in name}
