"""Puts a secret on the clipboard when somebody asks for it, marked so that clipboard histories leave it out."""

from PySide6.QtCore import QByteArray, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    "org.nspasteboard.ConcealedType": b"1",
}


class SecretClipboard(QObject):
    """Remembers what it put there only to take it away again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._put = ""

    def put(self, secret: str) -> None:
        """Let the person paste `secret` elsewhere."""
        content = QMimeData()
        content.setText(secret)
        for kind, value in _MARKS.items():
            content.setData(kind, QByteArray(value))
        QGuiApplication.clipboard().setMimeData(content)
        self._put = secret

    def take_away(self) -> None:
        """Empty the clipboard if what we put there is still on it."""
        clipboard = QGuiApplication.clipboard()
        if self._put and clipboard.text() == self._put:
            clipboard.clear()
        self._put = ""
