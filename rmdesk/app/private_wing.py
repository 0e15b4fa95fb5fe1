"""The private wing's screens, joined to the one partner's private space."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rmdesk.app.reflecting import TaughtWords
from rmdesk.domain.journey import PageMarks, Workbook
from rmdesk.private.models import Model
from rmdesk.private.page_marks import private_page_marks
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.private_screens.home_panel.screen import HomePanelScreen
from rmdesk.ui.private_screens.my_data.door import MyDataDoor
from rmdesk.ui.private_screens.offer.door import OfferDoor
from rmdesk.ui.private_screens.prepare.values import ForSession
from rmdesk.ui.private_screens.private_page.values import FromTheRest
from rmdesk.ui.private_screens.reflection.values import SessionChoice
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.spelling_marks import OwnWordsHere

if TYPE_CHECKING:
    from rmdesk.ui.screens.action.view import ActionView


@dataclass(frozen=True, slots=True)
class ToldOfShared:
    """What private pages are told of the shared side, and the ways to write.

    Args:
        title_of: the title of a shared action, for the page of own steps towards it.
        sessions: the sessions that a reflection can belong to.
        models: the ways to write a reflection.
        next_session: the number of the session to prepare for (0: none).
        last_session: the number of the session that has been held last (0: none).
        for_session: what both can see before the session with that number.
    """

    title_of: Callable[[str], str]
    sessions: Callable[[], Sequence[SessionChoice]]
    models: Sequence[Model]
    next_session: Callable[[], int]
    last_session: Callable[[], int]
    for_session: Callable[[int], ForSession | None]


class PrivateScreens(QObject):
    """Makes the private screens when they are first gone to.

    Args:
        rest: what private pages are told of the rest, such as how the shared pages stand.
        door: where an offer goes once it is confirmed; the one thing that leaves this wing.
        own_data: takes one's own words out, or away.
        told: what else private pages are told.
    """

    def __init__(
        self, context: ScreenContext, wing: PrivateWing, workbook: Workbook, rest: FromTheRest,
        door: OfferDoor, own_data: MyDataDoor, told: ToldOfShared,
    ) -> None:  # fmt: skip
        super().__init__()
        self._context = context
        self._wing = wing
        self._workbook = workbook
        self._rest = rest
        self._door = door
        self._own_data = own_data
        self._told = told
        self._taught = TaughtWords(context, wing.own_words, self)

    def status(self) -> PageMarks:
        """How the private pages stand: the only thing that the shared screens learn of this wing."""
        return private_page_marks(self._wing, self._workbook)

    def entries(self) -> list[ScreenEntry]:
        """The screens of this wing."""
        return [
            ScreenEntry("reflections", self.tr("Reflections"), "notebook-pen", self._reflections),
            ScreenEntry(
                "reflection",
                self.tr("Reflection"),
                "notebook-pen",
                self._reflection,
                in_sidebar=False,
                under="reflections",
            ),
            ScreenEntry(
                "private-page", self.tr("Workbook"), "book-open", self._page, in_sidebar=False, under="workbook"
            ),
            ScreenEntry("steps", self.tr("My own steps"), "lock", self._steps, in_sidebar=False, under="actions"),
            ScreenEntry("prepare", self.tr("Prepare"), "calendar", self._prepare, in_sidebar=False, under="sessions"),
            ScreenEntry("my-data", self.tr("My data"), "download", self._my_data, in_sidebar=False, under="settings"),
            ScreenEntry("my-words", self.tr("My words"), "pencil", self._my_words, in_sidebar=False, under="settings"),
            ScreenEntry(
                "offer", self.tr("Offer"), "message-square", self._offer, in_sidebar=False, under="reflections"
            ),
        ]

    def tidy(self) -> None:
        """Take away for good what has been in the bin for 30 days. On the writer's thread."""
        if self._wing.journal.is_purge_due():
            self._wing.journal.purge_bin()

    def fill(self, place: Place, home: Page) -> None:
        """Put the private panel into the place that the first page keeps for it."""
        around = (self._told.next_session, self._told.last_session)
        panel = HomePanelScreen(self._context, self._workbook, self._wing, *around)
        home.arriving.connect(panel.show)
        place.fill(panel.view)

    def fill_action(self, view: "ActionView") -> None:
        """Put the way to one's own steps into the place that the page of an action keeps for it."""
        from rmdesk.ui.private_screens.steps.way import WayToStepsScreen  # noqa: PLC0415

        way = WayToStepsScreen(self._context)
        view.action_shown.connect(way.show)
        view.own.fill(way.view)

    def _reflections(self) -> Page:
        from rmdesk.ui.private_screens.reflections.screen import ReflectionsScreen  # noqa: PLC0415

        return self._mine(ReflectionsScreen(self._context, self._wing, self._session_names).view)

    def _session_names(self) -> dict[int, str]:
        return {one.number: one.words for one in self._told.sessions()}

    def _reflection(self) -> Page:
        from rmdesk.ui.private_screens.reflection.screen import ReflectionScreen  # noqa: PLC0415

        told, joined = self._told, self._rest.has_partner
        screen = ReflectionScreen(
            self._context, self._wing, models=told.models, sessions=told.sessions, has_partner=joined
        )
        return self._mine(screen.view)

    def _page(self) -> Page:
        from rmdesk.ui.private_screens.private_page.screen import PrivatePageScreen  # noqa: PLC0415

        return self._mine(PrivatePageScreen(self._context, self._workbook, self._wing, self._rest).view)

    def _steps(self) -> Page:
        from rmdesk.ui.private_screens.steps.screen import StepsScreen  # noqa: PLC0415

        return self._mine(StepsScreen(self._context, self._wing, self._told.title_of).view)

    def _prepare(self) -> Page:
        from rmdesk.ui.private_screens.prepare.screen import PrepareScreen, PrepareSources  # noqa: PLC0415
        from rmdesk.ui.private_screens.private_page.desk import PrivateDesk  # noqa: PLC0415

        desk = PrivateDesk(self._wing)
        sources = PrepareSources(self._workbook, self._wing, desk, self._told.for_session)
        return PrepareScreen(self._context, sources).view

    def _my_data(self) -> Page:
        from rmdesk.ui.private_screens.my_data.screen import MyDataScreen  # noqa: PLC0415

        return self._mine(MyDataScreen(self._context, self._own_data).view)

    def _my_words(self) -> Page:
        from rmdesk.ui.private_screens.my_words.screen import MyWordsScreen  # noqa: PLC0415

        return MyWordsScreen(self._context, self._wing.own_words, self._taught.read_again).view

    def _offer(self) -> Page:
        from rmdesk.ui.private_screens.offer.screen import OfferScreen  # noqa: PLC0415

        return self._mine(OfferScreen(self._context, self._wing, self._workbook, self._door).view)

    def _mine(self, page: Page) -> Page:
        """The page, where words that this person has taught are known to be spelled so."""
        OwnWordsHere(page, self._taught)
        return page
