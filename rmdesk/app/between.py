"""Everything between two laptops in one open workbook: getting to know each other, news, and the exchange folder."""

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from rmdesk.app.exchange import ExchangeDesk, ExchangeScreens
from rmdesk.app.exchange_watch import ExchangeWatch
from rmdesk.app.hand_on import HandOn
from rmdesk.app.invited import Invited
from rmdesk.app.last_work import Finish
from rmdesk.app.lost import LostDesk, LostScreens
from rmdesk.app.moving import MovingDesk, MovingScreens
from rmdesk.app.news_in_place import NewsInPlace
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.pairing import PairingDesk, PairingScreens
from rmdesk.app.programme import pack_rules
from rmdesk.app.roof import Roof
from rmdesk.domain.journey import Workbook
from rmdesk.services.actions import Actions
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.exchange import News
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry

_WHERE_THEY_MEET = frozenset({"home", "pairing"})
"""Pages that hold nothing that is being written, and on which two laptops turn out to know each other."""


class Between(QObject):
    """Made for one open workbook.

    Args:
        ways: the first makes every page anew, and goes to the one that it is given; the second closes the workbook;
            the third does, too, and lets the partner come back to it.
        shared: the actions and the content of this workbook.
    """

    def __init__(
        self, roof: Roof, context: ScreenContext, opened: OpenWorkbook, invited: Invited,
        ways: tuple[Callable[..., None], Finish, Callable[[], None]], shared: tuple[Actions, Workbook],
    ) -> None:  # fmt: skip
        super().__init__()
        pairing = PairingDesk(opened, roof.tools, invited)
        moving = MovingDesk(opened, roof.tools, ways[1], ways[2])
        self._roof = roof
        self._opened = opened
        disagreements, go = Disagreements(opened.workspace), roof.frame.go
        self._in_place = NewsInPlace(opened.shared, disagreements, go)
        self._leaving = threading.Event()
        self._desk = ExchangeDesk(opened, pairing, moving.shown, self._leaving.is_set)
        self._watch = ExchangeWatch(roof, opened, self._leaving.is_set, self)
        self._watch.brought.connect(self._on_brought)
        self._watch.looked.connect(self._on_looked)
        self._pairing = PairingScreens(context, pairing, ways[0])
        self._moving = MovingScreens(context, moving)
        self._lost = LostScreens(context, LostDesk(opened, roof.tools))
        self.screens = ExchangeScreens(context, opened, self._desk, *shared, self._watch, pack_rules(roof.tools))
        self._again, self._in_sidebar = ways[0], True
        self._hand_on = HandOn(roof, opened, lambda: self.screens.in_use, self._watch.folder, self)

    def entries(self) -> list[ScreenEntry]:
        """Every page."""
        under = self.screens.under
        self._in_sidebar = self.screens.in_use
        pages = [*self.screens.entries(), *self._pairing.entries(under), *self._moving.entries(under)]
        return [*pages, *self._lost.entries(under)]

    def wrote(self) -> None:
        """Something was written: perhaps there is something to hand on."""
        self._hand_on.look()
        self._offer_in_sidebar()

    def on_page(self, screen: str) -> None:
        """That page is shown now."""
        self._hand_on.on_page(screen)
        self._offer_in_sidebar()

    def _offer_in_sidebar(self) -> None:
        """Where the laptops have just met, the sidebar leads to what is between them, whatever somebody presses."""
        here = self._roof.window.current
        if self._in_sidebar or here not in _WHERE_THEY_MEET or self._opened.shared.space.closed:
            return
        if self.screens.in_use:
            self._in_sidebar = True
            QTimer.singleShot(0, self, partial(self._again, here))

    def begin(self) -> None:
        """The content of the workbook was found whole: look into the exchange folder from now on."""
        self._watch.begin()

    @Slot(bool)
    def stop(self, leaving: bool) -> None:
        """Somebody locks or closes: a file that is being opened is left at once, with nothing of it taken in."""
        if leaving:
            self._leaving.set()
        else:
            self._leaving.clear()

    def was_stopped(self) -> bool:
        """Whether a file that somebody asked to open was left in that way. Ask once the workbook is closed."""
        return self._desk.was_stopped()

    def dress(self, entries: list[ScreenEntry]) -> list[ScreenEntry]:
        """Every page of the workbook, ready for news."""
        return self._in_place.dress(entries)

    @Slot()
    def _on_looked(self) -> None:
        """The line that tells when is shown again where it is."""
        self.screens.show_look()

    @Slot(object)
    def _on_brought(self, news: tuple[News, ...]) -> None:
        """Nobody is interrupted: the page that is shown tells what there is now, unless somebody writes on it."""
        self._desk.note_brought(news)
        if not any(one.new for one in news):
            return
        words = self.tr("News from your partner is here.")
        if not self._roof.window.show_in_place():
            words = self.tr("News from your partner is here. This page shows it when you come to it the next time.")
        self._roof.frame.announce(words)
