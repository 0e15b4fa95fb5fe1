"""What is missing comes again: after a hole in a damaged log, and where words were erased in a later file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.offers import Offer
from rmdesk.exchange import codec
from rmdesk.services.exchange import News
from rmdesk.storage import operation_store as store
from rmdesk.storage.chains_held import held
from rmdesk.storage.log_check import check_log
from tests.shared_space import AMINA
from tests.two_laptops import Desk, desk_in, meet, two_desks


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    meet(*pair)
    yield pair
    for one in pair:
        one.close()


def propose(desk: Desk, *titles: str) -> None:
    for title in titles:
        with desk.space.space.transaction() as tx:
            desk.space.actions.add(tx, desk.workspace.author, ActionText(title=title))


def lose(desk: Desk, numbers: range) -> None:
    """What a rescue leaves of a log of which a page could not be read: the rest, shown again, under a new device."""
    space, device = desk.space.space, desk.space.log.device
    with space.transaction() as tx:
        for number in numbers:
            one = store.id_at(tx, device, number)
            assert one is not None
            tx.remove("operations", {"id": one})
            store.drop_payload(tx, one)
    desk.space.log.rebuild()
    desk.space.log.renew_device()


def sound(desk: Desk) -> bool:
    return check_log(desk.space.space, desk.space.log, mend=False).ok


@pytest.mark.parametrize("numbers", [range(4, 6), range(1, 2), range(1, 3), range(8, 9), range(2, 8)])
def test_a_hole_is_filled_again(desks: tuple[Desk, Desk], numbers: range) -> None:
    amina, john = desks
    propose(amina, *"abcdefgh")
    meet(amina, john)
    whole = amina.tables()
    lose(amina, numbers)
    if numbers[0] > 1:
        propose(amina, "new")
    propose(john, "meanwhile")
    meet(amina, john)
    assert amina.tables() == john.tables()
    assert set(whole["operations"]) < set(amina.tables()["operations"])
    assert sound(amina)
    assert sound(john)
    assert [one.exchange.status().unacknowledged for one in desks] == [0, 0]


def test_a_hole_beside_a_fork_is_no_whole_chain(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    """One number twice and another one missing: as many operations as the highest number says."""
    amina, john = desks
    propose(amina, *"abc")
    amina.copy_to(tmp_path / "copy")
    other = desk_in(tmp_path / "copy", AMINA, amina.clock)
    propose(amina, "here")
    propose(other, "there")
    meet(amina, other, john)
    device = john.space.log.device
    first = next(one for one in john.operations() if one.header.device != device)
    lost = store.id_at(john.space.space, first.header.device, 3)
    assert lost is not None
    with john.space.space.transaction() as tx:
        tx.remove("operations", {"id": lost})
        store.drop_payload(tx, lost)
    john.space.log.rebuild()
    assert 3 not in held(john.space.space).values() or first.header.device not in held(john.space.space)
    meet(amina, other, john)
    assert amina.tables() == john.tables() == other.tables()
    other.close()


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "MOST_OPERATIONS", 4)


def offer_and_take_back(amina: Desk) -> RecordId:
    """An offer, more than goes into a file, and then its words are taken away."""
    author = amina.workspace.author
    with amina.space.space.transaction() as tx:
        record = amina.space.offers.add(tx, author, Offer("", "My own words"))
    propose(amina, *"abcdefgh")
    with amina.space.space.transaction() as tx:
        amina.space.offers.erase(tx, author, record)
    return record


def shown(desk: Desk) -> list[tuple[PartnerId, bool]]:
    return [(one.by, one.offer is not None) for one in desk.space.offers.all()]


@pytest.mark.usefixtures("small_files")
def test_erased_words_whose_erase_is_in_a_later_file(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    offer_and_take_back(amina)
    files = amina.exchange.make()
    assert len(files) > 2
    first = john.exchange.open(files[0])
    assert (first.new > 1, first.incomplete) == (True, False)
    assert shown(john) == [(AMINA, False)]
    assert sound(john)
    told = [john.exchange.open(one) for one in files[1:]]
    assert not any(one.incomplete for one in told)
    assert store.erases_ahead(john.space.space) == ()
    meet(amina, john)
    assert amina.tables() == john.tables()
    assert sound(john)


@pytest.mark.usefixtures("small_files")
def test_in_whatever_order_the_files_come(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    offer_and_take_back(amina)
    files = amina.exchange.make()
    for one in (*reversed(files), *files, *files):
        john.exchange.open(one)
        assert sound(john)
    assert amina.tables() == john.tables()
    assert store.erases_ahead(john.space.space) == ()


@pytest.mark.usefixtures("small_files")
def test_what_is_known_ahead_is_handed_on(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    """A second computer of Amina's hears from John, who has only the first of her files."""
    amina, john = desks
    amina.copy_to(tmp_path / "second")
    second = desk_in(tmp_path / "second", AMINA, amina.clock)
    second.space.log.renew_device()
    meet(second, john)
    offer_and_take_back(amina)
    john.exchange.open(amina.exchange.make()[0])
    assert len(store.erases_ahead(john.space.space)) == 1
    news: list[News] = [second.exchange.open(one) for one in john.exchange.make()]
    assert not any(one.incomplete for one in news)
    assert shown(second) == [(AMINA, False)]
    assert sound(second)
    meet(amina, john, second)
    assert amina.tables() == john.tables() == second.tables()
    second.close()


def test_words_that_nobody_took_away_are_still_waited_for(desks: tuple[Desk, Desk]) -> None:
    """Whoever hands an operation on cannot keep its words back."""
    amina, john = desks
    propose(amina, "a")
    one = amina.operations()[-1]
    with amina.space.space.transaction() as tx:
        store.drop_payload(tx, one.id)
    (news,) = (john.exchange.open(data) for data in amina.exchange.make())
    assert (news.new, news.incomplete) == (0, True)
    assert sound(john)
