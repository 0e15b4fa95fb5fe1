"""The screens for turning points: something changed, and ending."""

from PySide6.QtCore import QObject

from rmdesk.app.way_in import OwnWayIn
from rmdesk.domain.journey import Workbook
from rmdesk.services.people import People
from rmdesk.services.shared_erasure import SharedErasure
from rmdesk.services.turning_points import TurningPoints
from rmdesk.services.workspace import Workspace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.changed.screen import ChangedScreen
from rmdesk.ui.screens.ending.screen import EndingScreen
from rmdesk.ui.widgets.page import Page


class TurningScreens(QObject):
    """Made when they are first gone to. `way_in` proves who is at the keyboard before anything is deleted."""

    def __init__(self, context: ScreenContext, workspace: Workspace, workbook: Workbook, way_in: OwnWayIn) -> None:
        super().__init__()
        self._context = context
        self._workspace = workspace
        self._workbook = workbook
        self._way_in = way_in

    def entries(self) -> list[ScreenEntry]:
        """Both are led to from the agreement."""
        changed, ending = self.tr("Something changed"), self.tr("Ending")
        return [
            ScreenEntry("changed", changed, "info", self._changed, in_sidebar=False, under="agreement"),
            ScreenEntry("ending", ending, "flag", self._ending, in_sidebar=False, under="agreement"),
        ]

    def _changed(self) -> Page:
        points, people = TurningPoints(self._workspace), People(self._workspace)
        return ChangedScreen(self._context, points, people, self._workbook).view

    def _ending(self) -> Page:
        points, people = TurningPoints(self._workspace), People(self._workspace)
        erasure, prove = SharedErasure(self._workspace), self._way_in.check_passphrase
        return EndingScreen(self._context, points, erasure, people, self._workbook, prove).view
