"""The page about moving to another laptop, joined to the open workbook, and to what is done once it is closed."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from rmdesk.app.copies import OutsideCopies
from rmdesk.app.last_work import Finish, LastWork
from rmdesk.app.moves import make_copy_to_move_with, moving_of, take_moved_partner_off
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.roof import Tools
from rmdesk.domain.errors import BackupNotMade, CannotWrite, DiskFull, WorldError
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.key_ring import list_key_files
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.messages import Message
from rmdesk.ui.screens.moving_out.screen import MOVING_OUT, MovingOutScreen
from rmdesk.ui.screens.moving_out.values import MovingShown
from rmdesk.ui.widgets.page import Page

translate = QCoreApplication.translate


class MovingDesk:
    """Implements `Mover`."""

    def __init__(self, opened: OpenWorkbook, tools: Tools, finish: Finish) -> None:
        self._opened = opened
        self._tools = tools
        self._finish = finish
        self._copies = OutsideCopies(opened, tools.paths)

    def shown(self) -> MovingShown:
        """See `Mover`."""
        opened = self._opened
        moving, other = moving_of(opened.shared, opened.keys, opened.clock), opened.workspace.pair().other
        both = other is not None and other.id[:8] in list_key_files(opened.folder.path)
        return MovingShown(moving.mine(), moving.of_partner(), other.name if other is not None else "", both)

    def suggested(self) -> Path:
        """See `Mover`."""
        return self._copies.suggested()

    def leave(self, target: Path) -> None:
        """See `Mover`."""
        opened = self._opened
        work = partial(make_copy_to_move_with, opened.folder, opened.keys, opened.clock, target)
        self._finish(
            LastWork(translate("Moving", "Making your copy and checking it…"), partial(_left, work), _not_left)
        )

    def stay(self) -> None:
        """See `Mover`."""
        moving_of(self._opened.shared, self._opened.keys, self._opened.clock).stay()

    def take_partner_off(self) -> None:
        """See `Mover`."""
        words = translate("Moving", "Taking your partner’s private things off this laptop…")
        self._finish(LastWork(words, self._take_partner_off))

    def _take_partner_off(self) -> Message:
        opened = self._opened
        moved = take_moved_partner_off(opened.folder, opened.keys, opened.clock)
        with suppress(DiskFull, CannotWrite):  # a convenience only
            path = self._tools.paths.state_file
            save_state(path, load_state(path).without_partner(moved))
        return Message(
            translate("Moving", "Your partner’s private things are off this laptop."),
            translate("Moving", "What you share is still here, and your own pages are as they were."),
            translate(
                "Moving",
                "With your next news their laptop learns of it. Parts of deleted files can stay on a disk for a while; "
                "nobody reads those without your partner’s passphrase or code.",
            ),
        )


class MovingScreens(QObject):
    """Makes the page when it is first gone to."""

    def __init__(self, context: ScreenContext, desk: MovingDesk) -> None:
        super().__init__()
        self._context = context
        self._desk = desk

    def entries(self, under: str) -> list[ScreenEntry]:
        """The screen, marked in the sidebar as part of that page."""
        words = self.tr("Moving to another laptop")
        return [ScreenEntry(MOVING_OUT, words, "users", self._page, in_sidebar=False, under=under)]

    def _page(self) -> Page:
        return MovingOutScreen(self._context, self._desk).view


def _left(work: Callable[[], None]) -> Message:
    work()
    return Message(
        translate("Moving", "Your copy to move with is made and checked."),
        translate("Moving", "Nothing has gone from this laptop. Your pages lie here, closed."),
        translate(
            "Moving",
            "On your own laptop, start rmdesk and choose “Restore from a backup”. Then make a file for your partner "
            "there. It says that everything has arrived.",
        ),
    )


def _not_left(error: WorldError) -> Message | None:
    if not isinstance(error, BackupNotMade):
        return None
    return Message(
        translate("Moving", "The copy could not be made."),
        translate("Moving", "Nothing has changed: your pages are on this laptop, as before."),
        translate("Moving", "Check that there is room, or choose another place. Then make the copy again."),
    )
