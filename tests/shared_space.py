"""A pair with real signing keys and real encrypted shared spaces, on one laptop or on two."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.domain.operations import Operation
from rmdesk.security.exchange_seal import Unsealer
from rmdesk.security.keys import SharedKeys, SpaceKey
from rmdesk.security.signatures import Signer
from rmdesk.storage import operation_store
from rmdesk.storage.oplog import Author
from rmdesk.storage.shared.space import SharedSpace, create_shared
from tests.fakes.clock import FakeClock

VAULT = VaultId("ab" * 16)
AMINA = PartnerId("a1" * 16)
JOHN = PartnerId("b2" * 16)
PROJECTIONS = {
    "records": "type, record",
    "heads": "type, record, field, operation",
    "marks": "operation",
    "erasures": "target, operation",
    "payloads": "operation",
}


def author(partner: PartnerId) -> Author:
    """A partner with the signing key that follows from their id."""
    return Author(partner, Signer(hashlib.sha256(partner.encode()).digest()))


def keys_of(partner: PartnerId, space: SpaceKey | None = None) -> SharedKeys:
    return SharedKeys(
        vault=VAULT,
        partner=partner,
        epoch=1,
        space=space or SpaceKey(b"k" * 32, b"s" * 16, "cd" * 16),
        signer=Signer(hashlib.sha256(partner.encode()).digest()),
        unsealer=unsealer(partner),
    )


def unsealer(partner: PartnerId) -> Unsealer:
    return Unsealer(hashlib.sha256(b"exchange" + partner.encode()).digest())


def exchange_public(partner: PartnerId) -> bytes:
    return unsealer(partner).public


@dataclass(frozen=True)
class Laptop:
    """One computer with the shared space open; both partners may write on it."""

    shared: SharedSpace
    clock: FakeClock

    @property
    def amina(self) -> Author:
        return author(AMINA)

    @property
    def john(self) -> Author:
        return author(JOHN)

    def tables(self) -> dict[str, list[tuple[object, ...]]]:
        """Everything that is projected, and which payloads are there."""
        return {
            table: self.shared.space.read(f"SELECT * FROM {table} ORDER BY {key}") for table, key in PROJECTIONS.items()
        }

    def operations(self) -> list[Operation]:
        return [operation_store.from_row(row) for row in operation_store.everything(self.shared.space)]

    def take(self, operations: list[Operation]) -> int:
        """Accept operations from another laptop in one transaction; how many were new."""
        with self.shared.space.transaction() as tx:
            return sum(self.shared.log.accept(tx, one) for one in operations)

    def receive_all(self, other: "Laptop") -> int:
        return self.take(other.operations())


def new_laptop(folder: Path, name: str = "shared.db", *, register: bool = True) -> Laptop:
    """A fresh shared space; with both partners in its log unless told otherwise."""
    clock = FakeClock()
    laptop = Laptop(create_shared(folder / name, keys_of(AMINA), clock), clock)
    if register:
        with laptop.shared.space.transaction() as tx:
            for one in (laptop.amina, laptop.john):
                laptop.shared.log.register_partner(tx, one, exchange_public(one.partner))
    return laptop


def second_laptop(first: Laptop, folder: Path, name: str = "other.db") -> Laptop:
    """Another computer that has received all that the first one holds."""
    second = new_laptop(folder, name, register=False)
    second.receive_all(first)
    return second


def without_words(operation: Operation) -> Operation:
    """The operation as somebody hands it on after its words were erased."""
    return replace(operation, payload=None, salt=None)
