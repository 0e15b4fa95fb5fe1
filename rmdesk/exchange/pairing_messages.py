"""The three small files by which two laptops get to know each other's public keys. Nothing in them is secret.

1 invitation, 2 answer, 3 proof (not needed in one room, where words that are never sent seal the first two). The first
two are each signed with the very key that they bring, so nobody can pass somebody else's key off as their own.
`resources/docs/format-exchange.md` says the same for a second reader.
"""

import hashlib
import struct
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

from rmdesk.domain.exchange_errors import ExchangeDamaged, ExchangeTooNew, NotAnExchange, WeakKey
from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.security.exchange_seal import check_exchange_key
from rmdesk.security.room_seal import SEAL_LENGTH, RoomSeal
from rmdesk.security.signatures import Signer, check_public_key, verify

MAGIC = b"RMDP\x00\x01\r\n"
VERSION = 1
NONCE = 32
_NAME = MAGIC[:5]
_LABEL = b"rmdesk/1/pairing\0"
_HEAD = struct.Struct("<8sHBB16s16s")  # magic, version, which file, way, pair, pairing
_KEYS = struct.Struct("<16s32s32s")  # partner, signing key, exchange key
_HASH, _SIGNATURE = 32, 64
_INVITED = _HEAD.size + _KEYS.size + _HASH
_ANSWERED = _HEAD.size + _HASH + _KEYS.size + NONCE
_PROVED = _HEAD.size + _HASH + NONCE


class Way(IntEnum):
    """How two people make sure that the files are each other's."""

    CALL = 0
    ROOM = 1


class Step(IntEnum):
    """Which of the files it is."""

    INVITATION = 1
    ANSWER = 2
    PROOF = 3


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """A partner with the public halves of their keys, 32 bytes each."""

    partner: PartnerId
    signing: bytes
    exchange: bytes

    def raw(self) -> bytes:
        """All of it as 80 bytes."""
        return _KEYS.pack(bytes.fromhex(self.partner), self.signing, self.exchange)


@dataclass(frozen=True, slots=True)
class Try:
    """Which pairing a file is a step of: the pair, a random id for each new try, and the way."""

    pair: VaultId
    pairing: str
    way: Way

    def head(self, step: Step) -> bytes:
        """The first 44 bytes of a file."""
        return _HEAD.pack(MAGIC, VERSION, step, self.way, bytes.fromhex(self.pair), bytes.fromhex(self.pairing))


@dataclass(frozen=True, slots=True)
class _Message:
    """What all three have. `data` is the whole file; `core` is its part without signature and seal."""

    belongs: Try
    data: bytes = field(repr=False)
    core: bytes = field(repr=False)

    @property
    def pairing(self) -> str:
        """The id of the try."""
        return self.belongs.pairing

    @property
    def digest(self) -> bytes:
        """SHA-256 of the whole file, which the next file names."""
        return hashlib.sha256(self.data).digest()

    @property
    def before_seal(self) -> bytes:
        """What the words of one room seal."""
        return self.data[:-SEAL_LENGTH]

    @property
    def seal(self) -> bytes:
        """The seal of the words of one room; without meaning on the way by call."""
        return self.data[-SEAL_LENGTH:]


@dataclass(frozen=True, slots=True)
class Invitation(_Message):
    """File 1. `commitment` binds its maker to a nonce that file 3 shows; in one room it is 32 random bytes."""

    keys: PublicKeys
    commitment: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer(_Message):
    """File 2. `invitation` is the hash of file 1."""

    keys: PublicKeys
    invitation: bytes = field(repr=False)
    nonce: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Proof(_Message):
    """File 3. `answer` is the hash of file 2; `nonce` is the one that file 1 is bound to."""

    answer: bytes = field(repr=False)
    nonce: bytes = field(repr=False)


PairingMessage: TypeAlias = "Invitation | Answer | Proof"


def commit(belongs: Try, keys: PublicKeys, nonce: bytes) -> bytes:
    """What binds the maker of an invitation to its keys and to a nonce that is not shown yet, 32 bytes."""
    return hashlib.sha256(
        b"rmdesk/1/pairing-commitment\0" + belongs.head(Step.INVITATION) + keys.raw() + nonce
    ).digest()


def write_invitation(
    belongs: Try, keys: PublicKeys, commitment: bytes, signer: Signer, room: RoomSeal | None = None
) -> bytes:
    """File 1. `room` seals it on the way of one room."""
    return _signed(belongs.head(Step.INVITATION) + keys.raw() + commitment, signer, room)


def write_answer(
    invitation: Invitation, keys: PublicKeys, nonce: bytes, signer: Signer, room: RoomSeal | None = None
) -> bytes:
    """File 2, to that invitation."""
    head = invitation.belongs.head(Step.ANSWER)
    return _signed(head + invitation.digest + keys.raw() + nonce, signer, room)


def write_proof(answer: Answer, nonce: bytes) -> bytes:
    """File 3, to that answer. The commitment vouches for it, so it needs no signature."""
    return answer.belongs.head(Step.PROOF) + answer.digest + nonce


def looks_like_pairing(data: bytes) -> bool:
    """Whether it begins as a file of a pairing does."""
    return data[: len(_NAME)] == _NAME


def read_message(data: bytes) -> PairingMessage:
    """The message in a file, once its shape, its keys and its own signature have been found good.

    Raises:
        ExchangeRefused: its kind says why.
    """
    if not looks_like_pairing(data):
        raise NotAnExchange("head")
    if len(data) < _HEAD.size:
        raise ExchangeDamaged("cut off")
    magic, version, step, way, pair, pairing = _HEAD.unpack_from(data)
    if magic != MAGIC or version == 0:
        raise ExchangeDamaged("head")
    if version != VERSION:
        raise ExchangeTooNew("head")
    if len(data) != _SIZES.get((step, way)):
        raise ExchangeDamaged("length")
    belongs = Try(VaultId(pair.hex()), pairing.hex(), Way(way))
    if step == Step.PROOF:
        return Proof(belongs, data, data, data[_HEAD.size : -NONCE], data[-NONCE:])
    return _read_signed(belongs, Step(step), data)


def _read_signed(belongs: Try, step: Step, data: bytes) -> Invitation | Answer:
    end = _INVITED if step == Step.INVITATION else _ANSWERED
    core, signature = data[:end], data[end : end + _SIGNATURE]
    partner, signing, exchange = _KEYS.unpack(core[-_KEYS.size - NONCE : -NONCE])
    try:
        check_public_key(signing)
        check_exchange_key(exchange)
    except ValueError as error:
        raise WeakKey(str(error)) from None
    if not verify(signing, core, signature, _LABEL):
        raise ExchangeDamaged("signature")
    keys = PublicKeys(PartnerId(partner.hex()), signing, exchange)
    if step == Step.INVITATION:
        return Invitation(belongs, data, core, keys, core[-_HASH:])
    return Answer(belongs, data, core, keys, core[_HEAD.size : _HEAD.size + _HASH], core[-NONCE:])


def _signed(core: bytes, signer: Signer, room: RoomSeal | None) -> bytes:
    whole = core + signer.sign(core, _LABEL)
    return whole if room is None else whole + room.make(whole)


_SIZES = {
    (Step.INVITATION, Way.CALL): _INVITED + _SIGNATURE,
    (Step.INVITATION, Way.ROOM): _INVITED + _SIGNATURE + SEAL_LENGTH,
    (Step.ANSWER, Way.CALL): _ANSWERED + _SIGNATURE,
    (Step.ANSWER, Way.ROOM): _ANSWERED + _SIGNATURE + SEAL_LENGTH,
    (Step.PROOF, Way.CALL): _PROVED,
}
