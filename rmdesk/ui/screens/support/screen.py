"""Support: shows who can help, locked or not. It keeps nothing of who looked at it, when, or what was copied."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.grounding import Grounding
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.support.view import SupportView
from rmdesk.workbook.contacts import Nation, SupportContacts

AFTERCARE = "aftercare"
"""The argument with which somebody comes here from a hard conversation."""


class SupportScreen(QObject):
    """Needs no open workbook. `contacts` is asked each time it is shown, so that the day is the present one.

    With the argument `AFTERCARE` a few lines for after a hard conversation stand above the contacts.

    Args:
        grounding: the words to pause with, asked only when they are needed.
        unlocked: whether a workbook is open; identity networks are shown only then.
        nation: whose services are shown, beside those of the whole country.
    """

    def __init__(
        self,
        context: ScreenContext,
        contacts: Callable[[], SupportContacts],
        grounding: Callable[[], Grounding],
        unlocked: Callable[[], bool],
        nation: Callable[[], Nation] = lambda: Nation.ENGLAND,
    ) -> None:
        self._context = context
        self._contacts = contacts
        self._grounding = grounding
        self._unlocked = unlocked
        self._nation = nation
        self.view = SupportView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.back_asked.connect(self._on_back)
        self.view.pause_button.clicked.connect(self._on_pause)
        self.view.lost_button.clicked.connect(self._on_lost)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        self.view.show_aftercare(self._grounding().aftercare if argument == AFTERCARE else None)
        contacts, nation = self._contacts(), self._nation()
        self.view.show_groups(contacts.groups(nation, unlocked=self._unlocked()), not contacts.holds(nation))
        self.view.show_unchecked(contacts.unchecked)

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()

    @Slot()
    def _on_lost(self) -> None:
        self._context.frame.go("lost-laptop")

    @Slot()
    def _on_pause(self) -> None:
        self._context.frame.go("pause")
