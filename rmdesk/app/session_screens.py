"""The plan of sessions and the page of one, joined to their use cases."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.people_here import people_here
from rmdesk.domain.journey import PageMarks, Workbook
from rmdesk.services.noting import Noting
from rmdesk.services.people import People
from rmdesk.services.programme_pack import ProgrammePack
from rmdesk.services.sessions import Sessions
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.widgets.page import Page


class SessionScreens(QObject):
    """Makes both pages when they are first gone to.

    Args:
        private_status: how the private pages stand.
        begin: closes the private space and begins together, with the number of a session.
        packs: the programme's pack.
    """

    def __init__(
        self,
        context: ScreenContext,
        opened: OpenWorkbook,
        workbook: Workbook,
        private_status: Callable[[], PageMarks],
        begin: Callable[[int], None],
        packs: ProgrammePack,
    ) -> None:
        super().__init__()
        self._context = context
        self._workbook = workbook
        self._opened = opened
        self._workspace = opened.workspace
        self._private_status = private_status
        self._begin = begin
        self._packs = packs

    def entries(self) -> list[ScreenEntry]:
        """The screens."""
        return [
            ScreenEntry("sessions", self.tr("Sessions"), "calendar", self._plan),
            ScreenEntry("session", self.tr("Session"), "calendar", self._one, in_sidebar=False, under="sessions"),
        ]

    def _people(self) -> People:
        return people_here(self._workspace, self._opened.folder)

    def _plan(self) -> Page:
        from rmdesk.ui.screens.sessions.screen import PlanServices, SessionsScreen  # noqa: PLC0415

        workspace = self._workspace
        services = PlanServices(self._workbook, Sessions(workspace), Noting(workspace), self._people(), self._packs)
        return SessionsScreen(self._context, services).view

    def _one(self) -> Page:
        from rmdesk.ui.screens.session.screen import SessionScreen, SessionServices  # noqa: PLC0415

        services = SessionServices(self._workbook, Sessions(self._workspace), self._people())
        return SessionScreen(self._context, services, self._private_status, self._begin).view
