"""Getting back in with a recovery code. Nothing changes before the last step."""

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import RecoveryCodeMistyped, WrongSecret
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Doorway, Opening, Secrets, VaultCard
from rmdesk.ui.platform.plain_page import PrintPage
from rmdesk.ui.screens.recover.view import RecoverView
from rmdesk.ui.widgets.secrets.code_page import code_page
from rmdesk.ui.widgets.secrets.step import Step


class RecoverScreen(QObject):
    """Shown with the folder of a workbook as its argument; without one the only workbook is meant."""

    def __init__(self, context: ScreenContext, doorway: Doorway, secrets: Secrets, print_page: PrintPage) -> None:
        self._context = context
        self._doorway = doorway
        self._print_page = print_page
        self._vault: VaultCard | None = None
        self.view = RecoverView(context.look, secrets, self._print_code)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.passed.connect(self._on_passed)
        self.view.left.connect(self._on_left)

    def _print_code(self, groups: tuple[str, ...]) -> bool:
        return self._print_page(self.view, code_page(groups))

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        """Coming back from the support page, without an argument, changes nothing."""
        if not argument and self._vault is not None:
            return
        cards = self._doorway.vaults()
        found = next((card for card in cards if str(card.folder) == argument), cards[0] if cards else None)
        if found != self._vault:
            self.view.forget()
            self._vault = found
        self.view.code_step.show_workbook(found.label if found and len(cards) > 1 else "")

    @Slot(object)
    def _on_passed(self, step: Step) -> None:
        vault, typed, chosen = self._vault, self.view.typed(), self.view.chosen()
        if vault is None:
            self._on_left()
        elif step is self.view.code_step:
            self.view.set_busy(self.tr("Checking your code…"))
            self._context.slow.run(lambda: self._doorway.try_code(vault, typed), self._on_fits, self._on_failed)
        else:
            self.view.set_busy(self.tr("Opening…"))
            work = self._doorway.recover
            self._context.slow.run(lambda: work(vault, typed, chosen), self._on_recovered, self._on_failed)

    def _on_fits(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self.view.move_on()

    def _on_recovered(self, opening: Opening) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self._forget()
            self._doorway.enter(opening)

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        if isinstance(error, WrongSecret):
            told = error.told
            check = self.tr("Check that it is your own code, for this workbook, and the newest one.")
            self.view.refuse_code(f"{told.happened} {told.safe} {check}")
        elif isinstance(error, RecoveryCodeMistyped):
            self.view.refuse_code(" ".join((error.told.happened, error.told.next_step)))
        else:
            self.view.show_failure(error)

    def _forget(self) -> None:
        self._vault = None
        self.view.forget()

    @Slot()
    def _on_left(self) -> None:
        self._forget()
        self._context.frame.go("lock")
