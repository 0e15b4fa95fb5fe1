"""The one door in: each word opens its own room and no other."""

import subprocess
import sys
import types
from pathlib import Path

import pytest

from rmdesk import __main__ as door
from rmdesk.domain.errors import ContentBroken, DiskFull
from rmdesk.runtime.hardening import put_back_library_path


@pytest.fixture
def rooms(monkeypatch):
    """Stand-ins for the window, the gallery and the command line that note who came in."""
    seen = []
    for name, module in (("app", "app.start"), ("desk", "app.desk"), ("gallery", "gallery"), ("cli", "cli.main")):
        room = types.ModuleType(f"rmdesk.{module}")
        room.run = lambda arguments=(), name=name: seen.append((name, list(arguments))) or 0
        monkeypatch.setitem(sys.modules, f"rmdesk.{module}", room)
    return seen


@pytest.mark.parametrize(
    ("arguments", "room"),
    [
        ([], ("app", [])),
        (["--locked", "--wait-for", "7"], ("app", ["--locked", "--wait-for", "7"])),
        (["--covered"], ("app", ["--covered"])),
        (["--lock-descriptor", "3"], ("app", ["--lock-descriptor", "3"])),
        (["desk"], ("desk", [])),
        (["screens", "--out", "x"], ("gallery", ["--out", "x"])),
        (["/programme/new.rmpack"], ("app", ["--open", str(Path("/programme/new.rmpack").absolute())])),
        (["/from Helen/news.rmx"], ("app", ["--open", str(Path("/from Helen/news.rmx").absolute())])),
        (["New.RMPACK"], ("app", ["--open", str(Path("New.RMPACK").absolute())])),
        (["pack", "show", "x.rmpack"], ("cli", ["pack", "show", "x.rmpack"])),
        (["check", "x"], ("cli", ["check", "x"])),
        (["--help"], ("cli", ["--help"])),
        (["--version"], ("cli", ["--version"])),
    ],
)
def test_each_word_opens_its_room(rooms, arguments, room):
    assert door.main(arguments) == 0
    assert rooms == [room]


def test_arguments_come_from_the_system_otherwise(rooms, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["rmdesk", "demo"])
    assert door.main() == 0
    assert rooms == [("cli", ["demo"])]


@pytest.mark.parametrize("arguments", [["--worker"], ["--worker", "none"], ["--worker", "export", "more"]])
def test_an_unknown_worker_is_wrong_usage(arguments, capsys):
    assert door.main(arguments) == 2
    assert "no such worker" in capsys.readouterr().err


def test_the_desk_takes_no_arguments(rooms, capsys):
    assert door.main(["desk", "spring-2027"]) == 2
    assert "no arguments" in capsys.readouterr().err
    assert rooms == []


def test_when_the_world_fails(rooms, capsys):
    def fail(_arguments):
        raise DiskFull("ENOSPC")

    sys.modules["rmdesk.cli.main"].run = fail
    assert door.main(["check"]) == 1
    assert capsys.readouterr().err == DiskFull.told.as_text() + "\n"


def test_broken_content_names_the_line(rooms, capsys):
    def fail(_arguments):
        raise ContentBroken("workbook.toml, line 3: no such kind")

    sys.modules["rmdesk.cli.main"].run = fail
    assert door.main(["check"]) == 1
    assert capsys.readouterr().err.endswith("workbook.toml, line 3: no such kind\n")


def test_a_bug_is_told_without_words(rooms, capsys):
    def fail(_arguments):
        raise ValueError("Amara cried")

    sys.modules["rmdesk.cli.main"].run = fail
    assert door.main(["check"]) == 70
    told = capsys.readouterr().err
    assert "builtins.ValueError" in told
    assert "test_main:" in told
    assert "Amara" not in told


def test_leaving_early_is_left_alone(rooms):
    def leave(_arguments):
        raise SystemExit(2)

    sys.modules["rmdesk.cli.main"].run = leave
    with pytest.raises(SystemExit):
        door.main(["check", "--nonsense"])


def test_the_door_itself_is_light():
    finished = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "rmdesk", "--worker", "none"], capture_output=True, check=False
    )
    assert finished.returncode == 2
    for heavy in (b"PySide6", b"reportlab", b"sqlcipher3", b"cryptography", b"argparse", b"asyncio"):
        assert b" " + heavy not in finished.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core files")
def test_no_core_dumps():
    script = "import resource; from rmdesk.__main__ import main; main(['--worker', 'none']); " + (
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert finished.stdout.strip() == b"(0, 0)"


def test_a_frozen_program_gives_the_library_path_back(rooms, monkeypatch):
    environ = {"LD_LIBRARY_PATH": "/opt/rmdesk", "LD_LIBRARY_PATH_ORIG": "/mine"}
    put_back_library_path(environ)
    assert environ["LD_LIBRARY_PATH"] == "/mine"
    environ = {"LD_LIBRARY_PATH": "/opt/rmdesk"}
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(door.os, "environ", environ)
    assert door.main(["check"]) == 0
    assert environ == {"PYINSTALLER_RESET_ENVIRONMENT": "1"}  # when it starts itself again, it looks for its own again
