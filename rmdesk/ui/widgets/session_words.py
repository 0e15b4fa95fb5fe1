"""How a session is told in words, the same wherever it is: when and where, and what it was moved from."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.sessions import Meeting, Programme, Session
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate

PREPARE_MINUTES = 10
"""To look at what was said and noted, and to answer the questions of the page before a session."""


def prepare_words() -> str:
    """What the way to prepare is called, wherever it is."""
    return translate("SessionWords", "Prepare in {minutes} minutes").format(minutes=PREPARE_MINUTES)


def begun_words(day: date) -> str:
    """That a session was begun and is not over, such as after a lock."""
    return translate("SessionWords", "You began this session on {day}. What you wrote is kept.").format(
        day=plain_date(day)
    )


def when_and_where(meeting: Meeting) -> str:
    """Such as `6 August 2026, 2pm, Room 4`; that there is no day yet where there is none."""
    day = plain_date(meeting.day) if meeting.day else translate("SessionWords", "No day yet")
    return ", ".join([day, *(isolated(words) for words in (meeting.time, meeting.place) if words)])


def planned_words(session: Session) -> str:
    """The same for a session; that there is something to choose where two computers planned it at once."""
    if session.planned_at_once:
        return translate("SessionWords", "Planned on 2 computers at once. You can choose which plan stays.")
    return when_and_where(session.meeting)


def moved_words(session: Session) -> str:
    """Such as `Moved from 6 August 2026`; empty when it never was."""
    if not session.moved_from:
        return ""
    return translate("SessionWords", "Moved from {day}").format(day=plain_date(session.moved_from[-1]))


def session_name(number: int) -> str:
    """Such as `Session 3`."""
    return translate("SessionWords", "Session {number}").format(number=number)


def review_words(programme: Programme, sessions: Sequence[Session] = ()) -> str:
    """After which sessions the pair looks at its agreement again, with the days of those among `sessions`."""
    if not programme.reviews:
        return translate("SessionWords", "You look at your agreement again when one of you asks for it.")
    days = {one.number: one.day for one in sessions}
    named = []
    for number in programme.reviews:
        day = days.get(number)
        words = (
            translate("SessionWords", "session {number} ({day})")
            if day
            else translate("SessionWords", "session {number}")
        )
        named.append(words.format(number=number, day=plain_date(day) if day else ""))
    words = translate("SessionWords", "You look at your agreement again after {sessions}.")
    return words.format(sessions=_listed(named))


def _listed(parts: Sequence[str]) -> str:
    """Such as `session 2, session 5 and session 8`."""
    if len(parts) == 1:
        return parts[0]
    return translate("SessionWords", "{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def part_words(title: str, minutes: int) -> str:
    """Such as `Before we go (about 8 minutes)`; only the title where the time is open."""
    return (
        translate("SessionWords", "{title} (about {minutes} minutes)").format(title=title, minutes=minutes)
        if minutes
        else title
    )
