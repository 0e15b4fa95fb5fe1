"""An invitation on its way: opened before there is a workbook for it, and taken in once that is made."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from rmdesk.app.roof import Tools
from rmdesk.domain.exchange_errors import NotPairedYet, PairingOutOfOrder, PairingSeenAlready
from rmdesk.domain.ids import VaultId
from rmdesk.runtime.state import load_state
from rmdesk.ui.screens.first_invitation.values import InvitationShown

if TYPE_CHECKING:
    from rmdesk.services.pairing import Pairing

_ROOM = 1


class Invited:
    """Kept in memory only: whoever loses it opens the file again."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._kept: tuple[bytes, VaultId] | None = None
        self._arrived = False

    @property
    def waits(self) -> bool:
        """Whether there is one that no workbook has taken in."""
        return self._kept is not None

    def pair(self) -> VaultId | None:
        """The id that the new workbook gets (None: there is no invitation)."""
        return self._kept[1] if self._kept is not None else None

    def open_file(self, path: Path) -> InvitationShown:
        """Keep the invitation in a file. See `open_data`."""
        from rmdesk.app.files_between import read_file  # noqa: PLC0415 - loads the exchange

        return self.open_data(read_file(path))

    def open_text(self, text: str) -> InvitationShown:
        """Keep the invitation in the text of an e-mail. See `open_data`."""
        return self.open_data(text.encode("utf-8"))

    def open_data(self, data: bytes) -> InvitationShown:
        """Keep that invitation.

        Raises:
            ExchangeRefused: it is none, or this computer has its workbook already.
        """
        from rmdesk.exchange.kinds import FileKind, invitation_in, kind_of  # noqa: PLC0415 - loads the exchange

        if kind_of(data) is FileKind.NEWS:
            raise NotPairedYet("news before a workbook")
        message = invitation_in(data)
        if message is None:
            raise PairingOutOfOrder("no invitation")
        if load_state(self._tools.paths.state_file).vault(message.belongs.pair) is not None:
            raise PairingSeenAlready("its workbook is here")
        self._kept = data, message.belongs.pair
        return InvitationShown(message.belongs.way == _ROOM)

    def forget(self) -> None:
        """It is not to be used after all."""
        self._kept = None

    def take_in(self, pair: VaultId, pairing: "Callable[[], Pairing]") -> None:
        """Hand it to the pairing of a workbook that was made for it; one of another pair is left alone."""
        if self._kept is not None and self._kept[1] == pair:
            data, self._kept = self._kept[0], None
            pairing().read(data)
            self._arrived = True

    def take_arrived(self) -> bool:
        """Whether a workbook has just taken one in; said once."""
        arrived, self._arrived = self._arrived, False
        return arrived
