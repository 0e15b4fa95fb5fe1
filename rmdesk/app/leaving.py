"""Locking, hiding and quitting: what is on the screen goes first, what was typed is saved, the process ends.

Only a fresh process is sure to hold no key and no text, so a lock always ends in one. No step asks anything.
"""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

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

Restart = Callable[..., None]


class Leaving(QObject):
    """Watches for reasons to lock, and locks. One for each open workbook."""

    def __init__(
        self, window: MainWindow, dialogs: QtDialogs, writer: TaskRunner, opened: OpenWorkbook, paths: Paths,
        restart: Restart, watch: InputWatch,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._writer = writer
        self._opened = opened
        self._paths = paths
        self._restart = restart
        self._gone = False
        self._idle = IdleWatch(parent=self)
        self._session = SessionLock(self)
        watch.acted.connect(self._idle.act)
        watch.hide_asked.connect(self.hide)
        window.hide_asked.connect(self.hide)
        window.lock_asked.connect(self.lock)
        window.closing.connect(self.close_workbook)
        self._idle.idle.connect(self.lock)
        self._idle.nearly.connect(self._say_nearly)
        self._session.locked.connect(self._on_session_locked)

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

    def _leave(self, *arguments: str) -> None:
        self._dialogs.give_up()
        close_what_is_open()
        self.close_workbook()
        self._restart(*arguments)
        QApplication.quit()
