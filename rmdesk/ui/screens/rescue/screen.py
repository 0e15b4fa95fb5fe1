"""Rescuing a workbook that is damaged. The lock page leads here, and it leads back there."""

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError, WrongSecret
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Doorway, VaultCard
from rmdesk.ui.messages import in_words, message_for
from rmdesk.ui.screens.rescue.rescuer import RescueFacts, Rescuer
from rmdesk.ui.screens.rescue.view import RescueView
from rmdesk.ui.widgets.secrets.step import Step


class RescueScreen(QObject):
    """Shown with the folder of the workbook as its argument; with none, the first one on the list."""

    def __init__(self, context: ScreenContext, doorway: Doorway, rescuer: Rescuer) -> None:
        self._context = context
        self._doorway = doorway
        self._rescuer = rescuer
        self._vault: VaultCard | None = None
        self.view = RescueView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.passed.connect(self._on_passed)
        self.view.left.connect(self._on_left)
        self.view.found.restore_button.clicked.connect(self._on_restore)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        cards = self._doorway.vaults()
        self._vault = next((card for card in cards if str(card.folder) == argument), cards[0] if cards else None)

    @Slot(object)
    def _on_passed(self, step: Step) -> None:
        if step.is_end or self._vault is None:
            self._on_left()
            return
        self.view.set_busy(self.tr("Reading what can be read. This can take a minute…"))
        work = partial(self._rescuer.rescue, self._vault, self.view.secret.text())
        self._context.slow.run(work, self._on_rescued, self._on_failed)

    def _on_rescued(self, facts: RescueFacts) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self.view.forget()
            self.view.found.show_facts(facts)
            self.view.show_end()

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        if isinstance(error, WrongSecret):
            told = in_words(error.told)
            self.view.show_problems(self.view.secret.refuse(f"{told.happened} {told.safe}"))
        elif isinstance(error, WorldError):
            self.view.show_message(message_for(error))

    @Slot()
    def _on_restore(self) -> None:
        self.view.forget()
        self._context.frame.go("restore")

    @Slot()
    def _on_left(self) -> None:
        self.view.forget()
        self._context.frame.go("lock", str(self._vault.folder) if self._vault else "")
