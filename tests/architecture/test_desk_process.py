"""What an import contract cannot see: the desk is made whole in a fresh process, and what got loaded is looked at."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.source_tree import PROJECT

FORBIDDEN = (
    "rmdesk.storage", "rmdesk.services", "rmdesk.private", "rmdesk.vaultkeeping", "rmdesk.ui.private_screens",
    "rmdesk.exports", "rmdesk.security.key_ring", "rmdesk.security.key_file_store", "sqlcipher3",
)  # fmt: skip
EVERY_PAGE = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
from rmdesk.app.desk import DeskProgram
from rmdesk.app.roof import Tools
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import Settings

app = QApplication([])
tools = Tools(Paths.under(Path(sys.argv[1])), SystemClock(), resources.read_bytes, resources.read_text, print)
desk = DeskProgram(app, tools, Settings())
desk.show()
pack = desk.screens.programmes.from_sample("six-months", "Spring 2027", date(2027, 2, 2))
desk.screens.draft.open(pack)
for screen in desk.roof.window.screens:
    desk.roof.frame.go(screen)
    app.processEvents()
{planted}
print("LOADED", *sorted(sys.modules))
desk.roof.close()
"""


def loaded(tmp_path: Path, planted: str = "") -> set[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", EVERY_PAGE.replace("{planted}", planted), str(tmp_path)]
    done = subprocess.run(
        command, cwd=PROJECT, env=environment, check=True, timeout=400, capture_output=True, text=True
    )
    [line] = [one for one in done.stdout.splitlines() if one.startswith("LOADED ")]
    names = set(line.split()[1:])
    return {one for one in names for other in FORBIDDEN if one == other or one.startswith(f"{other}.")}


def test_the_desk_with_every_page_open_has_loaded_nothing_that_opens_a_workbook(tmp_path: Path) -> None:
    assert loaded(tmp_path) == set()


def test_a_planted_import_is_seen(tmp_path: Path) -> None:
    assert "sqlcipher3" in loaded(tmp_path, "import sqlcipher3")
