"""How much memory a window with an unlocked workbook takes, once it has come to rest (Linux tells).

`own` is the real program in the home of the environment, unlocked with the passphrase that is given; `bare` a window
with a list over the bare journal in the file that is given.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow

from tests.bench.programs.report import end_with

_REST = 4.0
_BARE_REST = 1.0
"""It does nothing in the background."""
_PATIENCE = 120.0


def tell() -> None:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    whole = Path("/proc/self/smaps_rollup").read_text(encoding="utf-8")
    end_with(anonymous=megabytes(status, "RssAnon:"), share=megabytes(whole, "Pss:"))


def megabytes(told: str, name: str) -> float:
    line = next(line for line in told.splitlines() if line.startswith(name))
    return int(line.split()[1]) / 1024


def bare(file: Path) -> None:
    from tests.bench.corpus import BareJournal  # noqa: PLC0415 - only one of the two sides may load its libraries

    app = QApplication([])
    journal = BareJournal(file, 0)
    window = QMainWindow()
    entries = QListWidget()
    entries.addItems([str(row[2]) for row in journal.find("little")])
    window.setCentralWidget(entries)
    window.resize(900, 640)
    window.show()
    QTimer.singleShot(int(_BARE_REST * 1e3), tell)
    app.exec()


def own(passphrase: str) -> None:
    from rmdesk.app.program import Program  # noqa: PLC0415 - as above
    from rmdesk.app.roof import Tools  # noqa: PLC0415
    from rmdesk.runtime import resources  # noqa: PLC0415
    from rmdesk.runtime.clock import SystemClock  # noqa: PLC0415
    from rmdesk.runtime.paths import Paths  # noqa: PLC0415
    from rmdesk.runtime.settings import load_settings  # noqa: PLC0415
    from rmdesk.ui.screens.lock.view import LockView  # noqa: PLC0415

    app = QApplication(["rmdesk"])
    paths = Paths.of_this_computer()
    tools = Tools(paths, SystemClock(), resources.read_bytes, resources.read_text, lambda *_: None)
    program = Program(app, tools, load_settings(paths.settings_file))
    program.outside._door.load()  # what the window does by itself once it is on the screen
    program.show()
    turn(app, 0.3)
    view = program.roof.window.findChild(LockView)
    assert isinstance(view, LockView)
    view.field.edit.setText(passphrase)
    QTest.keyClick(view.field.edit, Qt.Key.Key_Return)
    end = time.monotonic() + _PATIENCE
    while program.outside._inside is None and time.monotonic() < end:
        turn(app, 0.1)
    assert program.outside._inside is not None
    turn(app, _REST)
    tell()


def turn(app: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare(Path(sys.argv[2]))
    else:
        own(sys.argv[2])
