"""Dates and times as people write them in the language that is worn. English ones are those of `domain.clock`."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from rmdesk.domain import clock

_OURS = frozenset({QLocale.Language.English, QLocale.Language.C})
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def plain_date(day: date) -> str:
    """A date, such as `6 August 2026`."""
    return (
        clock.plain_date(day)
        if _is_english()
        else QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
    )


def weekday_words(day: date) -> str:
    """The day of the week, such as `Tuesday`."""
    return _WEEKDAYS[day.weekday()] if _is_english() else QLocale().standaloneDayName(day.isoweekday())


def plain_month(day: date) -> str:
    """A month, such as `August 2026`."""
    return (
        clock.plain_month(day)
        if _is_english()
        else QLocale().toString(QDate(day.year, day.month, day.day), "MMMM yyyy")
    )


def short_month(day: date) -> str:
    """The short name of a month, such as `Sept`."""
    shape = QLocale.FormatType.ShortFormat
    return _SHORT[day.month - 1] if _is_english() else QLocale().standaloneMonthName(day.month, shape)


def plain_time(moment: datetime) -> str:
    """A time of day in the moment's own zone, such as `7:42pm`; in other languages with 24 hours."""
    return clock.plain_time(moment) if _is_english() else QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def plain_moment(moment: datetime) -> str:
    """A date with its time of day, such as `6 August 2026 at 7:42pm`."""
    if _is_english():
        return clock.plain_moment(moment)
    return f"{plain_date(moment.date())}, {plain_time(moment)}"


def _is_english() -> bool:
    """Nothing worn yet counts as English."""
    return QLocale().language() in _OURS
