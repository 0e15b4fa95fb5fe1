"""The pages about one's own way in, joined to new secrets and the printer."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rmdesk.app.door import NewSecretsDesk
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.platform.plain_page import PlainPage
from rmdesk.ui.screens.safety.copies import Copies
from rmdesk.ui.screens.safety.screen import CHANGE_PASSPHRASE, RENEW_CODE, TRY_CODE, SafetyScreen
from rmdesk.ui.screens.safety.walks import SAFETY, ChangePassphraseScreen, RenewCodeScreen, TryCodeScreen
from rmdesk.ui.screens.safety.way_in import WayIn
from rmdesk.ui.widgets.page import Page


class SafetyScreens(QObject):
    """Makes these screens when they are first gone to."""

    def __init__(self, context: ScreenContext, way_in: WayIn, copies: Copies, read_text: Callable[[str], str]) -> None:
        super().__init__()
        self._context = context
        self._way_in = way_in
        self._copies = copies
        self._secrets = NewSecretsDesk(read_text)

    def entries(self) -> list[ScreenEntry]:
        """None of them is in the sidebar: the settings lead to the first, and that one to the others."""
        return [
            self._entry(SAFETY, self.tr("Keeping your way in"), self._safety),
            self._entry(CHANGE_PASSPHRASE, self.tr("Change my passphrase"), self._change),
            self._entry(RENEW_CODE, self.tr("Get a new recovery code"), self._renew),
            self._entry(TRY_CODE, self.tr("Try my recovery code"), self._try),
        ]

    def _entry(self, screen: str, title: str, make: Callable[[], Page]) -> ScreenEntry:
        return ScreenEntry(screen, title, "key-round", make, in_sidebar=False, under="settings")

    def _safety(self) -> Page:
        return SafetyScreen(self._context, self._copies).view

    def _change(self) -> Page:
        return ChangePassphraseScreen(self._context, self._way_in, self._secrets).view

    def _renew(self) -> Page:
        return RenewCodeScreen(self._context, self._way_in, self._secrets, _print).view

    def _try(self) -> Page:
        return TryCodeScreen(self._context, self._way_in).view


def _print(parent: QWidget, page: PlainPage) -> bool:
    from rmdesk.ui.platform.printing import print_page  # noqa: PLC0415 - loads Qt's printing library

    return print_page(parent, page)
