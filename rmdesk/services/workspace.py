"""What every use case of the shared wing works on: the open shared space, who is here, and the clock."""

from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain.clock import Clock
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.partners import Pair, Partner
from rmdesk.security.keys import SharedKeys
from rmdesk.storage.oplog import Author
from rmdesk.storage.shared.space import SharedSpace


@dataclass(frozen=True, slots=True)
class Workspace:
    """The open shared space, seen by one partner."""

    space: SharedSpace
    author: Author
    clock: Clock

    @property
    def me(self) -> PartnerId:
        """The partner who unlocked."""
        return self.author.partner

    def pair(self) -> Pair:
        """Both partners, with the names that each chose."""
        everybody = self.space.partners.all()
        mine = next((one for one in everybody if one.id == self.me), Partner(self.me, ""))
        other = next((one for one in everybody if one.id != self.me), None)
        met = other is None and any(one.partner != self.me for one in self.space.peers.all())
        return Pair(mine, other, met)

    def now(self) -> datetime:
        """The present moment."""
        return self.clock.now()


def open_workspace(space: SharedSpace, keys: SharedKeys, clock: Clock) -> Workspace:
    """The workspace of the partner whose keys these are."""
    return Workspace(space, Author(keys.partner, keys.signer), clock)
