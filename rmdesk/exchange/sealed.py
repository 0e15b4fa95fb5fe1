"""Sealing one partner's news for the other, and opening it: what a file says is believed only after every check.

The order of opening: size, outer part, pair, recipient, unsealing, length, signature, then the body with its limits,
and whether the body says the same as all that. The signature comes before the body is looked at, because anybody who
saw a pairing can seal something to a partner's key, and only the other partner can sign.
"""

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from rmdesk.domain.exchange_errors import (
    ExchangeDamaged,
    ForAnotherPair,
    ForSomebodyElse,
    FromNobodyWeKnow,
    NotPairedYet,
)
from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.exchange import codec
from rmdesk.exchange.body import Body
from rmdesk.exchange.outer import HEAD_SIZE, STEP, Outer, key_id, pair_tag, read_outer
from rmdesk.security.exchange_seal import OVERHEAD, NotForThisKey, Unsealer, seal_to
from rmdesk.security.signatures import Signer, verify

_INFO = b"rmdesk/1/exchange\0"
_LABEL = b"rmdesk/1/exchange-body\0"
_LENGTH = struct.Struct("<I")
_SIGNATURE = 64


@dataclass(frozen=True, slots=True)
class Expected:
    """Which files may be opened here: of that pair, for `me`, by one of `senders` (their signing keys, 32 bytes)."""

    pair: VaultId
    me: PartnerId
    unsealer: Unsealer = field(repr=False)
    senders: Mapping[PartnerId, bytes] = field(repr=False)


def seal(body: Body, signer: Signer, to: bytes) -> bytes:
    """The file for the partner whose exchange key is `to`, signed by the sender.

    Raises:
        ValueError: it does not fit into one file, or the key is a weak one.
    """
    said = codec.encode(body)
    bare = _LENGTH.size + len(said) + _SIGNATURE
    whole = -(-(HEAD_SIZE + OVERHEAD + bare) // STEP) * STEP
    outer = Outer(pair_tag(body.pair), key_id(to), whole - HEAD_SIZE).bytes()
    signature = signer.sign(hashlib.sha256(outer).digest() + said, _LABEL)
    padding = bytes(whole - HEAD_SIZE - OVERHEAD - bare)
    return outer + seal_to(to, _LENGTH.pack(len(said)) + said + signature + padding, _INFO + outer)


def unseal(data: bytes, expected: Expected) -> Body:
    """What the other partner says in a file.

    Raises:
        ExchangeRefused: its kind says why. Nothing of the file may be used then.
    """
    outer = read_outer(data)
    if outer.pair_tag != pair_tag(expected.pair):
        raise ForAnotherPair("outer")
    if outer.key_id != key_id(expected.unsealer.public):
        raise ForSomebodyElse("outer")
    if not expected.senders:
        raise NotPairedYet("nobody is known")
    head = data[:HEAD_SIZE]
    try:
        plain = expected.unsealer.unseal(data[HEAD_SIZE:], _INFO + head)
    except NotForThisKey:
        raise ExchangeDamaged("seal") from None
    said, signature = _parts(plain)
    signed = hashlib.sha256(head).digest() + said
    sender = next((who for who, key in expected.senders.items() if verify(key, signed, signature, _LABEL)), None)
    if sender is None:
        raise FromNobodyWeKnow("signature")
    body = codec.decode(said)
    if body.sender != sender:
        raise FromNobodyWeKnow("sender")
    if body.pair != expected.pair:
        raise ForAnotherPair("body")
    if body.recipient != expected.me:
        raise ForSomebodyElse("body")
    return body


def _parts(plain: bytes) -> tuple[bytes, bytes]:
    """Body and signature; the rest is zeros, and no more of them than the padding needs."""
    if len(plain) < _LENGTH.size + _SIGNATURE:
        raise ExchangeDamaged("inside: too short")
    end = _LENGTH.size + _LENGTH.unpack_from(plain)[0]
    rest = plain[end + _SIGNATURE :]
    if end + _SIGNATURE > len(plain) or len(rest) >= STEP or any(rest):
        raise ExchangeDamaged("inside: length")
    return plain[_LENGTH.size : end], plain[end : end + _SIGNATURE]
