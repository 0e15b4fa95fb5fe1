"""What `make installer` puts into a kit, and that it asks for parts that are there."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from installers.common import kit
from rmdesk import __version__
from rmdesk.desk.kit.check import CheckedKit, check_kit
from rmdesk.domain.kit_errors import KitNothingToHandOut
from rmdesk.runtime import resources

PROJECT = Path(__file__).resolve().parents[3]
DAY = date(2026, 11, 22)
FOR_LINUX = (f"rmdesk_{__version__}_amd64.deb", f"rmdesk-{__version__}-1.x86_64.rpm")
FOR_WINDOWS = f"rmdesk-{__version__}-x64-unsigned.msi"
PAPERS = (
    f"rmdesk-{__version__}-linux-sbom.cdx.json",
    f"rmdesk-{__version__}-windows-THIRD-PARTY.txt",
    f"rmdesk-{__version__}-x64-unsigned-hashes.csv",
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for name in (*FOR_LINUX, FOR_WINDOWS, *PAPERS, "rmdesk_0.0.1_amd64.deb", "rmdesk-0.0.1-x64.msi", "notes.txt"):
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def made(out: Path) -> CheckedKit:
    installers = kit.of_version(out, kit.INSTALLERS, __version__)
    path = kit.make_example(installers, kit.of_version(out, kit.PAPERS, __version__), out, DAY)
    return check_kit(path, resources.read_text("security/words.txt").split())


def test_the_kit_holds_what_was_built_of_this_version_and_its_papers(out: Path) -> None:
    held = {name.rpartition("/")[2] for name in made(out).names}
    assert held == {
        *FOR_LINUX,
        FOR_WINDOWS,
        *PAPERS,
        "Start here.pdf",
        "example-1.rmpack",
        "SHA256SUMS",
        "SHA256SUMS.sig",
    }


def test_the_example_says_that_nobody_may_trust_it_and_names_no_made_up_contact(out: Path) -> None:
    pack = made(out).sealed.pack
    assert pack.programme == "example"
    assert all("trusted by nobody" in key.name for key in pack.keys)
    assert pack.contacts == ()


def test_made_again_it_is_the_same(out: Path) -> None:
    made(out)
    (path,) = out.glob("*.zip")
    first = path.read_bytes()
    path.unlink()
    made(out)
    assert path.read_bytes() == first


def test_without_windows_an_older_msi_stays_out(out: Path) -> None:
    installers = kit.of_version(out, kit.INSTALLERS, __version__)
    assert sorted(path.name for path in kit.without_windows(installers)) == sorted(FOR_LINUX)
    papers = kit.of_version(out, kit.PAPERS, __version__)
    assert [path.name for path in kit.without_windows(papers)] == [PAPERS[0]]


def test_there_is_no_kit_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(KitNothingToHandOut):
        made(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="a script for Linux")
@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"MSI": "/nowhere/rmdesk.msi"}, "There is no MSI at /nowhere/rmdesk.msi."),
        ({"PACK": "/etc/hostname"}, "PACK and KEY go together, and both have to be files."),
        ({"KEY": "/etc/hostname"}, "PACK and KEY go together, and both have to be files."),
    ],
)
def test_a_part_that_is_not_there_is_told_before_anything_is_built(told: dict[str, str], sentence: str) -> None:
    command = [PROJECT / "installers" / "build.sh"]
    done = subprocess.run(command, env={"PATH": "/usr/bin:/bin"} | told, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{sentence}\n")
