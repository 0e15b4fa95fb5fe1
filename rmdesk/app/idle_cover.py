"""Before a workbook is open nothing can be locked, but a recovery code or a passphrase can stand on the screen.

So after a while without anybody there, a plain cover lies over the page. It hides what stands there from people who
pass by; whoever sits down at the computer can lift it, and finds the page as it was left. It says so: nobody asked for
it, so it is not the cover of *Hide screen*, which looks like another program.
"""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from rmdesk.app.roof import Roof
from rmdesk.ui.platform.hide import Cover, CoverWords, cover_window
from rmdesk.ui.platform.idle import IdleWatch
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.notice_bar import Notice
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.secrets.step_page import StepPage

_NOTICE = "idle-cover"
_NOTHING_OF_THEIRS = frozenset({"", "lock", "last-work", "first-invitation", "first-pack", "limits", "support"})


class IdleCover(QObject):
    """Watches while nothing is open.

    Args:
        is_outside: whether no workbook is open.
    """

    def __init__(self, roof: Roof, is_outside: Callable[[], bool]) -> None:
        super().__init__(roof)
        self._roof = roof
        self._is_outside = is_outside
        self._cover: Cover | None = None
        self._idle = IdleWatch(roof.tools.seconds, parent=self)
        self._idle.idle.connect(self._on_idle)
        self._idle.nearly.connect(self._on_nearly)
        roof.watch.acted.connect(self._idle.act)
        roof.window.page_shown.connect(self._on_page_shown)

    @Slot(str)
    def _on_page_shown(self, _screen: str) -> None:
        if self._is_outside():
            self._idle.start(timedelta(minutes=self._roof.in_force.idle_minutes))
        else:
            self._idle.stop()

    @Slot(bool)
    def _on_nearly(self, nearly: bool) -> None:
        notices = self._roof.window.notices
        if nearly and self._needs_cover():
            words = self.tr("rmdesk covers this page in 1 minute. Press any key to keep it open.")
            notices.show_notice(_NOTICE, Notice(words, "clock"))
        elif not nearly:
            notices.close_notice(_NOTICE)

    @Slot()
    def _on_idle(self) -> None:
        if not self._is_outside() or self._cover is not None:
            return
        if self._needs_cover():
            words = CoverWords(
                self.tr("This page is covered"),
                self.tr("Nobody was here for a while, so rmdesk covered the page. It is as you left it."),
                self.tr("Show the page"),
            )
            button = AppButton(self._roof.look, words.button, ButtonKind.PRIMARY, "eye")
            self._cover = cover_window(self._roof.window, words, button)
            self._cover.left.connect(self._take_away)
            return
        page = self._roof.window.page(self._roof.window.current)
        if not isValid(page):  # the program is ending
            return
        for field in page.findChildren(PassphraseField):
            field.clear()
        self._on_page_shown("")

    def _needs_cover(self) -> bool:
        """Where something of theirs can stand. The lock page names nobody; what was half typed is forgotten instead."""
        current = self._roof.window.current
        if not self._is_outside() or current in _NOTHING_OF_THEIRS:
            return False
        page = self._roof.window.page(current)
        return not (isinstance(page, StepPage) and page.current.nothing_of_theirs)

    @Slot()
    def _take_away(self) -> None:
        window = self._roof.window
        if self._cover is not None:
            self._cover.deleteLater()
            self._cover = None
        page = window.page(window.current)
        page.set_title(page.title)
        page.focus_heading()
        self._on_page_shown("")
