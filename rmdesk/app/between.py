"""Everything between two laptops in one open workbook: getting to know each other, news, and the exchange folder."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.app.exchange import ExchangeDesk, ExchangeScreens
from rmdesk.app.exchange_watch import ExchangeWatch
from rmdesk.app.invited import Invited
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.pairing import PairingDesk, PairingScreens
from rmdesk.app.roof import Roof
from rmdesk.domain.journey import Workbook
from rmdesk.services.actions import Actions
from rmdesk.services.exchange import News
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry


class Between(QObject):
    """Made for one open workbook.

    Args:
        show_again: makes every page anew, and goes to the one that it is given.
        shared: the actions and the content of this workbook.
    """

    def __init__(
        self, roof: Roof, context: ScreenContext, opened: OpenWorkbook, invited: Invited,
        show_again: Callable[..., None], shared: tuple[Actions, Workbook],
    ) -> None:  # fmt: skip
        super().__init__()
        pairing = PairingDesk(opened, roof.tools, invited)
        self._leaving = threading.Event()
        self._desk = ExchangeDesk(opened, pairing, self._leaving.is_set)
        self._watch = ExchangeWatch(roof, opened, self._leaving.is_set, self)
        self._watch.brought.connect(self._on_brought)
        self._pairing = PairingScreens(context, pairing, show_again)
        self.screens = ExchangeScreens(context, opened, self._desk, *shared, self._watch)

    def entries(self) -> list[ScreenEntry]:
        """Every page."""
        return [*self.screens.entries(), *self._pairing.entries(self.screens.under)]

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

    @Slot(object)
    def _on_brought(self, news: tuple[News, ...]) -> None:
        """Nobody is interrupted: the first page says so in a line when it is shown the next time."""
        self._desk.note_brought(news)
