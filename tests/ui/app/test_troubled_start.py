"""Trouble before there is a window: a kind sentence in a window of its own, never a traceback."""

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from rmdesk.domain.errors import CannotWrite, ContentBroken

ROOT = Path(__file__).parents[3]

CHILD = textwrap.dedent(
    """
    import json, sys
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel
    from rmdesk.runtime import resources
    missing = sys.argv.pop(1) == "no-resources"
    if missing:
        from pathlib import Path
        resources.root = lambda package=None: Path("/nowhere")
    app = QApplication([])
    def look():
        for window in app.topLevelWidgets():
            if window.isVisible():
                words = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
                print(json.dumps([type(window).__name__, words]), flush=True)
                window.close()
    timer = QTimer(interval=400)
    timer.timeout.connect(look)
    timer.start()
    from rmdesk.__main__ import main
    sys.exit(main([]))
    """
)


def start(home: Path, resources: str = "resources") -> tuple[int, list[tuple[str, list[str]]], str]:
    """The exit code, what each window said, and what was printed for whoever looks there."""
    places = {f"XDG_{name.upper()}_HOME": str(home / name) for name in ("state", "data", "config")}
    done = subprocess.run(
        [sys.executable, "-c", CHILD, resources], capture_output=True, text=True, cwd=ROOT, timeout=200, check=False,
        env=dict(os.environ) | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"} | places,
    )  # fmt: skip
    return done.returncode, [(kind, words) for kind, words in map(json.loads, done.stdout.splitlines())], done.stderr


def test_a_place_that_cannot_be_written_to_is_told_in_a_window(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    code, windows, said = start(tmp_path)
    assert code == 1
    assert windows[0][1][0] == CannotWrite.told.happened
    assert "Traceback" not in said


def test_missing_parts_of_the_program_are_told_in_a_window(tmp_path: Path) -> None:
    code, windows, said = start(tmp_path, "no-resources")
    assert code == 1
    assert windows[0][1][0] == ContentBroken.told.happened
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "state",
    [
        b"\xff\xfe not json",
        json.dumps({"vaults": [{"vault": "ab" * 16, "folder": "/x" * 5000, "number": 1}]}).encode(),
        json.dumps({"vaults": [{"vault": "ab" * 16, "folder": "/" + "y" * 400, "number": 1}]}).encode(),
        json.dumps({"vaults": {"a": 1}, "last_keys": [[]], "generations": []}).encode(),
    ],
)
def test_a_broken_memory_of_this_computer_keeps_nobody_out(tmp_path: Path, state: bytes) -> None:
    for name, file in (("state", "state.json"), ("config", "settings.json")):
        (tmp_path / name / "rmdesk").mkdir(parents=True)
        (tmp_path / name / "rmdesk" / file).write_bytes(state)
    code, windows, said = start(tmp_path)
    assert code == 0, said
    assert windows[0][0] == "MainWindow"
    assert said.replace("This plugin does not support propagateSizeHints()\n", "") == ""
