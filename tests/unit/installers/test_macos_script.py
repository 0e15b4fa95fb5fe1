"""The script for a Mac cannot be run here; what can be told without one is held."""

import plistlib
import re
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "installers" / "macos"
SCRIPT = FOLDER / "build.sh"


def test_it_is_a_shell_script_that_only_a_mac_goes_on_with() -> None:
    text = SCRIPT.read_text("utf-8")
    assert "UNTESTED" in text
    assert "**Untested.**" in (FOLDER / "README.md").read_text("utf-8")
    if Path("/bin/sh").exists():
        subprocess.run(["/bin/sh", "-n", SCRIPT], check=True)
        done = subprocess.run(["/bin/sh", SCRIPT], capture_output=True, text=True, check=False)
        if Path("/proc").exists():
            assert (done.returncode, done.stderr) == (2, "This runs on a Mac alone.\n")


def test_every_file_that_it_names_is_there() -> None:
    named = re.findall(r"installers/[\w./-]+", SCRIPT.read_text("utf-8"))
    assert len(named) >= 6
    for name in named:
        assert (FOLDER.parents[1] / name).is_file(), name


def test_no_more_is_asked_for_than_python_needs() -> None:
    asked = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())
    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_window_of_the_disk_image_names_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RMDESK_APP", "/somewhere/rmdesk.app")
    names: dict[str, object] = {}
    exec(compile((FOLDER / "dmg_settings.py").read_text("utf-8"), "dmg_settings.py", "exec"), names)
    assert names["files"] == ["/somewhere/rmdesk.app"]
    assert names["symlinks"] == {"Applications": "/Applications"}
