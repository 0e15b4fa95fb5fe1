"""The private wing's screens, joined to the one partner's private space."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rmdesk.domain.journey import PageMarks, Workbook
from rmdesk.private.page_marks import private_page_marks
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.private_screens.home_panel.screen import HomePanelScreen
from rmdesk.ui.private_screens.my_data.door import MyDataDoor
from rmdesk.ui.private_screens.my_data.screen import MyDataScreen
from rmdesk.ui.private_screens.offer.door import OfferDoor
from rmdesk.ui.private_screens.offer.screen import OfferScreen
from rmdesk.ui.private_screens.private_page.screen import FromTheRest, PrivatePageScreen
from rmdesk.ui.private_screens.reflection.screen import ReflectionScreen
from rmdesk.ui.private_screens.reflections.screen import ReflectionsScreen
from rmdesk.ui.private_screens.steps.screen import StepsScreen
from rmdesk.ui.private_screens.steps.way import WayToStepsScreen
from rmdesk.ui.screens.action.view import ActionView
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place


class PrivateScreens(QObject):
    """Makes the private screens when they are first gone to.

    Args:
        rest: what private pages are told of the rest, such as how the shared pages stand.
        door: where an offer goes once it is confirmed; the one thing that leaves this wing.
        own_data: takes one's own words out, or away.
        title_of: the title of a shared action, for the page of own steps towards it.
    """

    def __init__(
        self, context: ScreenContext, wing: PrivateWing, workbook: Workbook, rest: FromTheRest,
        door: OfferDoor, own_data: MyDataDoor, title_of: Callable[[str], str],
    ) -> None:  # fmt: skip
        super().__init__()
        self._context = context
        self._wing = wing
        self._workbook = workbook
        self._rest = rest
        self._door = door
        self._own_data = own_data
        self._title_of = title_of

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
            ScreenEntry("my-data", self.tr("My data"), "download", self._my_data, in_sidebar=False, under="settings"),
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
        panel = HomePanelScreen(self._context, self._workbook, self._wing)
        home.arriving.connect(panel.show)
        place.fill(panel.view)

    def fill_action(self, view: ActionView) -> None:
        """Put the way to one's own steps into the place that the page of an action keeps for it."""
        way = WayToStepsScreen(self._context)
        view.action_shown.connect(way.show)
        view.own.fill(way.view)

    def _reflections(self) -> Page:
        return ReflectionsScreen(self._context, self._wing).view

    def _reflection(self) -> Page:
        return ReflectionScreen(self._context, self._wing).view

    def _page(self) -> Page:
        return PrivatePageScreen(self._context, self._workbook, self._wing, self._rest).view

    def _steps(self) -> Page:
        return StepsScreen(self._context, self._wing, self._title_of).view

    def _my_data(self) -> Page:
        return MyDataScreen(self._context, self._own_data).view

    def _offer(self) -> Page:
        return OfferScreen(self._context, self._wing, self._workbook, self._door).view
