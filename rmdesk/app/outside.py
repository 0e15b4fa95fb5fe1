"""What is shown before a workbook is open: the lock page, the first steps, recovery, the second partner, support.

Only the lock page is loaded at once, for it is the first thing that people see; every other page is loaded when it is
first opened.
"""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from rmdesk.app.handed_over import HandedOver
from rmdesk.app.invited import Invited
from rmdesk.app.late_door import LateDoor
from rmdesk.app.outside_screens import OutsideScreens
from rmdesk.app.pack_on_the_way import PackOnTheWay
from rmdesk.app.roof import Roof
from rmdesk.domain.errors import WorldError
from rmdesk.ui.doorway import Opening
from rmdesk.ui.messages import Message, message_for
from rmdesk.ui.widgets.notice_bar import Notice
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
        self._door.get_ready_with(self._get_ready)
        self.pack, self.invited, self.handed = PackOnTheWay(roof), Invited(tools), HandedOver()
        self._door.join_with(self.invited.pair)
        on_the_way = self.pack, self.invited
        self._screens = OutsideScreens(roof, self._door, self.hand_over, self._show_again, self._last_work, *on_the_way)
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
            self._say_file_waits()
            return
        self._roof.frame.go("first-run")
        if self.handed.path:
            screen = "first-pack" if self.handed.is_pack else "first-invitation"
            self._roof.frame.go(screen, self.handed.take()[1])

    def _say_file_waits(self) -> None:
        if self.handed.path:
            words = self.tr("Unlock your workbook to open the file from your partner.")
            if self.handed.is_pack:
                words = self.tr("Unlock your workbook to open the programme pack.")
            self._roof.window.notices.show_notice("file", Notice(words, "file-text"))

    @Slot(str)
    def open_file(self, path: str) -> None:
        """Somebody opened a file while the program runs: show it now, or once a workbook is open."""
        self._roof.dialogs.give_up()
        self.handed.path = path
        if self._together is not None:
            words = self.tr("Open that file once more when your session is over.")
            self._roof.window.notices.show_notice("file", Notice(words, "file-text"))
        elif self._inside is not None:
            self._roof.frame.go(*self.handed.take())
        elif self._door.vaults():
            self._say_file_waits()
        elif not self._held_keys:
            self.show()

    def warm_up(self) -> None:
        """Load what unlocking needs: Qt's part in small steps on this thread, all else on another."""
        from rmdesk.app.warming import WarmUp  # noqa: PLC0415 - not before the first picture

        WarmUp(self)
        self._roof.slow.run(self._load, self._loaded, self._not_loaded)

    def hand_over(self, to: str = "second-partner") -> None:
        """Close the workbook that is open and let its second partner take a place in it, or come back to it."""
        inside = self._saved_inside()
        if inside is not None:
            self._door.hand_over(self._close(inside))
            self._roof.frame.go(to)

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
        screen, file = self.handed.take()
        self._roof.window.notices.close_notice("file")
        first = "pairing" if self.invited.take_arrived() else "home"
        self._go_in(opening, screen if file else first, file)

    def _go_in(self, opening: Opening, first: str, argument: str = "") -> None:
        from rmdesk.app.inside import Inside  # noqa: PLC0415 - loads both wings

        try:
            ways_out = (self.hand_over, self.finish_with, self.begin_together, self._show_again)
            self._inside = Inside(self._roof, opening, *ways_out, self.invited)
        except WorldError as error:
            cast("OpenWorkbook", opening).close()
            self._inside = None
            self._held_keys = True
            self._roof.frame.tell(message_for(error))
        else:
            self._inside.show(first, argument)

    def _show_again(self, first: str = "settings") -> None:
        """Another language is worn, or another pack in use: make every page anew, on either side of the door."""
        inside = self._inside
        if inside is None:
            self._offer()
            self._roof.frame.go(first)
        elif inside.save():
            opening = inside.leave_for_language()
            inside.deleteLater()
            self._go_in(opening, first)
        else:
            self._roof.frame.tell(self._not_saved())

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
        self._roof.wear_language(self._roof.settings.language)
        self._roof.frame.forget_trail()
        self._roof.window.set_unlocked(False)
        self._roof.window.set_entries(self._screens.entries())

    def _last_work(self) -> Page:
        from rmdesk.app.last_work import LastWorkScreen  # noqa: PLC0415

        if self._last is None:
            raise RuntimeError("there is nothing left to do")
        last, self._last = self._last, None
        return LastWorkScreen(self._roof, last).view

    def _load(self) -> None:
        self._door.load()
        self._roof.content.get_ready(self._roof.settings.language)

    def _get_ready(self, opening: Opening) -> None:
        """Read the content that this person reads, where nobody waits for the window."""
        opened = cast("OpenWorkbook", opening)
        person = opened.keys.shared.partner
        self.pack.put_into(opened)
        if self.invited.waits:
            from rmdesk.app.pairing import pairing_of  # noqa: PLC0415 - loads the services

            keys, tools = opened.keys.shared, self._roof.tools
            self.invited.take_in(keys.vault, lambda: pairing_of(opened.workspace, keys, tools))
        self._roof.content.get_ready(self._roof.settings.language_of(person))

    @Slot()
    def _loaded(self, _nothing: None) -> None:
        """Nothing to say: it only had to be there."""

    def _not_loaded(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._roof.frame.tell(message_for(error))
