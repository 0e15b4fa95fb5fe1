"""What is shown before a workbook is open: the lock page, the first steps, recovery, the second partner, support.

Only the lock page is loaded at once, for it is the first thing that people see; every other page is loaded when it is
first opened.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from rmdesk.app.late_door import LateDoor
from rmdesk.app.printing import print_plain
from rmdesk.app.roof import Roof
from rmdesk.domain.errors import WorldError
from rmdesk.ui.doorway import Opening
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.messages import Message, message_for
from rmdesk.ui.screens.lock.screen import LockScreen
from rmdesk.ui.widgets.page import Page

if TYPE_CHECKING:
    from rmdesk.app.inside import Inside
    from rmdesk.app.last_work import LastWork
    from rmdesk.app.opening import OpenWorkbook
    from rmdesk.app.together import Together


class Outside(QObject):
    """The way in. It makes an `Inside` for the workbook that is entered, and comes back when it is left."""

    def __init__(self, roof: Roof) -> None:
        super().__init__(roof)
        self._roof = roof
        self._inside: Inside | None = None
        self._together: Together | None = None
        tools = roof.tools
        self._held_keys = False
        self._last: LastWork | None = None
        ways = (self.enter, self._on_handed_over)
        self._door = LateDoor(tools.paths, tools.clock, tools.read_text, *ways, tools.policy, tools.surroundings)
        roof.frame.on_lock(self._leave)

    @property
    def inside(self) -> "Inside | Together | None":
        """The open workbook, or what of it is open in a session together."""
        return self._inside or self._together

    def show(self) -> None:
        """Show the lock page, or the first steps where this computer has no workbook yet."""
        self._offer()
        if self._door.vaults():
            self._roof.frame.go("lock", self._roof.settings.last_folder)
        else:
            self._roof.frame.go("first-run")

    def warm_up(self) -> None:
        """Load what unlocking needs, off the UI thread."""
        self._roof.slow.run(self._load, self._loaded, self._not_loaded)

    def hand_over(self) -> None:
        """Close the workbook that is open and let its second partner take a place in it."""
        inside = self._saved_inside()
        if inside is not None:
            self._door.hand_over(self._close(inside))
            self._roof.frame.go("second-partner")

    def finish_with(self, last: "LastWork") -> None:
        """Close the workbook that is open and do that as the last thing of this process."""
        inside = self._saved_inside()
        if inside is not None:
            self._close(inside)
            self._held_keys, self._last = True, last
            self._roof.frame.go("last-work")

    def _saved_inside(self) -> "Inside | None":
        """The open workbook, once everything typed is on the disk; else that is told."""
        if self._inside is None or self._inside.save():
            return self._inside
        self._roof.frame.tell(self._not_saved())
        return None

    def _close(self, inside: "Inside") -> Opening:
        opened = inside.leave_for_partner()
        inside.deleteLater()
        self._inside = None
        self._roof.window.notices.clear()
        self._offer()
        return opened

    def begin_together(self, number: int) -> None:
        """Close the private space and go on with what both share, until it locks. What is typed must be saved first."""
        inside = self._saved_inside()
        if inside is None:
            return
        from rmdesk.app.together import begin_together  # noqa: PLC0415 - loaded with both wings

        folder, keys = inside.leave_for_together()
        inside.deleteLater()
        self._inside = None
        self._together = begin_together(self._roof, folder, keys, number)

    def _not_saved(self) -> Message:
        return Message(
            self.tr("What you typed last could not be saved, so your workbook is still open."),
            self.tr("Your words are still here, and everything saved before is safe."),
            self.tr("Make some room on this computer, then try again."),
        )

    @property
    def door(self) -> LateDoor:
        """The way into the workbooks of this computer."""
        return self._door

    def enter(self, opening: Opening) -> None:
        """Go into an open workbook; one whose pages cannot be made is closed again, and that is told."""
        from rmdesk.app.inside import Inside  # noqa: PLC0415 - loads both wings

        try:
            ways_out = (self.hand_over, self.finish_with, self.begin_together)
            self._inside = Inside(self._roof, opening, *ways_out)
        except WorldError as error:
            cast("OpenWorkbook", opening).close()
            self._held_keys = True
            self._roof.frame.tell(message_for(error))
        else:
            self._inside.show()

    @Slot()
    def _on_handed_over(self) -> None:
        self._held_keys = True

    def _leave(self) -> bool:
        """Lock what is open, or end a process that has held keys; False when there is nothing of either."""
        if self.inside is not None:
            self.inside.lock()
            return True
        if self._held_keys:
            self._roof.start_again()
        return self._held_keys

    def _offer(self) -> None:
        self._roof.frame.forget_trail()
        self._roof.window.set_unlocked(False)
        self._roof.window.set_entries(
            [
                _entry("lock", self.tr("Unlock"), self._lock),
                _entry("first-run", self.tr("Welcome"), self._first_run),
                _entry("recover", self.tr("Recovery code"), self._recover),
                _entry("restore", self.tr("Restore from a backup"), self._restore),
                _entry("rescue", self.tr("Rescue a damaged workbook"), self._rescue),
                _entry("second-partner", self.tr("Your partner"), self._partner),
                _entry("support", self.tr("Support"), self._support),
                _entry("pause", self.tr("Pause for a moment"), self._pause),
                _entry("made-up", self.tr("A made-up pair"), self._made_up),
                _entry("settings", self.tr("Settings"), self._settings),
                _entry("limits", self.tr("What is protected"), self._limits),
                _entry("last-work", self.tr("One moment"), self._last_work),
            ]
        )

    def _lock(self) -> Page:
        return LockScreen(self._roof.context, self._door).view

    def _first_run(self) -> Page:
        from rmdesk.ui.screens.first_run.screen import FirstRunScreen  # noqa: PLC0415

        return FirstRunScreen(self._roof.context, self._door, self._door, print_plain).view

    def _recover(self) -> Page:
        from rmdesk.ui.screens.recover.screen import RecoverScreen  # noqa: PLC0415

        return RecoverScreen(self._roof.context, self._door, self._door, print_plain).view

    def _restore(self) -> Page:
        from rmdesk.ui.screens.restore.screen import RestoreScreen  # noqa: PLC0415

        return RestoreScreen(self._roof.context, self._door).view

    def _rescue(self) -> Page:
        from rmdesk.ui.screens.rescue.screen import RescueScreen  # noqa: PLC0415

        return RescueScreen(self._roof.context, self._door, self._door).view

    def _partner(self) -> Page:
        from rmdesk.ui.screens.second_partner.screen import SecondPartnerScreen  # noqa: PLC0415

        return SecondPartnerScreen(self._roof.context, self._door, self._door, print_plain).view

    def _made_up(self) -> Page:
        from rmdesk.ui.screens.made_up.screen import MadeUpScreen  # noqa: PLC0415

        return MadeUpScreen(self._roof.context, self._door).view

    def _support(self) -> Page:
        from rmdesk.app.support import make_support  # noqa: PLC0415

        return make_support(self._roof.context, self._roof.tools, unlocked=False)

    def _pause(self) -> Page:
        from rmdesk.app.support import make_pause  # noqa: PLC0415

        return make_pause(self._roof.context, self._roof.tools)

    def _settings(self) -> Page:
        from rmdesk.app.settings import SettingsOfThisComputer, make_settings  # noqa: PLC0415 - loads the services

        door = SettingsOfThisComputer(self._roof, _nothing_to_watch, self.hand_over)
        return make_settings(self._roof.context, self._roof, None, None, door)

    def _limits(self) -> Page:
        from rmdesk.ui.screens.limits.screen import LimitsScreen  # noqa: PLC0415

        return LimitsScreen(self._roof.context).view

    def _last_work(self) -> Page:
        from rmdesk.app.last_work import LastWorkScreen  # noqa: PLC0415

        if self._last is None:
            raise RuntimeError("there is nothing left to do")
        last, self._last = self._last, None
        return LastWorkScreen(self._roof, last).view

    def _load(self) -> None:
        import rmdesk.app.inside  # noqa: F401, PLC0415 - both wings, ready before they are needed

        self._door.load()

    @Slot()
    def _loaded(self, _nothing: None) -> None:
        """Nothing to say: it only had to be there."""

    def _not_loaded(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._roof.frame.tell(message_for(error))


def _entry(screen: str, title: str, make: Callable[[], Page]) -> ScreenEntry:
    """There is no sidebar, so each page stands in the middle of the window."""

    def centred() -> Page:
        page = make()
        page.centre()
        return page

    return ScreenEntry(screen, title, "", centred, in_sidebar=False)


def _nothing_to_watch(_minutes: int) -> None:
    """Nothing is open, so there is nothing to lock after a while."""
