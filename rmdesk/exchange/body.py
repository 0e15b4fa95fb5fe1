"""What a file of the exchange says once it is open: frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType

from rmdesk.domain.ids import DeviceId, PartnerId, VaultId, is_id
from rmdesk.domain.operations import Operation

MOST_OPERATIONS = 10_000
MOST_DEVICES = 1_000
LARGEST_COUNT = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Moved:
    """That partner's own part now lies on the sender's laptop; `private_generation` is how new it is there."""

    partner: PartnerId
    private_generation: int

    def __post_init__(self) -> None:
        if not is_id(self.partner) or not 0 <= self.private_generation <= LARGEST_COUNT:
            raise ValueError("not a move")


@dataclass(frozen=True, slots=True)
class Body:
    """One partner's news for the other.

    `device` is the sender's. `acks` says what it holds: a device, or the first 32 digits of the id of a chain's last
    operation, with the highest sequence number up to which nothing is missing. `made_at` is cut to the minute, in UTC.
    `operations` are put into their order: by Lamport number, then id.
    """

    pair: VaultId
    epoch: int
    sender: PartnerId
    recipient: PartnerId
    device: DeviceId
    made_at: datetime
    acks: Mapping[DeviceId, int] = field(default_factory=dict)
    operations: tuple[Operation, ...] = field(default=(), repr=False)
    moved: Moved | None = None

    def __post_init__(self) -> None:
        if not all(map(is_id, (self.pair, self.sender, self.recipient, self.device, *self.acks))):
            raise ValueError("not an identifier")
        if self.sender == self.recipient:
            raise ValueError("nobody sends to themselves")
        if not all(1 <= number <= LARGEST_COUNT for number in (self.epoch, *self.acks.values())):
            raise ValueError("counts begin at 1")
        if len(self.acks) > MOST_DEVICES or len(self.operations) > MOST_OPERATIONS:
            raise ValueError("too many for one file")
        in_order = tuple(sorted(self.operations, key=lambda one: (one.header.lamport, one.id)))
        if len({one.id for one in in_order}) != len(in_order):
            raise ValueError("the same operation twice")
        if any(one.header.pair != self.pair for one in in_order):
            raise ValueError("an operation of another pair")
        made_at = self.made_at.astimezone(UTC).replace(second=0, microsecond=0)
        object.__setattr__(self, "acks", MappingProxyType(dict(self.acks)))
        object.__setattr__(self, "operations", in_order)
        object.__setattr__(self, "made_at", made_at)
