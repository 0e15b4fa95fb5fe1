"""The floor of starting: one window with one label, until its words are on the screen."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.programs.report import end_with, since_start


class Label(QLabel):
    """Tells when it has been painted and the painted window has been handed over."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, tell)


def tell() -> None:
    end_with(painted=since_start(), cpu=time.process_time() * 1e3)


app = QApplication([])
window = QMainWindow()
window.setCentralWidget(Label("Passphrase"))
window.resize(900, 640)
window.show()
app.exec()
