"""Agreement versions: each a record of its own that never changes, with the signatures of those who agreed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rmdesk.domain.agreement import (
    AgreementVersion,
    Clause,
    Signature,
    clause_from_plain,
    clauses_to_plain,
    hash_of_clauses,
    newest_versions,
)
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows

_TYPE = "agreement"
_VERSIONS = """
SELECT r.record, r.created_by, r.created_at, h.payload, a.payload
FROM records r LEFT JOIN heads h
ON h.type = r.type AND h.record = r.record AND h.field = 'clauses' AND h.operation = r.operation
LEFT JOIN heads a
ON a.type = r.type AND a.record = r.record AND a.field = 'after' AND a.operation = r.operation
WHERE r.type = ? ORDER BY r.lamport, r.record
"""
_SIGNATURES = "SELECT record, partner, hash, at FROM marks WHERE type = ? AND kind = ? ORDER BY lamport, operation"


class AgreementRepository:
    """Every version of the agreement that was proposed."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def versions(self) -> tuple[AgreementVersion, ...]:
        """All versions, oldest first. Erased clauses leave an empty list, which nobody has signed."""
        signatures = self._signatures()
        found = self._space.read(_VERSIONS, (_TYPE,))
        return tuple(
            AgreementVersion(
                id=RecordId(rows.text(record)),
                number=number,
                clauses=_clauses(payload),
                proposed_by=PartnerId(rows.text(author)),
                proposed_at=rows.moment(at),
                signatures=tuple(signatures[rows.text(record)]),
                after=_after(after),
            )
            for number, (record, author, at, payload, after) in enumerate(found, 1)
        )

    def propose(self, tx: Transaction, author: Author, clauses: Sequence[Clause]) -> RecordId:
        """Put a new version into the log; nobody has signed it yet. It says which versions were the newest ones here.

        Raises:
            TooLong: the clauses take more than 256 KiB.
        """
        after: list[Canonical] = [str(one.id) for one in newest_versions(self.versions())]
        return self._log.begin(tx, author, _TYPE, {"after": after, "clauses": clauses_to_plain(tuple(clauses))})

    def sign_intent(self, version: AgreementVersion) -> Intent:
        """Agreeing to exactly the words of that version."""
        return self.sign_intent_for(version.id, version.clauses)

    def sign_intent_for(self, version: RecordId, clauses: tuple[Clause, ...]) -> Intent:
        """Agreeing to exactly these words as that version."""
        payload: Canonical = {"clauses_hash": hash_of_clauses(clauses)}
        return Intent(OperationKind.SIGN, version, _TYPE, "", payload)

    def _signatures(self) -> defaultdict[str, list[Signature]]:
        found: defaultdict[str, list[Signature]] = defaultdict(list)
        for record, partner, signed, at in self._space.read(_SIGNATURES, (_TYPE, OperationKind.SIGN)):
            signature = Signature(PartnerId(rows.text(partner)), rows.text(signed), rows.moment(at))
            found[rows.text(record)].append(signature)
        return found


def _clauses(payload: Cell) -> tuple[Clause, ...]:
    plain = rows.value(payload) if payload is not None else []
    if not isinstance(plain, list):
        return ()
    return tuple(clause_from_plain(one) for one in plain if isinstance(one, Mapping))


def _after(payload: Cell) -> tuple[RecordId, ...] | None:
    plain = rows.value(payload) if payload is not None else None
    if not isinstance(plain, list):
        return None
    return tuple(RecordId(one) for one in plain if isinstance(one, str))
