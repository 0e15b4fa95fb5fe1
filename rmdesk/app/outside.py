"""What is shown before a workbook is open: the lock page, the first steps, recovery, the second partner, support."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.app.late_door import LateDoor
from rmdesk.domain.errors import WorldError
from rmdesk.ui.doorway import Opening
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.plain_page import PlainPage
from rmdesk.ui.screens.first_run.screen import FirstRunScreen
from rmdesk.ui.screens.lock.screen import LockScreen
from rmdesk.ui.screens.recover.screen import RecoverScreen
from rmdesk.ui.screens.second_partner.screen import SecondPartnerScreen
from rmdesk.ui.screens.support.screen import SupportScreen
from rmdesk.ui.widgets.page import Page

if TYPE_CHECKING:
    from rmdesk.app.inside import Inside
    from rmdesk.app.program import Program


class Outside(QObject):
    """The way in. It makes an `Inside` for the workbook that is entered, and comes back when it is left."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._inside: Inside | None = None
        tools = program.tools
        self._door = LateDoor(tools.paths, tools.clock, tools.read_text, self.enter, tools.policy)
        program.frame.on_lock(self.show)

    @property
    def inside(self) -> "Inside | None":
        """The open workbook."""
        return self._inside

    def show(self) -> None:
        """Show the lock page, or the first steps where this computer has no workbook yet."""
        if self._inside is not None:
            self._inside.lock()
            return
        self._offer(locked=True)
        self._program.frame.go("lock" if self._door.vaults() else "first-run")

    def warm_up(self) -> None:
        """Load what unlocking needs, off the UI thread."""
        self._program.slow.run(self._load, self._loaded, self._not_loaded)

    def hand_over(self) -> None:
        """Close the workbook that is open and let its second partner take a place in it."""
        if self._inside is None:
            return
        opened = self._inside.leave_for_partner()
        self._inside = None
        self._door.hand_over(opened)
        self._offer(locked=True)
        self._program.frame.go("second-partner")

    def enter(self, opening: Opening) -> None:
        """Go into an open workbook."""
        from rmdesk.app.inside import Inside  # noqa: PLC0415 - loads both wings

        self._inside = Inside(self._program, opening, self.hand_over)
        self._inside.show()

    def support_entry(self) -> ScreenEntry:
        """Support is the same page on both sides of the door."""
        return ScreenEntry("support", self.tr("Support"), "life-buoy", self._support)

    def _offer(self, *, locked: bool) -> None:
        program = self._program
        program.frame.forget_trail()
        program.window.set_unlocked(not locked)
        program.window.set_entries(
            [
                ScreenEntry("lock", self.tr("Unlock"), "lock", self._lock, in_sidebar=False),
                ScreenEntry("first-run", self.tr("Welcome"), "users", self._first_run, in_sidebar=False),
                ScreenEntry("recover", self.tr("Recovery code"), "key-round", self._recover, in_sidebar=False),
                ScreenEntry("second-partner", self.tr("Your partner"), "users", self._partner, in_sidebar=False),
                ScreenEntry("support", self.tr("Support"), "life-buoy", self._support, in_sidebar=False),
            ]
        )

    def _lock(self) -> Page:
        return LockScreen(self._program.context, self._door).view

    def _first_run(self) -> Page:
        return FirstRunScreen(self._program.context, self._door, self._door, _print).view

    def _recover(self) -> Page:
        return RecoverScreen(self._program.context, self._door, self._door, _print).view

    def _partner(self) -> Page:
        return SecondPartnerScreen(self._program.context, self._door, self._door, _print).view

    def _support(self) -> Page:
        contacts = partial(_contacts, self._program)
        return SupportScreen(self._program.context, contacts, self._is_inside).view

    def _is_inside(self) -> bool:
        return self._inside is not None

    def _load(self) -> None:
        import rmdesk.app.inside  # noqa: F401, PLC0415 - both wings, ready before they are needed

        self._door.load()

    @Slot()
    def _loaded(self, _nothing: None) -> None:
        """Nothing to say: it only had to be there."""

    def _not_loaded(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._program.frame.tell(message_for(error))


def _print(parent: QWidget, page: PlainPage) -> bool:
    from rmdesk.ui.platform.printing import print_page  # noqa: PLC0415 - loads Qt's printing library

    return print_page(parent, page)
