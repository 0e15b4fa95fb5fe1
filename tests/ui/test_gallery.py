"""The gallery walks through the real window: each picture asked for is there and shows something else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from rmdesk.gallery.stage import Seen

ASKED = ("lock-wrong", "page", "reflection-versions", "export-agree", "cover", "first-run-1", "empty-home")


WHOLE_WALK = 1800


def test_it_draws_what_is_asked_for_and_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "rmdesk", "screens", "--out", str(tmp_path), "--theme", "light"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([*command, "--size", "900", "700", "--only", *ASKED], check=True, env=environment, timeout=400)
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}-light.png" for name in ASKED}
    pictures = [QImage(str(path)) for path in tmp_path.iterdir()]
    assert {(picture.width(), picture.height()) for picture in pictures} == {(900, 700)}
    assert len({bytes(picture.constBits()) for picture in pictures}) == len(ASKED)


@pytest.mark.timeout(WHOLE_WALK + 20)
def test_every_screen_that_there_is_has_a_picture(tmp_path: Path) -> None:
    """The command itself compares what is registered with what it drew."""
    command = [sys.executable, "-m", "rmdesk", "screens", "--out", str(tmp_path), "--theme", "light"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, timeout=WHOLE_WALK, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(tmp_path.iterdir())) > 80


def test_a_screen_without_a_picture_is_missed() -> None:
    assert Seen({"home", "ending"}, {"home"}).missing == ("ending",)
