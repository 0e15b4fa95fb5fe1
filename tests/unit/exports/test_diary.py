"""The diary: neutral by default, only what is open and has a date, ids that nobody can read anything from."""

from dataclasses import replace
from datetime import date

import pytest

from rmdesk.domain.actions import ActionStatus
from rmdesk.domain.errors import NoDueDates
from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions
from tests.readers import read_calendar

NEUTRAL = ExportKind(ExportFormat.CALENDAR)
TITLED = ExportKind(ExportFormat.CALENDAR, titles=True)
PLAIN = SheetOptions()
EXACT = SheetOptions(exact_day=True)
MARCH = SheetDue(SheetMonth(2027, 3))


def line(title: str, due: SheetDue | None = MARCH, status: ActionStatus = ActionStatus.AGREED) -> SheetLine:
    return SheetLine(title, "AB", due, status)


def sheet(*lines: SheetLine, options: SheetOptions = PLAIN) -> Sheet:
    return Sheet("Ours", SheetMonth(2026, 11), lines, options)


def test_a_diary_says_nothing_of_the_action_unless_it_is_asked_to(write) -> None:
    listed = sheet(line("Zaunkoenig"))
    neutral, titled = write(listed, NEUTRAL), write(listed, TITLED)
    assert b"Zaunkoenig" not in neutral
    assert b"Ours" not in neutral + titled
    assert str(read_calendar(neutral)[0]["SUMMARY"]) == "Something to do this month"
    assert str(read_calendar(titled)[0]["SUMMARY"]) == "Zaunkoenig (this month)"
    for data in (neutral, titled):
        (entry,) = read_calendar(data)
        assert (str(entry["CLASS"]), str(entry["TRANSP"])) == ("PRIVATE", "TRANSPARENT")
        assert entry["DTSTART"].dt == date(2027, 3, 1)
        assert entry["DTEND"].dt == date(2027, 3, 2)


def test_an_exact_day_is_that_day(write) -> None:
    listed = sheet(line("x", SheetDue(SheetMonth(2027, 12), 31)), options=EXACT)
    (entry,) = read_calendar(write(listed, TITLED))
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (date(2027, 12, 31), date(2028, 1, 1))
    assert str(entry["SUMMARY"]) == "x"
    assert str(read_calendar(write(listed, NEUTRAL))[0]["SUMMARY"]) == "Something to do today"


def test_the_last_day_there_is(write) -> None:
    listed = sheet(line("x", SheetDue(SheetMonth(9999, 12), 31)), options=EXACT)
    (entry,) = read_calendar(write(listed, NEUTRAL))
    assert entry["DTSTART"].dt == date.max
    assert "DTEND" not in entry


def test_what_is_done_set_aside_or_open_ended_is_not_in_it(write) -> None:
    lines = [line(status.value, MARCH, status) for status in ActionStatus]
    entries = read_calendar(write(sheet(*lines, line("no date", None)), TITLED))
    assert [str(one["SUMMARY"]).split(" ")[0] for one in entries] == ["proposed", "agreed", "under-way"]
    entries = read_calendar(write(sheet(*reversed(lines)), TITLED))
    assert [str(one["SUMMARY"]).split(" ")[0] for one in entries] == ["under-way", "agreed", "proposed"]


@pytest.mark.parametrize("only", [line("x", None), line("x", MARCH, ActionStatus.DONE)])
def test_nothing_to_put_in_is_told(write, only: SheetLine) -> None:
    with pytest.raises(NoDueDates):
        write(sheet(only), NEUTRAL)


def test_ids_differ_between_entries_and_lists_and_hold_no_words(write) -> None:
    listed = sheet(line("Same"), line("Same"))
    first, second = (str(one["UID"]) for one in read_calendar(write(listed, NEUTRAL)))
    assert first != second
    assert [str(one["UID"]) for one in read_calendar(write(listed, TITLED))] == [first, second]
    other = replace(listed, made_in=SheetMonth(2026, 12))
    assert {str(one["UID"]) for one in read_calendar(write(other, NEUTRAL))}.isdisjoint({first, second})
    assert all(len(one) == 32 and set(one) <= set("0123456789abcdef") for one in (first, second))


def test_the_time_of_making_is_the_month_of_the_list(write) -> None:
    (entry,) = read_calendar(write(sheet(line("x")), NEUTRAL))
    assert entry["DTSTAMP"].to_ical() == b"20261101T000000Z"
