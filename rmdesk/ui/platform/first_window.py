"""A second start brings the first window forward instead of opening the same vaults twice.

Who is first is decided by the lock file of `runtime`, not here. This is only the tap on the shoulder: a local socket
that nobody but this account can reach and that understands one word. Imports QtNetwork, so load it after first paint.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WORD = b"raise\n"
_PATIENCE_MS = 2_000


class FirstWindow(QObject):
    """Listens for later starts, for as long as it lives. Only the process that holds the lock makes one.

    Args:
        address: a path inside a folder of this account (on Windows any name), at most about 100 bytes.
    """

    raise_asked = Signal()

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
        """Act on the one word that we know; hang up on anything longer or other."""
        if caller.bytesAvailable() < len(_WORD):
            return
        said = caller.read(len(_WORD) + 1).data()
        if said == _WORD:
            self.raise_asked.emit()
        caller.disconnectFromServer()


def ask_first_window(address: Path) -> bool:
    """From a second start: ask the first window to come forward. False when nobody answers within 2 seconds."""
    socket = QLocalSocket()
    socket.connectToServer(str(address))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_WORD)
    sent = socket.waitForBytesWritten(_PATIENCE_MS)
    if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_PATIENCE_MS)
    return sent
