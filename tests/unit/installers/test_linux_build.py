"""Small things that the packages for Linux hang on."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installers.linux import build, elf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="packages for Linux are made on Linux")
NOT_WHILE_OPEN = build.LINUX / "not-while-open.sh"


def ask(tmp_path: Path, program: str, *words: str) -> subprocess.CompletedProcess[str]:
    script = tmp_path / "ask.sh"
    script.write_text(NOT_WHILE_OPEN.read_text().replace("program=/usr/lib/rmdesk/rmdesk", f"program={program}"))
    return subprocess.run(["sh", script, *words], capture_output=True, text=True, check=False)


def test_nothing_is_installed_while_it_is_open(tmp_path: Path) -> None:
    refused = ask(tmp_path, sys.executable, "upgrade", "0.1.0")
    assert refused.returncode == 1
    assert refused.stderr.startswith("rmdesk is open on this computer.")


def test_it_is_installed_while_it_is_not(tmp_path: Path) -> None:
    other = tmp_path / "program"
    shutil.copy(sys.executable, other)
    assert ask(tmp_path, str(other), "install").returncode == 0
    assert ask(tmp_path, str(tmp_path / "not-there-yet"), "install").returncode == 0


def test_what_failed_can_be_undone_in_any_case(tmp_path: Path) -> None:
    assert ask(tmp_path, sys.executable, "abort-upgrade", "0.1.0").returncode == 0


@pytest.mark.parametrize(
    ("ours", "debians"),
    [("0.1.0", "0.1.0"), ("1.2.0rc1", "1.2.0~rc1"), ("1.2.0.dev4", "1.2.0~dev4"), ("2.0b1", "2.0~b1")],
)
def test_what_comes_before_a_release_is_lower_than_it(ours: str, debians: str) -> None:
    assert build.for_debian(ours) == debians


def test_rights_and_moments_are_evened_out(tmp_path: Path) -> None:
    for name, mode in (("program", 0o700), ("lib.so.1", 0o755), ("data.txt", 0o666), ("folder", 0o700)):
        path = tmp_path / name
        path.mkdir() if name == "folder" else path.write_text(name)
        path.chmod(mode)
    (tmp_path / "link").symlink_to("program")
    build.even_out(tmp_path, 1_000_000_000)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir() if not path.is_symlink()}
    assert modes == {"program": 0o755, "lib.so.1": 0o644, "data.txt": 0o644, "folder": 0o755}
    assert {path.lstat().st_mtime for path in (tmp_path, *tmp_path.iterdir())} == {1_000_000_000}


@pytest.mark.skipif(shutil.which("objdump") is None, reason="objdump reads what libraries need")
def test_a_library_in_the_folder_is_not_asked_of_the_system(tmp_path: Path) -> None:
    shutil.copy(Path(sys.executable).resolve(), tmp_path / "program")
    (tmp_path / "notes.txt").write_text("no program")
    needed = elf.needed_from_outside(tmp_path)
    assert "libc.so.6" in needed
    (tmp_path / "libc.so.6").touch()
    assert elf.needed_from_outside(tmp_path) == needed - {"libc.so.6"}


def test_the_menu_the_types_and_the_metadata_tell_of_the_same_program() -> None:
    told = {name: (build.LINUX / f"rmdesk{name}").read_text(encoding="utf-8") for name in (".desktop", "-mime.xml")}
    metadata = (build.LINUX / "rmdesk.metainfo.xml").read_text(encoding="utf-8")
    for kind in ("application/vnd.rmdesk.pack", "application/vnd.rmdesk.backup"):
        assert kind in told["-mime.xml"]
        assert kind in metadata
    assert "\nStartupWMClass=rmdesk\n" in told[".desktop"]
    assert '<launchable type="desktop-id">rmdesk.desktop</launchable>' in metadata
