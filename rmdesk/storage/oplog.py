"""The signed log of the shared space: every change is one operation, added and projected in one transaction."""

import secrets
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from dataclasses import field as part
from enum import StrEnum
from typing import Protocol

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.clock import Clock, to_minute
from rmdesk.domain.errors import CannotWrite, DiskFull, OperationRefused
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, RecordId, new_id
from rmdesk.domain.operations import (
    SALT_SIZE,
    Operation,
    OperationHeader,
    OperationKind,
    hash_of_payload,
    header_bytes,
    record_begun_by,
)
from rmdesk.storage import chain, projection
from rmdesk.storage import operation_store as store
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.fitting import Keys
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.taking_in import (
    Checked,
    Taken,
    believes_copied,
    check_signed,
    go_on_always,
    refuse_strangers,
    take_in,
)

DEVICE = "device"
"""The type of a record that is a device."""
_ERASED_AT_ONCE = 1000


class NewDevice(StrEnum):
    """Why a space goes on as another device."""

    FIRST = ""
    RESTORED = "restored"
    COPIED = "copied"
    FORKED = "forked"


class OperationSigner(Protocol):
    """Signs headers for one partner."""

    @property
    def public(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""
        ...

    def sign(self, header: bytes) -> bytes:
        """The signature (64 bytes) over `rmdesk/1/op`, a zero byte and the header."""
        ...


@dataclass(frozen=True, slots=True)
class Author:
    """The partner who is at the keyboard, with what signs for them."""

    partner: PartnerId
    signer: OperationSigner


@dataclass(frozen=True, slots=True)
class Intent:
    """What somebody wants to change; the log turns it into an operation.

    `voice` says whose words they are when somebody else typed them (a partner id, `both`, or empty).
    """

    kind: OperationKind
    record: RecordId
    type: str
    field: str
    payload: Canonical = part(repr=False)
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """An operation that waits for its signature. Only the header has to leave for signing, and it holds no words."""

    header: OperationHeader
    payload: Canonical = part(repr=False)
    salt: bytes = part(repr=False)

    @property
    def header_bytes(self) -> bytes:
        """The bytes to sign."""
        return header_bytes(self.header)


class OperationLog:
    """The log in one open shared space. Reading is safe from any thread; writing happens inside a transaction."""

    def __init__(self, space: Space, clock: Clock, machine: str = "") -> None:
        """Use the device id that the space holds, or give this computer one (one small transaction).

        Args:
            space: where the log lies.
            clock: tells when something was written.
            machine: the fingerprint of this computer. A space that was last used on another one was copied, and goes on
                as another device; empty: that cannot be told.
        """
        self._space = space
        self._clock = clock
        self._machine = machine
        device = store.device_of(space)
        self._device = self._take_device(None, NewDevice.FIRST) if device is None else device
        if device is not None and machine:
            self._look_where_it_is(device, store.machine_of(space))

    @property
    def device(self) -> DeviceId:
        """This computer's device id in the log."""
        return self._device

    def renew_device(self) -> None:
        """Go on as another device: needed once after a copy was restored (one small transaction).

        The device that the copy was made on may have gone on after that. Two operations with the same number in one
        chain would be a fork.
        """
        self._device = self._take_device(self._device, NewDevice.RESTORED)

    def append(self, tx: Transaction, author: Author, intent: Intent) -> Operation:
        """Sign, store and project one change.

        Raises:
            OperationRefused: the author is not registered with that key, or may not do this.
            TooLong: the payload is over 256 KiB.
        """
        unsigned = self._next(tx, author.partner, intent)
        return self._store(tx, unsigned, author.signer.sign(unsigned.header_bytes))

    def begin(self, tx: Transaction, author: Author, type_: str, payload: Canonical) -> RecordId:
        """Sign, store and project the `create` of a new record, whose id follows from it and from its author.

        Raises:
            OperationRefused: the author is not registered with that key.
            TooLong: the payload is over 256 KiB.
        """
        chain.check_payload(payload)
        salt = secrets.token_bytes(SALT_SIZE)
        vault, payload_hash = self._space.identity.vault, hash_of_payload(salt, payload)
        record = record_begun_by(vault, author.partner, payload_hash)
        intent = Intent(OperationKind.CREATE, record, type_, "", payload)
        unsigned = self._next(tx, author.partner, intent, salt)
        self._store(tx, unsigned, author.signer.sign(unsigned.header_bytes))
        return record

    def prepare(self, author: PartnerId, intent: Intent) -> Unsigned:
        """The next operation of that partner, to be signed elsewhere and handed to `append_signed`.

        Raises:
            TooLong: the payload is over 256 KiB.
        """
        return self._next(self._space, author, intent)

    def append_signed(self, tx: Transaction, unsigned: Unsigned, signature: bytes) -> Operation:
        """Store and project an operation that was signed elsewhere.

        Raises:
            OperationRefused: the signature is not that partner's, or the log has moved on since `prepare`.
        """
        header = unsigned.header
        moved_on = header.lamport != store.highest_lamport(tx) + 1
        if moved_on or header.device != self._device_in(tx) or header.replaces != projection.replaced_by(tx, header):
            raise OperationRefused("the log has moved on")
        return self._store(tx, unsigned, signature)

    def accept(self, tx: Transaction, operation: Operation) -> bool:
        """Store and project an operation that another computer made, the next one of its device.

        Returns:
            Whether it was new; the same operation a second time changes nothing.

        Raises:
            OperationRefused: it does not fit (among others: a fork, or an earlier operation is missing).
        """
        if store.has(tx, operation.id):
            return False
        self._keep(tx, operation)
        return True

    def check_signed(self, operations: Sequence[Operation], keys: Keys, go_on: Callable[[], None]) -> Checked:
        """What `take_in` has to be given so that it need not check signatures inside the transaction.

        Raises:
            OperationRefused, TooLong: one of them is false.
        """
        return check_signed(self._space, operations, self._space.identity.vault, keys, go_on)

    def take_in(
        self, tx: Transaction, operations: Sequence[Operation], keys: Keys, held: Mapping[DeviceId, int],
        checked: Checked | None = None, go_on: Callable[[], None] = go_on_always,
    ) -> Taken:  # fmt: skip
        """Take in what another laptop sent: see `taking_in`.

        An operation of this device that was made elsewhere, or that the other laptop `held` and this one does not,
        makes this computer go on as another device; `settle_device` has to be called once the transaction has ended.

        Raises:
            OperationRefused, TooLong: one of them is false; nothing of them may stay.
        """
        device, now = self._device_in(tx), to_minute(self._clock.now())
        refuse_strangers(tx, device, operations)
        taken = take_in(tx, operations, self._space.identity.vault, keys, now, checked, go_on)
        told = held.get(device, 0) > store.tip(tx, device)[0]
        if device in taken.devices or (told and believes_copied(tx, device)):
            fresh = DeviceId(new_id())
            store.put_device(tx, fresh, self._machine, device, NewDevice.FORKED.value)
        return taken

    def settle_device(self) -> None:
        """Go on as the device that the space names, after a transaction that may have changed it, or was undone."""
        self._device = store.device_of(self._space) or self._device

    def tell_of_device(self, tx: Transaction, author: Author) -> bool:
        """Say in the log that this computer goes on as another device, and why, unless that was told already.

        Nor can it be said while the author's registration is missing, in a log that was damaged; the partner sends it.
        """
        before, why = store.change_of_device(tx)
        if not why or chain.registered_key(tx, author.partner) is None:
            return False
        store.put_device(tx, self._device, self._machine, "", "")
        payload = {"before": before, "why": why}
        self.append(tx, author, Intent(OperationKind.DEVICE, RecordId(self._device), DEVICE, "", payload))
        return True

    def register_partner(self, tx: Transaction, author: Author, exchange_public: bytes) -> None:
        """Put a partner's public keys into the log, signed by themselves.

        Raises:
            OperationRefused: they, or two partners, are registered already, or a key is unfit.
        """
        keys = {chain.SIGNING_KEY: author.signer.public.hex(), chain.EXCHANGE_KEY: exchange_public.hex()}
        intent = Intent(OperationKind.CREATE, RecordId(author.partner), chain.PARTNER, "", keys)
        chain.fit_exchange_key(self.append(tx, author, intent))

    def erase(self, tx: Transaction, author: Author, operations: Sequence[OperationId]) -> None:
        """Take the words out of operations for good; the chain stays checkable without them.

        Raises:
            OperationRefused: one is unknown, holds no words, or holds somebody else's.
        """
        by_record: dict[tuple[RecordId, str], list[OperationId]] = defaultdict(list)
        for one in operations:
            found = store.find(tx, one)
            if found is None or not projection.may_erase(author.partner, found.header):
                raise OperationRefused("these words are not this partner's to erase")
            by_record[(found.header.record, found.header.type)].append(one)
        for (record, type_), targets in by_record.items():
            chosen = sorted(set(targets))
            for start in range(0, len(chosen), _ERASED_AT_ONCE):
                payload = {"operations": chosen[start : start + _ERASED_AT_ONCE]}
                self.append(tx, author, Intent(OperationKind.ERASE, record, type_, "", payload))

    def verify(self) -> None:
        """Check every chain, id, payload hash and signature in the log. Whoever writes waits while it is read.

        Raises:
            OperationRefused: something does not fit.
            SpaceDamaged: a row cannot be read.
        """
        with self._space.held():
            found = chain.whole_log(self._space)
        chain.verify(found, self._space.identity.vault)

    def rebuild(self) -> None:
        """Fill the projected tables again from the log, in one transaction."""
        with self._space.transaction() as tx:
            projection.rebuild(tx)

    def history(self, record: RecordId) -> tuple[Operation, ...]:
        """All operations on a record, oldest first."""
        return store.of_record(self._space, record)

    def _device_in(self, reader: Reader) -> DeviceId:
        """The device as the space names it. A transaction that has just ended may have changed it."""
        return store.device_of(reader) or self._device

    def _look_where_it_is(self, device: DeviceId, before: str) -> None:
        """A space on a disk that cannot be written to can still be read: nothing is added to its log meanwhile."""
        if before == self._machine:
            return
        with suppress(CannotWrite, DiskFull):
            if before:
                self._device = self._take_device(device, NewDevice.COPIED)
            else:
                with self._space.transaction() as tx:
                    why = store.change_of_device(tx)
                    store.put_device(tx, device, self._machine, *why)

    def _take_device(self, before: DeviceId | None, why: NewDevice) -> DeviceId:
        device = DeviceId(new_id())
        with self._space.transaction() as tx:
            store.put_device(tx, device, self._machine, before or "", why.value)
        return device

    def _next(self, reader: Reader, author: PartnerId, intent: Intent, salt: bytes = b"") -> Unsigned:
        chain.check_payload(intent.payload)
        salt = salt or secrets.token_bytes(SALT_SIZE)
        device = self._device_in(reader)
        sequence, previous = store.tip(reader, device)
        header = OperationHeader(
            pair=self._space.identity.vault,
            epoch=self._space.identity.epoch,
            device=device,
            author=author,
            sequence=sequence + 1,
            previous=previous,
            lamport=store.highest_lamport(reader) + 1,
            at=to_minute(self._clock.now()),
            kind=intent.kind.value,
            record=intent.record,
            type=intent.type,
            field=intent.field,
            replaces=(),
            payload_hash=hash_of_payload(salt, intent.payload),
            voice=intent.voice,
        )
        header = replace(header, replaces=projection.replaced_by(reader, header))
        return Unsigned(header, intent.payload, salt)

    def _store(self, tx: Transaction, unsigned: Unsigned, signature: bytes) -> Operation:
        operation = Operation(unsigned.header, signature, unsigned.payload, unsigned.salt)
        self._keep(tx, operation)
        return operation

    def _keep(self, tx: Transaction, operation: Operation) -> None:
        chain.check_new(tx, operation, self._space.identity.vault)
        store.add(tx, operation)
        projection.project(tx, operation)
