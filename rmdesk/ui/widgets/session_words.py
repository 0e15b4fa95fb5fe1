"""How a session is told in words, the same wherever it is: when and where, and what it was moved from."""

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.sessions import Meeting, Session
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


def when_and_where(meeting: Meeting) -> str:
    """Such as `6 August 2026, 2pm, Room 4`; that there is no day yet where there is none."""
    day = plain_date(meeting.day) if meeting.day else translate("SessionWords", "No day yet")
    return ", ".join([day, *(isolated(words) for words in (meeting.time, meeting.place) if words)])


def moved_words(session: Session) -> str:
    """Such as `Moved from 6 August 2026`; empty when it never was."""
    if not session.moved_from:
        return ""
    return translate("SessionWords", "Moved from {day}").format(day=plain_date(session.moved_from[-1]))


def session_name(number: int) -> str:
    """Such as `Session 3`."""
    return translate("SessionWords", "Session {number}").format(number=number)


def part_words(title: str, minutes: int) -> str:
    """Such as `Before we go (about 8 minutes)`; only the title where the time is open."""
    return (
        translate("SessionWords", "{title} (about {minutes} minutes)").format(title=title, minutes=minutes)
        if minutes
        else title
    )
