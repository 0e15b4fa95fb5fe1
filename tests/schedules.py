"""Made-up lives of 2 or 3 laptops, by a seed: files are lost, repeated and come in any order; workbooks are copied,
copied without anybody noticing, and put back from an older copy; the same fields are changed on all of them.

In the end everybody exchanges files until nothing is lacking, and it is looked at whether all is as it has to be.
`python -m tests.schedules 10000` runs that many.
"""

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from unittest.mock import patch

from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import OperationId, PartnerId, RecordId
from rmdesk.domain.operations import Operation, OperationKind
from rmdesk.security.signatures import verify
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.exchange import Exchange
from rmdesk.services.people import take_place
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage import operation_store as store
from rmdesk.storage.log_check import differences
from rmdesk.storage.oplog import Intent, OperationLog
from rmdesk.storage.projection import VALUE_KINDS, may_erase
from rmdesk.storage.shared.space import bundle
from tests.fakes.clock import FakeClock
from tests.memory_space import MemorySpace
from tests.shared_space import AMINA, JOHN, keys_of

RECORDS = tuple(RecordId(f"{number:032x}") for number in range(1, 4))
FIELDS = ("title", "why", "notes")
MOST_DEVICES = 3
STEPS = 45
ROUNDS = 12
_REMEMBERED = 4000


@dataclass(eq=False)
class Laptop:
    """One computer of one of the two."""

    space: MemorySpace
    partner: PartnerId
    clock: FakeClock
    machine: str
    workspace: Workspace = field(init=False)
    exchange: Exchange = field(init=False)

    def __post_init__(self) -> None:
        keys = keys_of(self.partner)
        shared = bundle(self.space.as_space(), self.clock, self.machine)
        self.workspace = open_workspace(shared, keys, self.clock)
        self.exchange = Exchange(self.workspace, keys)

    @property
    def log(self) -> OperationLog:
        return self.workspace.space.log

    def operations(self) -> list[Operation]:
        return [store.from_row(row) for row in store.everything(self.space.as_space())]

    def ids(self) -> frozenset[OperationId]:
        return frozenset(OperationId(str(one)) for (one,) in self.space.read("SELECT id FROM operations"))


@dataclass
class Schedule:
    """One life. `seen` holds, for each operation, what its author had before them when they made it."""

    seed: int
    laptops: list[Laptop] = field(default_factory=list)
    flying: list[tuple[PartnerId, bytes]] = field(default_factory=list)
    kept: list[tuple[Laptop, MemorySpace]] = field(default_factory=list)
    seen: dict[OperationId, frozenset[OperationId]] = field(default_factory=dict)
    happened: Counter[str] = field(default_factory=Counter)
    copied: int = 0

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        for partner in (AMINA, JOHN):
            self.laptops.append(Laptop(MemorySpace(), partner, FakeClock(), f"computer {len(self.laptops)}"))
        for one, other in (self.laptops, self.laptops[::-1]):
            take_place(one.workspace, keys_of(one.partner))
            keys = keys_of(other.partner)
            with one.workspace.space.space.transaction() as tx:
                one.workspace.space.peers.add(tx, other.partner, keys.signer.public, keys.exchange_public)

    def run(self) -> None:
        """Live, then meet, then look."""
        steps = (self.write,) * 8 + (self.make,) * 5 + (self.deliver,) * 6
        steps += (self.lose, self.keep, self.put_back, self.copy, self.choose, self.erase)
        try:
            for _ in range(STEPS):
                step = self.random.choice(steps)
                step()
                self.happened[step.__name__] += 1
            self.check(self.meet())
        finally:
            for one in (*(each.space for each in self.laptops), *(space for _, space in self.kept)):
                one.close()

    def write(self) -> None:
        one, record, name = self.one(), self.random.choice(RECORDS), self.random.choice(FIELDS)
        kinds = (OperationKind.SET,) * 6 + (OperationKind.CREATE, OperationKind.TOMBSTONE, OperationKind.CONSENT)
        kind = self.random.choice(kinds)
        words = f"{one.machine} {self.random.random()}"
        payload, place = {
            OperationKind.SET: (words, name),
            OperationKind.CREATE: ({"title": words, "why": words}, ""),
            OperationKind.TOMBSTONE: (None, ""),
            OperationKind.CONSENT: ({"core_hash": words}, ""),
        }[kind]
        self.append(one, Intent(kind, record, "action", place, payload))

    def append(self, one: Laptop, intent: Intent) -> None:
        before = one.ids()
        with one.workspace.space.space.transaction() as tx:
            made = one.log.append(tx, one.workspace.author, intent)
        self.seen[made.id] = before

    def erase(self) -> None:
        one = self.one()
        mine = [each for each in one.operations() if may_erase(one.partner, each.header) and not each.erased]
        if mine:
            before = one.ids()
            with one.workspace.space.space.transaction() as tx:
                one.log.erase(tx, one.workspace.author, [self.random.choice(mine).id])
            for made in one.ids() - before:
                self.seen[made] = before

    def make(self) -> None:
        one = self.one()
        before = one.ids()
        files = one.exchange.make()
        for made in one.ids() - before:
            self.seen[made] = before
        self.flying.extend((JOHN if one.partner == AMINA else AMINA, each) for each in files)

    def deliver(self) -> None:
        """Any file, to any laptop of whom it is for; it may come again."""
        if self.flying:
            partner, data = self.random.choice(self.flying)
            self.random.choice([each for each in self.laptops if each.partner == partner]).exchange.open(data)

    def lose(self) -> None:
        if self.flying:
            self.flying.remove(self.random.choice(self.flying))

    def keep(self) -> None:
        one = self.one()
        self.kept.append((one, one.space.copy()))

    def put_back(self) -> None:
        """An older copy takes the place of a workbook: by `restore`, or by somebody's hand."""
        if not self.kept:
            return
        one, space = self.random.choice(self.kept)
        if one not in self.laptops:
            return
        self.laptops.remove(one)
        one.space.close()
        back = Laptop(space.copy(), one.partner, one.clock, one.machine)
        if self.random.random() < 0.5:
            back.log.renew_device()
        self.laptops.append(back)
        self.kept = [(back if owner is one else owner, each) for owner, each in self.kept]

    def copy(self) -> None:
        """A workbook is copied: to another computer, or into another folder of this one, where nothing tells."""
        if len(self.laptops) < MOST_DEVICES:
            one = self.one()
            noticed = self.random.random() < 0.5
            machine = f"computer {len(self.laptops)}" if noticed else one.machine
            self.copied += noticed
            self.laptops.append(Laptop(one.space.copy(), one.partner, one.clock, machine))

    def choose(self) -> None:
        one = self.one()
        open_ = Disagreements(one.workspace).all()
        if open_:
            before = one.ids()
            chosen = self.random.choice(open_)
            Disagreements(one.workspace).choose(chosen, self.random.choice(chosen.sides))
            for made in one.ids() - before:
                self.seen[made] = before

    def one(self) -> Laptop:
        return self.random.choice(self.laptops)

    def meet(self) -> frozenset[OperationId]:
        """Everybody sends to everybody until all hold the same; what any of them held before.

        Each time in another order: two copies that nobody noticed speak under one name, and if one of them always spoke
        last before the partner does, the partner would never answer what the other one lacks.
        """
        held = frozenset[OperationId]().union(*(one.ids() for one in self.laptops))
        for _ in range(ROUNDS):
            for one in self.random.sample(self.laptops, len(self.laptops)):
                before = one.ids()
                for data in one.exchange.make():
                    for other in self.laptops:
                        if other.partner != one.partner:
                            other.exchange.open(data)
                for made in one.ids() - before:
                    self.seen[made] = before
            if len({one.ids() for one in self.laptops}) == 1 and not any(
                one.exchange.status().unacknowledged for one in self.laptops
            ):
                return held
        raise AssertionError(f"seed {self.seed}: still not alike after {ROUNDS} rounds")

    def check(self, held: frozenset[OperationId]) -> None:
        first = self.laptops[0]
        tables = _tables(first)
        expected_heads = self.expected_heads(first.operations())
        forks = _forks(first.operations())
        self.happened["forks"] += len(forks)
        for one in self.laptops:
            where = f"seed {self.seed}"
            assert held <= one.ids(), f"{where}: operations were lost"
            assert _tables(one) == tables, f"{where}: not alike"
            one.log.verify()
            heads = {(str(a), str(b)) for a, b in one.space.read("SELECT operation, field FROM heads")}
            assert heads == expected_heads, f"{where}: a value was overwritten, or came back"
            noted = {(str(a), int(str(b))) for a, b in one.space.read("SELECT device, sequence FROM forks")}
            assert noted == forks, f"{where}: a fork was not noted"
        follows = differences(first.space.as_space()) == ()  # of one of them: the others hold the same
        assert follows, f"seed {self.seed}: the tables do not follow from the log"
        told = [one for one in first.operations() if one.header.kind == OperationKind.DEVICE]
        moved = {one.header.device for one in first.operations()}
        assert {str(one.header.record) for one in told} <= {str(one) for one in moved}

    def expected_heads(self, operations: list[Operation]) -> set[tuple[str, str]]:
        """What has to be shown: every value that nobody who saw it has changed, and that was not erased."""
        later: defaultdict[tuple[str, str, str], list[Operation]] = defaultdict(list)
        for one in operations:
            if one.header.kind in VALUE_KINDS:
                later[(one.header.type, one.header.record, one.header.field)].append(one)
        found = set()
        for one in operations:
            for name in _fields(one):
                place = (one.header.type, one.header.record, name)
                others = [each for each in later[place] if each.header.kind != OperationKind.CREATE]
                if not any(one.id in self.seen.get(each.id, frozenset()) for each in others):
                    found.add((str(one.id), name))
        return found


def _fields(one: Operation) -> tuple[str, ...]:
    if one.erased or one.header.kind not in VALUE_KINDS:
        return ()
    if one.header.kind == OperationKind.CREATE:
        return tuple(one.payload) if isinstance(one.payload, dict) else ()
    return (one.header.field,)


def _tables(one: Laptop) -> dict[str, list[tuple[object, ...]]]:
    names = ("operations", "payloads", "records", "heads", "marks", "erasures")
    return {name: sorted(one.space.read(f"SELECT * FROM {name}"), key=repr) for name in names}


def _forks(operations: list[Operation]) -> set[tuple[str, int]]:
    count = Counter((str(one.header.device), one.header.sequence) for one in operations)
    return {place for place, number in count.items() if number > 1}


def main(amount: int, first: int = 0) -> int:
    """Run them one after the other, also after one that fails; what happened is printed now and then. The exit code."""
    happened: Counter[str] = Counter()
    failed: list[int] = []
    start = time.monotonic()
    with _what_bytes_say_is_worked_out_once():
        for number in range(1, amount + 1):
            life = Schedule(first + number - 1)
            try:
                life.run()
            except (AssertionError, WorldError) as error:
                failed.append(life.seed)
                _say(f"{type(error).__name__}: {error}")
            happened.update(life.happened)
            if number % 100 == 0:
                _say(f"{number} schedules, {time.monotonic() - start:.0f} s, {dict(happened)}")
    if failed:
        _say(f"{len(failed)} of {amount} schedules failed, these seeds: {failed}")
        return 1
    _say(f"{amount} schedules: all alike, nothing lost, nothing overwritten. {dict(happened)}")
    return 0


@contextmanager
def _what_bytes_say_is_worked_out_once() -> Iterator[None]:
    """A signature that fits always fits, and a row always says the same. Laptops look at the same ones many times."""
    fits, read = lru_cache(_REMEMBERED)(verify), lru_cache(_REMEMBERED)(store.from_row)
    with patch("rmdesk.storage.chain.signature_fits", fits), patch.object(store, "from_row", read):
        yield


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:] or ("10000",))))
