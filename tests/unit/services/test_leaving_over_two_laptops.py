"""One of two partners on two laptops ends without a reason: what the other learns and when, and what each keeps."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.agreement import Clause
from rmdesk.domain.ending import is_look_back_due
from rmdesk.domain.offers import Offer
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.services.actions import Actions
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.my_words import MyWords
from rmdesk.services.news import Change, Happened, WaitsFor, WhatsNew
from rmdesk.services.sessions import Sessions
from rmdesk.services.shared_erasure import SharedErasure
from rmdesk.services.sharing import Sharing
from rmdesk.services.turning_points import TurningPoints
from tests.memory_desks import meet, memory_desks
from tests.schedules import Laptop

Desks = tuple[Laptop, Laptop]
TABLES = ("records", "heads", "marks", "erasures")


@pytest.fixture
def desks() -> Iterator[Desks]:
    both = memory_desks()
    for one in both:
        WhatsNew(one.workspace).looked()
    yield both
    for one in both:
        one.space.close()


def points(one: Laptop) -> TurningPoints:
    return TurningPoints(one.workspace)


def changes(one: Laptop) -> tuple[Change, ...]:
    return WhatsNew(one.workspace).look().changes


def waiting(one: Laptop) -> set[WaitsFor]:
    return {each.what for each in WhatsNew(one.workspace).look().waiting}


def nobody(*_: object) -> bytes:
    raise AssertionError("nobody is asked for a passphrase on somebody else's computer")


def tables(one: Laptop) -> dict[str, list[tuple[object, ...]]]:
    return {name: sorted(one.space.read(f"SELECT * FROM {name}"), key=str) for name in TABLES}


def send(here: Laptop, there: Laptop) -> None:
    for data in here.exchange.make():
        there.exchange.open(data)


def words_in(one: Laptop) -> str:
    return str(one.space.read("SELECT payload FROM payloads")) + str(one.space.read("SELECT value FROM drafts"))


def test_the_partner_learns_of_it_from_the_next_file_and_not_why(desks: Desks) -> None:
    amina, john = desks
    points(amina).end()
    assert not points(john).is_over()
    send(amina, john)
    assert points(john).ended_on() == amina.clock.now().astimezone().date()
    (change,) = changes(john)
    assert (change.type, change.subject, change.happened) == ("turning-point", "ended", {Happened.ADDED})
    (said,) = [one for one in john.operations() if one.header.type == "turning-point"]
    assert said.payload == {"kind": "ended"}  # no reason, and no room for one


def test_what_was_taken_back_before_a_file_went_is_never_told(desks: Desks) -> None:
    amina, john = desks
    points(amina).end()
    points(amina).take_back_ending()
    send(amina, john)
    assert not points(john).is_over()
    assert changes(john) == ()


def test_what_was_told_and_taken_back_is_told_as_well(desks: Desks) -> None:
    amina, john = desks
    points(amina).end()
    send(amina, john)
    points(amina).take_back_ending()
    send(amina, john)
    assert not points(john).is_over()
    (change,) = changes(john)
    assert change.subject == ""
    assert Happened.TAKEN_AWAY in change.happened


def test_files_that_come_after_it_from_either_side_lose_nothing_and_ask_for_nothing(desks: Desks) -> None:
    amina, john = desks
    action = Actions(amina.workspace, nobody).add(ActionText(title="Visit the clinic"))
    meet(*desks)
    points(amina).end()
    on_its_way = amina.exchange.make()
    Sessions(john.workspace).move(1, Meeting(date(2026, 12, 3), "10:00", "The library"))  # he does not know yet
    Sessions(john.workspace).say_it_suits(Sessions(john.workspace).get(1))
    with john.workspace.space.space.transaction() as tx:
        version = john.workspace.space.agreements.propose(tx, john.workspace.author, (Clause("c", "Time", "On time"),))
    latest = next(one for one in john.workspace.space.agreements.versions() if one.id == version)
    with john.workspace.space.space.transaction() as tx:
        john.log.append(tx, john.workspace.author, john.workspace.space.agreements.sign_intent(latest))
    SharedAnswers(john.workspace).save(Answer("p1", "What matters?", 1, TextAnswer("for her")), voice=amina.partner)
    send(john, amina)
    for data in on_its_way:
        john.exchange.open(data)
    meet(*desks)
    assert tables(amina) == tables(john)
    for one in desks:
        assert points(one).is_over()
        assert Sessions(one.workspace).next() is None
        assert not waiting(one) & {WaitsFor.SIGNING, WaitsFor.MEETING, WaitsFor.NOTED}
    Actions(john.workspace, nobody).agree(Actions(john.workspace, nobody).get(action))  # actions stay open to both
    meet(*desks)
    assert waiting(john) == set()
    assert john.partner in Actions(amina.workspace, nobody).get(action).agreed_by


def test_both_end_at_once_and_one_alone_does_not_make_it_go_on(desks: Desks) -> None:
    for one in desks:
        points(one).end()
    meet(*desks)
    amina, john = desks
    assert points(amina).take_back_ending() is False  # it stays ended
    meet(*desks)
    assert points(john).is_over()
    assert points(john).take_back_ending() is True
    meet(*desks)
    assert not points(amina).is_over()


def test_one_closes_while_the_other_takes_it_back(desks: Desks) -> None:
    amina, john = desks
    points(amina).end()
    meet(*desks)
    points(john).close_ending()
    assert points(amina).take_back_ending() is True
    meet(*desks)
    for one in desks:
        assert points(one).all().is_closed
        assert len(points(one).all().endings) == 1


def test_a_closed_ending_stays_whatever_an_older_copy_takes_back(desks: Desks) -> None:
    amina, john = desks
    points(amina).end()
    older = Laptop(amina.space.copy(), amina.partner, amina.clock, "another computer")
    points(amina).close_ending()
    meet(*desks)
    ended = points(john).all()
    points(older).take_back_ending()
    send(older, john)
    send(john, amina)
    for one in (amina, john):
        assert points(one).all() == ended, "once it is closed, it stays so"
        one.log.rebuild()
        assert points(one).all() == ended
    send(john, older)
    assert points(older).all().is_closed
    older.space.close()


def test_somebody_who_was_away_for_months_learns_it_as_it_was(desks: Desks) -> None:
    amina, john = desks
    points(amina).end()
    points(amina).close_ending()
    files = [amina.exchange.make()]
    amina.clock.advance(minutes=60 * 24 * 30)
    Actions(amina.workspace, nobody).add(ActionText(title="Later"))
    files.append(amina.exchange.make())
    Actions(john.workspace, nobody).add(ActionText(title="His own, before he knew"))
    john.clock.advance(minutes=60 * 24 * 200)
    for data in reversed([one for some in files for one in some]):
        john.exchange.open(data)
    meet(*desks)
    assert tables(amina) == tables(john)
    ended = points(john).ended_on()
    assert ended == datetime(2026, 11, 21, tzinfo=UTC).date()
    assert is_look_back_due(ended, john.clock.now().date())
    assert {one.text.title for one in Actions(amina.workspace, nobody).all()} == {"Later", "His own, before he knew"}


def close_both(desks: Desks) -> None:
    points(desks[0]).end()
    points(desks[0]).close_ending()
    meet(*desks)


def write(one: Laptop, words: str) -> None:
    SharedAnswers(one.workspace).save(Answer(f"p-{words}", "What matters?", 1, TextAnswer(words)))
    Sharing(one.workspace).share(Offer("About me", f"offer-{words}"))


def agree_to_delete(one: Laptop) -> None:
    points(one).agree_to_delete_shared()


def test_each_deletes_their_part_on_their_own_laptop_and_it_goes_from_both(desks: Desks) -> None:
    amina, john = desks
    write(amina, "hers")
    write(john, "his")
    close_both(desks)
    agree_to_delete(amina)
    with pytest.raises(ValueError, match="both have to agree"):
        SharedErasure(amina.workspace).erase_my_part()
    send(amina, john)
    agree_to_delete(john)
    SharedErasure(john.workspace).erase_my_part()
    assert "hers" in words_in(john)
    assert "his" not in words_in(john)
    assert "his" in words_in(amina)  # until his file comes
    send(john, amina)
    assert "his" not in words_in(amina)
    SharedErasure(amina.workspace).erase_my_part()
    meet(*desks)
    for one in desks:
        assert "hers" not in words_in(one)
        assert not SharedErasure(one.workspace).has_words()
        assert points(one).all().is_closed
        one.log.verify()
    assert tables(amina) == tables(john)


def test_one_keeps_what_the_other_deletes_of_their_own_without_asking(desks: Desks) -> None:
    amina, john = desks
    write(amina, "hers")
    write(john, "his")
    close_both(desks)
    MyWords(amina.workspace).erase()
    send(amina, john)
    assert "hers" not in words_in(john)
    assert "his" in words_in(john)
    assert points(john).all().is_closed


def test_an_agreement_to_delete_that_is_taken_back_meets_a_part_that_is_gone(desks: Desks) -> None:
    amina, john = desks
    write(amina, "hers")
    write(john, "his")
    close_both(desks)
    agree_to_delete(amina)
    send(amina, john)
    points(amina).take_back_delete_shared()  # he does not know yet
    agree_to_delete(john)
    SharedErasure(john.workspace).erase_my_part()
    meet(*desks)
    assert tables(amina) == tables(john)
    assert not points(john).all().may_delete_shared
    for one in desks:
        assert "hers" in words_in(one)
        assert "his" not in words_in(one)


def test_files_that_never_come_leave_everything_usable(desks: Desks) -> None:
    """Her workbook is gone. He goes on reading, writing and making files, and nothing waits for her."""
    amina, john = desks
    write(amina, "hers")
    close_both(desks)
    amina.space.close()
    john.clock.advance(minutes=60 * 24 * 400)
    agree_to_delete(john)
    write(john, "his")
    assert len(john.exchange.make()) == 1
    assert john.exchange.status().paired
    WhatsNew(john.workspace).looked()
    assert waiting(john) == set()
    assert "hers" in words_in(john)
    MyWords(john.workspace).erase()
    assert "his" not in words_in(john)
    john.log.verify()
