"""Support: shows who can help, locked or not. It keeps nothing of who looked at it, when, or what was copied."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.support.view import SupportView
from rmdesk.workbook.contacts import SupportContacts


class SupportScreen(QObject):
    """Needs no open workbook. `contacts` is asked each time it is shown, so that the day is the present one.

    Args:
        unlocked: whether a workbook is open; identity networks are shown only then.
    """

    def __init__(
        self, context: ScreenContext, contacts: Callable[[], SupportContacts], unlocked: Callable[[], bool]
    ) -> None:
        self._context = context
        self._contacts = contacts
        self._unlocked = unlocked
        self.view = SupportView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.back_asked.connect(self._on_back)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self.view.pause.open(False)
        self.view.show_groups(self._contacts().groups(unlocked=self._unlocked()))

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()
