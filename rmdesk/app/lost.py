"""The page about a lost laptop, joined to the pairing of the open workbook."""

from PySide6.QtCore import QObject

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.pairing import pairing_of
from rmdesk.app.roof import Tools
from rmdesk.services.pairing_state import from_plain, has_to_meet_again
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.lost_laptop.screen import LOST_LAPTOP, LostLaptopScreen
from rmdesk.ui.screens.lost_laptop.values import KeysOfPartner, LostShown
from rmdesk.ui.widgets.page import Page


class LostDesk:
    """Implements `KeeperOfKeys`."""

    def __init__(self, opened: OpenWorkbook, tools: Tools) -> None:
        self._opened = opened
        self._pairing = pairing_of(opened.workspace, opened.keys.shared, tools)

    def shown(self) -> LostShown:
        """See `KeeperOfKeys`."""
        other = self._opened.workspace.pair().other
        return LostShown(self._keys(), other.name if other is not None else "")

    def give_up(self) -> None:
        """See `KeeperOfKeys`."""
        self._pairing.give_up_keys()

    def go_on_as_before(self) -> None:
        """See `KeeperOfKeys`."""
        self._pairing.go_on_as_before()

    def _keys(self) -> KeysOfPartner:
        opened = self._opened
        if _has_to_meet_again(opened):
            kept = from_plain(opened.shared.pairing.get())
            return KeysOfPartner.GIVEN_UP if kept.again else KeysOfPartner.MY_OWN
        return KeysOfPartner.KNOWN if knows_other_laptop(opened) else KeysOfPartner.NONE


def knows_other_laptop(opened: OpenWorkbook) -> bool:
    """Whether files go, or went, between this laptop and the partner's."""
    space = opened.shared
    if space.peers.all() or space.exchanges.last_made() is not None or space.exchanges.last_opened() is not None:
        return True
    return _has_to_meet_again(opened)


def changes_keys_of_files(opened: OpenWorkbook) -> bool:
    """Whether changing every key changes those of the files, too: unless both have only ever written on one laptop."""
    return opened.workspace.pair().other is None or knows_other_laptop(opened)


def _has_to_meet_again(opened: OpenWorkbook) -> bool:
    """Not whoever is alone and has met nobody: their keys are new, and so is the first meeting."""
    kept = from_plain(opened.shared.pairing.get())
    met = kept.again or kept.own or opened.workspace.pair().other is not None
    return bool(met) and has_to_meet_again(kept, opened.keys.shared)


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
