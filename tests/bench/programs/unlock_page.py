"""The real window and lock page: type a passphrase, press Enter, and see how long the UI thread is ever away."""

import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.outside import Outside
from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import load_settings
from rmdesk.ui.screens.lock.view import LockView
from tests.bench.programs.report import end_with


class Heartbeat(QObject):
    """Beats each millisecond on the UI thread and keeps the longest pause between two beats, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1e3)
        self._last = now


def entered(_outside: Outside, opening: object) -> None:
    heart.beat()
    assert isinstance(opening, OpenWorkbook)
    opening.close()
    end_with(gap=heart.longest)


def type_passphrase() -> None:
    view = program.roof.window.findChild(LockView)
    assert isinstance(view, LockView)
    view.field.edit.setText(sys.argv[1])
    heart.start()
    QTest.keyClick(view.field.edit, Qt.Key.Key_Return)


Outside.enter = entered  # type: ignore[method-assign]
app = QApplication(["rmdesk"])
heart = Heartbeat()
paths = Paths.of_this_computer()
tools = Tools(paths, SystemClock(), resources.read_bytes, resources.read_text, lambda *_: None)
program = Program(app, tools, load_settings(paths.settings_file))
program.outside._door.load()  # what the window does by itself once it is on the screen
program.show()
QTimer.singleShot(300, type_passphrase)
app.exec()
