"""The page about two laptops, joined to the pairing of the open workbook."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from rmdesk.app.files_between import outgoing, read_file, write_file
from rmdesk.app.invited import Invited
from rmdesk.app.moves import both_write_here
from rmdesk.app.moving import moves_shown
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.roof import Tools
from rmdesk.domain.exchange_errors import ForAnotherPair
from rmdesk.domain.moving import MoveStage
from rmdesk.exchange.kinds import invitation_in
from rmdesk.security.keys import SharedKeys
from rmdesk.services import pairing_state as states
from rmdesk.services.pairing import Pairing
from rmdesk.services.workspace import Workspace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.moving_out.values import MovingShown
from rmdesk.ui.screens.pairing.screen import PairingScreen
from rmdesk.ui.screens.pairing.values import PairingShown, PairingStep
from rmdesk.ui.widgets.exchange.outgoing import Outgoing
from rmdesk.ui.widgets.page import Page

_APART = frozenset({
    MoveStage.ARRIVED_HERE, MoveStage.OFF_THERE, MoveStage.PARTNER_ARRIVED, MoveStage.PARTNER_OFF,
})  # fmt: skip


def pairing_of(workspace: Workspace, keys: SharedKeys, tools: Tools) -> Pairing:
    """The pairing of a workbook whose shared space is open."""
    return Pairing(workspace, keys, tools.read_text("security/words.txt").split())


class PairingDesk:
    """Implements `Pairer`. An invitation for another workbook than the one that is open goes to `invited`."""

    def __init__(self, opened: OpenWorkbook, tools: Tools, invited: Invited) -> None:
        self._opened = opened
        self._pairing = pairing_of(opened.workspace, opened.keys.shared, tools)
        self._clock = opened.clock
        self._invited = invited

    def state(self) -> PairingShown:
        """See `Pairer`."""
        if self._invited.waits:
            return PairingShown(PairingStep.NEW_WORKBOOK)
        opened = self._opened
        other = opened.workspace.pair().other
        shown = replace(_shown(self._pairing.state()), partner=other.name if other is not None else "")
        if both_write_here(opened.folder, opened.keys, opened.shared, opened.clock):
            return replace(shown, step=PairingStep.ONE_LAPTOP)
        apart = shown.step is PairingStep.ONE_LAPTOP and self._has_moved()
        return replace(shown, step=PairingStep.APART) if apart else shown

    def _has_moved(self) -> bool:
        """Whether a pair that shared one laptop sits at two now."""
        moves = self._moves()
        return moves.mine.stage in _APART or moves.partner.stage in _APART

    def _moves(self) -> MovingShown:
        return moves_shown(self._opened)

    def invite(self, room: bool) -> None:
        """See `Pairer`."""
        self._pairing.invite(room)

    def open_file(self, path: Path) -> None:
        """See `Pairer`."""
        self.open_data(read_file(path))

    def open_text(self, text: str) -> None:
        """See `Pairer`."""
        self.open_data(text.encode("utf-8"))

    def open_data(self, data: bytes) -> None:
        """Take in a file, or its text.

        Raises:
            ExchangeRefused: it is not the one that is due.
        """
        try:
            self._pairing.read(data)
        except ForAnotherPair:
            if invitation_in(data) is None:
                raise
            self._invited.open_data(data)

    def type_code(self, typed: str) -> None:
        """See `Pairer`."""
        self._pairing.type_code(typed)

    def file(self) -> Outgoing:
        """See `Pairer`."""
        return outgoing(self._pairing.waiting_file(), self._clock)

    def drop(self) -> None:
        """See `Pairer`."""
        if self._invited.waits:
            self._invited.forget()
        else:
            self._pairing.drop()


class PairingScreens(QObject):
    """Makes the page when it is first gone to. `moved_on` makes every page anew and goes to that one."""

    def __init__(self, context: ScreenContext, desk: PairingDesk, moved_on: Callable[[str], None]) -> None:
        super().__init__()
        self._context = context
        self._desk = desk
        self._moved_on = moved_on

    def entries(self, under: str) -> list[ScreenEntry]:
        """The screen, marked in the sidebar as part of that page."""
        words = self.tr("Meet on two laptops")
        return [ScreenEntry("pairing", words, "users", self._page, in_sidebar=False, under=under)]

    def _page(self) -> Page:
        return PairingScreen(self._context, self._desk, write_file, self._moved_on).view


def _shown(state: states.PairingState) -> PairingShown:
    match state:
        case states.Invited(room, words):
            shown = PairingShown(PairingStep.INVITED, room=room, has_file=True, words=words)
        case states.WordsWanted():
            shown = PairingShown(PairingStep.WORDS, room=True, first=False)
        case states.Answered():
            shown = PairingShown(PairingStep.ANSWERED, first=False, has_file=True)
        case states.CodesWanted(first, digits, _):
            shown = PairingShown(PairingStep.CODES, first=first, has_file=first, digits=digits)
        case states.Paired(_, first, room, has_file, heard):
            shown = PairingShown(PairingStep.DONE, room=room, first=first, has_file=has_file, heard=heard)
        case states.NotBegun(again=True):
            shown = PairingShown(PairingStep.AGAIN)
        case states.OneLaptop():
            shown = PairingShown(PairingStep.ONE_LAPTOP)
        case _:
            shown = PairingShown(PairingStep.START)
    return shown
