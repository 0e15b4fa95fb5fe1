"""Resources, paths and the clock."""

import sys
from pathlib import Path

import pytest

from rmdesk.domain.errors import ContentBroken
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths

DRIVE = "C:" if sys.platform == "win32" else ""
"""A path without a drive does not say where it is, on Windows."""


def test_resources_are_found_and_named():
    assert "Inter-Regular.ttf" in resources.names("fonts")
    assert resources.read_bytes("fonts/Inter-Regular.ttf")[:4] == b"\0\1\0\0"
    assert "SIL" in resources.read_text("fonts/Inter-OFL.txt")
    assert resources.names("no-such-folder") == ()


@pytest.mark.parametrize("path", ["../pyproject.toml", "/etc/passwd", "fonts/../../pyproject.toml", "a\\b", "C:/x"])
def test_resources_stay_in_their_folder(path):
    with pytest.raises(ValueError, match="plain relative path"):
        resources.read_bytes(path)


def test_a_missing_or_broken_resource_is_told(tmp_path, monkeypatch):
    with pytest.raises(ContentBroken):
        resources.read_text("fonts/none.txt")
    with pytest.raises(ContentBroken):
        resources.read_text("fonts/Inter-Regular.ttf")


def test_an_installed_package_carries_its_resources_inside(tmp_path):
    package = tmp_path / "rmdesk"
    package.mkdir()
    assert resources.root(package) == tmp_path / "resources"
    (package / "_resources").mkdir()
    assert resources.root(package) == package / "_resources"


@pytest.mark.parametrize(
    ("platform", "environ", "data"),
    [
        ("linux", {}, "/home/p/.local/share/rmdesk"),
        ("linux", {"XDG_DATA_HOME": f"{DRIVE}/data"}, f"{DRIVE}/data/rmdesk"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "/home/p/.local/share/rmdesk"),
        ("linux", {"XDG_DATA_HOME": ""}, "/home/p/.local/share/rmdesk"),
        ("darwin", {"XDG_DATA_HOME": "/data"}, "/home/p/Library/Application Support/rmdesk/data"),
        ("win32", {"LOCALAPPDATA": f"{DRIVE}/local", "APPDATA": f"{DRIVE}/roaming"}, f"{DRIVE}/local/rmdesk/data"),
        ("win32", {"APPDATA": "/roaming"}, "/home/p/AppData/Local/rmdesk/data"),
    ],
)
def test_places_never_roam(platform, environ, data):
    paths = Paths.by_convention(platform, environ, Path("/home/p"))
    assert paths.data == Path(data)
    every = (paths.vaults, paths.settings_file, paths.state_file, paths.log_file, paths.lock_file)
    assert not any("roaming" in str(path) for path in every)
    assert len(set(every)) == 5


def test_all_places_can_lie_under_one_folder(tmp_path):
    paths = Paths.under(tmp_path)
    assert all(path.is_relative_to(tmp_path) for path in (paths.data, paths.config, paths.state))
    assert Paths.of_this_computer().data.is_absolute()


def test_the_clock_knows_its_zone():
    assert SystemClock().now().utcoffset() is not None
