"""A file that somebody opened from the Finder: macOS says so by an event, and not by a word on the command line."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileOpened(QObject):
    """Listens for as long as the application lives. It looks at every event, so it is made only where it is needed.

    Args:
        endings: what the name of a file ends in that the program can show; others are left to Qt.
    """

    opened = Signal(str)
    """Its path."""

    def __init__(self, app: QApplication, endings: tuple[str, ...]) -> None:
        super().__init__(app)
        self._endings = endings
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the event if it is about such a file."""
        if isinstance(event, QFileOpenEvent) and event.file().lower().endswith(self._endings):
            self.opened.emit(str(Path(event.file())))
            return True
        return super().eventFilter(watched, event)
