"""The screens for turning points: something changed, ending, and starting with a new partner."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from rmdesk.app.door import NewSecretsDesk
from rmdesk.app.invited import Invited
from rmdesk.app.lost import knows_other_laptop
from rmdesk.app.new_partner import NewPartner
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.people_here import people_here
from rmdesk.app.printing import print_plain
from rmdesk.app.roof import Roof
from rmdesk.app.way_in import OwnWayIn
from rmdesk.domain.journey import Workbook
from rmdesk.services.shared_erasure import SharedErasure
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.private_screens.new_partner.screen import NEW_PARTNER, NewPartnerScreen
from rmdesk.ui.widgets.page import Page


class TurningScreens(QObject):
    """Made when they are first gone to. `way_in` proves who is at the keyboard before anything is deleted.

    `invited`: an invitation that a new workbook may be for.
    """

    def __init__(
        self, context: ScreenContext, opened: OpenWorkbook, workbook: Workbook, way_in: OwnWayIn, roof: Roof,
        invited: Invited,
    ) -> None:  # fmt: skip
        super().__init__()
        self._invited = invited
        self._context = context
        self._opened = opened
        self._workspace = opened.workspace
        self._workbook = workbook
        self._way_in = way_in
        self._roof = roof
        self._tools = roof.tools

    def entries(self) -> list[ScreenEntry]:
        """They are led to from the agreement and from each other."""
        changed, ending, new = self.tr("Something changed"), self.tr("Ending"), self.tr("Start with a new partner")
        return [
            ScreenEntry("changed", changed, "info", self._changed, in_sidebar=False, under="agreement"),
            ScreenEntry("ending", ending, "flag", self._ending, in_sidebar=False, under="agreement"),
            ScreenEntry(NEW_PARTNER, new, "sprout", self._new_partner, in_sidebar=False, under="agreement"),
        ]

    def _changed(self) -> Page:
        from rmdesk.ui.screens.changed.screen import ChangedScreen  # noqa: PLC0415

        points, people = TurningPoints(self._workspace), people_here(self._workspace, self._opened.folder)
        return ChangedScreen(self._context, points, people, self._workbook).view

    def _ending(self) -> Page:
        from rmdesk.ui.screens.ending.screen import EndingScreen  # noqa: PLC0415

        points, people = TurningPoints(self._workspace), people_here(self._workspace, self._opened.folder)
        erasure, prove = SharedErasure(self._workspace), self._way_in.check_passphrase
        on_two = partial(knows_other_laptop, self._opened)
        return EndingScreen(self._context, points, erasure, people, self._workbook, prove, on_two).view

    def _new_partner(self) -> Page:
        wing, door = self._opened.private, NewPartner(self._opened, self._tools, self._invited, self._go_to)
        secrets = NewSecretsDesk(self._tools.read_text)
        return NewPartnerScreen(self._context, wing, self._workbook, door, secrets, print_plain).view

    def _go_to(self, folder: Path) -> None:
        self._roof.remember_folder(folder)
        self._roof.window.lock_asked.emit()
