"""The gallery walks through the real window: each picture asked for is there and shows something else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from rmdesk.gallery.stage import Seen

DIFFERENT = ("lock-wrong", "page", "reflection-versions", "export-agree", "cover", "first-run-1", "empty-home")
"""From all parts of the walk."""

WHOLE_WALK = 1800


def test_it_draws_what_is_asked_for_and_nothing_else(tmp_path: Path) -> None:
    done = draw(tmp_path, "--only", "first-run-1", "desk-about")
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in tmp_path.iterdir()} == {"first-run-1-light.png", "desk-about-light.png"}


@pytest.mark.timeout(WHOLE_WALK + 20)
def test_every_screen_that_there_is_has_a_picture(tmp_path: Path) -> None:
    """The command itself compares what is registered with what it drew."""
    done = draw(tmp_path, "--size", "900", "700")
    assert (done.returncode, done.stderr) == (0, "")
    pictures = {path.name: QImage(str(path)) for path in tmp_path.iterdir()}
    assert len(pictures) > 80
    assert {(picture.width(), picture.height()) for picture in pictures.values()} == {(900, 700)}
    assert len({bytes(pictures[f"{name}-light.png"].constBits()) for name in DIFFERENT}) == len(DIFFERENT)


def test_a_screen_without_a_picture_is_missed() -> None:
    assert Seen({"home", "ending"}, {"home"}).missing == ("ending",)


def draw(out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "rmdesk", "screens", "--out", str(out), "--theme", "light", *more]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, env=environment, timeout=WHOLE_WALK, check=False, capture_output=True, text=True)
