"""The second partner sets what opens their pages. It ends in a lock, whichever way it ends."""

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Doorway, Secrets
from rmdesk.ui.platform.plain_page import PrintPage
from rmdesk.ui.screens.second_partner.view import SecondPartnerView
from rmdesk.ui.widgets.secrets.code_page import code_page


class SecondPartnerScreen(QObject):
    """Nothing is written before the last step."""

    def __init__(self, context: ScreenContext, doorway: Doorway, secrets: Secrets, print_page: PrintPage) -> None:
        self._context = context
        self._doorway = doorway
        self._print_page = print_page
        self.view = SecondPartnerView(context.look, secrets, self._print_code)
        super().__init__(self.view)
        self.view.passed.connect(self._on_passed)
        self.view.left.connect(self._leave)

    def _print_code(self, groups: tuple[str, ...]) -> bool:
        return self._print_page(self.view, code_page(groups))

    @Slot()
    def _on_passed(self) -> None:
        name, chosen = self.view.name(), self.view.chosen()
        self.view.set_busy(self.tr("Making your pages…"))
        self._context.slow.run(lambda: self._doorway.add_partner(name, chosen), self._on_made, self._on_failed)

    def _on_made(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self._leave()

    def _on_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self.view):
            self.view.show_failure(error)

    @Slot()
    def _leave(self) -> None:
        self.view.forget()
        self._context.frame.go("lock")
