"""Words that one partner typed for the other: whether the one whose words they are has signed them, too."""

import hashlib

from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.storage.operation_store import Reader

_CONFIRMED = "SELECT 1 FROM marks WHERE type = ? AND record = ? AND kind = ? AND partner = ? AND hash = ? LIMIT 1"
_WRITTEN = """
SELECT 1 FROM operations o JOIN payloads p ON p.operation = o.id
WHERE o.record = ? AND o.type = ? AND o.field = ? AND p.payload = ? AND instr(o.header, ?) > 0 LIMIT 1
"""


def has_signed(reader: Reader, place: tuple[str, RecordId, str], payload: str, partner: PartnerId) -> bool:
    """Whether a partner wrote exactly these words in that place themselves, or confirmed them.

    Args:
        reader: the shared space.
        place: type, record and field.
        payload: canonical JSON, as it is stored.
        partner: whose signature is looked for.
    """
    type_, record, field = place
    fingerprint = hashlib.sha256(payload.encode("utf-8")).hexdigest()
    if reader.read(_CONFIRMED, (type_, record, OperationKind.CONSENT.value, partner, fingerprint)):
        return True
    return bool(reader.read(_WRITTEN, (record, type_, field, payload, f'"author":"{partner}"')))
