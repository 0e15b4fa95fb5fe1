"""The pages about one's own way in, joined to new secrets and the printer."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rmdesk.app.copies import OutsideCopies
from rmdesk.app.door import NewSecretsDesk
from rmdesk.app.partings import Partings
from rmdesk.app.printing import print_plain
from rmdesk.app.way_in import OwnWayIn
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.moving_computer.screen import MOVING, MovingComputerScreen
from rmdesk.ui.screens.safety.change_everything import ChangeEverythingScreen
from rmdesk.ui.screens.safety.screen import CHANGE_EVERYTHING, CHANGE_PASSPHRASE, RENEW_CODE, TRY_CODE, SafetyScreen
from rmdesk.ui.screens.safety.walks import SAFETY, ChangePassphraseScreen, RenewCodeScreen, TryCodeScreen
from rmdesk.ui.widgets.page import Page


class _WayIn:
    """Implements `WayIn` and `Leaver`: secrets that are changed at once, and what closes the workbook."""

    def __init__(self, own: OwnWayIn, partings: Partings) -> None:
        self.check_passphrase = own.check_passphrase
        self.change_passphrase = own.change_passphrase
        self.renew_code = own.renew_code
        self.try_code = own.try_code
        self.renew_everything = partings.renew_everything
        self.take_off = partings.take_off


class SafetyScreens(QObject):
    """Makes these screens when they are first gone to."""

    def __init__(
        self,
        context: ScreenContext,
        way_in: OwnWayIn,
        copies: OutsideCopies,
        partings: Partings,
        read_text: Callable[[str], str],
    ) -> None:
        super().__init__()
        self._context = context
        self._way_in = _WayIn(way_in, partings)
        self._copies = copies
        self._secrets = NewSecretsDesk(read_text)

    def entries(self) -> list[ScreenEntry]:
        """None of them is in the sidebar: the settings lead to the first, and that one to the others."""
        return [
            self._entry(SAFETY, self.tr("Keeping your way in"), self._safety),
            self._entry(CHANGE_PASSPHRASE, self.tr("Change my passphrase"), self._change),
            self._entry(RENEW_CODE, self.tr("Get a new recovery code"), self._renew),
            self._entry(TRY_CODE, self.tr("Try my recovery code"), self._try),
            self._entry(CHANGE_EVERYTHING, self.tr("Somebody knows my secret"), self._change_everything),
            self._entry(MOVING, self.tr("This computer is being replaced"), self._moving),
        ]

    def _entry(self, screen: str, title: str, make: Callable[[], Page]) -> ScreenEntry:
        return ScreenEntry(screen, title, "key-round", make, in_sidebar=False, under="settings")

    def _safety(self) -> Page:
        return SafetyScreen(self._context, self._copies).view

    def _change(self) -> Page:
        return ChangePassphraseScreen(self._context, self._way_in, self._secrets).view

    def _renew(self) -> Page:
        return RenewCodeScreen(self._context, self._way_in, self._secrets, print_plain).view

    def _change_everything(self) -> Page:
        return ChangeEverythingScreen(self._context, self._way_in, self._secrets, print_plain).view

    def _moving(self) -> Page:
        return MovingComputerScreen(self._context, self._copies, self._way_in).view

    def _try(self) -> Page:
        return TryCodeScreen(self._context, self._way_in).view
