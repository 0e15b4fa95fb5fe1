"""The page about moving to another laptop, joined to the open workbook, and to what is done once it is closed."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from rmdesk.app.copies import OutsideCopies
from rmdesk.app.last_work import Finish, LastWork
from rmdesk.app.moves import (
    forget_exchange_folder,
    make_copy_to_move_with,
    moving_of,
    take_moved_partner_off,
    take_my_things_off,
)
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.roof import Tools
from rmdesk.domain.errors import BackupNotMade, CannotWrite, ChangeOfKeysWaits, DiskFull, WorldError
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.key_ring import list_key_files
from rmdesk.services.exchange_by_folder import device_in_names
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.messages import Message
from rmdesk.ui.screens.moving_out.screen import MOVING_OUT, MovingOutScreen
from rmdesk.ui.screens.moving_out.values import MovingShown
from rmdesk.ui.widgets.page import Page

translate = QCoreApplication.translate


def moves_shown(opened: OpenWorkbook) -> MovingShown:
    """How far both partners' moves have come, in an open workbook."""
    moving, other = moving_of(opened.shared, opened.keys, opened.clock), opened.workspace.pair().other
    both = other is not None and other.id[:8] in list_key_files(opened.folder.path)
    return MovingShown(moving.mine(), moving.of_partner(), other.name if other is not None else "", both)


class MovingDesk:
    """Implements `Mover`."""

    def __init__(self, opened: OpenWorkbook, tools: Tools, finish: Finish, welcome: Callable[[], None]) -> None:
        """`welcome` closes the workbook and lets the partner come back to it."""
        self._opened = opened
        self._welcome = welcome
        self._tools = tools
        self._finish = finish
        self._copies = OutsideCopies(opened, tools.paths)

    def shown(self) -> MovingShown:
        """See `Mover`."""
        return moves_shown(self._opened)

    def suggested(self) -> Path:
        """See `Mover`."""
        return self._copies.suggested()

    def leave(self, target: Path) -> None:
        """See `Mover`."""
        opened = self._opened
        work, told = partial(make_copy_to_move_with, opened.folder, opened.keys, opened.clock, target), _left
        if not self.shown().both_here:
            told = _left_to_come_back
        self._finish(LastWork(translate("Moving", "Making your copy and checking it…"), partial(told, work), _not_left))

    def stay(self) -> None:
        """See `Mover`."""
        moving_of(self._opened.shared, self._opened.keys, self._opened.clock).stay()

    def welcome(self) -> None:
        """See `Mover`."""
        if self._opened.keys.renewing:  # what the partner would get is about to change
            raise ChangeOfKeysWaits("not finished")
        self._welcome()

    def take_mine_off(self) -> None:
        """See `Mover`."""
        words = translate("Moving", "Taking your things off this laptop…")
        device = device_in_names(self._opened.workspace)
        self._finish(LastWork(words, partial(self._take_mine_off, device)))

    def _take_mine_off(self, device: str) -> Message:
        opened, paths, vault = self._opened, self._tools.paths, self._opened.keys.shared.vault
        whole = take_my_things_off(opened.folder, opened.keys, opened.clock)
        if whole:
            forget_exchange_folder(paths, vault, device)
        with suppress(DiskFull, CannotWrite):  # a convenience only
            state = load_state(paths.state_file).without_partner(opened.keys.private.partner)
            save_state(paths.state_file, state.without_vault(vault) if whole else state)
        stays = translate("Moving", "What you share is still here for your partner, with their own pages.")
        return Message(
            translate("Moving", "Your things are off this laptop."),
            translate("Moving", "The whole workbook is off it, for nobody else has a key to it.") if whole else stays,
            translate(
                "Moving",
                "All of it is on the laptop where you write now. Parts of deleted files can stay on a disk for a "
                "while; nobody reads those without your passphrase or code.",
            ),
        )

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


def _left_to_come_back(work: Callable[[], None]) -> Message:
    work()
    return Message(
        translate("Moving", "Your copy to move with is made and checked."),
        translate("Moving", "Nothing has gone from this laptop. Your pages lie here, closed."),
        translate(
            "Moving",
            "Take it to your partner’s laptop. There, your partner opens the workbook, goes to “Moving to another "
            "laptop” and lets you in with it.",
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
