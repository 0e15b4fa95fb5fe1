"""One quiet line when the next session is near. It stands in the window and goes nowhere else."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from rmdesk.app.roof import Roof
from rmdesk.domain.errors import WorldError
from rmdesk.services.sessions import Sessions
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.widgets.notice_bar import Notice

translate = QCoreApplication.translate
NEAR = timedelta(days=3)


def remind_of_session(roof: Roof, sessions: Sessions) -> None:
    """Say so if it is in the next 3 days and the person wants to hear of it."""
    if not roof.settings.reminders:
        return
    try:
        session = sessions.next()
    except WorldError as error:
        roof.log.failure("sessions", error)
        return
    today = roof.tools.clock.now().astimezone().date()
    if session is None or session.day is None or not today <= session.day <= today + NEAR:
        return
    if session.day == today:
        words = translate("Reminding", "Your next session is today.")
    else:
        words = translate("Reminding", "Your next session is on {day}.").format(day=plain_date(session.day))
    roof.window.notices.show_notice("session", Notice(words, "calendar", quiet=True))
