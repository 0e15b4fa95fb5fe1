"""Words that one partner typed for the other: whether the one whose words they are has signed them, too."""

import hashlib

from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.storage.operation_store import Reader

_CONFIRMED = "SELECT hash FROM marks WHERE type = ? AND record = ? AND kind = ? AND partner = ?"
_WRITTEN = """
SELECT p.payload FROM operations o JOIN payloads p ON p.operation = o.id
WHERE o.record = ? AND o.type = ? AND o.field = ? AND instr(o.header, ?) > 0
"""


def signed_by(reader: Reader, place: tuple[str, RecordId, str], partner: PartnerId) -> frozenset[str]:
    """The fingerprints of all words that a partner wrote in that place themselves, or confirmed.

    Args:
        reader: the shared space.
        place: type, record and field.
        partner: whose signature is looked for.
    """
    type_, record, field = place
    confirmed = reader.read(_CONFIRMED, (type_, record, OperationKind.CONSENT.value, partner))
    written = reader.read(_WRITTEN, (record, type_, field, f'"author":"{partner}"'))
    return frozenset([*(str(one) for (one,) in confirmed), *(fingerprint(str(one)) for (one,) in written)])


def fingerprint(payload: str) -> str:
    """SHA-256 of canonical JSON as it is stored, in hex."""
    return hashlib.sha256(payload.encode("utf-8")).hexdigest()
