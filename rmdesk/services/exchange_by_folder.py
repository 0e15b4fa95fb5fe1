"""The exchange through a folder that both laptops see: what is new there is taken in, what the partner lacks is left.

Each laptop leaves one file that holds everything the partner has not said they hold, so the one before can go as soon
as the next is there. Whatever was lost, doubled or cut off on the way is in the next file again.
"""

from dataclasses import dataclass

from rmdesk.domain.exchange_errors import (
    ExchangeRefused,
    ExchangeStopped,
    ForAnotherPair,
    ForSomebodyElse,
    FromNobodyWeKnow,
    NotAnExchange,
)
from rmdesk.runtime.exchange_folder import ExchangeFolder, Lying
from rmdesk.services.exchange import Exchange, News
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store

_NOT_OURS = (NotAnExchange, ForAnotherPair, ForSomebodyElse, FromNobodyWeKnow)
_DEVICE = 8


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look brought. `left` counts files that were put there; `unreadable` those that could not be read yet,
    or that nobody can: cut off on the way, or damaged. `wait` says that a newer file from the partner is needed.
    """

    news: tuple[News, ...] = ()
    left: int = 0
    unreadable: int = 0

    @property
    def wait(self) -> bool:
        """Whether something goes on from what is not here yet."""
        return bool(self.news) and self.news[-1].incomplete


class FolderExchange:
    """One open workbook and one folder. Call it off the UI thread, on the thread that writes."""

    def __init__(self, workspace: Workspace, exchange: Exchange, folder: ExchangeFolder) -> None:
        self._workspace = workspace
        self._exchange = exchange
        self._folder = folder
        self._done: dict[Lying, bool] = {}
        self._left_at = ""
        self._lacked = 0
        self._lacking: set[Lying] = set()
        self._left_before: set[Lying] = set()
        self._ask = False

    def look(self) -> Looked:
        """Take in what is new, then leave a file if the partner may lack something.

        Raises:
            ExchangeStopped: somebody locks or closes; what was taken in before stays taken in.
            WorldError: the folder is not there or cannot be read or written; what was taken in stays taken in.
        """
        if not self._exchange.status().paired:
            return Looked()
        self._folder.go_by(device_in_names(self._workspace))
        news = self._take_in()
        self._folder.go_by(device_in_names(self._workspace))
        unreadable = sum(not whole for whole in self._done.values())
        left = self._leave()
        self._clear_away()
        return Looked(news, left, unreadable)

    def _take_in(self) -> tuple[News, ...]:
        lying = self._folder.found(self._done)
        self._done = {one: self._done[one] for one in lying if one in self._done}
        news = []
        for one in lying:
            data = self._folder.read(one) if one not in self._done else None
            opened = self._open(one, data) if data is not None else None
            if opened is not None and (opened.new or not opened.opened_before):
                news.append(opened)
        if any(one.new for one in news):  # what was lacking may be here now
            for one in self._lacking:
                self._done.pop(one, None)
            self._lacking.clear()
        return tuple(news)

    def _open(self, lying: Lying, data: bytes) -> News | None:
        try:
            opened = self._exchange.open(data)
        except ExchangeStopped:
            raise
        except _NOT_OURS:
            self._done[lying] = True
            if self._exchange.was_made_here(data):
                self._left_before.add(lying)
            return None
        except ExchangeRefused:
            self._done[lying] = False
            return None
        self._done[lying] = True
        if opened.incomplete:
            self._lacking.add(lying)
            self._ask = self._ask or not opened.opened_before
        return opened

    def _leave(self) -> int:
        newest = store.newest(self._workspace.space.space)
        if not self._is_needed(newest):
            return 0
        files = self._exchange.make()
        last = self._exchange.counter()
        first = last - len(files) + 1
        for number, data in enumerate(files, first):
            self._folder.put(self._exchange.recipient(), number, data)
        self._left_at = newest
        self._lacked = self._exchange.unacknowledged()
        self._ask = False
        self._folder.remove_own(first - 1)
        return len(files)

    def _clear_away(self) -> None:
        """What this laptop left when it went by another number: a newer file holds all of it."""
        if self._left_before and self._folder.has_own():
            for one in self._left_before:
                self._folder.remove(one)
            self._left_before.clear()

    def _is_needed(self, newest: str) -> bool:
        if self._ask:  # our file says what is lacking here
            return True
        if self._left_at:
            return newest != self._left_at or not self._folder.has_own() or self._lacks_more()
        made = self._workspace.space.exchanges.last_made()
        said = made is not None and made.last == newest
        return not said or not self._folder.has_own() or self._exchange.status().unacknowledged > 0

    def _lacks_more(self) -> bool:
        """Whether the partner says that they hold less than before: their laptop was set back to a backup."""
        lacked, self._lacked = self._lacked, self._exchange.unacknowledged()
        return self._lacked > lacked


def device_in_names(workspace: Workspace) -> str:
    """What this laptop's files are known by: the beginning of its device id."""
    return workspace.space.log.device[:_DEVICE]
