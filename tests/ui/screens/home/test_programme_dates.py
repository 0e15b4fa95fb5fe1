"""The programme's dates on the map and in the line above it."""

from dataclasses import replace
from datetime import date

from rmdesk.domain.ids import RecordId
from rmdesk.domain.journey import Stage, Workbook
from rmdesk.domain.packs import DateKind, ProgrammeDate
from rmdesk.domain.programme import PlannedDate
from rmdesk.domain.sessions import Meeting, Programme, Session
from rmdesk.ui.screens.home.journey import dates_of_stages, journey_of, next_date_words, spread

STEPS = tuple(
    Stage(name, number, name.title(), "What it is.", (), event="Usual")
    for number, name in enumerate(("ready", "first", "second", "ending", "after"))
)
SESSIONS = tuple(
    Session(RecordId(f"s{number}"), number, Meeting(date(2027, number, 10))) for number in range(1, 7)
)  # two in each stage between the first and the last
WORKSHOP = PlannedDate(ProgrammeDate("w", DateKind.WORKSHOP, "Safety", date(2027, 1, 4), "10am"))
CIRCLE = PlannedDate(ProgrammeDate("c", DateKind.CIRCLE, "Mentoring circle", date(2027, 3, 1)))
PARTY = PlannedDate(ProgrammeDate("p", DateKind.CELEBRATION, "Share", date(2027, 1, 1)))
LATE = PlannedDate(ProgrammeDate("l", DateKind.FEEDBACK, "Tell us", date(2028, 1, 1)))


def test_a_date_stands_at_the_stage_of_the_session_that_follows_it() -> None:
    found = dates_of_stages(STEPS, SESSIONS, (WORKSHOP, CIRCLE))
    assert found["first"] == (WORKSHOP.programmes,)
    assert found["second"] == (CIRCLE.programmes,)


def test_a_celebration_and_what_follows_the_last_session_stand_at_the_end() -> None:
    party = PlannedDate(replace(PARTY.programmes, day=date(2027, 6, 10)))
    found = dates_of_stages(STEPS, SESSIONS, (party, LATE))
    assert (found["ending"], found["after"]) == ((party.programmes,), (LATE.programmes,))


def test_no_date_stands_before_a_session_that_comes_earlier() -> None:
    """With one session in each stage, the map is read in the order of the days."""
    steps = tuple(Stage(str(number), number, "A", "", ()) for number in range(8))
    days = [date(2027, month, day) for month in range(1, 9) for day in (1, 20)]
    dates = [PlannedDate(ProgrammeDate(str(day), DateKind.WORKSHOP, "A", day)) for day in days]
    party = PlannedDate(ProgrammeDate("party", DateKind.CELEBRATION, "A", date(2027, 7, 13)))
    found = dates_of_stages(steps, SESSIONS, sorted((*dates, party), key=lambda one: one.in_force.day))
    there = spread(steps, SESSIONS)
    read = [
        day for stage in steps for day in (*(one.day for one in found[stage.id]), *(s.day for s in there[stage.id]))
    ]
    assert read == sorted(read, key=str)


def test_without_days_for_the_sessions_the_dates_stand_at_the_end() -> None:
    sessions = [replace(one, meeting=Meeting()) for one in SESSIONS]
    found = dates_of_stages(STEPS, sessions, (WORKSHOP, PARTY))
    assert found["ending"] == (WORKSHOP.programmes, PARTY.programmes)


def test_the_map_tells_the_kind_and_the_day_in_place_of_what_is_usual() -> None:
    shown = journey_of(Workbook(1, "en-GB", STEPS), SESSIONS, STEPS[0], Programme(), (PARTY, WORKSHOP))
    events = {stage.id: stage.event for stage in shown.stages}
    assert (events["first"], events["ending"], events["second"]) == ("Celebration, 1 Jan; Workshop, 4 Jan", "", "")


def test_without_a_pack_the_map_is_as_it_was() -> None:
    shown = journey_of(Workbook(1, "en-GB", STEPS), SESSIONS, STEPS[0], Programme())
    assert {stage.event for stage in shown.stages} == {"Usual"}


def test_a_date_that_the_pair_changed_stands_where_they_go() -> None:
    ours = replace(WORKSHOP.programmes, day=date(2027, 4, 1))
    found = dates_of_stages(STEPS, SESSIONS, (PlannedDate(WORKSHOP.programmes, ours),))
    assert found["second"] == (ours,)


def test_the_next_date_is_named_and_past_ones_are_not() -> None:
    dates = (WORKSHOP, CIRCLE)
    assert "Workshop" in next_date_words(dates, date(2027, 1, 4))
    assert "Mentoring circle, 1 March 2027" in next_date_words(dates, date(2027, 1, 5))
    assert next_date_words(dates, date(2027, 3, 2)) == ""
