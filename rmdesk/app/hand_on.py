"""After somebody has agreed or shared something: one quiet line on how it reaches their partner's laptop."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.roof import Roof
from rmdesk.services.fresh_word import FreshWord
from rmdesk.ui.widgets.notice_bar import Notice

_EXCHANGE = "exchange"
_NOTICE = "hand-on"


class HandOn(QObject):
    """Call `look` after each write. A pair on one laptop (`in_use` says so) is told nothing."""

    def __init__(
        self, roof: Roof, opened: OpenWorkbook, in_use: Callable[[], bool], folder: Callable[[], Path | None],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._roof = roof
        self._opened = opened
        self._in_use = in_use
        self._folder = folder
        self._fresh = FreshWord(opened.workspace)
        self._stays = False

    def look(self) -> None:
        """Say the line when there is something to hand on."""
        if self._opened.shared.space.closed or not self._fresh.look() or not self._in_use():
            return
        self._stays = self._folder() is None
        if self._stays:
            words = self.tr("Your partner learns of this from the next file that you make for them.")
            notice = Notice(words, "upload", self.tr("Go to “Between our laptops”"), quiet=True)
        else:
            notice = Notice(self.tr("It goes by itself through your folder."), "upload", quiet=True)
        self._roof.window.notices.show_notice(_NOTICE, notice, partial(self._roof.frame.go, _EXCHANGE))

    def on_page(self, screen: str) -> None:
        """Where a file is made it has done its work; that it goes by itself is said for one page only."""
        if screen == _EXCHANGE or not self._stays:
            self._roof.window.notices.close_notice(_NOTICE)
