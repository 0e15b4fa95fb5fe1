"""Locking, hiding and quitting: what is on the screen goes first, what was typed is saved, the process ends.

Only a fresh process is sure to hold no key and no text, so a lock always ends in one, whatever goes wrong on the way.
No step asks anything. Words that the disk refuses keep a window open once; a lock goes on, and says so afterwards.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication

from rmdesk.app.roof import Roof
from rmdesk.app.writing import BallastRunner
from rmdesk.domain.errors import WorldError
from rmdesk.runtime.paths import Paths
from rmdesk.ui.messages import Message
from rmdesk.ui.platform.hide import close_what_is_open, hide_away
from rmdesk.ui.platform.idle import IdleWatch
from rmdesk.ui.platform.input_watch import InputWatch
from rmdesk.ui.platform.session_lock import SessionLock
from rmdesk.ui.widgets.notice_bar import Notice
from rmdesk.ui.widgets.word_count import is_long

_FOR_BACKUP = 1.0
"""Seconds from asking for a lock within which a backup has to be done."""
_PATIENCE = 10.0
"""Seconds that saving may take before a lock goes on without it. The window is blank by then."""


class Leavable(Protocol):
    """What is open, as far as leaving it goes."""

    def close(self) -> None:
        """Close every database and let go of the folder. Closing twice does nothing."""
        ...

    def remember(self, paths: Paths) -> None:
        """Note how far it has come, so that an older copy is noticed.

        Raises:
            WorldError: the note could not be written; it is a convenience only.
        """
        ...


class Leaving(QObject):
    """Watches for reasons to lock, and leaves. One for each open workbook."""

    begins = Signal(bool)
    """True: leaving begins, and what can be done again later ends now. False: the window stays open after all."""
    left = Signal(bool, bool)
    """Everything is closed: start again. Whether covered, and whether everything typed is on the disk."""

    def __init__(self, roof: Roof, writer: BallastRunner, opened: Leavable, parent: QObject) -> None:
        super().__init__(parent)
        self._roof = roof
        self._window = roof.window
        self._writer = writer
        self._opened = opened
        self._gone = False
        self.was_idle = False
        """Whether it locked because nobody was there."""
        self._warned = False
        self._back_up: Callable[[float], None] | None = None
        self._idle = IdleWatch(roof.tools.seconds, parent=self, takes_longer=self._is_long)
        self._session = SessionLock(self)
        self._window.hide_asked.connect(self.hide)
        self._window.lock_asked.connect(self.lock)
        self._window.closing.connect(self._on_closing)
        self._idle.idle.connect(self._on_idle)
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
    def _on_idle(self) -> None:
        self.was_idle = not self._gone
        self.lock()

    @Slot()
    def lock(self) -> None:
        """Blank, save, close, start again locked."""
        if not self._gone:
            QGuiApplication.inputMethod().commit()
            self._window.blank()
            self._window.repaint()
            self._leave(covered=False)

    @Slot()
    def hide(self) -> None:
        """The same behind a neutral cover."""
        if not self._gone:
            QGuiApplication.inputMethod().commit()
            hide_away(self._window)
            self._leave(covered=True)

    def back_up_with(self, back_up: Callable[[float], None]) -> None:
        """What backs up while locking, for at most so many seconds. Only once the content was found whole."""
        self._back_up = back_up

    def save(self) -> bool:
        """Have every page hand over what it holds, and wait for the disk; whether everything typed is on it."""
        before = self._writer.failures
        try:
            self._window.flush_all()
            finished = self._writer.drain(_PATIENCE)
        except Exception as error:  # noqa: BLE001 - of whatever kind: it is logged, and leaving goes on
            self._roof.log.failure("saving", error)
            return False
        return finished and self._writer.failures == before

    @Slot(object)
    def _on_closing(self, event: QCloseEvent) -> None:
        """The first time that something typed cannot be saved, the window stays open and says so."""
        self.begins.emit(True)
        if self._gone or self._warned or self.save():
            self.close_workbook()
            return
        self.begins.emit(False)
        self._warned = True
        event.ignore()
        self._window.tell(
            Message(
                self.tr("What you typed last could not be saved, so rmdesk is still open."),
                self.tr("Your words are still here, and everything saved before is safe."),
                self.tr("Make some room on this computer, or copy your words. Close again to close without them."),
            )
        )

    @Slot()
    def close_workbook(self) -> bool:
        """Save what waits and close the databases, without starting again; whether everything typed is on the disk."""
        if self._gone:
            return True
        self._gone = True
        self._idle.stop()
        self.begins.emit(True)
        saved = self.save()
        try:
            self._opened.close()
            self._opened.remember(self._roof.tools.paths)
        except WorldError:
            return saved  # a convenience only: at worst an older copy is not noticed next time
        except Exception as error:  # noqa: BLE001 - of whatever kind: it is logged, and leaving goes on
            self._roof.log.failure("closing", error)
        return saved

    def let_go(self) -> None:
        """Watch no more and close nothing: somebody else goes on with what is open."""
        self._gone = True
        self._idle.stop()

    @Slot(str)
    def _on_session_locked(self, _reason: str) -> None:
        self.lock()

    @Slot(bool)
    def _say_nearly(self, nearly: bool) -> None:
        if nearly:
            words = self.tr("rmdesk locks in 1 minute. Press any key to keep it open.")
            self._window.notices.show_notice("idle", Notice(words, "clock"))
        else:
            self._window.notices.close_notice("idle")

    def _leave(self, *, covered: bool) -> None:
        begun = time.monotonic()
        self.begins.emit(True)
        self._roof.dialogs.end()
        close_what_is_open()
        self._idle.stop()
        saved = self.save()
        self._make_backup(_FOR_BACKUP - (time.monotonic() - begun))
        saved = self.close_workbook() and saved
        self.left.emit(covered, saved)

    def _is_long(self) -> bool:
        """Whether the page that is shown takes long to read."""
        return bool(self._window.current) and is_long(self._window.page(self._window.current))

    def _make_backup(self, seconds: float) -> None:
        """A copy with the last words in it, if there is time: a lock waits for no backup."""
        if self._back_up is None:
            return
        try:
            self._back_up(seconds)
        except Exception as error:  # noqa: BLE001 - of whatever kind: it is logged, and leaving goes on
            self._roof.log.failure("backup", error)
