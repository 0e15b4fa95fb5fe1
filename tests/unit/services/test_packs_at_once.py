"""Two laptops that use programme packs and put them away, each before hearing of the other, in made-up orders."""

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

import pytest

from rmdesk.domain.pack_errors import PackRefused
from rmdesk.domain.packs import Pack
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.sealed import SealedPack
from rmdesk.runtime.resources import read_text
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.news import WaitsFor, WhatsNew
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from tests.memory_desks import meet, memory_desks
from tests.sample_pack import FULL_PACK, LEAD_KEY, ORGANISATION_KEY, STRANGER, STRANGER_KEY, sealed_bytes
from tests.schedules import Laptop

RULES = PackRules(lambda: read_text("security/words.txt").split())
CARD, OTHER_CARD = fingerprint_digits(LEAD_KEY), fingerprint_digits(STRANGER_KEY)
OTHER = replace(FULL_PACK, programme="other-2028", keys=(STRANGER_KEY, ORGANISATION_KEY))
VERSIONS = range(3, 8)
STEPS = 14

Desks = tuple[Laptop, Laptop]


@pytest.fixture
def desks() -> Iterator[Desks]:
    both = memory_desks()
    yield both
    for one in both:
        one.space.close()


@lru_cache
def sealed(version: int, other: bool = False) -> SealedPack:
    signers = (STRANGER,) if other else ()
    return RULES.read(sealed_bytes(replace(OTHER if other else FULL_PACK, version=version), *signers))


def packs_of(one: Laptop) -> ProgrammePack:
    return ProgrammePack(one.workspace, RULES)


def loaded(one: Laptop) -> Pack | None:
    found = packs_of(one).loaded()
    return found.pack if found is not None else None


def use(one: Laptop, version: int, other: bool = False) -> None:
    with suppress(PackRefused):  # an older number than one that is known
        packs_of(one).take(sealed(version, other), OTHER_CARD if other else CARD)


def both_have_the_card(desks: Desks) -> None:
    for one in desks:
        use(one, 3)
    meet(*desks)


def alike(desks: Desks) -> None:
    one, other = desks
    assert loaded(one) == loaded(other)
    assert [each.fingerprint for each in packs_of(one).away()] == [each.fingerprint for each in packs_of(other).away()]
    for each in desks:
        packs = packs_of(each)
        assert not packs.is_lost()
        assert packs.waiting() is None
        assert packs.of_partner() is None
        assert not [found for found in Disagreements(each.workspace).all() if found.type == "pack"]
        assert WaitsFor.PACK not in {line.what for line in WhatsNew(each.workspace).look().waiting}
        each.log.verify()


def test_one_uses_it_again_while_the_other_puts_it_away(desks: Desks) -> None:
    """One in use counts before one that was put away."""
    amina, john = desks
    both_have_the_card(desks)
    packs_of(amina).put_away()
    meet(*desks)
    assert (loaded(amina), loaded(john)) == (None, None)
    use(amina, 3)
    meet(*desks)
    packs_of(amina).put_away()
    use(john, 4)
    meet(*desks)
    assert loaded(amina) == sealed(4).pack
    alike(desks)


def test_both_put_it_away_and_both_use_it_again(desks: Desks) -> None:
    both_have_the_card(desks)
    for one in desks:
        packs_of(one).put_away()
    meet(*desks)
    assert loaded(desks[0]) is None
    alike(desks)
    for version, one in zip((5, 4), desks, strict=True):
        use(one, version)
    meet(*desks)
    assert loaded(desks[1]) == sealed(5).pack
    alike(desks)


def test_one_is_put_away_twice_and_used_between(desks: Desks) -> None:
    amina, john = desks
    both_have_the_card(desks)
    packs_of(amina).put_away()
    use(amina, 3)  # again, before any file went
    packs_of(john).put_away()
    meet(*desks)
    assert loaded(amina) == sealed(3).pack  # he did not know of the second time
    alike(desks)
    packs_of(john).put_away()
    meet(*desks)
    assert loaded(amina) is None
    alike(desks)


def live(desks: Desks, seed: int, *, two_programmes: bool) -> None:
    chance = random.Random(seed)
    flying: list[tuple[Laptop, bytes]] = []
    for _ in range(STEPS):
        here, there = chance.sample(desks, 2)
        step = chance.choice(("use", "use", "away", "send", "send", "open", "open"))
        if step == "use":
            use(here, chance.choice(VERSIONS), two_programmes and chance.random() < 0.4)
            if two_programmes:  # one has to be put away before another comes into use
                packs_of(here).put_away()
                use(here, chance.choice(VERSIONS), chance.random() < 0.5)
        elif step == "away":
            packs_of(here).put_away()
        elif step == "send":
            flying += [(there, data) for data in here.exchange.make()]
        elif flying:
            to, data = flying.pop(chance.randrange(len(flying)))
            to.exchange.open(data)
            if chance.random() < 0.3:
                to.exchange.open(data)
    meet(*desks)


@pytest.mark.parametrize("seed", range(12))
def test_in_whatever_order_they_end_up_alike(desks: Desks, seed: int) -> None:
    both_have_the_card(desks)
    live(desks, seed, two_programmes=False)
    alike(desks)
    highest = max(VERSIONS)
    use(desks[seed % 2], highest)
    meet(*desks)
    assert [loaded(one) for one in desks] == [sealed(highest).pack] * 2
    packs_of(desks[0]).put_away()
    meet(*desks)
    assert [loaded(one) for one in desks] == [None, None]
    alike(desks)
    with pytest.raises(PackRefused):
        packs_of(desks[1]).take(sealed(3), CARD)  # its number never goes down


@pytest.mark.parametrize("seed", range(12))
def test_with_two_programmes_they_end_up_alike_once_both_have_both_cards(desks: Desks, seed: int) -> None:
    both_have_the_card(desks)
    packs_of(desks[0]).put_away()
    for one in desks:
        meet(*desks)
        use(one, 3, other=True)
    meet(*desks)
    assert [loaded(one) for one in desks] == [sealed(3, other=True).pack] * 2
    live(desks, seed, two_programmes=True)
    alike(desks)
