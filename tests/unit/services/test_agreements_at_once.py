"""Two versions of the agreement, proposed on two laptops at once: both are shown, and the pair chooses."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.agreements import Agreements
from rmdesk.services.news import WaitsFor
from tests.two_laptops import Desk, meet, two_desks

OURS = Clause("ours", "What stays here", "Nothing leaves this room.")
HERS, HIS = Clause("when", "When", "Every second Tuesday."), Clause("when", "When", "Every Friday.")


class NoCosigner:
    """Nobody signs beside somebody here."""

    def sign(self, partner: PartnerId, passphrase: str, header: bytes) -> bytes:
        raise AssertionError((partner, passphrase, header))


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    both = two_desks(tmp_path)
    meet(*both)
    yield both
    for one in both:
        one.close()


def agreements(one: Desk) -> Agreements:
    return Agreements(one.workspace, (), NoCosigner())


def propose(one: Desk, *clauses: Clause) -> RecordId:
    return agreements(one).propose([ClauseDraft(clause, ClauseMark.AGREED) for clause in clauses])


def choices(one: Desk) -> list[str]:
    return [each.clauses[-1].text for each in agreements(one).at_once()]


def sign(one: Desk, version: RecordId) -> None:
    service = agreements(one)
    service.sign(next(each for each in service.versions() if each.id == version))


def waits(one: Desk) -> bool:
    return any(each.what is WaitsFor.SIGNING for each in one.news.look().waiting)


def at_once(desks: tuple[Desk, Desk]) -> tuple[RecordId, RecordId]:
    amina, john = desks
    hers, his = propose(amina, OURS, HERS), propose(john, OURS, HIS)
    assert choices(amina) == choices(john) == []
    meet(*desks)
    return hers, his


def test_both_are_there_on_both_laptops_until_both_agree_to_one(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    hers, his = at_once(desks)
    assert sorted(choices(amina)) == sorted(choices(john)) == sorted([HERS.text, HIS.text])
    assert waits(amina)
    sign(amina, his)
    assert not waits(amina)
    sign(john, hers)
    meet(*desks)
    assert len(choices(amina)) == len(choices(john)) == 2  # each has agreed to the other one
    assert agreements(amina).in_force() is None
    sign(john, his)
    meet(*desks)
    for one in desks:
        assert choices(one) == []
        force = agreements(one).in_force()
        assert force is not None
        assert force.id == his
        assert not waits(one)


def test_new_words_after_both_settle_it_too(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    at_once(desks)
    new = propose(amina, OURS)
    meet(*desks)
    for one in desks:
        assert choices(one) == []
        latest = agreements(one).latest()
        assert latest is not None
        assert latest.id == new
    assert waits(john)


def test_what_was_not_chosen_does_not_come_up_again(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    hers, _his = at_once(desks)
    for one in desks:
        sign(one, hers)
    meet(*desks)
    propose(john, OURS)
    meet(*desks)
    assert choices(amina) == choices(john) == []


def test_work_goes_on_from_what_was_chosen(desks: tuple[Desk, Desk]) -> None:
    """On both laptops, whichever of the two came last."""
    amina, john = desks
    for own in (HERS, HIS):
        one, other = propose(amina, own), propose(john, OURS)
        meet(*desks)
        for each in desks:
            sign(each, one)
        meet(*desks)
        for each in desks:
            latest = agreements(each).latest()
            assert latest is not None
            assert latest.id == one != other
            standing = [under.standing for under in agreements(each).clauses() if under.standing is not None]
            assert standing == list(latest.clauses)


def test_one_after_the_other_is_no_choice(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    propose(amina, OURS)
    meet(*desks)
    propose(john, OURS, HIS)
    meet(*desks)
    assert choices(amina) == choices(john) == []


def test_what_holds_holds_until_one_of_the_new_ones_is_agreed(desks: tuple[Desk, Desk]) -> None:
    first = propose(desks[0], OURS)
    meet(*desks)
    for one in desks:
        sign(one, first)
    meet(*desks)
    at_once(desks)
    for one in desks:
        force = agreements(one).in_force()
        assert force is not None
        assert force.id == first
        assert len(choices(one)) == 2
