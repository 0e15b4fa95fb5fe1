"""The exchange folder of an open workbook: looked into at the beginning, when something changes there, and each minute.

A folder that another program carries, or that lies on a share, does not always tell of a change; so it is also asked.
Files are read and taken in away from the window and from the thread that saves what somebody types.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.roof import Roof
from rmdesk.domain.errors import WorldError
from rmdesk.domain.exchange_errors import ExchangeStopped
from rmdesk.runtime.exchange_folder import ExchangeFolder
from rmdesk.runtime.state import load_state, save_state
from rmdesk.services.exchange import Exchange
from rmdesk.services.exchange_by_folder import FolderExchange, Looked, device_in_names
from rmdesk.storage.connection import SpaceClosed
from rmdesk.ui.widgets.notice_bar import Notice

_EACH = 60_000
"""Milliseconds between two looks when nothing tells of a change."""
_SETTLED = 2_000
"""Milliseconds without a change in the folder before it is looked into: what carries it writes in pieces."""
_NOTICE = "exchange-folder"


class ExchangeWatch(QObject):
    """Implements `FolderDoor`. Make one for each open workbook, and call `begin` once its content was found whole."""

    brought = Signal(object)
    """News came: a tuple of `services.exchange.News`, oldest first."""
    looked = Signal()
    """The folder has been looked into, whether or not anything came."""
    _chosen = Signal(object)

    def __init__(
        self, roof: Roof, opened: OpenWorkbook, leaving: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """`leaving` says, on any thread, whether somebody locks or closes: a look ends then."""
        super().__init__(parent)
        self._leaving = leaving
        self._roof = roof
        self._opened = opened
        entry = load_state(roof.tools.paths.state_file).vault(opened.keys.shared.vault)
        self._path = entry.exchange if entry is not None else None
        self._through: FolderExchange | None = None
        self._looked: datetime | None = None
        self._looking = False
        self._said = ""
        self._files = QFileSystemWatcher(self)
        self._each, self._soon = QTimer(self), QTimer(self)
        self._each.setInterval(_EACH)
        self._soon.setInterval(_SETTLED)
        self._soon.setSingleShot(True)
        self._files.directoryChanged.connect(self._soon.start)
        for timer in (self._each, self._soon):
            timer.timeout.connect(self.look)
        self._chosen.connect(self._on_chosen)

    def folder(self) -> Path | None:
        """See `FolderDoor`."""
        return self._path

    def last_look(self) -> datetime | None:
        """See `FolderDoor`."""
        return self._looked

    def choose(self, path: Path) -> None:
        """See `FolderDoor`. Not on the UI thread: a share may take its time."""
        ExchangeFolder(path, device_in_names(self._opened.workspace)).check()
        self._chosen.emit(path)

    def stop(self) -> None:
        """See `FolderDoor`."""
        self._remember(None)
        self._rest()

    @Slot(object)
    def _on_chosen(self, path: Path) -> None:
        try:
            self._remember(path)
        except WorldError as error:  # it is used until the workbook is locked, and forgotten then
            self._roof.log.failure("exchange-folder", error)
            self._path = path
        self.begin()

    @Slot()
    def begin(self) -> None:
        """Look, and look again from now on; nothing happens without a folder."""
        self._rest()
        if self._path is None:
            return
        workspace = self._opened.workspace
        folder = ExchangeFolder(self._path, device_in_names(workspace))
        exchange = Exchange(workspace, self._opened.keys.shared, self._leaving)
        self._through = FolderExchange(workspace, exchange, folder)
        self._files.addPath(str(self._path))
        self._each.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Look once, unless a look is under way."""
        if self._through is None or self._looking or self._opened.shared.space.closed:
            return
        self._looking = True
        through = self._through
        self._roof.slow.run(partial(_look, through), partial(self._on_looked, through), self._on_failed)

    def _on_looked(self, through: FolderExchange, looked: Looked) -> None:
        self._looking = False
        if through is not self._through:  # another folder was chosen meanwhile, or none
            self.look()
            return
        self._looked = self._roof.tools.clock.now()
        self.looked.emit()
        if not self._files.directories():
            self._files.addPath(str(self._path))  # it was away for a while
        words = self.tr("A file in the exchange folder is not whole. It may still be on its way. Nothing is lost.")
        self._say(words if looked.unreadable else "")
        if looked.news:
            self.brought.emit(looked.news)

    def _on_failed(self, error: Exception) -> None:
        """One calm line until the folder is there again; it keeps nobody from writing."""
        self._looking = False
        if isinstance(error, WorldError) and self._through is not None:
            self._roof.log.failure("exchange-folder", error)
            self._say(
                self.tr("The exchange folder cannot be used at the moment. Your words are safe on this computer.")
            )

    def _say(self, words: str) -> None:
        """Say it once, and again only after something else was so."""
        if words == self._said:
            return
        self._said = words
        if words:
            self._roof.window.notices.show_notice(_NOTICE, Notice(words, "info", quiet=True))
        else:
            self._roof.window.notices.close_notice(_NOTICE)

    def _remember(self, path: Path | None) -> None:
        file = self._roof.tools.paths.state_file
        save_state(file, load_state(file).with_exchange(self._opened.keys.shared.vault, path))
        self._path = path

    def _rest(self) -> None:
        self._through = None
        self._each.stop()
        self._soon.stop()
        if watched := self._files.directories():
            self._files.removePaths(watched)
        self._say("")


def _look(through: FolderExchange) -> Looked:
    try:
        return through.look()
    except (SpaceClosed, ExchangeStopped):
        return Looked()  # locked on the way: the next start looks again
