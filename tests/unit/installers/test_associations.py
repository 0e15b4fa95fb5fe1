"""Which files are ours, told alike to Linux, Windows and macOS."""

import ast
import configparser
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from installers.windows import wxs

INSTALLERS = Path(__file__).resolve().parents[3] / "installers"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def types_on_linux() -> dict[str, str]:
    """Ending: type."""
    root = ElementTree.parse(INSTALLERS / "linux" / "rmdesk-mime.xml").getroot()
    return {
        str(glob.get("pattern")).removeprefix("*"): str(one.get("type"))
        for one in root.iter(f"{MIME}mime-type")
        for glob in one.iter(f"{MIME}glob")
    }


def endings_on_macos() -> list[str]:
    tree = ast.parse((INSTALLERS / "rmdesk.spec").read_text(encoding="utf-8"))
    return [
        f".{ast.literal_eval(value)[0]}"
        for one in ast.walk(tree)
        if isinstance(one, ast.Dict)
        for key, value in zip(one.keys, one.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == "CFBundleTypeExtensions"
    ]


def test_every_system_knows_the_same_files() -> None:
    assert set(types_on_linux()) == set(wxs.TYPES) == set(endings_on_macos()) == {".rmpack", ".rmx", ".rmbackup"}


def test_they_are_called_alike() -> None:
    for ending, kind in types_on_linux().items():
        assert kind == f"application/vnd.{wxs.TYPES[ending][0]}"


def test_the_desktop_hands_over_what_windows_hands_over() -> None:
    found = configparser.ConfigParser(interpolation=None)
    found.read(INSTALLERS / "linux" / "rmdesk.desktop", encoding="utf-8")
    entry, types = found["Desktop Entry"], types_on_linux()
    opened = {types[ending] for ending, (_kind, _words, opens) in wxs.TYPES.items() if opens}
    assert set(entry["MimeType"].rstrip(";").split(";")) == opened
    assert entry["Exec"] == "rmdesk %f"


def test_the_list_of_software_names_every_type() -> None:
    root = ElementTree.parse(INSTALLERS / "linux" / "rmdesk.metainfo.xml").getroot()
    assert {one.text for one in root.iter("mediatype")} == set(types_on_linux().values())
