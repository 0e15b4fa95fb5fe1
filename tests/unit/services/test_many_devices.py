"""Device numbers that somebody makes up, or makes the other one take, never end the exchange of two honest people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.exchange_errors import ExchangeTooManyDevices
from rmdesk.domain.ids import DeviceId, RecordId, new_id
from rmdesk.exchange import body
from rmdesk.storage import chains_held, taking_in
from tests.forged import signed, slip_in
from tests.two_laptops import Desk, meet, send, two_desks


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    meet(*pair)
    yield pair
    for one in pair:
        one.close()


def write(desk: Desk, title: str) -> None:
    with desk.space.space.transaction() as tx:
        desk.space.actions.add(tx, desk.workspace.author, ActionText(title=title))


def hear(desk: Desk, held: dict[DeviceId, int]) -> bool:
    """What a file does that says so, and the next one that is made here: whether this is another device now."""
    log, before = desk.space.log, desk.space.log.device
    with desk.space.space.transaction() as tx:
        log.take_in(tx, (), {}, held)
    log.settle_device()
    with desk.space.space.transaction() as tx:
        log.tell_of_device(tx, desk.workspace.author)
    return log.device != before


def test_acks_alone_do_not_use_up_the_devices(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    changed = [hear(amina, {amina.space.log.device: 2**31 - 1, DeviceId(new_id()): 2**31 - 1}) for _ in range(60)]
    assert changed[0]
    assert not changed[-1]
    write(amina, "After it all")
    assert send(amina, john)[0].new
    write(john, "And back")
    assert send(john, amina)[0].new == 1
    assert amina.tables() == john.tables()


def test_made_up_devices_of_one_are_no_burden_to_the_other(
    desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither to the one in whose name they were made up: a backup that is restored later is one device more."""
    amina, john = desks
    monkeypatch.setattr(taking_in, "_MOST_DEVICES", 8)
    slip_in(john, *(signed(john.keys) for _ in range(7)))
    assert [one.new for one in send(john, amina)] == [7]
    for here, there in ((amina, john), (john, amina), (john, amina)):
        here.space.log.renew_device()
        write(here, "After a restored backup")
        assert send(here, there)[0].new == 2
    assert amina.tables() == john.tables()


def test_beyond_the_limit_many_at_once_are_refused(desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    amina, john = desks
    monkeypatch.setattr(taking_in, "_MOST_DEVICES", 8)
    slip_in(john, *(signed(john.keys) for _ in range(7)))
    send(john, amina)
    before = amina.tables()
    slip_in(john, *(signed(john.keys) for _ in range(4)))
    with pytest.raises(ExchangeTooManyDevices):
        send(john, amina)
    assert amina.tables() == before


def test_an_empty_laptop_is_told_honestly_that_a_log_of_so_many_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is damaged, and sending it again would not help."""
    empty, john = two_desks(tmp_path)
    monkeypatch.setattr(taking_in, "_MOST_DEVICES", 8)
    slip_in(john, *(signed(john.keys) for _ in range(12)))
    before = empty.tables()
    with pytest.raises(ExchangeTooManyDevices) as refused:
        send(john, empty)
    assert empty.tables() == before
    told = refused.value.told
    assert "more computers than rmdesk can follow" in told.happened
    assert "To send it again does not help" in told.next_step
    assert "new workbook" in told.next_step
    for one in (empty, john):
        one.close()


def test_a_chain_that_branches_without_end_leaves_room_for_the_others(
    desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each branch has a name of its own, and a file has room for so many; what has none is sent again."""
    assert chains_held.MOST_NAMES == body.MOST_DEVICES
    amina, john = desks
    device = DeviceId(new_id())
    for module, name in ((chains_held, "MOST_NAMES"), (body, "MOST_DEVICES")):
        monkeypatch.setattr(module, name, 8)
    slip_in(john, *(signed(john.keys, record=RecordId(new_id()), device=device) for _ in range(12)))
    assert sum(one.new for one in send(john, amina)) == 12
    told = chains_held.held(amina.space.space)
    assert len(told) == 8
    assert {amina.space.log.device, john.space.log.device} <= told.keys()
    write(amina, "Still here")
    assert send(amina, john)[0].new == 1
    assert amina.tables() == john.tables()
