"""Whether an operation fits: its shape, its author's signature, its place in the chain of its device.

`check_new` is asked before anything is stored; `verify` looks at the whole log again without trusting the tables that
are projected from it.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.clock import from_minute
from rmdesk.domain.errors import OperationRefused, TooLong
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, VaultId, is_id
from rmdesk.domain.operations import (
    NO_PREVIOUS,
    SALT_SIZE,
    Operation,
    OperationHeader,
    OperationKind,
)
from rmdesk.security.exchange_seal import check_exchange_key
from rmdesk.security.signatures import check_public_key
from rmdesk.security.signatures import verify as signature_fits
from rmdesk.storage import operation_store as store
from rmdesk.storage.engine import Row
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.projection import AGREEING_KINDS, HASH_KEYS, erased_by, hash_in, may_erase

PARTNER = "partner"
"""The record type of a partner. The record's id is the partner's id; its `create` registers the public keys."""

SIGNING_KEY = "signing_public"
EXCHANGE_KEY = "exchange_public"
LARGEST_PAYLOAD = 256 * 1024
_OF_A_PARTNER = frozenset({"", "name", "initials"})
PAIR_SIZE = 2
_LONGEST_NAME = 64
_HEX_HASH = re.compile(r"[0-9a-f]{64}")
_HEX_KEY = re.compile(r"[0-9a-f]{64}")
_PAYLOAD_LIMITS = canonical.Limits(size=LARGEST_PAYLOAD)


def check_payload(payload: Canonical) -> None:
    """Refuse a payload that is too large, or that `canonical.decode` would refuse to read back.

    Raises:
        TooLong: over 256 KiB in canonical form.
        NotCanonical: it is no canonical value, or nested too deep.
    """
    encoded_payload(payload)


def encoded_payload(payload: Canonical) -> bytes:
    """The canonical bytes of a payload that `check_payload` accepts; raises as it does."""
    encoded = canonical.encode(payload)
    if len(encoded) > LARGEST_PAYLOAD:
        raise TooLong(f"payload of {len(encoded)} bytes")
    canonical.check_limits(payload, _PAYLOAD_LIMITS)
    return encoded


def check_new(reader: Reader, operation: Operation, vault: VaultId) -> None:
    """Whether an operation may join the log as the next one of its device.

    Raises:
        OperationRefused: shape, payload hash, author, signature or place in the chain do not fit.
        TooLong: its payload is too large.
    """
    header = operation.header
    _check_shape(operation, vault)
    registered = registered_key(reader, header.author)
    if is_registration(header):
        if registered is not None or len(store.partners(reader)) >= PAIR_SIZE:
            raise OperationRefused("this partner, or a pair, is registered already")
        registered = key_in(operation)
    _check_signature(operation, registered)
    last, previous = store.tip(reader, header.device)
    if header.sequence <= last:
        raise OperationRefused(f"fork on device {header.device[:8]} at {header.sequence}")
    if (header.sequence, header.previous) != (last + 1, previous):
        raise OperationRefused(f"gap on device {header.device[:8]} after {last}")
    if header.lamport <= store.lamport_at(reader, header.device, last):
        raise OperationRefused("time runs backwards")


def check_by_itself(operation: Operation, vault: VaultId, registered: bytes | None) -> None:
    """`check_new` without the place in the chain, for the author with that key.

    Raises:
        OperationRefused: shape, payload hash or signature do not fit, or there is no key.
        TooLong: its payload is too large.
    """
    _check_shape(operation, vault)
    _check_signature(operation, registered)


def registered_key(reader: Reader, partner: PartnerId, key: str = SIGNING_KEY) -> bytes | None:
    """A public key (32 bytes) of a partner, from the projected registration; None before they have registered."""
    rows = reader.read(
        "SELECT payload FROM heads WHERE type = ? AND record = ? AND field = ? AND author = record",
        (PARTNER, partner, key),
    )
    return _key_bytes(str(rows[0][0]).strip('"')) if rows else None


def key_in(registration: Operation, key: str = SIGNING_KEY) -> bytes:
    """A public key in a partner's registration.

    Raises:
        OperationRefused: the payload has another shape, or the signing key is one of the weak ones.
    """
    payload = registration.payload
    if not isinstance(payload, Mapping) or set(payload) != {SIGNING_KEY, EXCHANGE_KEY}:
        raise OperationRefused("a registration has two keys")
    found = _key_bytes(payload[key])
    if key == SIGNING_KEY:
        _refuse_weak(check_public_key, found)
    return found


def fit_exchange_key(registration: Operation) -> bytes:
    """The exchange key in a registration, if something can be sealed to it: asked of whoever registers from now on.

    Raises:
        OperationRefused: the payload has another shape, or the key is a weak one.
    """
    found = key_in(registration, EXCHANGE_KEY)
    _refuse_weak(check_exchange_key, found)
    return found


def _refuse_weak(check: Callable[[bytes], None], key: bytes) -> None:
    try:
        check(key)
    except ValueError as error:
        raise OperationRefused("a weak public key") from error


@dataclass(frozen=True, slots=True)
class WholeLog:
    """The rows of a log that `verify` looks at. They have to be of one and the same state of it."""

    registrations: list[Row] = field(repr=False)
    operations: list[Row] = field(repr=False)
    forks: frozenset[OperationId]
    ahead: tuple[Operation, ...] = field(repr=False)


def whole_log(reader: Reader) -> WholeLog:
    """Read all of a log; quick. Nobody may write between its questions.

    Raises:
        SpaceDamaged: a row cannot be read.
    """
    registrations = store.of_kind(reader, OperationKind.CREATE, PARTNER)
    return WholeLog(registrations, store.everything(reader), store.noted_forks(reader), store.erases_ahead(reader))


def verify(log: WholeLog, vault: VaultId) -> None:
    """Check every operation: ids, shapes, payload hashes, chains, signatures, and that only erased words are missing.

    Raises:
        OperationRefused: something does not fit; the detail names the operation by its id.
        SpaceDamaged: a row cannot be read.
    """
    seen = _Seen(_registered(log.registrations), log.forks)
    for row in log.operations:
        operation = store.from_row(row)
        if row[0] != operation.id:
            raise OperationRefused(f"operation {str(row[0])[:8]} is not what its id says")
        _check_shape(operation, vault)
        _check_link(seen, operation)
        _check_signature(operation, seen.keys.get(operation.header.author))
        seen.note(operation)
    for erase in log.ahead:
        _check_shape(erase, vault)
        _check_signature(erase, seen.keys.get(erase.header.author))
        seen.note_erase(erase)
    for target, header in seen.missing.items():
        if not any(may_erase(author, header) for author in seen.erased.get(target, ())):
            raise OperationRefused(f"the words are missing and nobody erased them: {target[:8]}")


@dataclass(slots=True)
class _Seen:
    """What `verify` knows and has gone past: partners' keys, forks that were noted, places, words erased or missing."""

    keys: dict[PartnerId, bytes]
    forks: frozenset[OperationId]
    places: dict[str, tuple[DeviceId, int, int]] = field(default_factory=dict)
    taken: set[tuple[DeviceId, int]] = field(default_factory=set)
    missing: dict[str, OperationHeader] = field(default_factory=dict)
    erased: dict[str, set[PartnerId]] = field(default_factory=lambda: defaultdict(set))

    def note(self, operation: Operation) -> None:
        header = operation.header
        self.places[operation.id] = (header.device, header.sequence, header.lamport)
        if operation.id not in self.forks:
            self.taken.add((header.device, header.sequence))
        if operation.erased:
            self.missing[operation.id] = header
        self.note_erase(operation)

    def note_erase(self, operation: Operation) -> None:
        for target in erased_by(operation):
            self.erased[target].add(operation.header.author)


def _registered(rows: list[Row]) -> dict[PartnerId, bytes]:
    keys: dict[PartnerId, bytes] = {}
    for row in rows:
        registration = store.from_row(row)
        if registration.header.author in keys or len(keys) == PAIR_SIZE:
            raise OperationRefused(f"registered twice: {registration.id[:8]}")
        keys[registration.header.author] = key_in(registration)
    return keys


def _check_link(seen: _Seen, operation: Operation) -> None:
    """An operation goes on from one of the same device. Two with one number are both kept if that was noted."""
    header = operation.header
    start = (header.device, 0, 0) if header.previous == NO_PREVIOUS else None
    device, last, lamport = seen.places.get(header.previous, start) or ("", 0, 0)
    follows = (header.device, header.sequence) == (device, last + 1) and header.lamport > lamport
    is_fork = operation.id not in seen.forks and (header.device, header.sequence) in seen.taken
    if not follows or is_fork:
        fault = "fork" if is_fork else "broken chain"
        raise OperationRefused(f"{fault} on device {header.device[:8]} at {header.sequence}: {operation.id[:8]}")


def _check_shape(operation: Operation, vault: VaultId) -> None:
    header = operation.header
    if header.pair != vault:
        raise OperationRefused("an operation of another pair")
    if not all(map(is_id, (header.device, header.author, header.record))):
        raise OperationRefused("an identifier has another shape")
    hashes = (header.previous, header.payload_hash, *header.replaces)
    if not all(_HEX_HASH.fullmatch(one) for one in hashes) or list(header.replaces) != sorted(set(header.replaces)):
        raise OperationRefused("a hash has another shape")
    if any(len(one) > _LONGEST_NAME for one in (header.kind, header.type, header.field, header.voice)):
        raise OperationRefused("a name is too long")
    if min(header.sequence, header.lamport, header.epoch) < 1:
        raise OperationRefused("counts begin at 1")
    try:
        from_minute(header.at)
    except ValueError as error:
        raise OperationRefused("a header cannot be written") from error
    _check_words(operation)
    _check_meaning(operation)


def _check_words(operation: Operation) -> None:
    if operation.salt is None:
        if operation.payload is not None:
            raise OperationRefused("a payload without its salt")
        return
    if len(operation.salt) != SALT_SIZE:
        raise OperationRefused("a salt has 16 bytes")
    try:
        encoded = encoded_payload(operation.payload)
        fits = hashlib.sha256(operation.salt + encoded).hexdigest() == operation.header.payload_hash
    except NotCanonical as error:
        raise OperationRefused("a payload cannot be read") from error
    if not fits:
        raise OperationRefused(f"the words do not fit their hash: {operation.id[:8]}")


def _check_meaning(operation: Operation) -> None:
    header = operation.header
    if header.type == PARTNER and (str(header.record) != header.author or header.field not in _OF_A_PARTNER):
        raise OperationRefused("only a partner speaks for themselves, and keys stay")
    if header.kind in AGREEING_KINDS and header.type in HASH_KEYS and hash_in(header.type, operation.payload) is None:
        raise OperationRefused("agreeing needs the hash of what is agreed")


def _check_signature(operation: Operation, public: bytes | None) -> None:
    if public is None:
        raise OperationRefused(f"partner {operation.header.author[:8]} is not registered")
    if not signature_fits(public, operation.header_bytes, operation.signature):
        raise OperationRefused(f"a signature does not fit: {operation.id[:8]}")


def is_registration(header: OperationHeader) -> bool:
    """Whether it puts a partner's public keys into the log."""
    return header.kind == OperationKind.CREATE and header.type == PARTNER


def _key_bytes(value: Canonical) -> bytes:
    if not isinstance(value, str) or not _HEX_KEY.fullmatch(value):
        raise OperationRefused("a public key has another shape")
    return bytes.fromhex(value)
