"""Locking, hiding and quitting: what is on the screen goes first, what was typed is saved, the process ends.

Only a fresh process is sure to hold no key and no text, so a lock always ends in one. No step asks anything.
"""

from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot

from rmdesk.app.opening import OpenWorkbook, remember
from rmdesk.domain.errors import WorldError
from rmdesk.runtime.paths import Paths
from rmdesk.ui.main_window import MainWindow
from rmdesk.ui.platform.hide import close_what_is_open, hide_away
from rmdesk.ui.platform.idle import IdleWatch
from rmdesk.ui.platform.input_watch import InputWatch
from rmdesk.ui.platform.session_lock import SessionLock
from rmdesk.ui.tasks import TaskRunner
from rmdesk.ui.widgets.dialogs import QtDialogs
from rmdesk.ui.widgets.notice_bar import Notice

_PATIENCE = 2.0
"""Seconds that saving may take before a lock goes on without it."""


class Leaving(QObject):
    """Watches for reasons to lock, and leaves. One for each open workbook."""

    left = Signal(str)
    """Everything is saved and closed: start again, with this argument (`--covered`, or empty)."""

    def __init__(
        self, window: MainWindow, dialogs: QtDialogs, writer: TaskRunner, opened: OpenWorkbook, paths: Paths
    ) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._writer = writer
        self._opened = opened
        self._paths = paths
        self._gone = False
        self._idle = IdleWatch(parent=self)
        self._session = SessionLock(self)
        window.hide_asked.connect(self.hide)
        window.lock_asked.connect(self.lock)
        window.closing.connect(self.close_workbook)
        self._idle.idle.connect(self.lock)
        self._idle.nearly.connect(self._say_nearly)
        self._session.locked.connect(self._on_session_locked)

    def watch(self, keys: InputWatch) -> None:
        """Take any key or move of the pointer as a sign that somebody is here, and hear Hide and Lock anywhere."""
        keys.acted.connect(self._idle.act)
        keys.hide_asked.connect(self.hide)
        keys.lock_asked.connect(self.lock)

    def watch_idle(self, minutes: int) -> None:
        """Lock after so many minutes without anybody at the keyboard."""
        self._idle.start(timedelta(minutes=minutes))

    def listen_to_session(self) -> None:
        """Lock when the computer sleeps or its screen locks, where the system says so."""
        self._session.listen(int(self._window.winId()))

    @Slot()
    def lock(self) -> None:
        """Blank, save, close, start again locked."""
        if not self._gone:
            self._window.blank()
            self._window.repaint()
            self._leave()

    @Slot()
    def hide(self) -> None:
        """The same behind a neutral cover."""
        if not self._gone:
            hide_away(self._window)
            self._leave("--covered")

    @Slot()
    def close_workbook(self) -> None:
        """Save what waits and close the databases, without starting again: the window closes."""
        if self._gone:
            return
        self._gone = True
        self._idle.stop()
        self._window.flush_all()
        self._writer.drain(_PATIENCE)
        self._opened.close()
        try:
            remember(self._opened, self._paths)
        except WorldError:
            return  # a convenience only: at worst an older copy is not noticed next time

    @Slot(str)
    def _on_session_locked(self, _reason: str) -> None:
        self.lock()

    @Slot(bool)
    def _say_nearly(self, nearly: bool) -> None:
        if nearly:
            words = self.tr("rmdesk locks in 20 seconds. Press any key to keep it open.")
            self._window.notices.show_notice("idle", Notice(words, "clock"))
        else:
            self._window.notices.close_notice("idle")

    def _leave(self, argument: str = "") -> None:
        self._dialogs.give_up()
        close_what_is_open()
        self.close_workbook()
        self.left.emit(argument)
