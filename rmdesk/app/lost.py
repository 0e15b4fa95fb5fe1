"""The page about a lost laptop, joined to the pairing of the open workbook."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from rmdesk.app.moves import both_write_here
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.pairing import pairing_of
from rmdesk.app.roof import Roof, Tools
from rmdesk.domain.errors import CannotWrite, DiskFull
from rmdesk.runtime.state import MachineState, load_state, save_state
from rmdesk.services.given_up import comes_from_a_copy, fingerprint_given_up
from rmdesk.services.pairing_state import from_plain, has_to_meet_again
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.lost_laptop.screen import LOST_LAPTOP, LostLaptopScreen
from rmdesk.ui.screens.lost_laptop.values import KeysOfPartner, LostShown
from rmdesk.ui.widgets.notice_bar import Notice
from rmdesk.ui.widgets.page import Page

translate = QCoreApplication.translate


class LostDesk:
    """Implements `KeeperOfKeys`."""

    def __init__(self, opened: OpenWorkbook, tools: Tools) -> None:
        self._opened = opened
        self._state_file = tools.paths.state_file
        self._pairing = pairing_of(opened.workspace, opened.keys.shared, tools)

    def shown(self) -> LostShown:
        """See `KeeperOfKeys`."""
        other = self._opened.workspace.pair().other
        return LostShown(self._keys(), other.name if other is not None else "")

    def give_up(self) -> None:
        """See `KeeperOfKeys`."""
        self._pairing.give_up_keys()
        vault, fingerprint = self._opened.keys.shared.vault, fingerprint_given_up(self._opened.workspace)
        self._remember(lambda state: state.with_given_up(vault, fingerprint))

    def go_on_as_before(self) -> None:
        """See `KeeperOfKeys`."""
        self._pairing.go_on_as_before()
        self._remember(lambda state: state.without_given_up(self._opened.keys.shared.vault))

    def _remember(self, change: Callable[[MachineState], MachineState]) -> None:
        """It counts in the workbook already; this is for copies of it that are put back."""
        with suppress(DiskFull, CannotWrite):
            save_state(self._state_file, change(load_state(self._state_file)))

    def _keys(self) -> KeysOfPartner:
        opened = self._opened
        if _has_to_meet_again(opened):
            kept = from_plain(opened.shared.pairing.get())
            return KeysOfPartner.GIVEN_UP if kept.again else KeysOfPartner.MY_OWN
        return KeysOfPartner.KNOWN if knows_other_laptop(opened) else KeysOfPartner.NONE


def knows_other_laptop(opened: OpenWorkbook) -> bool:
    """Whether files go, or went, between this laptop and the partner's."""
    space = opened.shared
    if both_write_here(opened.folder, opened.keys, space, opened.clock):
        return False
    if (
        space.peers.others(opened.keys.shared.partner)
        or space.exchanges.last_made() is not None
        or space.exchanges.last_opened() is not None
    ):
        return True
    return _has_to_meet_again(opened)


def _has_to_meet_again(opened: OpenWorkbook) -> bool:
    """Not whoever is alone and has met nobody: their keys are new, and so is the first meeting."""
    kept = from_plain(opened.shared.pairing.get())
    met = kept.again or kept.own or opened.workspace.pair().other is not None
    return bool(met) and has_to_meet_again(kept, opened.keys.shared, opened.shared.peers.all())


def say_of_given_up_keys(roof: Roof, opened: OpenWorkbook) -> None:
    """What a copy that was put back does not know: whether the partner's laptop was lost after it was made."""
    if opened.given_up:
        words = translate(
            "LostLaptop",
            "An older copy of this workbook was put back. You had said that your partner’s laptop is lost, so its keys "
            "are given up in this copy, too.",
        )
    elif comes_from_a_copy(opened.workspace) and knows_other_laptop(opened) and not _has_to_meet_again(opened):
        words = translate(
            "LostLaptop",
            "This workbook was brought back from a copy. If your partner’s laptop was lost after the copy was made, "
            "say so again before you open files from it.",
        )
    else:
        return
    notice = Notice(words, "shield", translate("LostLaptop", "A laptop is lost or stolen"))
    roof.window.notices.show_notice("given-up", notice, partial(roof.frame.go, LOST_LAPTOP))


class LostScreens(QObject):
    """Makes the page when it is first gone to."""

    def __init__(self, context: ScreenContext, desk: LostDesk) -> None:
        super().__init__()
        self._context = context
        self._desk = desk

    def entries(self, under: str) -> list[ScreenEntry]:
        """The screen, marked in the sidebar as part of that page."""
        words = self.tr("A laptop is lost or stolen")
        return [ScreenEntry(LOST_LAPTOP, words, "shield", self._page, in_sidebar=False, under=under)]

    def _page(self) -> Page:
        return LostLaptopScreen(self._context, self._desk).view
