"""What rmdesk protects and what it cannot: a page to read, and the way back."""

from PySide6.QtCore import QObject, Slot

from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.limits.view import LimitsView


class LimitsScreen(QObject):
    """Needs no open workbook."""

    def __init__(self, context: ScreenContext) -> None:
        self._context = context
        self.view = LimitsView(context.look)
        super().__init__(self.view)
        self.view.back_asked.connect(self._on_back)

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()
