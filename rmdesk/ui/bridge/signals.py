"""One thin bridge from plain callbacks, on any thread, to a signal on the UI thread."""

from PySide6.QtCore import QObject, Qt, Signal


class Relay(QObject):
    """Hand its `send` to code that knows no Qt; connect to `heard`, which always fires on the UI thread.

    A value sent on the UI thread arrives at once; one sent elsewhere arrives when the UI thread gets to it.
    """

    heard = Signal(object)
    _sent = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sent.connect(self._pass_on, Qt.ConnectionType.AutoConnection)

    def send(self, value: object) -> None:
        """Pass `value` on. Values are frozen, so they may cross threads."""
        self._sent.emit(value)

    def _pass_on(self, value: object) -> None:
        self.heard.emit(value)
