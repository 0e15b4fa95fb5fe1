"""The files of pairings between the partners of `tests.sample_exchange`, without any workbook."""

import hashlib
from dataclasses import dataclass

from rmdesk.domain.ids import PartnerId
from rmdesk.exchange.pairing_messages import (
    Answer,
    Invitation,
    Proof,
    PublicKeys,
    Try,
    Way,
    commit,
    read_message,
    write_answer,
    write_invitation,
    write_proof,
)
from rmdesk.exchange.room_words import seal_of
from tests.sample_exchange import AMINA, JOHN, PAIR, SIGNERS, UNSEALERS

ROOM_WORDS = "apple bridge candle drum engine forest garden harbour island jacket"
CALL, ROOM = Try(PAIR, "77" * 16, Way.CALL), Try(PAIR, "78" * 16, Way.ROOM)


def public_keys(who: PartnerId) -> PublicKeys:
    return PublicKeys(who, SIGNERS[who].public, UNSEALERS[who].public)


def nonce(name: str) -> bytes:
    return hashlib.sha256(b"nonce" + name.encode()).digest()


def invitation(who: PartnerId = AMINA, secret: bytes | None = None, belongs: Try = CALL) -> Invitation:
    """File 1 of that partner, bound to `secret`."""
    keys, shown = public_keys(who), nonce(who) if secret is None else secret
    room = belongs.way is Way.ROOM
    seal = seal_of(ROOM_WORDS, belongs.pairing) if room else None
    commitment = shown if room else commit(belongs, keys, shown)
    message = read_message(write_invitation(belongs, keys, commitment, SIGNERS[who], seal))
    assert isinstance(message, Invitation)
    return message


def answer(to: Invitation, who: PartnerId = JOHN, shown: bytes | None = None) -> Answer:
    """File 2 of that partner."""
    seal = seal_of(ROOM_WORDS, to.pairing) if to.belongs.way is Way.ROOM else None
    data = write_answer(to, public_keys(who), nonce(who) if shown is None else shown, SIGNERS[who], seal)
    message = read_message(data)
    assert isinstance(message, Answer)
    return message


def proof(to: Answer, who: PartnerId = AMINA, secret: bytes | None = None) -> Proof:
    """File 3 of that partner."""
    message = read_message(write_proof(to, nonce(who) if secret is None else secret))
    assert isinstance(message, Proof)
    return message


@dataclass(frozen=True)
class Call:
    """All three files."""

    first: Invitation
    second: Answer
    third: Proof


def call() -> Call:
    first = invitation()
    second = answer(first)
    return Call(first, second, proof(second))
