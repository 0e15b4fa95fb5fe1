"""Both partners at a laptop each, paired, with their shared spaces in memory: tests of services take milliseconds."""

from rmdesk.domain.ids import PartnerId
from rmdesk.services.people import take_place
from tests.fakes.clock import FakeClock
from tests.memory_space import MemorySpace
from tests.schedules import Laptop
from tests.shared_space import AMINA, JOHN, keys_of


def memory_desks() -> tuple[Laptop, Laptop]:
    """Both hold the same: that both have taken their place."""
    amina, john = _desk(AMINA, "Amina"), _desk(JOHN, "John")
    for one, other in ((amina, john), (john, amina)):
        keys = keys_of(other.partner)
        with one.workspace.space.space.transaction() as tx:
            one.workspace.space.peers.add(tx, other.partner, keys.signer.public, keys.exchange_public)
    meet(amina, john)
    return amina, john


def meet(*laptops: Laptop) -> None:
    """Everybody sends to everybody until nobody lacks anything."""
    for _ in range(6):
        for one in laptops:
            for data in one.exchange.make():
                for other in laptops:
                    if other.partner != one.partner:
                        other.exchange.open(data)
        if len({one.ids() for one in laptops}) == 1:
            return
    raise AssertionError("still not alike")


def _desk(partner: PartnerId, name: str) -> Laptop:
    found = Laptop(MemorySpace(), partner, FakeClock(), f"computer of {name}")
    take_place(found.workspace, keys_of(partner), name)
    return found
