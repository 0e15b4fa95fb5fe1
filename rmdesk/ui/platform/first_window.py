"""A second start brings the first window forward instead of opening the same vaults twice.

Who is first is decided by the lock file of `runtime`, not here. This is only the tap on the shoulder: a local socket
that nobody but this account can reach and that understands two words: come forward, and open the file of that path.
What a file is, is looked at by whoever opens it. Imports QtNetwork, so load it after first paint.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_OPEN = b"open "
_LONGEST = 4_096
"""Bytes of what is said. No path of a person's own file is that long."""
_PATIENCE_MS = 2_000


class FirstWindow(QObject):
    """Listens for later starts, for as long as it lives. Only the process that holds the lock makes one.

    Args:
        address: a path inside a folder of this account (on Windows any name), at most about 100 bytes.
    """

    raise_asked = Signal()
    open_asked = Signal(str)
    """The absolute path of a file that somebody opened; comes after `raise_asked`."""

    def __init__(self, address: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(str(address))
        self._listening = self._server.listen(str(address))

    @property
    def listening(self) -> bool:
        """False when the system refused the address; a second start then only says that rmdesk is open."""
        return self._listening

    def close(self) -> None:
        """Listen no more; the address is free again."""
        self._server.close()
        self._listening = False

    def _greet(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(self._hear)
            caller.disconnected.connect(caller.deleteLater)
            self._hear_from(caller)

    def _hear(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._hear_from(caller)

    def _hear_from(self, caller: QLocalSocket) -> None:
        """Act on a whole line that we know; hang up on anything longer or other."""
        if not caller.canReadLine() and caller.bytesAvailable() <= _LONGEST:
            return
        said = bytes(caller.read(_LONGEST + 1).data())
        if said == _RAISE:
            self.raise_asked.emit()
        elif (path := _path_in(said)) is not None:
            self.raise_asked.emit()
            self.open_asked.emit(path)
        caller.disconnectFromServer()


def ask_first_window(address: Path, file: str = "") -> bool:
    """From a second start: ask the first window to come forward, and to open the file of that path (empty: none).

    False when nobody answers within 2 seconds.
    """
    said = _OPEN + file.encode("utf-8", "surrogateescape") + b"\n" if file else _RAISE
    socket = QLocalSocket()
    socket.connectToServer(str(address))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(said if len(said) <= _LONGEST else _RAISE)
    sent = socket.waitForBytesWritten(_PATIENCE_MS)
    if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_PATIENCE_MS)
    return sent


def _path_in(said: bytes) -> str | None:
    """The path in one whole line that asks to open it, or None."""
    if not said.startswith(_OPEN) or said.find(b"\n") != len(said) - 1 or len(said) > _LONGEST:
        return None
    path = said[len(_OPEN) : -1].decode("utf-8", "surrogateescape")
    return path if Path(path).is_absolute() else None
