"""One change to the shared space, as a value: the header that is signed, and its canonical bytes.

Format v1 of the shared log. A header holds no words: the payload lies apart and is bound by its salted hash, so that
it can be erased while the chain stays checkable.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, RecordId, VaultId

HEADER_VERSION = 1
SALT_SIZE = 16
NO_PREVIOUS = "0" * 64
_USUAL = 16 * 1024
_TOO_LARGE = 2**63
_PLAIN = re.compile(r"[ !#-\[\]-~]*")
"""Texts that stand in JSON as they are."""

_RECORD_LABEL = b"rmdesk/1/record"


class OperationKind(StrEnum):
    """What an operation does. Kinds unknown to this version are kept and passed on, but not projected."""

    CREATE = "create"
    SET = "set"
    TOMBSTONE = "tombstone"
    SIGN = "sign"
    CONSENT = "consent"
    ERASE = "erase"
    EXPORTED = "exported"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class OperationHeader:
    """The signed part. `kind` is a plain string so that a later version's kinds survive.

    `previous` is SHA-256 of the previous header and signature of the same device; `at` is UTC to the minute;
    `replaces` lists, sorted, the operations of the same record and field that this one takes the place of;
    `voice` says who spoke the words when somebody else typed them (a partner id, `both`, or empty).
    """

    pair: VaultId
    epoch: int
    device: DeviceId
    author: PartnerId
    sequence: int
    previous: str
    lamport: int
    at: str
    kind: str
    record: RecordId
    type: str
    field: str
    replaces: tuple[OperationId, ...]
    payload_hash: str
    voice: str = ""
    version: int = HEADER_VERSION


@dataclass(frozen=True, slots=True)
class Operation:
    """A signed header with its payload. `payload` and `salt` are None once they were erased.

    Payload and salt stay out of the repr, so that no log line or test report shows anybody's words.
    """

    header: OperationHeader
    signature: bytes
    payload: Canonical = field(repr=False)
    salt: bytes | None = field(repr=False)
    id: OperationId = field(init=False, compare=False)
    """SHA-256 of header and signature."""

    header_bytes: bytes = field(init=False, compare=False, repr=False)
    """The canonical bytes that were signed."""

    def __post_init__(self) -> None:
        signed = header_bytes(self.header)
        object.__setattr__(self, "header_bytes", signed)
        object.__setattr__(self, "id", operation_id(signed, self.signature))

    @property
    def erased(self) -> bool:
        """Whether the payload has been erased."""
        return self.salt is None


def operation_id(header: bytes, signature: bytes) -> OperationId:
    """SHA-256 of header and signature, which is also what the next operation's `prev` names."""
    return OperationId(hashlib.sha256(header + signature).hexdigest())


def hash_of_payload(salt: bytes, payload: Canonical) -> str:
    """SHA-256 of salt and canonical payload, as hex."""
    return hashlib.sha256(salt + canonical.encode(payload)).hexdigest()


def record_begun_by(pair: VaultId, author: PartnerId, payload_hash: str) -> RecordId:
    """The id of a record that this author begins with that payload.

    Nobody else can write a `create` that fits it, whatever numbers and moments they choose: they would have to find a
    payload hash that gives, with their own id, the same 128 bits.
    """
    named = b"\0".join((_RECORD_LABEL, pair.encode("ascii"), author.encode("ascii"), payload_hash.encode("ascii")))
    return RecordId(hashlib.sha256(named).hexdigest()[:32])


def begins_its_own(header: OperationHeader) -> bool:
    """Whether the id of the record follows from this very `create` and its author."""
    return header.record == record_begun_by(header.pair, header.author, header.payload_hash)


def header_bytes(header: OperationHeader) -> bytes:
    """The canonical bytes that are signed."""
    replaces = header.replaces
    texts = (
        header.at, header.author, header.device, header.field, header.kind, header.pair, header.payload_hash,
        header.previous, header.record, header.type, header.voice, *replaces,
    )  # fmt: skip
    numbers = (header.epoch, header.lamport, header.sequence, header.version)
    if not (_PLAIN.fullmatch("".join(texts)) and min(numbers) >= 0 and max(numbers) < _TOO_LARGE):
        return _encoded(header)
    base = '"' + '","'.join(replaces) + '"' if replaces else ""
    return (
        f'{{"at":"{header.at}","author":"{header.author}","base":[{base}],"device":"{header.device}",'
        f'"epoch":{header.epoch},"field":"{header.field}","kind":"{header.kind}","lamport":{header.lamport},'
        f'"pair":"{header.pair}","payload_hash":"{header.payload_hash}","prev":"{header.previous}",'
        f'"record":"{header.record}","seq":{header.sequence},"type":"{header.type}","v":{header.version},'
        f'"voices":"{header.voice}"}}'
    ).encode("ascii")


def _encoded(header: OperationHeader) -> bytes:
    """The same bytes, whatever stands in the texts: slower."""
    return canonical.encode_flat(
        {
            "v": header.version,
            "pair": header.pair,
            "epoch": header.epoch,
            "device": header.device,
            "author": header.author,
            "seq": header.sequence,
            "prev": header.previous,
            "lamport": header.lamport,
            "at": header.at,
            "kind": header.kind,
            "record": header.record,
            "type": header.type,
            "field": header.field,
            "base": list(header.replaces),
            "payload_hash": header.payload_hash,
            "voices": header.voice,
        }
    )


def header_from_bytes(data: bytes) -> OperationHeader:
    """The header behind canonical bytes.

    Raises:
        NotCanonical: not canonical, a field is missing, unknown or of the wrong type, or the version is not 1.
    """
    plain = _loaded(data)
    if not isinstance(plain, Mapping) or plain.keys() != _FIELDS:
        raise NotCanonical("not an operation header")
    numbers = {key: _number(plain[key]) for key in ("v", "epoch", "seq", "lamport")}
    texts = {key: _text(plain[key]) for key in _FIELDS - set(numbers) - {"base"}}
    if numbers["v"] != HEADER_VERSION:
        raise NotCanonical("operation of another version")
    header = OperationHeader(
        pair=VaultId(texts["pair"]),
        epoch=numbers["epoch"],
        device=DeviceId(texts["device"]),
        author=PartnerId(texts["author"]),
        sequence=numbers["seq"],
        previous=texts["prev"],
        lamport=numbers["lamport"],
        at=texts["at"],
        kind=texts["kind"],
        record=RecordId(texts["record"]),
        type=texts["type"],
        field=texts["field"],
        replaces=_replaces(plain["base"]),
        payload_hash=texts["payload_hash"],
        voice=texts["voices"],
    )
    if header_bytes(header) != data:
        raise NotCanonical("not in the canonical form")
    return header


def _loaded(data: bytes) -> Canonical:
    """What the bytes say. A header of the usual size is within every limit, and is compared with its own form later."""
    if len(data) > _USUAL:
        return canonical.decode(data)
    try:
        plain: Canonical = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise NotCanonical("not JSON") from error
    return plain


_FIELDS = frozenset(
    "v pair epoch device author seq prev lamport at kind record type field base payload_hash voices".split()
)


def _number(value: Canonical) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise NotCanonical("a count was expected")
    return value


def _text(value: Canonical) -> str:
    if not isinstance(value, str):
        raise NotCanonical("a text was expected")
    return value


def _replaces(value: Canonical) -> tuple[OperationId, ...]:
    if not isinstance(value, list):
        raise NotCanonical("a list was expected")
    ids = tuple(OperationId(_text(item)) for item in value)
    if list(ids) != sorted(set(ids)):
        raise NotCanonical("not sorted")
    return ids
