"""Sessions on two laptops: the same records, agendas side by side, a conflict that is seen and settled."""

from datetime import date

from rmdesk.domain.sessions import Meeting
from rmdesk.storage.shared.sessions import new_item
from tests.shared_space import Laptop

DAYS = date(2026, 12, 2), date(2026, 12, 9)


def plan(laptop: Laptop, day: date) -> None:
    repository = laptop.shared.sessions
    session = next((one for one in repository.all() if one.number == 1), None)
    with laptop.shared.space.transaction() as tx:
        if session is None:
            repository.set_fields(tx, laptop.amina, 1, {"present": ""})
    session = repository.all()[0]
    with laptop.shared.space.transaction() as tx:
        repository.set_meeting(tx, laptop.amina, session, Meeting(day))


def test_two_laptops_mean_the_same_session_and_see_a_conflict(laptop: Laptop, other: Laptop) -> None:
    plan(laptop, DAYS[0])
    plan(other, DAYS[1])
    before = laptop.operations()
    laptop.receive_all(other)
    other.take(before)
    (mine,), (theirs,) = laptop.shared.sessions.all(), other.shared.sessions.all()
    assert mine == theirs
    assert "day" in mine.conflicts
    plan(laptop, mine.day or DAYS[0])
    assert "day" not in laptop.shared.sessions.all()[0].conflicts


def test_both_plans_are_there_to_choose_from_and_choosing_one_keeps_what_was_moved(
    laptop: Laptop, other: Laptop
) -> None:
    plan(laptop, DAYS[0])
    other.receive_all(laptop)
    moves = ((laptop, Meeting(DAYS[1], "2pm", "Room 4")), (other, Meeting(date(2026, 12, 16), "", "A call")))
    for one, meeting in moves:
        repository = one.shared.sessions
        with one.shared.space.transaction() as tx:
            repository.set_meeting(tx, one.amina, repository.all()[0], meeting)
    before = laptop.operations()
    laptop.receive_all(other)
    other.take(before)
    for one in (laptop, other):
        assert one.shared.sessions.all()[0].planned_at_once
        assert set(one.shared.sessions.meetings(1)) == {moves[0][1], Meeting(date(2026, 12, 16), "2pm", "A call")}
    chosen = moves[0][1]
    with laptop.shared.space.transaction() as tx:
        laptop.shared.sessions.settle(tx, laptop.amina, laptop.shared.sessions.all()[0], chosen)
    (settled,) = laptop.shared.sessions.all()
    assert (settled.meeting, settled.conflicts) == (chosen, ())
    assert settled.moved_from == (DAYS[0], date(2026, 12, 16))
    assert laptop.shared.sessions.meetings(1) == (chosen,)


def test_the_same_plan_on_both_is_nothing_to_ask_about(laptop: Laptop, other: Laptop) -> None:
    plan(laptop, DAYS[0])
    plan(other, DAYS[0])
    laptop.receive_all(other)
    assert laptop.shared.sessions.all()[0].conflicts == ()


def test_what_both_add_to_an_agenda_stands_side_by_side(laptop: Laptop, other: Laptop) -> None:
    for one, words in ((laptop, "The rota"), (other, "Shadowing")):
        with one.shared.space.transaction() as tx:
            one.shared.sessions.put_item(tx, one.amina, 2, new_item(words), 1)
    laptop.receive_all(other)
    (session,) = laptop.shared.sessions.all()
    assert {item.text for item in session.agenda} == {"The rota", "Shadowing"}


def test_the_same_value_again_is_no_operation(laptop: Laptop) -> None:
    programme = laptop.shared.sessions.programme()
    for _ in range(2):
        with laptop.shared.space.transaction() as tx:
            laptop.shared.sessions.set_programme(tx, laptop.amina, programme)
    assert len([one for one in laptop.operations() if one.header.type == "programme"]) == 1  # the months


def test_a_full_check_of_the_log_takes_sessions(laptop: Laptop) -> None:
    plan(laptop, DAYS[0])
    laptop.shared.log.verify()
    tables = laptop.tables()
    laptop.shared.log.rebuild()
    assert laptop.tables() == tables
