"""Two people, and somebody between them, do everything in any order: nobody keeps a key that is not their partner's.

Files are read once, twice, late, swapped or never; codes are typed right, wrong, or one's own; either side gives up. Of
what fits, the two only ever type what the screen of the other shows. Some dozen schedules in every run; with
RMDESK_SCHEDULES as many as it says.
"""

import hashlib
import os
import random
from collections.abc import Callable
from contextlib import suppress

from rmdesk.domain.exchange_errors import ExchangeRefused
from rmdesk.domain.ids import PartnerId
from rmdesk.security.exchange_seal import Unsealer
from rmdesk.security.keys import SharedKeys, SpaceKey
from rmdesk.security.signatures import Signer
from rmdesk.services.pairing import Pairing
from rmdesk.services.pairing_state import CodesWanted, Invited, NotBegun, Paired, WordsWanted
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import SharedSpace, bundle
from tests.evidence import note
from tests.fakes.clock import FakeClock
from tests.memory_space import MemorySpace
from tests.shared_space import VAULT

COUNT = int(os.environ.get("RMDESK_SCHEDULES", "24"))
STEPS = 20
WORDS = tuple(f"word{number}" for number in range(7365))


class Person:
    """Somebody at a laptop of their own."""

    def __init__(self, name: str) -> None:
        def secret(what: str) -> bytes:
            return hashlib.sha256(f"{name} {what}".encode()).digest()

        self.keys = SharedKeys(
            VAULT,
            PartnerId(secret("id").hex()[:32]),
            1,
            SpaceKey(secret("space"), bytes(16), "cd" * 16),
            Signer(secret("sign")),
            Unsealer(secret("open")),
        )
        self.memory = MemorySpace()
        self.space: SharedSpace = bundle(self.memory.as_space(), FakeClock(), "")
        self.pairing = Pairing(open_workspace(self.space, self.keys, FakeClock()), self.keys, WORDS)

    def known(self) -> tuple[PartnerId, bytes, bytes]:
        return self.keys.partner, self.keys.signer.public, self.keys.exchange_public

    def peers(self) -> list[tuple[PartnerId, bytes, bytes]]:
        return [(one.partner, one.signing_public, one.exchange_public) for one in self.space.peers.all()]

    def shown(self) -> str:
        """What this person could read out now."""
        state = self.pairing.state()
        if isinstance(state, CodesWanted):
            return state.digits
        return " ".join(state.words) if isinstance(state, Invited) else ""

    def file(self) -> bytes | None:
        try:
            return self.pairing.waiting_file()
        except ExchangeRefused:
            return None


class Schedule:
    """One run. `pool` holds every file that was ever made: nothing is too old to be opened again."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.amina, self.john, self.between = Person("Amina"), Person("John"), Person("between")
        self.pool: list[bytes] = []

    def close(self) -> None:
        for one in (self.amina, self.john, self.between):
            one.memory.close()

    def step(self) -> None:
        who = self.chance.choice((self.amina, self.john, self.amina, self.john, self.between))
        other = {self.amina: self.john, self.john: self.amina}.get(who, self.between)  # who hears nobody else
        with suppress(ExchangeRefused):
            if self.chance.random() < 0.6:
                self.go_on(who, other)
            else:
                self.do_anything(who)
        file = who.file()
        if file is not None and file not in self.pool:
            self.pool.append(file)

    def go_on(self, who: Person, other: Person) -> None:
        """What the screen asks for."""
        state = who.pairing.state()
        if isinstance(state, CodesWanted | WordsWanted):
            who.pairing.type_code(other.shown())
        elif isinstance(state, NotBegun) and not self.pool:
            who.pairing.invite(self.chance.random() < 0.3)
        else:
            self.read(who)

    def do_anything(self, who: Person) -> None:
        """What nobody asks for."""
        typed = self.chance.choice(("00000000", "12345678", who.shown(), "apple"))
        do: tuple[Callable[[], object], ...] = (
            lambda: who.pairing.invite(self.chance.random() < 0.3),
            lambda: self.read(who),
            lambda: self.read(who),
            lambda: who.pairing.type_code(typed),
            who.pairing.drop,
        )
        self.chance.choice(do)()

    def read(self, who: Person) -> None:
        """The newest files are the likeliest, as in life."""
        if self.pool:
            place = min(int(self.chance.expovariate(0.7)), len(self.pool) - 1)
            who.pairing.read(self.pool[-1 - place])

    def check(self) -> None:
        for here, there in ((self.amina, self.john), (self.john, self.amina)):
            assert here.peers() in ([], [there.known()])
            assert isinstance(here.pairing.state(), Paired) == bool(here.peers())


def finish(amina: Person, john: Person) -> None:
    """Whatever was before: they can give up and begin again, and then it works."""
    for one in (amina, john):
        one.pairing.drop()
        assert isinstance(one.pairing.state(), NotBegun)
    amina.pairing.invite(room=False)
    for here, there in ((john, amina), (amina, john), (john, amina)):
        here.pairing.read(there.pairing.waiting_file())
    hers = amina.shown()
    amina.pairing.type_code(john.shown())
    john.pairing.type_code(hers)
    assert (amina.peers(), john.peers()) == ([john.known()], [amina.known()])


def test_nobody_is_ever_taken_for_the_partner() -> None:
    paired = 0
    for seed in range(COUNT):
        schedule = Schedule(seed)
        for _ in range(STEPS):
            schedule.step()
            schedule.check()
        paired += bool(schedule.amina.peers()) + bool(schedule.john.peers())
        finish(schedule.amina, schedule.john)
        schedule.close()
    assert paired >= COUNT // 8, "else the schedules would show little"
    tried = f"{COUNT:,} schedules of {STEPS} steps, with somebody between"
    note("Pairings in any order", tried, "0 wrong keys kept", f"{paired:,} paired on the way")


def test_whoever_types_what_somebody_between_shows_is_theirs() -> None:
    """The control: the check above can fail. Only people can prevent this, by knowing whom they listen to."""
    schedule = Schedule(0)
    schedule.between.pairing.invite(room=True)
    file = schedule.between.file()
    assert file is not None
    schedule.john.pairing.read(file)
    assert isinstance(schedule.john.pairing.state(), WordsWanted)
    schedule.john.pairing.type_code(schedule.between.shown())
    assert schedule.john.peers() == [schedule.between.known()]
    schedule.close()
