"""The page about one's way in: it leads to its three walks, and back to the settings."""

from PySide6.QtCore import QObject, Slot

from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.safety.view import SafetyView

CHANGE_PASSPHRASE, RENEW_CODE, TRY_CODE = "change-passphrase", "renew-code", "try-code"
"""The screens that it leads to."""


class SafetyScreen(QObject):
    """Reads and changes nothing."""

    def __init__(self, context: ScreenContext) -> None:
        self._context = context
        self.view = SafetyView(context.look)
        super().__init__(self.view)
        self.view.back_asked.connect(self._on_back)
        self.view.change_asked.connect(self._on_change)
        self.view.try_asked.connect(self._on_try)
        self.view.renew_asked.connect(self._on_renew)

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.go("settings")

    @Slot()
    def _on_change(self) -> None:
        self._context.frame.go(CHANGE_PASSPHRASE)

    @Slot()
    def _on_try(self) -> None:
        self._context.frame.go(TRY_CODE)

    @Slot()
    def _on_renew(self) -> None:
        self._context.frame.go(RENEW_CODE)
