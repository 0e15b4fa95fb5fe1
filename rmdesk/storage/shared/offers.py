"""Offers: each a record of one operation that its owner can erase. Nothing is ever changed in one."""

from collections.abc import Mapping

from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.offers import Offer, SharedOffer
from rmdesk.domain.operations import OperationKind
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.oplog import Author, OperationLog
from rmdesk.storage.shared import rows

_TYPE = "offer"
_LABEL, _WORDS = "label", "words"
_OFFERS = """
SELECT r.record, r.created_by, r.created_at, p.payload
FROM records r LEFT JOIN payloads p ON p.operation = r.operation
WHERE r.type = ? ORDER BY r.lamport, r.record
"""


class OfferRepository:
    """The words that each of the two chose to show the other."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def all(self) -> tuple[SharedOffer, ...]:
        """All offers, oldest first; of those that were taken back only who shared them and when."""
        return tuple(
            SharedOffer(RecordId(rows.text(record)), PartnerId(rows.text(by)), rows.moment(at), _offer(payload))
            for record, by, at, payload in self._space.read(_OFFERS, (_TYPE,))
        )

    def add(self, tx: Transaction, author: Author, offer: Offer) -> RecordId:
        """Put an offer into the log.

        Raises:
            TooLong: it takes more than 256 KiB.
        """
        return self._log.begin(tx, author, _TYPE, {_LABEL: offer.label, _WORDS: offer.words})

    def erase(self, tx: Transaction, author: Author, offer: RecordId) -> None:
        """Take the words of an offer away for good; nothing happens when they are gone already.

        Raises:
            KeyError: there is no offer with that id.
            OperationRefused: it is the other partner's.
        """
        found = [one for one in self._log.history(offer) if one.header.type == _TYPE]
        if not found:
            raise KeyError(offer)
        made = [one for one in found if one.header.kind == OperationKind.CREATE and not one.erased]
        own = [one for one in made if one.header.author == author.partner]
        self._log.erase(tx, author, [one.id for one in own or made])


def _offer(payload: Cell) -> Offer | None:
    plain = rows.value(payload) if payload is not None else None
    if not isinstance(plain, Mapping):
        return None
    label, words = plain.get(_LABEL), plain.get(_WORDS)
    return Offer(label, words) if isinstance(label, str) and isinstance(words, str) else None
