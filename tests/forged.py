"""Operations that somebody signs with a changed program: whatever header they like, from a device that they make up."""

from dataclasses import replace
from typing import Any

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import DeviceId, RecordId, new_id
from rmdesk.domain.operations import NO_PREVIOUS, Operation, OperationHeader, hash_of_payload, header_bytes
from rmdesk.security.keys import SharedKeys
from rmdesk.storage import operation_store as store
from tests.two_laptops import Desk

SALT = b"s" * 16


def signed(keys: SharedKeys, payload: Canonical = "words", **changed: Any) -> Operation:
    """The first operation of a device: a title for a new action, or what `changed` says of its header."""
    header = OperationHeader(
        pair=keys.vault,
        epoch=1,
        device=DeviceId(new_id()),
        author=keys.partner,
        sequence=1,
        previous=NO_PREVIOUS,
        lamport=50,
        at="2026-11-21T19:42Z",
        kind="set",
        record=RecordId(new_id()),
        type="action",
        field="title",
        replaces=(),
        payload_hash=hash_of_payload(SALT, payload),
    )
    header = replace(header, **changed)
    return Operation(header, keys.signer.sign(header_bytes(header)), payload, SALT)


def slip_in(desk: Desk, *operations: Operation) -> None:
    """Put them into that log past every check; its tables then show what follows from it."""
    with desk.space.space.transaction() as tx:
        for one in operations:
            store.add(tx, one)
    desk.space.log.rebuild()
