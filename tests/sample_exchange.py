"""Two partners on two laptops, and signed operations without a database: what files of the exchange are made from."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, RecordId, VaultId
from rmdesk.domain.operations import (
    NO_PREVIOUS,
    Operation,
    OperationHeader,
    hash_of_payload,
    header_bytes,
)
from rmdesk.exchange.body import Body, Moved
from rmdesk.exchange.sealed import Expected, seal
from rmdesk.security.exchange_seal import Unsealer
from rmdesk.security.signatures import Signer

PAIR, OTHER_PAIR = VaultId("ab" * 16), VaultId("ac" * 16)
AMINA, JOHN, STRANGER = (PartnerId(pair * 16) for pair in ("a1", "b2", "c3"))
HERS, HIS, A_THIRD = (DeviceId(pair * 16) for pair in ("d1", "e2", "f3"))
MADE_AT = datetime(2026, 12, 3, 14, 22, tzinfo=UTC)
SIGNERS = {who: Signer(hashlib.sha256(b"sign" + who.encode()).digest()) for who in (AMINA, JOHN, STRANGER)}
UNSEALERS = {who: Unsealer(hashlib.sha256(b"open" + who.encode()).digest()) for who in (AMINA, JOHN, STRANGER)}
PAYLOADS: tuple[Canonical, ...] = (
    {"title": "Speak last in the Tuesday meeting", "why": "So that others are heard", "due": "2026-12"},
    "We both keep what we say here between us. Ümit’s café 🙂",
    ["one", "two", {"deep": [[["enough"]]]}],
    None,
    True,
    0,
    "",
    {},
)
WORDS = "Once a month we meet for an hour, in a room with a door that shuts, and neither of us brings a telephone. "


def chain(
    count: int,
    device: DeviceId = HERS,
    author: PartnerId = AMINA,
    payloads: Sequence[Canonical] = PAYLOADS,
    first_lamport: int = 1,
) -> tuple[Operation, ...]:
    """So many operations of one device, each the next one of the other, signed by its author."""
    made: list[Operation] = []
    previous = NO_PREVIOUS
    for number in range(count):
        payload = payloads[number % len(payloads)]
        salt = hashlib.sha256(f"{device}{number}".encode()).digest()[:16]
        header = OperationHeader(
            pair=PAIR,
            epoch=1,
            device=device,
            author=author,
            sequence=number + 1,
            previous=previous,
            lamport=first_lamport + number,
            at=f"2026-12-03T14:{number % 60:02}Z",
            kind="set" if number else "create",
            record=RecordId(hashlib.sha256(f"record{number // 3}".encode()).hexdigest()[:32]),
            type="action",
            field="title" if number else "",
            replaces=(OperationId(previous),) if number % 3 else (),
            payload_hash=hash_of_payload(salt, payload),
            voice="both" if number % 5 == 4 else "",
        )
        made.append(Operation(header, SIGNERS[author].sign(header_bytes(header)), payload, salt))
        previous = made[-1].id
    return tuple(made)


def erased(operation: Operation) -> Operation:
    return Operation(operation.header, operation.signature, None, None)


def body(operations: Sequence[Operation] = (), **changes: object) -> Body:
    """Amina's news for John."""
    plain = Body(
        pair=PAIR,
        epoch=1,
        sender=AMINA,
        recipient=JOHN,
        device=HERS,
        made_at=MADE_AT,
        acks={HERS: max(1, len(operations)), HIS: 12},
        operations=tuple(operations),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def full_body() -> Body:
    """Everything that a body can hold: 3 devices, 2 authors, erased words, a chain with a gap, a move."""
    hers, his = chain(8), chain(5, HIS, JOHN, first_lamport=4)
    third = chain(4, A_THIRD, first_lamport=20)
    return body((*hers[:3], erased(hers[3]), *hers[4:], *his[2:], third[0], third[3]), moved=Moved(JOHN, 7))


def sealed(what: Body | None = None) -> bytes:
    """The file for John, by Amina."""
    return seal(body(chain(3)) if what is None else what, SIGNERS[AMINA], UNSEALERS[JOHN].public)


def expected_by(me: PartnerId = JOHN, other: PartnerId = AMINA) -> Expected:
    return Expected(PAIR, me, UNSEALERS[me], {other: SIGNERS[other].public})
