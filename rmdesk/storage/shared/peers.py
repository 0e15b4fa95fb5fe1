"""The partner on another laptop: the public keys that pairing made sure of, and how far a pairing has come.

Both tables are this computer's own. They are not part of the log and never leave it.
"""

from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.clock import Clock, to_minute
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.ids import PartnerId
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.shared import rows

_PEERS = "SELECT partner, signing_public, exchange_public, since FROM peers ORDER BY since, partner"


@dataclass(frozen=True, slots=True)
class Peer:
    """A partner whose keys were compared by both people. Keys are 32 bytes each."""

    partner: PartnerId
    signing_public: bytes
    exchange_public: bytes
    since: datetime


class PeerRepository:
    """Whose registration this laptop takes in, and for whom files may be sealed."""

    def __init__(self, space: Space, clock: Clock) -> None:
        self._space = space
        self._clock = clock

    def all(self) -> tuple[Peer, ...]:
        """Everybody whose keys were compared; there is at most one other. Whoever is here may be among them: then the
        other one has used this very workbook, and knows those keys from it.
        """
        return peers_in(self._space)

    def others(self, me: PartnerId) -> tuple[Peer, ...]:
        """The same without that one."""
        return tuple(one for one in self.all() if one.partner != me)

    def get(self, partner: PartnerId) -> Peer | None:
        """That partner; None: their keys were not compared here."""
        return next((one for one in self.all() if one.partner == partner), None)

    def add(self, tx: Transaction, partner: PartnerId, signing_public: bytes, exchange_public: bytes) -> None:
        """Keep the keys of a partner, now that both people have compared them."""
        row: dict[str, Cell] = {
            "partner": partner,
            "signing_public": signing_public,
            "exchange_public": exchange_public,
            "since": to_minute(self._clock.now()),
        }
        tx.put("peers", row)

    def remove(self, tx: Transaction, partner: PartnerId) -> None:
        """Forget the keys of a partner; nothing happens when they are not here."""
        tx.remove("peers", {"partner": partner})


class PairingShelf:
    """Where a pairing stands, so that it can be stopped and resumed at any step. What it means, the service knows."""

    def __init__(self, space: Space) -> None:
        self._space = space

    def get(self) -> Canonical:
        """The state that was kept last; None: no pairing is under way."""
        found = self._space.read("SELECT state FROM pairing")
        return rows.value(found[0][0]) if found else None

    def put(self, tx: Transaction, state: Canonical) -> None:
        """Keep a state instead of the one before."""
        tx.put("pairing", {"slot": 1, "state": canonical.encode(state).decode("utf-8")})

    def drop(self, tx: Transaction) -> None:
        """Forget it."""
        tx.remove("pairing", {"slot": 1})


def peers_in(reader: Reader) -> tuple[Peer, ...]:
    """Everybody whose keys were compared, from an open space or inside a transaction."""
    return tuple(
        Peer(PartnerId(rows.text(partner)), _key(signing), _key(sealing), rows.moment(since))
        for partner, signing, sealing, since in reader.read(_PEERS)
    )


def _key(cell: Cell) -> bytes:
    if not isinstance(cell, bytes) or len(cell) != 32:
        raise SpaceDamaged("a key was expected")
    return cell
