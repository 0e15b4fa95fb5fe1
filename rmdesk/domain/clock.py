"""The clock as a value: handed in everywhere, so that tests can hold time still."""

import re
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the present moment. `runtime.clock` has the real one."""

    def now(self) -> datetime:
        """The present moment, with a time zone."""
        ...


def to_minute(moment: datetime) -> str:
    """A moment as shared records keep it: UTC, to the minute, `2026-11-21T19:42Z`."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="minutes") + "Z"


def from_minute(text: str) -> datetime:
    """The moment that `to_minute` wrote.

    Raises:
        ValueError: `text` is not in that form.
    """
    if not _MINUTE.fullmatch(text):
        raise ValueError("not a moment as shared records keep it")
    return datetime.fromisoformat(text)


def plain_date(day: date) -> str:
    """A date as people here write it: `6 August 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def plain_month(day: date) -> str:
    """A month as people here write it: `August 2026`."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def plain_time(moment: datetime) -> str:
    """A time of day in NHS style, in the moment's own zone: `7:42pm`, `5pm`, `midday`, `midnight`."""
    if moment.minute == 0 and moment.hour in (0, 12):
        return "midnight" if moment.hour == 0 else "midday"
    hour = moment.hour % 12 or 12
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes}{'am' if moment.hour < 12 else 'pm'}"


def plain_moment(moment: datetime) -> str:
    """A date with its time of day, in the moment's own zone: `6 August 2026 at 7:42pm`."""
    return f"{plain_date(moment.date())} at {plain_time(moment)}"


_MINUTE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
