"""Trouble before there is a window: people who start rmdesk from a menu see no terminal, so it is told in a window.

The look may be what is missing, so this uses none of it.
"""

import os
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QVBoxLayout

from rmdesk.domain.errors import WorldError
from rmdesk.ui.messages import Message, bug_message, message_for

_WIDTH = 460


def tell_trouble(error: Exception) -> None:
    """Show what went wrong until it is closed; nothing happens where there is no screen to show it on."""
    if not _has_screen():
        return
    app = QApplication.instance() or QApplication(sys.argv[:1])
    dialog = _Told(message_for(error) if isinstance(error, WorldError) else bug_message())
    dialog.exec()
    dialog.deleteLater()
    del app


class _Told(QDialog):
    def __init__(self, message: Message) -> None:
        super().__init__()
        self.setWindowTitle("rmdesk")
        self.setMinimumWidth(_WIDTH)
        layout = QVBoxLayout(self)
        for number, line in enumerate((message.happened, *message.lines)):
            label = QLabel(line, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
            font = label.font()
            font.setBold(number == 0)
            label.setFont(font)
            layout.addWidget(label)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        close.setFocus()


def _has_screen() -> bool:
    """Asking Qt for an application without a screen would end the process at once."""
    if QApplication.instance() is not None or sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
