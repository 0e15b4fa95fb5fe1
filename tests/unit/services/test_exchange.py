"""Files between two laptops: what is sent, taken in, said again, and what is noticed when a workbook was copied."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.exchange_errors import (
    ExchangeDamaged,
    ExchangeRefused,
    ForSomebodyElse,
    FromNobodyWeKnow,
    NotPairedYet,
)
from rmdesk.domain.ids import RecordId
from rmdesk.domain.offers import Offer
from rmdesk.domain.operations import OperationKind
from rmdesk.services.actions import Actions
from rmdesk.services.people import take_place
from rmdesk.services.sharing import Sharing
from rmdesk.storage.integrity import check_content
from rmdesk.storage.log_check import check_log
from rmdesk.storage.oplog import Intent
from tests.fakes.clock import FakeClock
from tests.shared_space import AMINA, JOHN, keys_of
from tests.two_laptops import Desk, desk, desk_in, meet, pair_up, send, two_desks


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    both = two_desks(tmp_path)
    yield both
    for one in both:
        one.close()


def actions(one: Desk) -> Actions:
    return Actions(one.workspace, _nobody)


def _nobody(*_: object) -> bytes:
    raise AssertionError("nobody is asked here")


def add(one: Desk, title: str) -> RecordId:
    return actions(one).add(ActionText(title=title, why="because"))


def retitle(one: Desk, action: RecordId, title: str) -> None:
    before = actions(one).get(action).text
    actions(one).change(action, before, replace(before, title=title))


def titles(one: Desk) -> list[str]:
    return sorted(each.text.title for each in actions(one).all())


def check_alike(*desks: Desk) -> None:
    first = desks[0].tables()
    for one in desks:
        assert one.tables() == first
        one.space.log.rebuild()
        assert one.tables() == first
        assert check_log(one.space.space, one.space.log, mend=False).problems == ()
        assert check_content(one.space.space).ok


def test_what_one_writes_comes_to_the_other_and_back(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    add(amina, "Visit the clinic")
    (news,) = send(amina, john)
    assert (news.sender, news.new, news.incomplete, news.forks) == (AMINA, len(amina.operations()), False, 0)
    add(john, "Ask for a room")
    send(john, amina)
    assert titles(amina) == titles(john) == ["Ask for a room", "Visit the clinic"]
    assert [one.name for one in amina.workspace.pair().both] == ["Amina", "John"]
    check_alike(amina, john)


def test_a_field_with_a_zero_in_its_name_has_one_value_on_both_sides(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    meet(amina, john)
    action = add(amina, "Meet weekly")
    for name, words in (("odd\0field", "first"), ("odd", "another"), ("odd\0field", "second")):
        with amina.space.space.transaction() as tx:
            intent = Intent(OperationKind.SET, action, "action", name, words)
            amina.space.log.append(tx, amina.workspace.author, intent)
        send(amina, john)
    check_alike(amina, john)
    found = john.space.space.read("SELECT field, payload FROM heads WHERE field >= 'odd' AND field < 'ode'")
    assert sorted(found) == [("odd", '"another"'), ("odd\0field", '"second"')]


def test_only_what_is_lacking_is_sent(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    add(amina, "Visit the clinic")
    meet(amina, john, rounds=2)
    assert amina.exchange.status().unacknowledged == 0
    add(amina, "Ask for a room")
    assert amina.exchange.status().unacknowledged == 2  # the action, and agreeing to it
    (small,) = amina.exchange.make()
    assert len(small) <= 8192
    assert john.exchange.open(small).new == 2


def test_a_lost_file_comes_again_and_the_same_file_twice_changes_nothing(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    add(amina, "Visit the clinic")
    amina.exchange.make()  # lost
    add(amina, "Ask for a room")
    (file,) = amina.exchange.make()
    john.exchange.open(file)
    before = john.space.space.generation
    again = john.exchange.open(file)
    assert (again.new, again.opened_before, john.space.space.generation) == (0, True, before)
    assert titles(john) == ["Ask for a room", "Visit the clinic"]


def test_files_in_the_wrong_order_are_healed_by_the_next(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    (first,) = amina.exchange.make()
    john.exchange.open(first)
    send(john, amina)
    add(amina, "One")
    (second,) = amina.exchange.make()
    add(amina, "Two")
    (third,) = amina.exchange.make()
    john.exchange.open(third)
    assert john.exchange.open(second).new == 0
    check_alike_after_meeting(amina, john)


def test_a_file_that_goes_on_from_something_missing_asks_for_a_newer_one(
    desks: tuple[Desk, Desk], tmp_path: Path
) -> None:
    amina, john = desks
    meet(amina, john, rounds=2)
    john.copy_to(tmp_path / "older")
    add(amina, "One")
    meet(amina, john, rounds=2)
    john.close()
    older = desk_in(tmp_path / "older", JOHN, john.clock)
    add(amina, "Two")
    (file,) = amina.exchange.make()
    news = older.exchange.open(file)
    assert (news.incomplete, titles(older)) == (True, [])
    send(older, amina)
    send(amina, older)
    assert titles(older) == ["One", "Two"]
    check_alike_after_meeting(amina, older)
    older.close()


def test_withdrawn_offers_are_erased_on_both_sides(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    offer = Sharing(amina.workspace).share(Offer("About me", "I like to be asked first"))
    meet(amina, john, rounds=2)
    assert [one.offer.words for one in Sharing(john.workspace).offers() if one.offer] == ["I like to be asked first"]
    Sharing(amina.workspace).take_back(offer)
    send(amina, john)
    (shown,) = Sharing(john.workspace).offers()
    assert (shown.by, shown.offer) == (AMINA, None)
    assert not john.space.space.read("SELECT 1 FROM payloads WHERE payload LIKE '%asked first%'")
    check_alike_after_meeting(amina, john)


def test_what_was_erased_before_it_was_sent_comes_without_words(desks: tuple[Desk, Desk]) -> None:
    amina, john = desks
    offer = Sharing(amina.workspace).share(Offer("About me", "words nobody should see"))
    Sharing(amina.workspace).take_back(offer)
    send(amina, john)
    (shown,) = Sharing(john.workspace).offers()
    assert shown.offer is None
    check_alike_after_meeting(amina, john)


def test_a_registration_with_other_keys_is_refused(tmp_path: Path) -> None:
    amina, john = two_desks(tmp_path)
    with john.space.space.transaction() as tx:
        john.space.peers.add(tx, AMINA, amina.keys.signer.public, bytes(range(32)))
    before = john.tables()
    (file,) = amina.exchange.make()
    with pytest.raises(ExchangeDamaged):
        john.exchange.open(file)
    assert john.tables() == before
    for one in (amina, john):
        one.close()


def test_nobody_known_and_files_for_others_are_refused(tmp_path: Path) -> None:
    amina, john = desk(tmp_path / "a", AMINA), desk(tmp_path / "b", JOHN)
    assert (amina.exchange.status().paired, amina.exchange.status().partner) == (False, None)
    with pytest.raises(NotPairedYet):
        amina.exchange.make()
    pair_up(amina, john)
    (file,) = amina.exchange.make()
    with pytest.raises((ForSomebodyElse, FromNobodyWeKnow)):
        amina.exchange.open(file)
    with pytest.raises(ExchangeRefused):
        john.exchange.open(file[:-1] + bytes([file[-1] ^ 1]))
    for one in (amina, john):
        one.close()


def test_two_who_registered_on_one_laptop_need_no_pairing(tmp_path: Path) -> None:
    amina = desk(tmp_path / "a", AMINA)
    john_here = replace(amina, keys=keys_of(JOHN))
    take_place(john_here.workspace, john_here.keys, "John")
    amina.copy_to(tmp_path / "b")
    john = desk_in(tmp_path / "b", JOHN, FakeClock())
    john.space.log.renew_device()
    add(john, "From the other laptop")
    meet(john, amina)
    assert titles(amina) == ["From the other laptop"]
    check_alike(amina, john)
    for one in (amina, john):
        one.close()


def check_alike_after_meeting(*desks: Desk) -> None:
    meet(*desks)
    check_alike(*desks)


class TestCopies:
    """A workbook that was copied and written in on both computers."""

    def test_both_branches_are_kept_told_and_alike(self, desks: tuple[Desk, Desk], tmp_path: Path) -> None:
        amina, john = desks
        action = add(amina, "Start")
        meet(amina, john, rounds=2)
        amina.copy_to(tmp_path / "copy")
        twin = desk_in(tmp_path / "copy", AMINA, amina.clock)
        assert twin.space.log.device == amina.space.log.device
        retitle(amina, action, "From the laptop")
        retitle(twin, action, "From the copy")
        add(twin, "Only in the copy")
        meet(amina, john, twin)
        for one in (amina, john, twin):
            assert one.exchange.status().forks > 0
            assert {each.words for each in one.disagreements.all()[0].sides} == {"From the laptop", "From the copy"}
            assert "Only in the copy" in titles(one)
        devices = {one.space.log.device for one in (amina, john, twin)}
        assert len(devices) == 3
        check_alike(amina, john, twin)
        amina.exchange.told_of_forks()
        assert amina.exchange.status().forks == 0
        twin.close()

    def test_branches_of_the_same_length_are_noticed(self, desks: tuple[Desk, Desk], tmp_path: Path) -> None:
        amina, john = desks
        action = add(amina, "Start")
        meet(amina, john, rounds=2)
        amina.copy_to(tmp_path / "copy")
        twin = desk_in(tmp_path / "copy", AMINA, amina.clock)
        retitle(amina, action, "From the laptop")
        send(amina, john)
        retitle(twin, action, "From the copy")
        (file,) = twin.exchange.make()
        assert john.exchange.open(file).forks > 0
        meet(amina, john, twin)
        check_alike(amina, john, twin)
        twin.close()

    def test_an_older_copy_put_back_goes_on_as_another_device(self, desks: tuple[Desk, Desk], tmp_path: Path) -> None:
        amina, john = desks
        amina.copy_to(tmp_path / "older")
        add(amina, "Lost here")
        send(amina, john)
        device = amina.space.log.device
        amina.close()
        back = desk_in(tmp_path / "older", AMINA, amina.clock)
        send(back, john)  # says what is held here, which is less than before
        (news,) = send(john, back)
        assert news.was_copied
        assert back.space.log.device != device
        assert titles(back) == ["Lost here"]
        add(back, "Later")
        check_alike_after_meeting(back, john)
        back.close()
