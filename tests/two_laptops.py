"""Two people at two laptops, or more after a copy: real spaces in which each writes, and files that go between them."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rmdesk.domain.ids import PartnerId
from rmdesk.domain.operations import Operation
from rmdesk.security.keys import SharedKeys
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.exchange import Exchange, News
from rmdesk.services.news import WhatsNew
from rmdesk.services.people import take_place
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage import operation_store as store
from rmdesk.storage.shared.space import SharedSpace, create_shared, open_shared
from tests.fakes.clock import FakeClock
from tests.shared_space import AMINA, JOHN, PROJECTIONS, keys_of

Tables = Mapping[str, list[tuple[object, ...]]]


@dataclass
class Desk:
    """One computer, used by one of the two."""

    folder: Path
    keys: SharedKeys
    space: SharedSpace
    clock: FakeClock = field(default_factory=FakeClock)

    @property
    def workspace(self) -> Workspace:
        return open_workspace(self.space, self.keys, self.clock)

    @property
    def exchange(self) -> Exchange:
        return Exchange(self.workspace, self.keys)

    @property
    def disagreements(self) -> Disagreements:
        return Disagreements(self.workspace)

    @property
    def news(self) -> WhatsNew:
        return WhatsNew(self.workspace)

    def operations(self) -> list[Operation]:
        return [store.from_row(row) for row in store.everything(self.space.space)]

    def tables(self) -> Tables:
        """Everything that has to be the same on every laptop."""
        found = {
            table: self.space.space.read(f"SELECT * FROM {table} ORDER BY {key}") for table, key in PROJECTIONS.items()
        }
        return {**found, "operations": self.space.space.read("SELECT * FROM operations ORDER BY id")}

    def close(self) -> None:
        self.space.close()

    def reopen(self) -> None:
        self.space.close()
        self.space = open_shared(self.folder / "shared.db", self.keys, self.clock, self.folder / "backups")

    def copy_to(self, folder: Path) -> None:
        """What somebody does who copies the folder of a workbook."""
        folder.mkdir(exist_ok=True)
        self.space.close()
        shutil.copyfile(self.folder / "shared.db", folder / "shared.db")
        self.space = open_shared(self.folder / "shared.db", self.keys, self.clock, self.folder / "backups")


def desk(folder: Path, partner: PartnerId) -> Desk:
    """A new workbook of that partner, alone in it."""
    folder.mkdir(exist_ok=True)
    clock, keys = FakeClock(), keys_of(partner)
    space = create_shared(folder / "shared.db", keys, clock)
    take_place(open_workspace(space, keys, clock), keys, "Amina" if partner == AMINA else "John")
    return Desk(folder, keys, space, clock)


def desk_in(folder: Path, partner: PartnerId, clock: FakeClock) -> Desk:
    """A workbook that lies in that folder already."""
    keys = keys_of(partner)
    return Desk(folder, keys, open_shared(folder / "shared.db", keys, clock, folder / "backups"), clock)


def pair_up(one: Desk, other: Desk) -> None:
    """As after a pairing: each holds the keys of the other."""
    for here, there in ((one, other), (other, one)):
        with here.space.space.transaction() as tx:
            keys = there.keys
            here.space.peers.add(tx, keys.partner, keys.signer.public, keys.exchange_public)


def two_desks(folder: Path) -> tuple[Desk, Desk]:
    """Both, paired; nothing has been sent."""
    amina, john = desk(folder / "amina", AMINA), desk(folder / "john", JOHN)
    pair_up(amina, john)
    return amina, john


def send(here: Desk, there: Desk) -> tuple[News, ...]:
    """Everything that `there` is known to lack."""
    return tuple(there.exchange.open(one) for one in here.exchange.make())


def meet(*desks: Desk, rounds: int = 6) -> None:
    """Files in every direction, until nothing is lacking, or that many times."""
    for number in range(rounds):
        if number and not any(one.exchange.status().unacknowledged for one in desks):
            return
        for here in desks:
            for one in here.exchange.make():
                for there in desks:
                    if there.keys.partner != here.keys.partner:
                        there.exchange.open(one)
