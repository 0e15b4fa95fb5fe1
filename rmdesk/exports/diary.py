"""The dates of the sheet for a diary, as iCalendar (RFC 5545): an entry for each open action that has a date.

Other people often look after a diary. So an entry says only that something is due, unless titles were asked for, and
every entry is marked as private.
"""

import hashlib
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from rmdesk.domain.errors import NoDueDates
from rmdesk.exports.document import UNSHOWN, title_of
from rmdesk.exports.request import Exported
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, sheet_hash

_MAKER = "-//rmdesk//Shared actions//EN"
_THIS_MONTH = "Something to do this month"
_TODAY = "Something to do today"


def write_calendar(sheet: Sheet, *, titles: bool) -> Exported:
    """The file. Where only a month is shown, the entry stands on its first day and says that it is for the month.

    An entry's id follows from the whole list and the place of the action in it: the same for the same list, different
    for any other list, and nothing can be read from it. The time of making is the first day of the month of the sheet.

    Raises:
        NoDueDates: no action in the list is open and has a date, and a calendar must not be empty.
    """
    its_hash = sheet_hash(sheet)
    made = datetime(sheet.made_in.year, sheet.made_in.month, 1, tzinfo=UTC)
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    shown = entries = 0
    for number, line in enumerate(sheet.lines):
        if line.due is None or not line.is_open:
            continue
        calendar.add_component(_event(line, line.due, made, _id(its_hash, number), titles))
        entries += 1
        shown += title_of(line).count(UNSHOWN) if titles else 0
    if not entries:
        raise NoDueDates
    data: bytes = calendar.to_ical()
    return Exported(data, shown)


def _event(line: SheetLine, due: SheetDue, made: datetime, entry: str, titles: bool) -> Event:
    day = date(due.month.year, due.month.month, due.day or 1)
    event = Event()
    event.add("uid", entry)
    event.add("dtstamp", made)
    event.add("dtstart", day)
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    event.add("summary", _titled(line, due) if titles else _neutral(due))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _titled(line: SheetLine, due: SheetDue) -> str:
    return title_of(line) if due.day is not None else f"{title_of(line)} (this month)"


def _neutral(due: SheetDue) -> str:
    return _THIS_MONTH if due.day is None else _TODAY


def _id(its_hash: str, number: int) -> str:
    return hashlib.sha256(f"rmdesk/1/calendar {its_hash} {number}".encode()).hexdigest()[:32]
