"""The two partners: their public keys and the names that each chose."""

from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.partners import Partner
from rmdesk.storage.chain import EXCHANGE_KEY, PARTNER, registered_key
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows

_ALL = """
SELECT r.record, (
    SELECT h.payload FROM heads h WHERE h.type = r.type AND h.record = r.record AND h.field = 'name'
    ORDER BY h.lamport DESC, h.operation LIMIT 1
), (
    SELECT h.payload FROM heads h WHERE h.type = r.type AND h.record = r.record AND h.field = 'initials'
    ORDER BY h.lamport DESC, h.operation LIMIT 1
)
FROM records r WHERE r.type = ? AND r.removed = 0 ORDER BY r.lamport, r.record
"""


class PartnerRepository:
    """Who belongs to the pair. Registering is `OperationLog.register_partner`."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def all(self) -> tuple[Partner, ...]:
        """The registered partners, in the order in which they came."""
        found = self._space.read(_ALL, (PARTNER,))
        return tuple(Partner(PartnerId(rows.text(record)), _text(name), _text(own)) for record, name, own in found)

    def is_registered(self, partner: PartnerId) -> bool:
        """Whether their keys are in the log."""
        return registered_key(self._space, partner) is not None

    def public_key(self, partner: PartnerId) -> bytes:
        """The key that checks a partner's signatures, 32 bytes.

        Raises:
            OperationRefused: they are not registered.
        """
        return _known(registered_key(self._space, partner))

    def exchange_key(self, partner: PartnerId) -> bytes:
        """The key that sealed files for a partner are made for, 32 bytes.

        Raises:
            OperationRefused: they are not registered.
        """
        return _known(registered_key(self._space, partner, EXCHANGE_KEY))

    def rename(self, tx: Transaction, author: Author, name: str) -> None:
        """Change the author's own name; it may be empty."""
        self._log.append(tx, author, Intent(OperationKind.SET, RecordId(author.partner), PARTNER, "name", name))

    def set_initials(self, tx: Transaction, author: Author, initials: str) -> None:
        """Change the author's own initials; empty: they follow from the name."""
        intent = Intent(OperationKind.SET, RecordId(author.partner), PARTNER, "initials", initials)
        self._log.append(tx, author, intent)


def _text(payload: Cell) -> str:
    text = rows.value(payload) if payload is not None else ""
    return text if isinstance(text, str) else ""


def _known(key: bytes | None) -> bytes:
    if key is None:
        raise OperationRefused("this partner is not registered")
    return key
