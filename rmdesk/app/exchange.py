"""The exchange between two laptops, joined to the open workbook: what its pages ask for, and the pages."""

import threading
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject

from rmdesk.app.files_between import outgoing, read_file, write_file
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.pairing import PairingDesk
from rmdesk.app.people_here import people_here
from rmdesk.app.writing import with_room
from rmdesk.domain.exchange_errors import ExchangeStopped
from rmdesk.domain.journey import Workbook
from rmdesk.domain.moving import MoveStage
from rmdesk.exchange.kinds import FileKind, kind_of
from rmdesk.exchange.pasted import read_pasted_or_file
from rmdesk.services.actions import Actions
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.exchange import Exchange, News
from rmdesk.services.news import WhatsNew
from rmdesk.services.not_sent import not_sent
from rmdesk.services.programme_pack import PackRules
from rmdesk.services.sessions import Sessions
from rmdesk.services.turning_points import TurningPoints
from rmdesk.storage.connection import SpaceClosed
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.disagreements.reading import DisagreementServices
from rmdesk.ui.screens.disagreements.screen import DisagreementsScreen
from rmdesk.ui.screens.exchange.exchanger import FolderDoor
from rmdesk.ui.screens.exchange.screen import ExchangeScreen
from rmdesk.ui.screens.exchange.values import ExchangeShown, OpenedKind, Standing
from rmdesk.ui.screens.home.values import Laptops
from rmdesk.ui.screens.moving_out.values import MovingShown
from rmdesk.ui.screens.news.reading import NewsServices, news_words
from rmdesk.ui.screens.news.screen import NewsScreen
from rmdesk.ui.screens.pairing.values import PairingStep
from rmdesk.ui.widgets.exchange.outgoing import Outgoing
from rmdesk.ui.widgets.page import Page

_STANDINGS = {PairingStep.START: Standing.ALONE, PairingStep.AGAIN: Standing.AGAIN}
_HERE = frozenset({MoveStage.ARRIVED_HERE, MoveStage.OFF_THERE})
_TOLD = frozenset({MoveStage.PARTNER_ARRIVED, MoveStage.ARRIVED_HERE})


_PATIENCE = 1.0
"""Seconds that an opening which was told to stop may take to do so."""


class ExchangeDesk:
    """Implements `Exchanger`. A file of the pairing is handed on to `pairing`. `moves` says who moved where."""

    def __init__(
        self, opened: OpenWorkbook, pairing: PairingDesk, moves: Callable[[], MovingShown], leaving: Callable[[], bool]
    ) -> None:
        """`leaving` says, on any thread, whether somebody locks or closes."""
        self._opened = opened
        self._pairing = pairing
        self._moves = moves
        self._leaving = leaving
        self._exchange = Exchange(opened.workspace, opened.keys.shared, leaving)
        self._missing = False
        self._idle, self._stopped = threading.Event(), False
        self._asked = self._ended = 0  # each is written by one thread only
        self._idle.set()

    def status(self) -> ExchangeShown:
        """See `Exchanger`."""
        status, step = self._exchange.status(), self._pairing.state().step
        standing = _STANDINGS.get(step, Standing.BEGUN)
        moves = self._moves()
        used = status.last_made is not None or status.last_opened is not None or moves.mine.stage in _HERE
        return ExchangeShown(
            Standing.CONNECTED if status.paired else standing,
            status.partner.name if status.partner is not None else "",
            status.last_made,
            status.last_opened,
            self._missing,
            status.forks > 0,
            status.disagreements,
            step is PairingStep.ONE_LAPTOP and (moves.together or not used),
            next((one.stage for one in (moves.partner, moves.mine) if one.stage in _TOLD), MoveStage.NONE),
            TurningPoints(self._opened.workspace).is_over(),
            tuple(not_sent(self._opened.workspace).items()),
        )

    def make(self) -> tuple[Outgoing, ...]:
        """See `Exchanger`."""
        return tuple(outgoing(one, self._opened.clock) for one in self._exchange.make())

    def will_open(self) -> None:
        """See `Exchanger`."""
        self._asked += 1

    def open_file(self, path: Path) -> OpenedKind:
        """See `Exchanger`."""
        return self._with_care(lambda: read_file(path))

    def open_text(self, text: str) -> OpenedKind:
        """See `Exchanger`."""
        return self._with_care(lambda: text.encode("utf-8"))

    def was_stopped(self) -> bool:
        """Whether a file was being opened, or waited its turn, when somebody locked: nothing of it was taken in."""
        return not self._idle.wait(_PATIENCE) or self._stopped or self._ended < self._asked

    def read_forks(self) -> None:
        """See `Exchanger`."""
        self._exchange.told_of_forks()

    def note_brought(self, news: tuple[News, ...]) -> None:
        """News came through the exchange folder."""
        self._missing = news[-1].incomplete if news else self._missing

    def _with_care(self, read: Callable[[], bytes]) -> OpenedKind:
        """On a full disk there is a second chance. A workbook that is closed on the way is no fault of anybody."""
        self._idle.clear()
        try:
            return with_room(self._opened.folder, lambda: self._open(read()))
        except (ExchangeStopped, SpaceClosed) as error:
            if not self._leaving():
                raise
            self._stopped = True
            raise ExchangeStopped from error
        finally:
            self._ended += 1
            self._idle.set()

    def _open(self, data: bytes) -> OpenedKind:
        file = read_pasted_or_file(data)
        if kind_of(file) is FileKind.PAIRING:
            self._pairing.open_data(file)
            return OpenedKind.PAIRING
        news = self._exchange.open(file)
        self._missing = news.incomplete
        if news.incomplete:
            return OpenedKind.PARTLY
        if news.new and self._moves().partner.stage is MoveStage.PARTNER_ARRIVED:
            return OpenedKind.MOVED
        return OpenedKind.NEWS if news.new else OpenedKind.NOTHING_NEW


class ExchangeScreens(QObject):
    """Makes these pages when they are first gone to.

    `folder` is the exchange folder (None: this program has none). `rules`: which packs this computer allows.
    """

    def __init__(
        self, context: ScreenContext, opened: OpenWorkbook, desk: ExchangeDesk, actions: Actions, workbook: Workbook,
        folder: FolderDoor | None, rules: PackRules,
    ) -> None:  # fmt: skip
        super().__init__()
        self._context = context
        self._desk = desk
        self._folder = folder
        self._page: ExchangeScreen | None = None
        people, disagreements = people_here(opened.workspace, opened.folder), Disagreements(opened.workspace)
        self._new = NewsServices(WhatsNew(opened.workspace, rules), disagreements, people, workbook)
        sessions = Sessions(opened.workspace)
        self._differ = DisagreementServices(disagreements, people, actions, sessions, workbook)

    @property
    def in_use(self) -> bool:
        """Whether there is a partner on another laptop: a pair on one laptop is not bothered with any of this."""
        status = self._desk.status()
        return status.standing is Standing.AGAIN or (status.standing is Standing.CONNECTED and not status.one_laptop)

    @property
    def under(self) -> str:
        """The page of the sidebar that all of this belongs to."""
        return "exchange" if self.in_use else "settings"

    def entries(self) -> list[ScreenEntry]:
        """The first is in the sidebar while it is of use."""
        under, shown = self.under, self.in_use
        return [
            self._entry("exchange", self.tr("Between our laptops"), self._exchange, "" if shown else under, shown),
            self._entry("news", self.tr("News from your partner"), self._news, under),
            self._entry("disagreements", self.tr("Two texts for one thing"), self._disagreements, under),
        ]

    def show_look(self) -> None:
        """The exchange folder was looked into: its card says when. Nothing else on the page moves."""
        if self._page is not None and shiboken6.isValid(self._page.view):
            self._page.show_look()

    def news(self) -> str:
        """The quiet line of the first page; empty where there is nobody on another laptop, or nothing came yet."""
        if not self.in_use:
            return ""
        latest = self._new.whats_new.look().latest
        return news_words(self._new.people.pair(), latest) if latest is not None else ""

    def laptops(self) -> Laptops:
        """How far a partner on another laptop is."""
        standing = self._desk.status().standing
        known = {Standing.CONNECTED: Laptops.CONNECTED, Standing.BEGUN: Laptops.MEETING}
        return known.get(standing, Laptops.APART)

    def _entry(
        self, screen: str, title: str, make: Callable[[], Page], under: str, in_sidebar: bool = False
    ) -> ScreenEntry:
        return ScreenEntry(screen, title, "upload", make, in_sidebar=in_sidebar, under=under)

    def _exchange(self) -> Page:
        self._page = ExchangeScreen(self._context, self._desk, write_file, self._folder)
        return self._page.view

    def _news(self) -> Page:
        return NewsScreen(self._context, self._new).view

    def _disagreements(self) -> Page:
        return DisagreementsScreen(self._context, self._differ).view
