"""The folders that the system has for what people keep and for what comes to them; their home where it has none."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents_folder() -> Path:
    """Where a file is offered to go."""
    return _folder(QStandardPaths.StandardLocation.DocumentsLocation)


def downloads_folder() -> Path:
    """Where what came by e-mail or chat most likely lies."""
    return _folder(QStandardPaths.StandardLocation.DownloadLocation)


def _folder(kind: QStandardPaths.StandardLocation) -> Path:
    named = QStandardPaths.writableLocation(kind)
    folder = Path(named) if named else Path.home()
    return folder if folder.is_dir() else Path.home()
