"""The plan of sessions: days that move, a programme that rests, an agenda that comes along."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.domain.sessions import Meeting, Programme
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.noting import BOTH, Noting
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace
from tests.fakes.clock import FakeClock

FIRST = date(2026, 12, 2)


def test_a_fresh_pair_has_six_sessions_without_a_day(amara: Workspace) -> None:
    sessions = Sessions(amara)
    assert [one.number for one in sessions.all()] == [1, 2, 3, 4, 5, 6]
    assert sessions.programme() == Programme()
    first = sessions.next()
    assert first is not None
    assert (first.number, first.day, first.held) == (1, None, False)


def test_a_session_that_was_begun_is_known_to_both_until_it_has_been(amara: Workspace, helen: Workspace) -> None:
    assert Sessions(amara).begun_on(2) is None
    Sessions(helen).note_begun(2)
    day = helen.now().astimezone().date()
    for partner in (amara, helen):
        assert Sessions(partner).begun_on(2) == day
        assert Sessions(partner).begun_on(1) is None
    Sessions(amara).hold(2)
    assert Sessions(helen).begun_on(2) is None
    drafts = helen.space.drafts.for_together()
    assert (*drafts.all(amara.me), *drafts.all(helen.me)) == ()


def test_saying_when_it_begins_gives_every_session_a_day(amara: Workspace, helen: Workspace) -> None:
    Sessions(amara).set_up(date(2026, 12, 31), 4)
    found = Sessions(helen).all()
    assert [one.day for one in found] == [
        date(2026, 12, 31), date(2027, 2, 1), date(2027, 3, 1), date(2027, 3, 31),
    ]  # fmt: skip
    assert found[0].suits == {amara.me}


def test_no_session_falls_on_a_weekend_unless_the_programme_begins_on_one(amara: Workspace) -> None:
    sessions = Sessions(amara)
    sessions.set_up(date(2026, 12, 5), 4)
    assert sessions.get(1).day == date(2026, 12, 5)
    assert [one.day.weekday() for one in sessions.all() if one.day][1:] == [1, 4, 4]
    sessions.set_up(date(2026, 12, 3), 18)
    assert [one.number for one in sessions.all() if one.number > 4 and one.day and one.day.weekday() > 4] == []


def test_the_agreement_is_looked_at_again_after_the_second_session_and_halfway_or_as_the_pair_says(
    amara: Workspace, helen: Workspace
) -> None:
    sessions = Sessions(amara)
    assert sessions.programme().reviews == (2, 3)
    sessions.set_up(FIRST, 9, (2, 5))
    assert Sessions(helen).programme().chosen_reviews is None  # as usual
    assert Sessions(helen).programme().reviews == (2, 5)
    sessions.set_up(FIRST, 9, (6, 3, 3))
    assert Sessions(helen).programme().reviews == (3, 6)
    sessions.set_up(FIRST, 9, ())
    assert Sessions(helen).programme().reviews == ()


@pytest.mark.parametrize("months", [3, 19])
def test_a_programme_takes_4_to_18_months(amara: Workspace, months: int) -> None:
    with pytest.raises(ValueError, match="4 to 18"):
        Sessions(amara).set_up(FIRST, months)


def test_a_longer_programme_keeps_the_days_that_are_there(amara: Workspace) -> None:
    sessions = Sessions(amara)
    sessions.move(2, Meeting(date(2027, 1, 9), "2pm", "Room 4"))
    sessions.set_up(FIRST, 18)
    assert len(sessions.all()) == 18
    assert sessions.get(2).meeting == Meeting(date(2027, 1, 9), "2pm", "Room 4")
    sessions.set_up(FIRST, 4)
    assert [one.number for one in sessions.all()][-1] == 18  # days that were shared are never dropped


def test_another_day_is_a_move_and_asks_the_other_again(amara: Workspace, helen: Workspace) -> None:
    mine, hers = Sessions(amara), Sessions(helen)
    mine.move(1, Meeting(FIRST, " 2pm ", "Room 4"))
    hers.say_it_suits(hers.get(1))
    assert mine.get(1).suits == {amara.me, helen.me}
    hers.move(1, Meeting(FIRST + timedelta(days=7), "2pm", "Room 4"))
    moved = mine.get(1)
    assert (list(moved.moved_from), set(moved.suits), moved.time) == ([FIRST], {helen.me}, "2pm")
    hers.move(1, Meeting(FIRST + timedelta(days=7), "3pm", "Room 4"))
    assert mine.get(1).moved_from == (FIRST,)


def test_days_to_come_move_on_by_the_length_of_the_pause(amara: Workspace, helen: Workspace, clock: FakeClock) -> None:
    sessions = Sessions(amara)
    sessions.set_up(date(2026, 11, 1), 4)
    sessions.hold(1)
    sessions.pause()
    clock.advance(days=10)
    assert Sessions(helen).programme().paused_since == date(2026, 11, 21)
    assert Sessions(helen).resume() == 10
    assert [one.day for one in sessions.all()] == [
        date(2026, 11, 1), date(2026, 12, 11), date(2027, 1, 11), date(2027, 2, 11),
    ]  # fmt: skip
    assert not sessions.programme().paused
    assert sessions.resume() == 0


def test_pausing_twice_keeps_the_first_day_of_it(amara: Workspace, helen: Workspace, clock: FakeClock) -> None:
    Sessions(amara).pause()
    clock.advance(days=3)
    Sessions(helen).pause()
    assert Sessions(amara).programme().paused_since == date(2026, 11, 21)


def test_what_was_not_reached_comes_along(amara: Workspace, helen: Workspace) -> None:
    mine, hers = Sessions(amara), Sessions(helen)
    mine.add_item(1, "The rota", 10)
    hers.add_item(1, "Shadowing", 15, "shadowing")
    mine.add_item(2, "Something of its own")
    mine.set_reached(1, mine.get(1).agenda[0].id, reached=True)
    mine.hold(1)
    agenda = hers.get(2).agenda
    assert [(one.text, one.minutes, one.page, one.carried_from) for one in agenda] == [
        ("Something of its own", 0, "", 0),
        ("Shadowing", 15, "shadowing", 1),
    ]
    assert hers.get(2).carried == ("Shadowing",)
    mine.hold(1)
    assert len(hers.get(2).agenda) == 2


def test_holding_is_of_today_when_there_was_no_day(amara: Workspace) -> None:
    sessions = Sessions(amara)
    sessions.hold(1)
    assert (sessions.get(1).held, sessions.get(1).day) == (True, amara.now().astimezone().date())
    following = sessions.next()
    assert following is not None
    assert following.number == 2


def test_after_the_last_one_there_is_no_next(amara: Workspace) -> None:
    sessions = Sessions(amara)
    for number in range(1, 7):
        sessions.hold(number)
    assert sessions.next() is None
    last = sessions.last_held()
    assert last is not None
    assert last.number == 6


def test_an_agenda_is_put_in_order_and_shortened(amara: Workspace) -> None:
    sessions = Sessions(amara)
    for words in ("one", "two", "three"):
        sessions.add_item(1, words)
    one, _, three = sessions.get(1).agenda
    sessions.arrange(1, [three, one])
    assert [item.text for item in sessions.get(1).agenda] == ["three", "one"]
    with pytest.raises(ValueError, match="words"):
        sessions.add_item(1, "  ")


def test_who_is_present_and_who_notes(amara: Workspace, helen: Workspace) -> None:
    Sessions(amara).set_present(1, "an interpreter ")
    Sessions(amara).set_host(1, helen.me)
    found = Sessions(helen).get(1)
    assert (found.present, found.host) == ("an interpreter", helen.me)


def test_what_the_host_noted_waits_for_the_other_until_they_say_yes(amara: Workspace, helen: Workspace) -> None:
    answer = Answer("close-words@1", "What did we hear?", 1, TextAnswer("That the rota is unfair"))
    SharedAnswers(amara).save(answer, BOTH)
    SharedAnswers(amara).save(Answer("mine", "Mine?", 1, TextAnswer("mine")), amara.me)
    SharedAnswers(amara).save(Answer("plain", "Plain?", 1, TextAnswer("plain")))
    assert Noting(amara).waiting() == ()
    (noted,) = Noting(helen).waiting()
    assert (noted.answer, noted.by, noted.voice) == (answer, amara.me, BOTH)
    Noting(helen).confirm(noted)
    assert Noting(helen).waiting() == ()
    other = Answer("close-words@1", "What did we hear?", 1, TextAnswer("Something else"))
    SharedAnswers(amara).save(other, helen.me)
    assert [one.answer for one in Noting(helen).waiting()] == [other]


def test_days_are_those_of_this_computer(amara: Workspace, clock: FakeClock) -> None:
    assert clock.now() == datetime(2026, 11, 21, 19, 42, tzinfo=UTC)
    Sessions(amara).pause()
    assert Sessions(amara).programme().paused_since == clock.now().astimezone().date()
